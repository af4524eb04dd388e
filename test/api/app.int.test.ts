// The API as callers meet it: real HTTP, a real Neo4j, and every answer held against the schema that documents it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/api/operations.ts';
import { problemSchema } from '../../src/api/problem.ts';
import type { Database } from '../../src/store/database.ts';
import { type ApiServer, startApi } from '../support/apiServer.ts';
import { wipe } from '../support/database.ts';
import { readableGraph } from '../support/readableGraph.ts';

let database: Database;
let api: ApiServer;

beforeAll(async () => {
  database = await readableGraph();
  api = await startApi(database);
});
afterAll(async () => {
  await api.stop();
  await wipe(database);
  await database.close();
});

/** Two records in doubt. */
const CASE = encodeURIComponent('crm:person:2|shop:person:7');

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  search: ['/v1/search?q=acme', '/v1/search?q=ann@acme.example&types=customer,household&limit=2', '/v1/search?q=%20'],
  findCustomers: [
    '/v1/customers',
    '/v1/customers?q=ann',
    '/v1/customers?email=ANN@acme.example',
    '/v1/customers?phone=%2B1+202+555+0143',
    '/v1/customers?phone=2025550143&country=us',
  ],
  getCustomer: ['/v1/customers/c-ann', '/v1/customers/c-gone'],
  getCustomerRecords: [
    '/v1/customers/c-ann/records',
    '/v1/customers/c-gone/records?limit=1',
    '/v1/customers/c-kim/records',
  ],
  findHouseholds: [
    '/v1/households',
    '/v1/households?q=brien',
    '/v1/households?surname=N%C3%BA%C3%B1ez',
    '/v1/households?address=1+Main+Street,+Springfield&surname=obrien',
  ],
  listHouseholdOverrides: ['/v1/households/overrides', '/v1/households/overrides?customer=c-ann&limit=5'],
  explainHousehold: ['/v1/households/h-main/why', '/v1/households/h-gone/why'],
  getCustomerHouseholds: ['/v1/customers/c-ann/households', '/v1/customers/c-gone/households'],
  getHousehold: ['/v1/households/h-main', '/v1/households/h-gone'],
  findOrganizations: ['/v1/organizations', '/v1/organizations?q=acme'],
  getOrganization: ['/v1/organizations/o-works', '/v1/organizations/o-gone'],
  getOrganizationHierarchy: [
    '/v1/organizations/o-works/hierarchy',
    '/v1/organizations/o-gone/hierarchy?basis=legal&asOf=2020-01-01',
  ],
  getUltimateParent: ['/v1/organizations/o-works/ultimate-parent', '/v1/organizations/o-group/ultimate-parent'],
  getOrganizationFamily: ['/v1/organizations/o-works/family', '/v1/organizations/o-gone/family?basis=sales'],
  listFamilyProblems: ['/v1/organizations/o-works/problems'],
  getOwnership: ['/v1/organizations/o-works/ownership', '/v1/organizations/o-works/ownership?basis=legal'],
  findAccounts: ['/v1/accounts', '/v1/accounts?q=acme&limit=2'],
  getAccount: ['/v1/accounts/a-coast', '/v1/accounts/a-gone', '/v1/accounts/a-loop1'],
  getAccountHierarchy: [
    '/v1/accounts/a-coast/hierarchy',
    '/v1/accounts/a-gone/hierarchy?hierarchy=sales',
    '/v1/accounts/a-lone/hierarchy',
    '/v1/accounts/a-loop1/hierarchy',
  ],
  explainPair: [
    '/v1/explain?left=crm:person:1&right=shop:person:7',
    '/v1/explain?left=crm:person:1&right=crm:person:2',
    '/v1/explain?left=crm:person:1&right=crm:person:1',
  ],
  explainCustomer: ['/v1/customers/c-ann/how', '/v1/customers/c-gone/how', '/v1/customers/c-kim/how'],
  explainOrganization: ['/v1/organizations/o-works/how'],
  explainAccount: ['/v1/accounts/a-coast/how'],
  getCustomerGraph: ['/v1/customers/c-ann/graph', '/v1/customers/c-gone/graph'],
  getOrganizationGraph: ['/v1/organizations/o-works/graph'],
  getAccountGraph: ['/v1/accounts/a-coast/graph'],
  getCustomerProvenance: ['/v1/customers/c-ann/provenance', '/v1/customers/c-gone/provenance'],
  getOrganizationProvenance: ['/v1/organizations/o-works/provenance'],
  getAccountProvenance: ['/v1/accounts/a-coast/provenance'],
  listReviewCases: ['/v1/review', '/v1/review?kind=pair&limit=1', '/v1/review?type=account'],
  getReviewCase: [`/v1/review/${CASE}`],
  listSimilarReviewCases: [`/v1/review/${CASE}/similar`],
  getStewardAgreement: ['/v1/review/agreement'],
  listJudgements: ['/v1/judgements'],
  listChanges: ['/v1/changes'],
  getCustomerHistory: ['/v1/customers/c-ann/history'],
  getStatistics: ['/v1/statistics'],
};

