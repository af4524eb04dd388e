// The graph as callers change it over HTTP: records, judgements, look-ups and what the ledger tells of them.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drainHouseholds } from '../../src/services/live/drainHouseholds.ts';
import type { Database } from '../../src/store/database.ts';
import { householdStore } from '../../src/store/live/householdStore.ts';
import { stampEvents } from '../../src/store/live/stampEvents.ts';
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
afterEach(() => wipe(database));
afterAll(async () => {
  await api.stop();
  await database.close();
});

const ann = (id: string, fields: object = {}, login = 'ann') => ({
  source: 'crm',
  type: 'person',
  id,
  observedAt: '2026-01-01',
  fields: { givenName: 'Ann', familyName: 'Archer', ...fields },
  identifiers: { login },
});
const post = (path: string, body: unknown): Promise<Reply> => api.ask(path, { method: 'POST', body });
const entityOf = ({ json }: Reply) => (json as { entity: { id: string } }).entity.id;
const judgement = (verdict: string, left = 'crm:person:1', right = 'crm:person:2') => ({
  left,
  right,
  verdict,
  reason: 'we asked them',
  by: 'zoe',
});

describe('a record that is put', () => {
  it('answers with its customer, what happened and why, and is found at once', async () => {
    await pin(database, modelWith(100));
    const first = await post('/v1/records', ann('1', { email: 'ann@archer.example' }));
    expect(first).toMatchObject({ status: 200, json: { recordKey: 'crm:person:1', happened: 'created', why: [] } });
    const second = await post('/v1/records', ann('2'));
    expect(second.json).toMatchObject({
      happened: 'joined',
      entity: { id: entityOf(first), type: 'person' },
      why: [{ recordKey: 'crm:person:1', why: expect.stringContaining('identifier.login') }],
    });
    const customer = await api.ask(`/v1/customers/${entityOf(first)}`);
    expect(customer.json).toMatchObject({ name: 'Ann Archer', recordCount: 2 });
    expect((await post('/v1/records', ann('2'))).json).toMatchObject({ happened: 'unchanged' });
    await expectSameAsBatch(database);
  });

  it('pins a model where the graph has none', async () => {
    expect((await post('/v1/records', ann('1'))).json).toMatchObject({ happened: 'created' });
    expect((await post('/v1/records', ann('2'))).json).toMatchObject({ entity: { type: 'person' } });
    await expectSameAsBatch(database);
  });

  it('is changed under its key, and removed, and what it held together splits', async () => {
    await pin(database, modelWith(100));
    const kept = entityOf(await post('/v1/records', ann('1')));
    await post('/v1/records', ann('2'));
    const { fields, identifiers } = ann('2', { familyName: 'Zimmer', givenName: 'Zoe' }, 'zoe');
    const split = await api.ask('/v1/records/crm:person:2', { method: 'PUT', body: { fields, identifiers } });
    expect(split.json).toMatchObject({ happened: 'split', others: [kept] });
    const removed = await api.ask('/v1/records/crm:person:2', { method: 'DELETE' });
    expect(removed.json).toMatchObject({ happened: 'removed', entity: null });
    const again = await api.ask('/v1/records/crm:person:2', { method: 'DELETE' });
    expect(again).toMatchObject({ status: 404, json: { type: '/problems/not-found' } });
    await expectSameAsBatch(database);
  });

  it('is taken or refused by itself where several are sent', async () => {
    await pin(database, modelWith(100));
    const { json } = await post('/v1/records', [ann('1'), ann('2', { nonsense: 'x' }), { source: 'crm' }, ann('3')]);
    expect(json?.items).toMatchObject([
      { happened: 'created' },
      { problem: { errors: [{ pointer: '/body/fields/nonsense', detail: expect.stringContaining('givenName') }] } },
      { problem: { type: '/problems/invalid-request' } },
      { happened: 'joined' },
    ]);
  });

  it('is left unwritten by a dry run, which says what would happen', async () => {
    await pin(database, modelWith(100));
    const dry = await post('/v1/records?dryRun=true', ann('1'));
    expect(dry.json).toMatchObject({ happened: 'created' });
    expect(await rowsOf(database, 'MATCH (n:Record|Customer|Identifier|BlockingKey) RETURN n')).toEqual([]);
  });

  it('is refused where the body is no JSON or says nothing of a record', async () => {
    const bad = await api.ask('/v1/records', { method: 'POST', body: 'text' });
    expect(bad).toMatchObject({ status: 400, json: { type: '/problems/invalid-request' } });
    expect((await api.ask('/v1/records')).status).toBe(405);
  });
});

