// The typed client against the API on a real graph.

import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import {
  type components,
  everyItem,
  type KinholdClient,
  KinholdProblem,
  kinholdClient,
  required,
} from '../../src/client/client.ts';
import type { Database } from '../../src/store/database.ts';
import { type ApiServer, startApi } from '../support/apiServer.ts';
import { wipe } from '../support/database.ts';
import { readableGraph } from '../support/readableGraph.ts';

let database: Database;
let api: ApiServer;
let client: KinholdClient;

beforeAll(async () => {
  database = await readableGraph();
  api = await startApi(database);
  client = kinholdClient({ baseUrl: api.url, headers: { 'X-Request-Id': 'from-the-client' } });
});
afterAll(async () => {
  await api.stop();
  await wipe(database);
  await database.close();
});

describe('the client', () => {
  it('answers what an address answers, typed', async () => {
    const { data } = await client.GET('/v1/customers/{id}', { params: { path: { id: 'c-gone' } } });
    expectTypeOf(data).toEqualTypeOf<components['schemas']['Customer'] | undefined>();
    expect(data).toMatchObject({ id: 'c-ann', requestedId: 'c-gone', household: { id: 'h-main' } });
  });

  it('escapes what stands in an address', async () => {
    const query = { left: 'crm:person:1', right: 'a b&c' };
    const { error, response } = await client.GET('/v1/explain', { params: { query } });
    expect(response.status).toBe(404);
    expect(error?.detail).toContain('a b&c');
  });

  it('says what the API refuses, with the request id that was sent', async () => {
    const { data, error } = await client.GET('/v1/customers', { params: { query: { email: 'nobody' } } });
    expect(data).toBeUndefined();
    expect(error).toMatchObject({
      status: 400,
      requestId: 'from-the-client',
      errors: [{ pointer: '/query/email' }],
    });
  });

  it('throws the problem where an answer is required', async () => {
    const asked = client.GET('/v1/accounts/{id}', { params: { path: { id: 'nobody' } } }).then(required);
    await expect(asked).rejects.toThrow(KinholdProblem);
    await expect(asked).rejects.toMatchObject({ problem: { type: '/problems/not-found', status: 404 } });
  });
});

describe('every item of a list', () => {
  it('comes once and in order, page by page', async () => {
    const whole = required(await client.GET('/v1/accounts')).items.map(({ id }) => id);
    const walked: string[] = [];
    for await (const account of everyItem((from) =>
      client.GET('/v1/accounts', { params: { query: { limit: 2, ...from } } }),
    )) {
      expectTypeOf(account).toEqualTypeOf<components['schemas']['EntitySummary']>();
      walked.push(account.id);
    }
    expect(walked).toEqual(whole);
    expect(whole.length).toBeGreaterThan(4);
  });

  it('asks for no page that nobody takes', async () => {
    let pages = 0;
    const accounts = everyItem((from) => {
      pages++;
      return client.GET('/v1/accounts', { params: { query: { limit: 2, ...from } } });
    });
    for await (const _account of accounts) break;
    expect(pages).toBe(1);
  });

  it('ends with the problem where a page is refused', async () => {
    const customers = everyItem(() => client.GET('/v1/customers', { params: { query: { cursor: 'junk' } } }));
    await expect(customers.next()).rejects.toMatchObject({ problem: { type: '/problems/invalid-request' } });
  });
});