const READS = OPERATIONS.filter(({ method = 'get' }) => method === 'get');

describe('every operation that reads', () => {
  it('has an example here', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(READS.map((operation) => operation.operationId).sort());
  });

  const cases = READS.flatMap((operation) =>
    (EXAMPLES[operation.operationId] ?? []).map((path) => [path, operation] as const),
  );
  it.each(cases)('answers %s with what its schema documents and nothing else', async (path, operation) => {
    const reply = await api.ask(path);
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(operation.response.parse(reply.json)).toEqual(reply.json);
  });

  it.each(READS.map((operation) => operation.path))('knows no other method at %s', async (path) => {
    const reply = await api.ask(path.replace('{id}', 'c-ann'), { method: 'PATCH' });
    expect(reply).toMatchObject({ status: 405, json: { type: '/problems/method-not-allowed' } });
    const methods = OPERATIONS.filter((one) => one.path === path).map(({ method = 'get, head' }) =>
      method.toUpperCase(),
    );
    expect(String(reply.headers.allow).split(', ').sort()).toEqual(methods.join(', ').split(', ').sort());
  });

  it.each(READS.filter((operation) => operation.path.includes('{id}')).map((operation) => operation.path))(
    'has no %s for an id that is nobody',
    async (path) => {
      const reply = await api.ask(path.replace('{id}', 'nobody'));
      expect(reply).toMatchObject({ status: 404, json: { type: '/problems/not-found', status: 404 } });
      expect(reply.json?.detail).toContain("'nobody'");
    },
  );
});

describe('answers', () => {
  it('find a customer by words, e-mail and phone', async () => {
    for (const query of ["q=ann%20o'b", 'email=ann%2Bshop@acme.example', 'phone=(202)%20555-0143']) {
      const reply = await api.ask(`/v1/customers?${query}`);
      expect(reply.json, query).toMatchObject({ items: [{ id: 'c-ann', recordCount: 2 }], nextCursor: null });
    }
  });

  it('place an account under its parents in its first hierarchy', async () => {
    const { json } = await api.ask('/v1/accounts/a-coast');
    expect(json).toMatchObject({
      hierarchies: ['billing', 'sales'],
      parent: { id: 'a-east' },
      ultimateParent: { id: 'a-east' },
    });
  });

  it('say that the top has no parent', async () => {
    expect((await api.ask('/v1/accounts/a-top')).json).toMatchObject({ parent: null, ultimateParent: null });
    expect((await api.ask('/v1/organizations/o-group')).json).toMatchObject({ ultimateParent: null });
  });

  it('lead an organization to its ultimate parent', async () => {
    expect((await api.ask('/v1/organizations/o-works')).json).toMatchObject({
      parents: [{ id: 'o-holding' }],
      ultimateParent: { id: 'o-group', name: 'Acme Group' },
    });
  });

  it('show the tree that is asked for, without edges that have ended', async () => {
    const { json } = await api.ask('/v1/accounts/a-coast/hierarchy?hierarchy=sales');
    expect(json).toMatchObject({
      hierarchy: 'sales',
      ultimateParent: { id: 'a-top', name: 'Acme Global' },
      truncated: false,
    });
    expect(json?.nodes).toMatchObject(['a-top', 'a-east', 'a-west', 'a-coast'].map((id) => ({ id })));
  });

  it('tell of a cycle in a tree', async () => {
    const { json } = await api.ask('/v1/accounts/a-loop2/hierarchy');
    expect(json).toMatchObject({ problems: [{ code: 'cycle', path: expect.arrayContaining(['a-loop1', 'a-loop2']) }] });
  });
});