describe('a look-up', () => {
  it('ranks whom a record would belong to, and writes nothing', async () => {
    await pin(database, modelWith(100));
    const home = { 'address.street': '12 Oak Lane', 'address.city': 'Springfield', 'address.postalCode': '12345' };
    const acme = { source: 'crm', type: 'account', id: 'acme', fields: { name: 'Acme' } };
    const contact = { relationships: [{ relation: 'contactOf', right: 'crm:account:acme' }] };
    const then = { observedAt: '2024-01-01' };
    await post('/v1/records', [acme, { ...ann('8', { givenName: 'Robert', ...home }, 'bob'), ...then }]);
    const known = { ...ann('1', { email: 'ann@archer.example', ...home }), ...then, ...contact };
    const id = entityOf(await post('/v1/records', known));
    await drainHouseholds(householdStore(database));
    const before = await rowsOf(database, 'MATCH (n) RETURN count(n) AS nodes');
    const { fields, identifiers } = ann('0', { email: 'ANN@archer.example' });
    const { json } = await post('/v1/resolve', { fields, identifiers });
    expect(json?.items).toMatchObject([{ id, name: 'Ann Archer', band: 'match', recordKey: 'crm:person:1' }]);
    expect(json?.items).toMatchObject([{ household: { name: 'The Archer Household' }, accounts: [{ name: 'Acme' }] }]);
    const several = await post('/v1/resolve', [
      { fields, identifiers },
      { fields: { shoe: '9' } },
      { identifiers: {} },
    ]);
    expect(several.json?.items).toMatchObject([
      { items: [{ id }] },
      { problem: { status: 400 } },
      { problem: { status: 400 } },
    ]);
    expect(await rowsOf(database, 'MATCH (n) RETURN count(n) AS nodes')).toEqual(before);
  });
});

