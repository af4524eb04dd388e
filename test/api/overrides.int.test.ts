// Overrides over HTTP: a golden value that a steward decides, through merges, splits and rebuilds, and taken back.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provenanceView } from '../../src/api/whySchemas.ts';
import { derive } from '../../src/services/derive.ts';
import { rebuild } from '../../src/services/rebuild.ts';
import type { Database } from '../../src/store/database.ts';
import { graphStores } from '../../src/store/graph.ts';
import { modelWith } from '../services/live/livePeople.ts';
import { expectSameAsBatch, pin } from '../services/live/liveWorld.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { type ApiServer, type Reply, startApi } from '../support/apiServer.ts';
import { adHoc, testDatabase, wipe } from '../support/database.ts';

let database: Database;
let api: ApiServer;
let id: string;
beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  api = await startApi(database);
});
beforeEach(async () => {
  await pin(database, modelWith(100));
  await post('/v1/records', [ann('1', { email: 'ann@archer.example', 'address.city': 'Leeds' }), ann('2'), bob]);
  id = await customerOf('1');
});
afterEach(() => wipe(database));
afterAll(async () => {
  await api.stop();
  await database.close();
});

const key = (record: string) => `crm:person:${record}`;
const ann = (record: string, fields: object = {}, login = 'ann') => ({
  ...{ source: 'crm', type: 'person', id: record, observedAt: '2026-01-01', identifiers: { login } },
  fields: { givenName: 'Ann', familyName: 'Archer', ...fields },
});
const bob = ann('9', { givenName: 'Bob', familyName: 'Baker' }, 'bob');
const post = (path: string, body: unknown): Promise<Reply> => api.ask(path, { method: 'POST', body });
const decided = (field: string, value: string, more: object = {}) => ({
  ...{ field, value, reason: 'she said so', by: 'zoe' },
  ...more,
});
const override = (body: object, of = id) => post(`/v1/customers/${of}/overrides`, body);
const customerOf = async (record: string) => {
  const [row] = await rowsOf(database, `MATCH (:Record {key: '${key(record)}'})-[:RESOLVES_TO]->(c) RETURN c.id AS id`);
  return (row as { id: string }).id;
};
const valuesOf = async (of = id) => (await api.ask(`/v1/customers/${of}`)).json?.values as Record<string, string>;
const provenanceOf = async (of = id) => (await api.ask(`/v1/customers/${of}/provenance`)).json;
const fieldOf = (provenance: Record<string, unknown> | null, name: string) =>
  (provenance!.fields as { field: string }[]).find(({ field }) => field === name);

