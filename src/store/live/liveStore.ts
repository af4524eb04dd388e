// The graph in Neo4j for steps that resolve records one by one: what a step locks, reads and writes, each in one statement. All
// that a statement is given is one map, because Neo4j plans a statement anew for every combination of lengths of its lists.

import { z } from 'zod';
import type { LiveStore, LiveTransaction, LiveWrite } from '../../services/live/contract.ts';
import type { Database, Transaction } from '../database.ts';
import { Moved } from '../databaseErrors.ts';
import { query } from '../queries.ts';
import { gateKeeper } from './gates.ts';
import { pinGraphModel, readGraphModel } from './graphModel.ts';
import { JudgementRow, KeptRow, LockedRow, NeighboursRow, PartnersRow, SharingRow } from './rows.ts';
import { writeParams } from './writeParams.ts';

const VersionRow = z.object({ version: z.string() });
const MovedRow = z.object({ moved: z.int() });
const OtherRow = z.object({ other: z.boolean() });
const DeletedRow = z.object({ deleted: z.int() });

/** Steps of one process take gate after gate from the first one on, so that those of different processes seldom meet at one. */
export function liveStore(database: Database, firstGate = 0): LiveStore {
  const nextGate = gateKeeper(firstGate);
  return {
    model: () => readGraphModel(database),
    async version() {
      const [row] = await database.read(query('live/modelVersion'), {}, VersionRow);
      return row?.version ?? null;
    },
    async pin(model, expected, at) {
      await database.transaction((transaction) => pinGraphModel(transaction, model, at, expected ?? ''));
    },
    transaction: (work) => database.transaction((transaction) => work(liveTransaction(transaction, nextGate()))),
    async answerOf(key) {
      const [row] = await database.read(query('live/answerOfKey'), { key }, KeptRow);
      return row ?? null;
    },
    async hasOtherRequest(prefix, request) {
      const [row] = await database.read(query('live/otherRequests'), { prefix, request }, OtherRow);
      return row!.other;
    },
  };
}

/** Deletes so many idempotency keys at most that are from before an ISO instant, and answers how many. */
export async function expireKeys(database: Database, before: string, limit: number): Promise<number> {
  const [row] = await database.write(query('live/expireKeys'), { before, limit }, DeletedRow);
  return row!.deleted;
}

function liveTransaction(transaction: Transaction, gate: string): LiveTransaction {
  return {
    async lock({ once, records, identifiers, blocks, parts }) {
      const [parts1 = [], parts2 = [], parts3 = []] = parts;
      const step = {
        gate,
        once: once === undefined ? [] : [once],
        records,
        identifiers,
        blocks,
        parts1,
        parts2,
        parts3,
      };
      const [row] = await transaction.run(query('live/lock'), { step }, LockedRow);
      const { kept, ...locked } = row!;
      return { ...locked, kept: kept[0] ?? null };
    },
    async partners(request) {
      const [row] = await transaction.run(query('live/partners'), { step: request }, PartnersRow);
      return row!;
    },
    async neighbours(records, ends) {
      const [row] = await transaction.run(query('live/neighbourhood'), { step: { records, ends } }, NeighboursRow);
      return row!;
    },
    async sharing(records) {
      const rows = await transaction.run(query('live/sharing'), { records }, SharingRow);
      return rows.map(({ left, right }) => [left, right] as const);
    },
    judgements: (records) => transaction.run(query('live/judgements'), { records }, JudgementRow),
    write: (changes) => write(transaction, changes),
  };
}

async function write(transaction: Transaction, changes: LiveWrite): Promise<void> {
  const [row] = await transaction.run(query('live/write'), { step: writeParams(changes) }, MovedRow);
  if (row!.moved > 0) throw new Moved(`${row!.moved} ends of relationships moved while they were read`);
}
