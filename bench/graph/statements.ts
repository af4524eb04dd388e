// Statements of the benches' own.

import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import type { Query } from '../../src/store/queries.ts';

export function statement(text: string, params: readonly string[] = []): Query {
  return { name: 'bench', text, params: params.map((name) => ({ name, type: 'list<map>' })), columns: [] };
}

const DELETE_SOME = statement(
  'MATCH (n) WHERE NOT n:Migration WITH n LIMIT 20000 DETACH DELETE n RETURN count(*) AS deleted',
);
const DeletedRow = z.object({ deleted: z.int() });

/** Deletes every node but the record of migrations. */
export async function emptied(database: Database): Promise<void> {
  for (let deleted = 1; deleted > 0; )
    [{ deleted } = { deleted: 0 }] = await database.write(DELETE_SOME, {}, DeletedRow);
}