describe('a judgement', () => {
  it('tells whose households it changes', async () => {
    await pin(database, modelWith(100));
    const home = { 'address.street': '12 Oak Lane', 'address.city': 'Springfield', 'address.postalCode': '12345' };
    await post('/v1/records', [ann('1', home), ann('2', { givenName: 'Robert', ...home }, 'bob')]);
    await drainHouseholds(householdStore(database));
    const [household] = await rowsOf(database, 'MATCH (h:Household) RETURN h.id AS id');
    const dry = await post('/v1/judgements?dryRun=true', judgement('same'));
    expect(dry.json).toMatchObject({ dryRun: true, households: [household?.id], gone: [expect.any(String)] });
  });

  it('splits, tells the blast before it is made, and is undone by taking it back', async () => {
    await pin(database, modelWith(100));
    const id = entityOf(await post('/v1/records', ann('1')));
    await post('/v1/records', ann('2'));
    const dry = await post('/v1/judgements?dryRun=true', judgement('different'));
    expect(dry.json).toMatchObject({ dryRun: true, changed: [id], created: [expect.any(String)] });
    expect((await api.ask('/v1/judgements')).json).toMatchObject({ items: [] });
    const made = await post('/v1/judgements', judgement('different'));
    expect(made.json).toMatchObject({ dryRun: false, changed: [id] });
    const back = await post(`/v1/judgements/${String(made.json?.id)}/withdrawal`, { by: 'zoe' });
    expect(back.json?.events).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'merged', id })]));
    expect((await api.ask('/v1/judgements')).json).toMatchObject({
      items: [{ verdict: 'different', withdrawnBy: 'zoe', reason: 'we asked them' }],
    });
    await expectSameAsBatch(database);
  });

  it('on whole groups is on each pair of them, and refused of a record on both sides', async () => {
    await pin(database, modelWith(100));
    const id = entityOf(await post('/v1/records', ann('1')));
    await post('/v1/records', [ann('2'), ann('3'), ann('4')]);
    const groups = { left: ['crm:person:4', 'crm:person:1'], right: ['crm:person:2', 'crm:person:3'] };
    const made = await post('/v1/judgements', { ...judgement('different'), ...groups });
    expect(made.json).toMatchObject({ changed: [id], created: [expect.any(String)] });
    expect((await api.ask('/v1/judgements')).json).toMatchObject({
      items: [{ left: ['crm:person:1', 'crm:person:4'], right: groups.right }],
    });
    await expectSameAsBatch(database);
    const odd = await post('/v1/judgements', { ...judgement('same'), left: groups.right, right: 'crm:person:3' });
    expect(odd).toMatchObject({ status: 400, json: { detail: expect.stringContaining('both sides') } });
  });

  it('is refused with the path that contradicts it, and where it is about nothing', async () => {
    await pin(database, modelWith(100));
    await post('/v1/records', [ann('1'), ann('2', {}, 'bob'), ann('3', {}, 'maria')]);
    await post('/v1/judgements', judgement('same'));
    await post('/v1/judgements', judgement('same', 'crm:person:2', 'crm:person:3'));
    const refused = await post('/v1/judgements', judgement('different', 'crm:person:1', 'crm:person:3'));
    expect(refused).toMatchObject({ status: 409, json: { detail: expect.stringContaining('crm:person:2') } });
    expect((await post('/v1/judgements', judgement('same', 'crm:person:1', 'crm:person:8'))).status).toBe(404);
    expect((await post('/v1/judgements', judgement('same', 'crm:person:1', 'crm:account:8'))).status).toBe(400);
    await expectSameAsBatch(database);
  });
});

describe('a split', () => {
  const decided = { reason: 'two people', by: 'zoe' };
  const records = async (id: string) => {
    const { json } = await api.ask(`/v1/customers/${id}/records`);
    return (json as { items: { key: string }[] }).items.map(({ key }) => key);
  };

  it('parts a source from the rest, and taking it back restores what was', async () => {
    await pin(database, modelWith(100));
    const id = entityOf(await post('/v1/records', ann('1')));
    await post('/v1/records', [ann('2'), { ...ann('3'), source: 'shop' }, { ...ann('4'), source: 'shop' }]);
    const dry = await post(`/v1/customers/${id}/split?dryRun=true`, { source: 'shop', ...decided });
    expect(dry.json).toMatchObject({ dryRun: true, changed: [id], created: [expect.any(String)] });
    const { json } = await post(`/v1/customers/${id}/split`, { source: 'shop', ...decided });
    const [other = ''] = (json as { created: string[] }).created;
    expect(await records(id)).toEqual(['crm:person:1', 'crm:person:2']);
    expect(await records(other)).toEqual(['shop:person:3', 'shop:person:4']);
    await expectSameAsBatch(database);
    await post(`/v1/judgements/${String(json?.id)}/withdrawal`, { by: 'zoe' });
    expect(await records(id)).toHaveLength(4);
    expect((await api.ask(`/v1/customers/${other}`)).json).toMatchObject({ id, requestedId: other });
    await expectSameAsBatch(database);
  });

  it('of an id that was merged in gives its records their id again, and what they declare follows', async () => {
    await pin(database, modelWith(100));
    const acme = { source: 'crm', type: 'organization', id: 'acme', fields: { name: 'Acme' } };
    const works = { relationships: [{ relation: 'worksFor', right: 'crm:organization:acme' }] };
    await post('/v1/records', [acme, ann('1')]);
    const second = entityOf(await post('/v1/records', { ...ann('2', {}, 'bob'), ...works }));
    const bridge = { ...ann('3'), identifiers: { login: ['ann', 'bob'] } };
    const first = entityOf(await post('/v1/records', bridge));
    await expect(api.ask(`/v1/customers/${second}`)).resolves.toMatchObject({ json: { id: first } });
    const { json } = await post(`/v1/customers/${second}/split`, { formerId: second, ...decided });
    expect(json?.created).toEqual([second]);
    expect(await records(second)).toEqual(['crm:person:2']);
    expect((await api.ask(`/v1/customers/${second}`)).json).toMatchObject({
      id: second,
      organizations: [expect.anything()],
    });
    expect((await api.ask(`/v1/customers/${first}`)).json).toMatchObject({ id: first, organizations: [] });
    await expectSameAsBatch(database);
  });

  it('is refused where nothing or everything would leave, and of what is not there', async () => {
    await pin(database, modelWith(100));
    const id = entityOf(await post('/v1/records', ann('1')));
    const ask = (body: object) => post(`/v1/customers/${id}/split`, { ...body, ...decided });
    expect(await ask({ source: 'crm' })).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining('Every') },
    });
    expect(await ask({ source: 'shop' })).toMatchObject({ status: 400 });
    expect(await ask({ records: ['crm:person:9'] })).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining('crm:person:9') },
    });
    expect(await ask({})).toMatchObject({ status: 400 });
    expect((await post('/v1/customers/cus_nothing/split', { source: 'crm', ...decided })).status).toBe(404);
  });
});

