// The schema that the migrations make, against the checked file. `npm run schema` writes the file anew.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import { adHoc, testDatabase } from '../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const Row = z.object({ line: z.string() });
const SHOW_CONSTRAINTS = `SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties
  RETURN 'constraint ' + name + ': ' + type + ' ' + entityType + ' ' +
    reduce(s = '', l IN labelsOrTypes | s + ':' + l) + ' (' + reduce(s = '', p IN properties | s + ' ' + p) + ' )' AS line`;
const SHOW_INDEXES = `SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint
  WHERE type <> 'LOOKUP' AND owningConstraint IS NULL
  RETURN 'index ' + name + ': ' + type + ' ' + entityType + ' ' +
    reduce(s = '', l IN labelsOrTypes | s + ':' + l) + ' (' + reduce(s = '', p IN properties | s + ' ' + p) + ' )' AS line`;

it('is what cypher/schema.txt says', async () => {
  const constraints = await database.read(adHoc(SHOW_CONSTRAINTS), {}, Row);
  const indexes = await database.read(adHoc(SHOW_INDEXES), {}, Row);
  const lines = [...constraints, ...indexes].map(({ line }) => line).sort();
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../cypher/schema.txt');
});