describe('an id that lost a merge', () => {
  it.each([
    ['/v1/customers/c-long-gone', 'c-long-gone', 'c-ann', '/v1/customers/c-ann'],
    ['/v1/customers/c-gone/records', 'c-gone', 'c-ann', '/v1/customers/c-ann/records'],
    ['/v1/customers/c-gone/how', 'c-gone', 'c-ann', '/v1/customers/c-ann/how'],
    ['/v1/customers/c-gone/provenance', 'c-gone', 'c-ann', '/v1/customers/c-ann/provenance'],
    ['/v1/accounts/a-gone/graph', 'a-gone', 'a-coast', '/v1/accounts/a-coast/graph'],
    ['/v1/households/h-gone', 'h-gone', 'h-main', '/v1/households/h-main'],
    ['/v1/organizations/o-gone', 'o-gone', 'o-works', '/v1/organizations/o-works'],
    ['/v1/accounts/a-gone', 'a-gone', 'a-coast', '/v1/accounts/a-coast'],
    [
      '/v1/accounts/a-gone/hierarchy?hierarchy=sales',
      'a-gone',
      'a-coast',
      '/v1/accounts/a-coast/hierarchy?hierarchy=sales',
    ],
  ])('answers %s with the survivor, and says so', async (path, requestedId, id, location) => {
    const reply = await api.ask(path);
    expect(reply).toMatchObject({ status: 200, json: { id, requestedId }, headers: { 'content-location': location } });
  });

  it('is not mentioned where the id asked for is alive', async () => {
    const reply = await api.ask('/v1/customers/c-ann');
    expect(reply.json).not.toHaveProperty('requestedId');
    expect(reply.headers).not.toHaveProperty('content-location');
  });
});

