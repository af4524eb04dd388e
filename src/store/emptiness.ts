// Whether a database holds nothing that would be missed.

import { z } from 'zod';
import type { Database } from './database.ts';
import { query } from './queries.ts';

const Emptiness = z.object({ isEmpty: z.boolean() });

/** Migrations and locks count for nothing. */
export async function isEmpty(database: Database): Promise<boolean> {
  const [row] = await database.read(query('bulk/isEmpty'), {}, Emptiness);
  return row!.isEmpty;
}
