// The blocks that records hang on, read and changed for all of them at once.

import { z } from 'zod';
import type { BlockChanges, StandingBlocks } from '../../services/graphPorts.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';

const AT_ONCE = 5_000;
const RecordRow = z.object({ record: z.string(), keys: z.array(z.string()) });
const OpenRow = z.object({ key: z.string() });

export async function readBlocks(database: Database): Promise<StandingBlocks> {
  const byRecord = new Map<string, readonly string[]>();
  for await (const { record, keys } of database.stream(query('live/readBlocks'), {}, RecordRow))
    byRecord.set(record, keys);
  const open = await database.read(query('live/readOpenBlocks'), {}, OpenRow);
  return { byRecord, open: new Set(open.map(({ key }) => key)) };
}

export async function applyBlocks(database: Database, { attach, detach, states }: BlockChanges): Promise<void> {
  await inBatches(database, 'live/detachBlocks', detach);
  await inBatches(database, 'live/attachBlocks', attach);
  await inBatches(database, 'live/setBlocks', states);
}

async function inBatches(database: Database, name: string, rows: Iterable<object>): Promise<void> {
  const write = (batch: readonly object[]) => database.write(query(name), { rows: batch }, z.unknown());
  let batch: object[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < AT_ONCE) continue;
    await write(batch);
    batch = [];
  }
  if (batch.length > 0) await write(batch);
}