describe('an override', () => {
  it('stands at once, before every rule, with author and reason, and the values that it beats stay', async () => {
    const dry = await post(`/v1/customers/${id}/overrides?dryRun=true`, decided('familyName', 'Archer-Zimmer'));
    expect(dry.json).toMatchObject({ dryRun: true, changed: [id], events: [] });
    expect(await valuesOf()).toMatchObject({ familyName: 'Archer' });
    const made = await override(decided('familyName', 'Archer-Zimmer'));
    expect(made.json).toMatchObject({ dryRun: false, changed: [id] });
    const customer = await api.ask(`/v1/customers/${id}`);
    expect(customer.json).toMatchObject({
      name: 'Ann Archer-Zimmer',
      provenance: expect.arrayContaining([
        expect.objectContaining({
          rule: 'override',
          override: { id: made.json?.id, by: 'zoe', reason: 'she said so' },
        }),
      ]),
    });
    const provenance = await provenanceOf();
    expect(provenanceView.parse(provenance)).toEqual(provenance);
    expect(fieldOf(provenance, 'familyName')).toMatchObject({
      value: 'Archer-Zimmer',
      rule: 'override',
      override: { by: 'zoe' },
      recordKeys: [],
      others: [{ value: 'Archer', reason: 'override', recordKeys: [key('1'), key('2')] }],
    });
    expect(provenance).toMatchObject({ overrides: [{ id: made.json?.id, field: 'familyName', withdrawnBy: null }] });
    await expectSameAsBatch(database);
  });

  it('gives way to a newer one, and to the rules once all are taken back', async () => {
    await override(decided('address.city', 'York'));
    const second = await override(decided('address.city', 'Hull'));
    expect(await valuesOf()).toMatchObject({ 'address.city': 'Hull' });
    await post(`/v1/overrides/${String(second.json?.id)}/withdrawal`, { by: 'bea' });
    expect(await valuesOf()).toMatchObject({ 'address.city': 'York' });
    const overrides = (await provenanceOf())!.overrides as { id: string; withdrawnBy: string | null }[];
    expect(overrides.map(({ withdrawnBy }) => withdrawnBy)).toEqual(['bea', null]);
    await post(`/v1/overrides/${overrides[1]!.id}/withdrawal`, { by: 'bea' });
    expect(await valuesOf()).toMatchObject({ 'address.city': 'Leeds' });
    expect((await post(`/v1/overrides/${overrides[1]!.id}/withdrawal`, { by: 'bea' })).status).toBe(404);
    await expectSameAsBatch(database);
  });

  it('gives a value to a field that no record states', async () => {
    await override(decided('birthDate', '1980-03-04'));
    await override(decided('attribute.segment', 'gold'));
    await override(decided('phone[home]', '+44 113 496 0123'));
    expect(await valuesOf()).toMatchObject({ birthDate: '1980-03-04', 'attribute.segment': 'gold' });
    expect(fieldOf(await provenanceOf(), 'birthDate')).toMatchObject({ rule: 'override', others: [] });
    await expectSameAsBatch(database);
  });

  it('follows its record through a split and a merge', async () => {
    await override(decided('email', 'second@archer.example', { recordKey: key('2') }));
    expect(await valuesOf()).toMatchObject({ email: 'second@archer.example' });
    const judged = await post('/v1/judgements', {
      ...{ left: key('1'), right: key('2'), verdict: 'different', reason: 'two', by: 'zoe' },
    });
    expect(await valuesOf(await customerOf('1'))).toMatchObject({ email: 'ann@archer.example' });
    expect(await valuesOf(await customerOf('2'))).toMatchObject({ email: 'second@archer.example' });
    await expectSameAsBatch(database);
    await post(`/v1/judgements/${String(judged.json?.id)}/withdrawal`, { by: 'zoe' });
    expect(await valuesOf(await customerOf('1'))).toMatchObject({ email: 'second@archer.example' });
    await post('/v1/judgements', { left: key('1'), right: key('9'), verdict: 'same', reason: 'x', by: 'zoe' });
    expect(await valuesOf(await customerOf('9'))).toMatchObject({ email: 'second@archer.example' });
    await expectSameAsBatch(database);
  });

  it('goes with its record, comes back with it, and outlasts a change of the record', async () => {
    await override(decided('email', 'second@archer.example', { recordKey: key('2') }));
    await post('/v1/records', ann('2', { email: 'changed@archer.example' }));
    expect(await valuesOf()).toMatchObject({ email: 'second@archer.example' });
    await api.ask(`/v1/records/${key('2')}`, { method: 'DELETE' });
    expect(await valuesOf()).toMatchObject({ email: 'ann@archer.example' });
    await expectSameAsBatch(database);
    await post('/v1/records', ann('2'));
    expect(await valuesOf()).toMatchObject({ email: 'second@archer.example' });
    await expectSameAsBatch(database);
  });

  it('survives everything derived being made again', async () => {
    await override(decided('familyName', 'Archer-Zimmer'));
    await database.write(adHoc(`MATCH (n:Customer) SET n.name = 'edited' RETURN count(n) AS n`), {}, z.unknown());
    const request = { at: '2026-06-01T00:00:00.000Z', engine: 'test-1', check: false, most: 10 };
    const { differences } = await rebuild(request, { ...graphStores(database), derive });
    expect(differences.map(({ field }) => field)).toEqual(['name', 'name']);
    expect((await api.ask(`/v1/customers/${id}`)).json).toMatchObject({ name: 'Ann Archer-Zimmer' });
    await expectSameAsBatch(database);
  });

  it.each([
    ['field', decided('shoeSize', '9')],
    ['field', decided('identifier.login', 'anna')],
    ['field', decided('legalForm', 'Ltd')],
    ['value', decided('birthDate', 'some day')],
    ['value', decided('email', ' ')],
    ['recordKey', decided('email', 'x@y.example', { recordKey: key('9') })],
  ])('is refused in its %s where that is none of the customer', async (field, body) => {
    expect(await override(body)).toMatchObject({ status: 400, json: { errors: [{ pointer: `/body/${field}` }] } });
    expect(await rowsOf(database, 'MATCH (o:Override) RETURN o.id')).toEqual([]);
  });

  it('needs an entity that there is', async () => {
    expect((await override(decided('email', 'x@y.example'), 'cus_nobody')).status).toBe(404);
  });
});
