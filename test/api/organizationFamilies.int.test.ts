// The family of an organization over the wire: trees that are really graphs, in a real Neo4j.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { declared, loadInto } from '../services/load/givenInputs.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { type ApiServer, startApi } from '../support/apiServer.ts';
import { testDatabase, wipe } from '../support/database.ts';
import { record } from '../support/record.ts';

const LAYERS = 24;
const company = (id: string) =>
  record('organization', id, { text: { name: `Company ${id}` }, identifiers: [{ type: 'crmId', value: id }] });
const under = (child: string, parent: string, said: Parameters<typeof declared>[3] = {}) =>
  declared('subsidiaryOf', `organization:${child}`, `organization:${parent}`, { basis: 'ownership', ...said });

/** Each layer under both of the next: two to the power of the layers are the ways to the top. */
const ladder = Array.from({ length: LAYERS }, (_, n) => ['x', 'y'].map((side) => `${side}${n}`));
const rungs = ladder
  .slice(1)
  .flatMap((upper, n) =>
    ladder[n]!.flatMap((child) => upper.map((parent) => under(child, parent, { basis: 'ladder' }))),
  );

let database: Database;
let api: ApiServer;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await loadInto(database, {
    records: [
      ...['jv', 'red', 'blue', 'top', 'ring1', 'ring2', 'old'].map(company),
      ...ladder.flat().map(company),
      record('person', 'ann', { text: { givenName: 'Ann', familyName: 'Archer' } }),
    ],
    relationships: [
      under('jv', 'red', { share: 50 }),
      under('jv', 'blue', { share: 40, validFrom: '2020-01-01' }),
      under('red', 'top', { shareMin: 50, shareMax: 75 }),
      under('blue', 'nowhere'),
      under('blue', 'ring1', { share: 10 }),
      under('ring1', 'ring2', { share: 50 }),
      under('ring2', 'ring1', { share: 50 }),
      under('old', 'top', { validTo: '2019-01-01' }),
      declared('heldBy', 'organization:top', 'person:ann', { basis: 'ownership', role: 'shareholding', share: 80 }),
      ...rungs,
    ],
  });
  const rows = await rowsOf(database, 'MATCH (r:Record)-[:RESOLVES_TO]->(o) RETURN r.id AS record, o.id AS id');
  ids = new Map(rows.map(({ record: key, id }) => [String(key), String(id)]));
  api = await startApi(database);
}, 60_000);
afterAll(async () => {
  await api.stop();
  await wipe(database);
  await database.close();
});

async function ask(id: string, question: string) {
  const reply = await api.ask(`/v1/organizations/${ids.get(id)}/${question}`);
  expect(reply.status, reply.text).toBe(200);
  return reply.json as Record<string, unknown>;
}
const name = (id: string) => `Company ${id}`;

describe('the tree', () => {
  it('shows a joint venture under its likeliest parent, on the basis and the day asked for', async () => {
    const tree = await ask('jv', 'hierarchy?basis=ownership&asOf=2024-01-01');
    expect(tree).toMatchObject({ hierarchy: 'ownership', ultimateParent: { name: name('top') }, truncated: false });
    expect((tree.nodes as { name: string }[]).map((node) => node.name)).toEqual(['top', 'red', 'jv'].map(name));
    expect(await ask('old', 'hierarchy?asOf=2018-01-01')).toMatchObject({ ultimateParent: { name: name('top') } });
  });

  it('answers for a graph with millions of ways to the top', async () => {
    const before = performance.now();
    expect(await ask('x0', 'family')).toMatchObject({ basis: 'ladder', memberCount: 2 * LAYERS });
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe('the ultimate parent', () => {
  it('comes with the way to it', async () => {
    const answer = await ask('jv', 'ultimate-parent');
    expect(answer).toMatchObject({
      basis: 'ownership',
      bases: ['ownership'],
      parent: { name: name('red') },
      ultimateParent: { name: name('top') },
      path: ['jv', 'red', 'top'].map((id) => ({ name: name(id) })),
      noParent: [],
    });
    expect(await ask('top', 'ultimate-parent')).toMatchObject({ parent: null, ultimateParent: null });
  });
});

describe('the family', () => {
  it('has every parent with its share, siblings and subsidiaries', async () => {
    expect(await ask('jv', 'family')).toMatchObject({
      parents: [
        { name: name('blue'), share: 40, validFrom: '2020-01-01' },
        { name: name('red'), share: 50, shareMin: null },
      ],
      siblings: [],
    });
    expect(await ask('top', 'family')).toMatchObject({
      subsidiaries: [{ name: name('red'), share: null, shareMin: 50, shareMax: 75 }],
    });
    expect(await ask('jv', 'family?asOf=2019-06-01')).toMatchObject({ parents: [{ name: name('red') }] });
  });
});

describe('problems', () => {
  it('are all told, each with its path and in words', async () => {
    const { items } = await ask('jv', 'problems');
    const told = (items as { code: string; path: { name: string }[]; why: string }[]).map(
      ({ code, path }) => `${code} ${path.map((one) => one.name.replace('Company ', '')).join(' ')}`,
    );
    expect([...told].sort()).toEqual([
      expect.stringMatching(/^cycle ring[12] ring[12]$/),
      'ended old top',
      'missing-parent blue crm:organization:nowhere',
      'several-parents jv red blue',
      expect.stringMatching(/^several-roots jv (top ring[12]|ring[12] top)$/),
    ]);
    expect((items as { why: string }[]).map(({ why }) => why)).toContain(
      'Company blue is declared under crm:organization:nowhere, which no source has brought.',
    );
  });
});

describe('ownership', () => {
  it('follows shares along every path, through cycles and up to persons', async () => {
    const { owners } = await ask('jv', 'ownership');
    const told = (owners as { name: string; type: string; direct: object | null; effective: object }[]).map(
      ({ name: who, type, direct, effective }) => [who.replace('Company ', ''), type, direct, effective],
    );
    expect(told).toEqual([
      ['red', 'organization', { min: 50, max: 50 }, { min: 50, max: 50 }],
      ['blue', 'organization', { min: 40, max: 40 }, { min: 40, max: 40 }],
      ['top', 'organization', null, { min: 25, max: 37.5 }],
      ['Ann Archer', 'customer', null, { min: 20, max: 30 }],
      ['ring1', 'organization', null, { min: 4, max: 4 }],
      ['ring2', 'organization', null, { min: 2, max: 2 }],
    ]);
    expect(await ask('top', 'ownership')).toMatchObject({
      owned: [
        { name: name('red'), direct: { min: 50, max: 75 } },
        { name: name('jv'), effective: { min: 25, max: 37.5 } },
      ],
    });
  });
});

describe('bad requests', () => {
  it.each(['asOf=2024-02-30', 'asOf=soon', 'basis=', 'hierarchy=legal'])('are refused: %s', async (query) => {
    const reply = await api.ask(`/v1/organizations/${ids.get('jv')}/family?${query}`);
    expect(reply).toMatchObject({ status: 400, json: { type: '/problems/invalid-request' } });
  });
});
