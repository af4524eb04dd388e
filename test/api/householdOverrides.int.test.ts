// Household overrides over HTTP: what stewards decide stands through merges, splits, removals and rebuilds, and is taken back.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { derive } from '../../src/services/derive.ts';
import { drainHouseholds } from '../../src/services/live/drainHouseholds.ts';
import { rebuild } from '../../src/services/rebuild.ts';
import type { Database } from '../../src/store/database.ts';
import { graphStores } from '../../src/store/graph.ts';
import { householdStore } from '../../src/store/live/householdStore.ts';
import { modelWith } from '../services/live/livePeople.ts';
import { expectSameAsBatch, pin } from '../services/live/liveWorld.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { type ApiServer, type Reply, startApi } from '../support/apiServer.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;
let api: ApiServer;
beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  api = await startApi(database);
});
beforeEach(async () => {
  await pin(database, modelWith(100));
  await post('/v1/records', PEOPLE);
  await drainHouseholds(householdStore(database));
});
afterEach(() => wipe(database));
afterAll(async () => {
  await api.stop();
  await database.close();
});

const key = (id: string) => `crm:person:${id}`;
const person = (id: string, givenName: string, familyName: string, place: object, login = id) => ({
  ...{ source: 'crm', type: 'person', id, observedAt: '2026-01-01', identifiers: { login } },
  fields: { givenName, familyName, ...place },
});
const leeds = { 'address.street': '14 Lark Rise', 'address.postalCode': 'LS7 9VD', 'address.city': 'Leeds' };
const york = { 'address.street': '8 Mill Garth', 'address.postalCode': 'YO24 9VM', 'address.city': 'York' };
const PEOPLE = [
  ...[
    person('ann', 'Ann', 'Archer', leeds),
    person('abe', 'Abe', 'Archer', leeds),
    person('amy', 'Amy', 'Archer', leeds),
  ],
  ...[person('bob', 'Bob', 'Baker', york), person('bea', 'Bea', 'Baker', york)],
];
const post = (path: string, body: unknown): Promise<Reply> => api.ask(path, { method: 'POST', body });
const decide = (verdict: string, left: string | string[], right?: string, query = '') => {
  const keys = Array.isArray(left) ? left.map(key) : key(left);
  const sides = { left: keys, ...(right !== undefined && { right: key(right) }) };
  return post(`/v1/households/overrides${query}`, { verdict, ...sides, reason: 'they said so', by: 'zoe' });
};
const withdraw = ({ json }: Reply, query = '') =>
  post(`/v1/households/overrides/${json!.id}/withdrawal${query}`, { by: 'zoe' });

/** Who is in each household now, by record ids, with the household's id. */
async function homes(): Promise<Record<string, string>> {
  const rows = await rowsOf(
    database,
    `MATCH (household:Household)<-[:MEMBER_OF {primary: true}]-(:Customer)<-[:RESOLVES_TO]-(record)
     WITH household, record.id AS id ORDER BY id
     RETURN household.id AS household, collect(id) AS ids`,
  );
  return Object.fromEntries(rows.map(({ household, ids }) => [(ids as string[]).join(' '), String(household)]));
}

describe('together', () => {
  it('makes one household of two, as its dry run says, and two again when it is taken back', async () => {
    const before = await homes();
    expect(Object.keys(before).sort()).toEqual(['abe amy ann', 'bea bob']);
    const dry = await decide('together', 'ann', 'bob', '?dryRun=true');
    expect(await homes()).toEqual(before);
    const made = await decide('together', 'ann', 'bob');
    const { created, changed, gone } = made.json as Record<string, string[]>;
    expect(dry.json).toMatchObject({ dryRun: true, created, changed, gone });
    expect({ created, changed: changed!.length, gone: gone!.length }).toEqual({ created: [], changed: 1, gone: 1 });
    expect(await homes()).toEqual({ 'abe amy ann bea bob': changed![0] });
    await expectSameAsBatch(database);
    const { json: why } = await api.ask(`/v1/households/${changed![0]}/why`);
    expect((why!.residences as { label: string }[]).map(({ label }) => label.split(', ')[1])).toEqual([
      'Leeds',
      'York',
    ]);
    expect((why!.members as { name: string; rule: string }[]).map(({ rule }) => rule)).toEqual(
      Array(5).fill('familyName'),
    );
    await withdraw(made);
    expect(Object.keys(await homes()).sort()).toEqual(['abe amy ann', 'bea bob']);
    await expectSameAsBatch(database);
  });

  it('follows a record into a merge and out of it', async () => {
    await post('/v1/records', person('bo', 'Bo', 'Barker', {}));
    await decide('together', 'ann', 'bo');
    expect(Object.keys(await homes())).toContain('abe amy ann bo');
    const same = { left: key('bo'), right: key('bob'), verdict: 'same', reason: 'one man', by: 'zoe' };
    const { json } = await post('/v1/judgements', same);
    await expectSameAsBatch(database);
    expect(Object.keys(await homes())).toEqual(['abe amy ann bea bo bob']);
    await post(`/v1/judgements/${json!.id}/withdrawal`, { by: 'zoe' });
    await expectSameAsBatch(database);
    expect(Object.keys(await homes()).sort()).toEqual(['abe amy ann bo', 'bea bob']);
  });

  it('rests while a record is removed, and holds again when it comes back', async () => {
    await decide('together', 'ann', 'bob');
    await api.ask('/v1/records/crm%3Aperson%3Abob', { method: 'DELETE' });
    await expectSameAsBatch(database);
    expect(Object.keys(await homes()).sort()).toEqual(['abe amy ann', 'bea']);
    await post('/v1/records', PEOPLE[3]);
    await expectSameAsBatch(database);
    expect(Object.keys(await homes())).toEqual(['abe amy ann bea bob']);
  });
});

