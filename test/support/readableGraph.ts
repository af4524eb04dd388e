// A small graph to read: the database of the run, wiped and filled from test/fixtures/graph.cypher.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import { adHoc, testDatabase, wipe } from './database.ts';

/** The date on which tests read the small graph. */
export const TODAY = '2024-06-01';

/** An open database that holds the small graph and nothing else. */
export async function readableGraph(): Promise<Database> {
  const database = await testDatabase();
  await wipe(database);
  const text = readFileSync(new URL('../fixtures/graph.cypher', import.meta.url), 'utf8');
  await database.write(adHoc(text), {}, z.unknown());
  return database;
}