describe('the lag', () => {
  it('is what the feed and households have not followed yet, and gone once they have', async () => {
    await pin(database, modelWith(100));
    await post('/v1/records', ann('1'));
    const before = (await api.ask('/metrics')).text;
    expect(before).toMatch(/^kinhold_waiting\{what="events"\} 1$/m);
    expect(before).toMatch(/^kinhold_waiting\{what="households"\} 1$/m);
    expect(before).toMatch(/^kinhold_feed_lag_seconds \d/m);
    await stampEvents(database);
    await drainHouseholds(householdStore(database));
    expect((await api.ask('/metrics')).text).toMatch(
      /^kinhold_waiting\{what="events"\} 0\nkinhold_waiting\{what="households"\} 0$/m,
    );
  });
});

describe('the ledger', () => {
  it('tells every change once, in order, and the history of an id that lost a merge', async () => {
    await pin(database, modelWith(100));
    const first = entityOf(await post('/v1/records', ann('1')));
    const second = entityOf(await post('/v1/records', ann('2', { givenName: 'Robert', familyName: 'Baker' }, 'bob')));
    await post('/v1/judgements', judgement('same'));
    await stampEvents(database);
    const told: string[] = [];
    let after = '0';
    for (;;) {
      const { json } = await api.ask(`/v1/changes?after=${after}&limit=2`);
      const items = json?.items as { kind: string; id: string; sequence: number }[];
      if (items.length === 0) break;
      told.push(...items.map(({ kind, id }) => `${kind} ${id}`));
      after = String(json?.nextCursor);
    }
    expect(told.slice(0, 3)).toEqual([`created ${first}`, `created ${second}`, `merged ${first}`]);
    expect(new Set(told).size).toBe(told.length);
    const history = await api.ask(`/v1/customers/${second}/history`);
    const events = history.json?.items as { kind: string }[] | undefined;
    const kinds = events?.map(({ kind }) => kind);
    expect(kinds).toEqual(['created', 'left']);
    expect((await api.ask(`/v1/customers/${second}`)).json).toMatchObject({ id: first, requestedId: second });
    expect((await api.ask('/v1/customers/cus_nothing/history')).status).toBe(404);
  });
});