describe('lists', () => {
  it.each([
    '/v1/customers',
    '/v1/customers?q=springfield',
    '/v1/organizations',
    '/v1/accounts?q=acme',
    '/v1/households',
    '/v1/customers/c-ann/records',
  ])('of %s are walked page by page to the same items', async (path) => {
    const join = path.includes('?') ? '&' : '?';
    const keys = (json: unknown) => (json as { items: { id: string }[] }).items.map((item) => item.id);
    const whole = keys((await api.ask(path)).json);
    const walked: string[] = [];
    for (let cursor: unknown = ''; cursor !== null; ) {
      const page = await api.ask(`${path}${join}limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      walked.push(...keys(page.json));
      cursor = page.json?.nextCursor;
      if (cursor) expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    }
    expect(walked).toEqual(whole);
    expect(whole.length).toBeGreaterThan(1);
  });

  it('hold 50 items where no limit is given, and at most 200', async () => {
    const { json } = await api.ask('/openapi.json');
    expect(JSON.stringify(json)).toContain('"maximum":200,"default":50');
    expect(await api.ask('/v1/accounts?limit=200')).toMatchObject({ status: 200 });
  });
});

describe('requests that are not valid', () => {
  it.each([
    ['/v1/customers?limit=0', ['/query/limit']],
    ['/v1/customers?limit=201', ['/query/limit']],
    ['/v1/customers?limit=ten', ['/query/limit']],
    ['/v1/customers?limit=1&limit=2', ['/query/limit']],
    ['/v1/customers?cursor=junk', ['/query/cursor']],
    ['/v1/customers?cursor=WyJuYW1lIl0', ['/query/cursor']],
    ['/v1/customers?mail=ann@acme.example', ['/query/mail']],
    ['/v1/customers?email=nobody', ['/query/email']],
    ['/v1/customers?phone=12', ['/query/phone']],
    ['/v1/customers?phone=2025550143&country=usa', ['/query/country']],
    [`/v1/customers?q=${'x'.repeat(201)}`, ['/query/q']],
    ['/v1/customers?limit=0&color=red', ['/query/limit', '/query/color']],
    [`/v1/customers/${'x'.repeat(201)}`, ['/path/id']],
    ['/v1/statistics?asOf=2024-01-01', ['/query/asOf']],
  ])('%s is refused with a pointer to each value', async (path, pointers) => {
    const reply = await api.ask(path);
    expect(reply.status).toBe(400);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = problemSchema.parse(reply.json);
    expect(problem).toMatchObject({ type: '/problems/invalid-request', status: 400 });
    expect(problem.errors?.map((error) => error.pointer)).toEqual(pointers);
  });

  it('that ask two things at once are refused', async () => {
    expect(await api.ask('/v1/customers?q=ann&email=ann@acme.example')).toMatchObject({ status: 400 });
  });

  it('that cannot be decoded are refused, not answered with 500', async () => {
    expect(await api.ask('/v1/customers/%E0%A4%A')).toMatchObject({
      status: 400,
      json: { type: '/problems/invalid-request' },
    });
  });

  it('to an address that is no route get a problem', async () => {
    for (const path of [
      '/v1',
      '/v1/customer',
      '/v1/customers/c-ann/secrets',
      '/nowhere',
      '/problems/none',
      '/docs/none.js',
    ]) {
      expect(await api.ask(path), path).toMatchObject({ status: 404, json: { type: '/problems/no-such-route' } });
    }
  });
});

describe('an entity tag', () => {
  it('spares sending what the caller has', async () => {
    const first = await api.ask('/v1/customers/c-gone');
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^W\/".+"$/);
    for (const header of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const again = await api.ask('/v1/customers/c-gone', {
        headers: { 'If-None-Match': header, 'Cache-Control': 'no-cache' },
      });
      expect(again).toMatchObject({
        status: 304,
        text: '',
        headers: { etag, 'content-location': '/v1/customers/c-ann' },
      });
    }
  });

  it('of another state brings the entity', async () => {
    const other = String((await api.ask('/v1/customers/c-kim')).headers.etag);
    expect(await api.ask('/v1/customers/c-ann', { headers: { 'If-None-Match': other } })).toMatchObject({
      status: 200,
    });
  });

  it('comes with HEAD as with GET', async () => {
    const head = await api.ask('/v1/customers/c-ann', { method: 'HEAD' });
    const get = await api.ask('/v1/customers/c-ann');
    expect(head).toMatchObject({ status: 200, text: '', headers: { etag: get.headers.etag } });
  });
});

describe('health', () => {
  it('is live and ready while the database answers', async () => {
    expect(await api.ask('/health/live')).toMatchObject({ status: 200, json: { status: 'live' } });
    expect(await api.ask('/health/ready')).toMatchObject({ status: 200, json: { status: 'ready' } });
  });

  it('is not ready once the server is stopping', async () => {
    const stopping = await startApi(database, { isDraining: () => true });
    expect(await stopping.ask('/health/live')).toMatchObject({ status: 200 });
    expect(await stopping.ask('/health/ready')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    await stopping.stop();
  });
});
