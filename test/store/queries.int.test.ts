// Every query file against the planner of a real database: it parses, and answers the columns that its header declares.

import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadQueries, type Query } from '../../src/store/queries.ts';
import { testDatabase } from '../support/database.ts';

const { uri, username, password } = inject('neo4j');
const client = neo4j.driver(uri, neo4j.auth.basic(username, password));

beforeAll(async () => {
  await (await testDatabase()).close();
});
afterAll(() => client.close());

/** A value of the declared type, so that the planner knows what it plans for. */
function sample({ type }: Query['params'][number]): unknown {
  if (type.startsWith('list')) return [];
  if (type.startsWith('map')) return {};
  if (type.startsWith('integer')) return neo4j.int(1);
  if (type.startsWith('float')) return 1.5;
  return type.startsWith('boolean') ? true : 'text';
}

describe('each query file', () => {
  it.each([...loadQueries().values()].map((query) => [query.name, query] as const))('%s', async (_, query) => {
    // Schema commands can't be explained; they answer nothing.
    if (/^(CREATE|DROP) (CONSTRAINT|INDEX)/.test(query.text)) return expect(query.columns).toEqual([]);
    const session = client.session();
    const params = Object.fromEntries(query.params.map((param) => [param.name, sample(param)]));
    const columns = await session.run(`EXPLAIN ${query.text}`, params).keys();
    await session.close();
    expect([...columns].sort()).toEqual(query.columns.map(({ name }) => name).sort());
  });
});
