// What was loaded is found by what people type, through the reader that the API uses.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { graphReader } from '../../../src/store/reader.ts';
import { testDatabase, wipe } from '../../support/database.ts';
import { loadInto, person } from './givenInputs.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  const home = { street: '12 Mill Lane', city: 'Leeds', postalCode: 'LS1 4AP', country: 'GB' };
  await loadInto(database, {
    records: [
      person('1', 'ann', "O'Brien", { observedAt: '2024-01-01', addresses: [home] }),
      person('2', 'eve', 'O’Brien', { observedAt: '2024-01-01', addresses: [home], text: { givenName: 'Eve' } }),
      person('3', 'bob', 'Brierley'),
    ],
  });
});
afterAll(async () => {
  await wipe(database);
  await database.close();
});

describe('a name with an apostrophe', () => {
  const page = { limit: 10, cursor: null };

  it.each(['obrien', 'brien', "o'brien", 'O’Brien', 'oʼbrien', "O'B", 'obri', "o'brien ann", 'ann obrien'])(
    'is found by %s',
    async (q) => {
      const { items } = await graphReader(database).findCustomers({ q }, page);
      const all = ["Ann O'Brien", 'Eve O’Brien'];
      expect(items.map(({ name }) => name).sort()).toEqual(q.includes('ann') ? all.slice(0, 1) : all);
    },
  );

  it.each(['obrien', 'brien', "o'brien"])('names a household that is found by %s', async (q) => {
    const { items } = await graphReader(database).findHouseholds(q, page);
    expect(items).toHaveLength(1);
  });
});