describe('apart', () => {
  it('takes the right side out, through a rebuild', async () => {
    const made = await decide('apart', ['ann', 'amy'], 'abe');
    const apart = await homes();
    expect(Object.keys(apart).sort()).toEqual(['abe', 'amy ann', 'bea bob']);
    expect(made.json).toMatchObject({ created: [apart.abe], changed: [apart['amy ann']], gone: [] });
    await expectSameAsBatch(database);
    const request = { at: '2026-05-01T00:00:00.000Z', engine: 'test-1', check: false, most: 10 };
    await rebuild(request, { ...graphStores(database), derive });
    expect(await homes()).toEqual(apart);
    await withdraw(made);
    expect(Object.keys(await homes()).sort()).toEqual(['abe amy ann', 'bea bob']);
    await expectSameAsBatch(database);
  });
});

describe('an opt-out', () => {
  it('leaves the person in no household and the others where they are', async () => {
    const made = await decide('optOut', 'ann');
    expect(Object.keys(await homes()).sort()).toEqual(['abe amy', 'bea bob']);
    await expectSameAsBatch(database);
    const dry = await withdraw(made, '?dryRun=true');
    expect(dry.json).toMatchObject({ dryRun: true, created: [], gone: [] });
    await withdraw(made);
    expect(Object.keys(await homes()).sort()).toEqual(['abe amy ann', 'bea bob']);
    expect(await withdraw(made)).toMatchObject({ status: 404 });
  });
});

describe('household overrides', () => {
  it('are listed, the newest first, page by page and by customer, those that were taken back too', async () => {
    await decide('optOut', 'bob');
    await withdraw(await decide('apart', 'ann', 'abe'));
    const { json } = await api.ask('/v1/households/overrides?limit=1');
    const next = await api.ask(`/v1/households/overrides?${new URLSearchParams({ cursor: String(json!.nextCursor) })}`);
    const items = [...(json!.items as object[]), ...(next.json!.items as object[])];
    expect(items).toMatchObject([
      {
        verdict: 'apart',
        left: [key('ann')],
        right: [key('abe')],
        by: 'zoe',
        reason: 'they said so',
        withdrawnBy: 'zoe',
      },
      { verdict: 'optOut', left: [key('bob')], right: [], withdrawnBy: null },
    ]);
    const [bob] = await rowsOf(
      database,
      `MATCH (:Record {key: '${key('bob')}'})-[:RESOLVES_TO]->(c) RETURN c.id AS id`,
    );
    const his = await api.ask(`/v1/households/overrides?customer=${String(bob!.id)}`);
    expect(his.json).toMatchObject({ items: [{ verdict: 'optOut' }], nextCursor: null });
  });

  it.each([
    ['together', 'ann', undefined, 400, '/body/right'],
    ['optOut', 'ann', 'bob', 400, '/body/right'],
    ['apart', 'ann', 'ann', 400, '/body/right'],
    ['near', 'ann', 'bob', 400, '/body/verdict'],
  ])('of %s with %s and %s are refused', async (verdict, left, right, status, pointer) => {
    expect(await decide(verdict, left, right)).toMatchObject({ status, json: { errors: [{ pointer }] } });
  });

  it('are refused of records that no customer has, and of records of one customer', async () => {
    expect(await decide('apart', 'ann', 'nobody')).toMatchObject({ status: 404 });
    await post('/v1/records', person('ann2', 'Ann', 'Archer', leeds, 'ann'));
    expect(await decide('apart', 'ann', 'ann2')).toMatchObject({
      status: 400,
      json: { errors: [{ pointer: '/body/right' }] },
    });
  });
});
