// Households over HTTP, on the seeds: found by where they live and what they are called, the memberships of a customer, why
// each member belongs, and the household that a person or an address would be.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { householdWhyAnswer, memberships, resolvedHouseholds } from '../../src/api/householdSchemas.ts';
import { drainHouseholds } from '../../src/services/live/drainHouseholds.ts';
import type { Database } from '../../src/store/database.ts';
import { householdStore } from '../../src/store/live/householdStore.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { type ApiServer, startApi } from '../support/apiServer.ts';
import { wipe } from '../support/database.ts';
import { seededGraph } from '../support/seededGraph.ts';

let database: Database;
let api: ApiServer;
beforeAll(async () => {
  database = await seededGraph();
  api = await startApi(database);
});
afterAll(async () => {
  await api.stop();
  await wipe(database);
  await database.close();
});

interface Named {
  readonly id: string;
  readonly name: string;
}
const found = async (query: Record<string, string>) => {
  const { json } = await api.ask(`/v1/households?${new URLSearchParams(query)}`);
  return (json!.items as Named[]).map(({ name }) => name);
};
const customerOf = async (recordKey: string) => {
  const [row] = await rowsOf(database, `MATCH (:Record {key: '${recordKey}'})-[:RESOLVES_TO]->(c) RETURN c.id AS id`);
  return String(row!.id);
};
const householdsOf = async (customerId: string) =>
  (await api.ask(`/v1/customers/${customerId}/households`)).json?.items as (Named & Record<string, unknown>)[];
const homeOf = async (recordKey: string) => (await householdsOf(await customerOf(recordKey)))[0]!.id;
const resolve = (body: unknown) => api.ask('/v1/households/resolve', { method: 'POST', body });
const resolved = async (fields: Record<string, string>) => {
  const { status, json } = await resolve({ fields });
  expect(status).toBe(200);
  return resolvedHouseholds.parse(json);
};

describe('households are found', () => {
  it('by an address in any spelling', async () => {
    const asLoaded = await found({ address: '14 Lark Rise, Leeds, LS7 9VD' });
    expect(asLoaded).toEqual(['The Tolliver Household']);
    expect(await found({ address: '14 LARK RISE, Leeds, ls79vd, United Kingdom' })).toEqual(asLoaded);
    expect(await found({ address: '14 Lark Rise, Leeds', country: 'GB' })).toEqual(asLoaded);
    expect(await found({ address: '14 Lark Rise, York', country: 'GB' })).toEqual([]);
  });

  it('in every flat of a house, or in one', async () => {
    const house = { address: '100 Loom House, Manchester, M1 9VW' };
    expect(await found(house)).toEqual(['The Mercer Household', 'The Mercer Household']);
    expect(await found({ address: 'Flat 2, 100 Loom House, Manchester, M1 9VW' })).toEqual(['The Mercer Household']);
    const { json } = await api.ask(`/v1/households?${new URLSearchParams({ ...house, limit: '1' })}`);
    const rest = await api.ask(`/v1/households?${new URLSearchParams({ ...house, cursor: String(json!.nextCursor) })}`);
    expect(rest.json).toMatchObject({ items: [{ name: 'The Mercer Household' }], nextCursor: null });
  });

  it('by a surname, whole, whatever the accents', async () => {
    expect(new Set(await found({ surname: 'drummond' }))).toEqual(new Set(['The Drummond Household']));
    expect(await found({ surname: 'Drumm' })).toEqual([]);
    expect(await found({ surname: 'Novotná' })).toEqual(['The Novotna Household']);
  });

  it('by both', async () => {
    const address = '45 Anchor Street, Liverpool, L7 9VX';
    expect(await found({ address })).toEqual(['The Adewale Household', 'The Novotna Household']);
    expect(await found({ address, surname: 'novotna' })).toEqual(['The Novotna Household']);
    expect(await found({ address, surname: 'nobody' })).toEqual([]);
  });

  it.each([
    ['address=Leeds', '/query/address'],
    ['address=PO+Box+7,+Leeds,+LS7+9VD', '/query/address'],
    ['surname=%2A', '/query/surname'],
    ['q=a&surname=b', '/query/q'],
    ['country=GB&surname=b', '/query/country'],
  ])('but %s is refused', async (query, pointer) => {
    const { status, json } = await api.ask(`/v1/households?${query}`);
    expect({ status, errors: json?.errors }).toMatchObject({ status: 400, errors: [{ pointer }] });
  });
});

describe('the households of a customer', () => {
  it('follow each other as it moved, and one is primary', async () => {
    const id = await customerOf('crm:person:C-1012');
    const { json } = await api.ask(`/v1/customers/${id}/households`);
    expect(memberships.parse(json)).toMatchObject({ id, name: 'Soren Halvard' });
    const [now, before] = await householdsOf(id);
    expect(now).toMatchObject({ primary: true, validTo: null, residence: expect.stringContaining('Liverpool') });
    expect(before).toMatchObject({
      primary: false,
      validTo: now!.validFrom,
      residence: expect.stringContaining('Leeds'),
    });
  });

  it('are told under an id that is there alone', async () => {
    expect(await api.ask('/v1/customers/cus_nobody/households')).toMatchObject({ status: 404 });
  });
});

