// The derived graph in Neo4j: one process at a time reads all facts, and writes what follows from them.

import { z } from 'zod';
import type { DerivationSettings } from '../../services/graphModel.ts';
import type { CheckingSession, DerivationState, DerivedStore } from '../../services/graphPorts.ts';
import type { Database, Transaction } from '../database.ts';
import { applyBlocks, readBlocks } from '../live/blocks.ts';
import { GATES } from '../live/gates.ts';
import { pinGraphModel, readGraphModel } from '../live/graphModel.ts';
import { Settings } from '../live/settings.ts';
import { stampEvents } from '../live/stampEvents.ts';
import { query } from '../queries.ts';
import { applyChanges, gathered, type InTransaction, numberOfChanges } from './applyChanges.ts';
import { readContents } from './readContents.ts';
import { readFacts } from './readFacts.ts';
import { readIdentity, readStanding } from './readStanding.ts';

const NoRow = z.unknown();
const Key = z.object({ key: z.string() });
const Changes = z.object({ changes: z.int() });
const Model = z.object({
  isPinned: z.boolean(),
  derivedChanges: z.int().nullable(),
  engine: z.string().nullable(),
  settings: z.string(),
});
const NO_SETTINGS: DerivationSettings = { policies: {}, compare: {} };
const Counts = z.object({
  customers: z.int(),
  organizations: z.int(),
  accounts: z.int(),
  households: z.int(),
});

/** The derived graph of one database; more changes than the limit are written in several transactions. */
export function derivedStore(database: Database, oneTransactionLimit: number): DerivedStore<CheckingSession> {
  return {
    state: () => readState(database),
    async exclusively(work) {
      const done = await database.transaction(async (lock) => {
        await lock.run(query('ledger/lease'), { name: 'derivation' }, NoRow);
        await lock.run(query('live/closeGates'), { gates: [...GATES] }, NoRow);
        return work(derivationSession(database, lock, oneTransactionLimit));
      });
      await stampEvents(database);
      return done;
    },
    async counts() {
      const [counts] = await database.read(query('derived/countEntities'), {}, Counts);
      return counts!;
    },
  };
}

/** Reads go through other transactions, which see what is committed; the lock's transaction carries the lock and the mark. */
function derivationSession(database: Database, lock: Transaction, limit: number): CheckingSession {
  return {
    state: () => readState(database),
    facts: () => readFacts(database),
    identity: () => readIdentity(database),
    standing: () => readStanding(database),
    contents: () => readContents(database),
    blocks: () => readBlocks(database),
    async wrongHubs({ caps, cap }) {
      const wrong = await database.read(query('live/wrongHubs'), { caps, cap }, Key);
      return wrong.map(({ key }) => key);
    },
    applyBlocks: (changes) => applyBlocks(database, changes),
    async markHubs({ caps, cap, margin }) {
      await database.write(query('live/markHubs'), { caps, cap, margin }, NoRow);
    },
    model: () => readGraphModel(database),
    async apply(graphChanges, identities, model, { engine, factChanges, at }) {
      const changes = gathered(graphChanges);
      const fits = numberOfChanges(changes, identities) <= limit;
      const inTransaction: InTransaction = (work) => (fits ? work(lock) : database.transaction(work));
      await applyChanges(inTransaction, changes, identities);
      await inTransaction(async (transaction) => {
        await transaction.run(query('derived/allSettled'), {}, NoRow);
      });
      await pinGraphModel(lock, model, at);
      await lock.run(query('ledger/markModel'), { engine, factChanges, at }, NoRow);
    },
  };
}

async function readState(database: Database): Promise<DerivationState> {
  const [facts] = await database.read(query('facts/readChanges'), {}, Changes);
  const [model] = await database.read(query('ledger/readModel'), {}, Model);
  return {
    factChanges: facts!.changes,
    derivedChanges: model?.derivedChanges ?? null,
    engine: model?.engine ?? null,
    isOfEarlier: model?.isPinned === false,
    settings: model === undefined ? NO_SETTINGS : Settings.parse(JSON.parse(model.settings)),
  };
}
