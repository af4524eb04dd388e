// What the graph knows of two records' links, for `explain`; and whether it holds records of others.

import { z } from 'zod';
import type { PairLinks } from '../services/explain.ts';
import type { Database } from './database.ts';
import { query } from './queries.ts';
import { linkRow } from './reader/rows.ts';

const Pair = z.object({ leftEntity: z.string(), rightEntity: z.string(), links: z.array(linkRow) });

/** Links among the records of two records' entities; null where one of them is not in the graph. */
export async function readPairLinks(database: Database, left: string, right: string): Promise<PairLinks | null> {
  const [pair] = await database.read(query('read/linksOfRecords'), { left, right }, Pair);
  return pair ? { together: pair.leftEntity === pair.rightEntity, links: pair.links } : null;
}

/** Whether the graph holds any record, in force or not, besides those named. */
export async function hasOtherRecords(database: Database, keys: readonly string[]): Promise<boolean> {
  const [row] = await database.read(query('read/hasOtherRecords'), { keys }, z.object({ others: z.boolean() }));
  return row!.others;
}