describe('why a household is one', () => {
  const membersOf = async (recordKey: string) => {
    const { json } = await api.ask(`/v1/households/${await homeOf(recordKey)}/why`);
    return householdWhyAnswer.parse(json).members;
  };

  it('is a name in common at one residence, with the records that say so', async () => {
    const members = await membersOf('crm:person:C-1015');
    expect(members).toHaveLength(2);
    for (const member of members) {
      const other = members.find(({ id }) => id !== member.id)!;
      expect(member).toMatchObject({ rule: 'familyName', familyNames: ['drummond'], sharedWith: [other.id] });
      expect(member.residenceRecords.length).toBeGreaterThan(0);
    }
    expect(members.flatMap((one) => one.residenceRecords)).toContain('crm:person:C-1015');
  });

  it('is a declaration where the names differ, with the records at both ends', async () => {
    const members = await membersOf('crm:person:C-1024');
    const spouse = { relation: 'spouseOf', leftRecord: 'crm:person:C-1023', rightRecord: 'crm:person:C-1024' };
    const [wife] = members.filter(({ rule }) => rule === 'declared');
    expect(wife).toMatchObject({ familyNames: [], sharedWith: [], declarations: [spouse] });
  });

  it('is nobody else being there', async () => {
    expect(await membersOf('crm:person:C-1001')).toMatchObject([{ rule: 'alone', familyNames: [], declarations: [] }]);
  });
});

describe('the household that would be', () => {
  const drummond = (givenName: string, more = {}) => ({
    givenName,
    familyName: 'Drummond',
    ...addressOfDrummonds,
    ...more,
  });
  let addressOfDrummonds: Record<string, string>;
  beforeAll(async () => {
    const { json } = await api.ask(`/v1/customers/${await customerOf('crm:person:C-1015')}`);
    const values = json!.values as Record<string, string>;
    addressOfDrummonds = Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('address.')));
  });

  it('of a stranger is that of his name at his address, and is what comes of it when the record does', async () => {
    const home = await homeOf('crm:person:C-1015');
    const fields = drummond('Ottoline', { birthDate: '2015-05-05' });
    const answer = await resolved(fields);
    expect(answer).toMatchObject({ happens: 'found', household: { id: home }, role: 'member', customer: null });
    const put = { source: 'web', type: 'person', id: 'ottoline', fields };
    await api.ask('/v1/records', { method: 'POST', body: put });
    await drainHouseholds(householdStore(database));
    expect(await homeOf('web:person:ottoline')).toBe(home);
    await api.ask('/v1/records/web%3Aperson%3Aottoline', { method: 'DELETE' });
    await drainHouseholds(householdStore(database));
  });

  it('of someone known is theirs, without an address', async () => {
    const id = await customerOf('crm:person:C-1001');
    const { json } = await api.ask(`/v1/customers/${id}`);
    const { givenName, familyName, email, phone } = json!.values as Record<string, string>;
    const answer = await resolved({ givenName: givenName!, familyName: familyName!, email: email!, phone: phone! });
    expect(answer).toMatchObject({
      happens: 'found',
      customer: { id },
      household: { id: await homeOf('crm:person:C-1001') },
    });
  });

  it('of an address is the one that lives there, or several to choose from', async () => {
    const home = await homeOf('crm:person:C-1015');
    expect(await resolved(addressOfDrummonds)).toMatchObject({ happens: 'found', household: { id: home }, others: [] });
    const answer = await resolved({ 'address.full': '45 Anchor Street, Liverpool, L7 9VX' });
    expect(answer).toMatchObject({
      happens: 'none',
      household: null,
      others: [{ name: 'The Adewale Household' }, { name: 'The Novotna Household' }],
    });
  });

  it('is a new one elsewhere, and none of somebody without an address', async () => {
    const newcomer = { givenName: 'Petronella', familyName: 'Vanterpool' };
    const there = { 'address.full': '3 Nowhere Lane, York, YO1 9ZZ' };
    expect(await resolved({ ...newcomer, ...there })).toMatchObject({ happens: 'new', household: null, role: 'head' });
    expect(await resolved(newcomer)).toMatchObject({ happens: 'none', household: null });
    expect(await resolved(there)).toMatchObject({ happens: 'none', household: null, others: [] });
  });

  it('is told of a thousand at once, each by itself, and nothing is written', { timeout: 120_000 }, async () => {
    const before = await rowsOf(database, 'MATCH (n) RETURN count(n) AS nodes');
    const many = Array.from({ length: 999 }, (_, at) => ({ fields: drummond(`Otto${at}`) }));
    const { json } = await resolve([...many, { fields: { shoeSize: '9' } }]);
    const { items } = resolvedHouseholds.parse(json) as { items: Record<string, unknown>[] };
    expect(items).toHaveLength(1000);
    expect(new Set(items.slice(0, -1).map(({ happens }) => happens))).toEqual(new Set(['found']));
    expect(items.at(-1)).toMatchObject({ problem: { status: 400 } });
    expect(await rowsOf(database, 'MATCH (n) RETURN count(n) AS nodes')).toEqual(before);
    expect(await resolve(Array(1001).fill({ fields: {} }))).toMatchObject({ status: 400 });
  });
});
