// Loads of little into a graph of much, whose rows are resolved as they come: what stands afterwards is what a derivation of all
// the facts makes, and nothing was derived anew.

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { testDatabase, wipe } from '../../support/database.ts';
import { expectSameAsBatch } from '../live/liveWorld.ts';
import { everything, people, relationships } from './givenFacts.ts';
import { declared, type GivenInputs, loadInto, person } from './givenInputs.ts';
import { rowsOf } from './graphDump.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => wipe(database));
afterAll(() => database.close());

const AT = '2026-02-01T00:00:00.000Z';
const never = {
  derive: () => {
    throw new Error('everything was derived anew');
  },
};
const loadLittle = (inputs: GivenInputs, request = {}) => loadInto(database, inputs, { at: AT, ...request }, never);

it('joins, merges and splits, and counts what became of rows and ids', async () => {
  await loadInto(database, { records: [...people, person('9', 'other', 'Archer')] });
  const joined = await loadLittle({ records: [person('20', 'ann', 'Archer'), ...people] });
  expect(joined).toMatchObject({
    derived: true,
    records: { read: people.length + 1, new: 1, unchanged: people.length },
    identities: { created: 0, merged: 0 },
  });
  const merged = await loadLittle({ records: [person('9', 'ann', 'Archer')] });
  expect(merged).toMatchObject({ records: { changed: 1 }, identities: { merged: 1 } });
  await expectSameAsBatch(database);
  const parted = await loadLittle({ records: [person('9', 'zoe', 'Zimmer')] });
  expect(parted).toMatchObject({ identities: { revived: 1 } });
  expect(await loadLittle({ records: people })).toMatchObject({ derived: false, identities: { merged: 0 } });
  await expectSameAsBatch(database);
});

it('lifts relationships that come in files of their own, and tells of those that wait', async () => {
  await loadInto(database, { records: people });
  const waiting = await loadLittle({ relationships });
  expect(waiting.waiting).toBe(relationships.length);
  const here = await loadLittle({ records: everything.records!.filter(({ type }) => type !== 'person') });
  expect(here.totals).toMatchObject({ organizations: 2, accounts: 2 });
  await expectSameAsBatch(database);
  expect(
    await rowsOf(database, 'MATCH ()-[e:WORKS_FOR|CONTACT_OF|CHILD_OF|HELD_BY]->() RETURN count(e) > 0 AS any'),
  ).toEqual([{ any: true }]);
});

it('retires what a full load no longer holds', async () => {
  await loadInto(database, everything);
  const [, ...rest] = everything.records!;
  const again = declared('childOf', 'account:a2', 'account:a1', { hierarchy: 'billing' });
  await loadLittle({ relationships: [again] });
  const summary = await loadLittle({ records: rest, relationships }, { full: true });
  expect(summary.records).toMatchObject({ retired: 1, unchanged: rest.length });
  expect(summary.relationships).toMatchObject({ retired: 1, unchanged: relationships.length });
  await expectSameAsBatch(database);
});

it('derives everything once where it turns out to bring much', async () => {
  await loadInto(database, { records: people });
  const many = Array.from({ length: 1_300 }, (_, at) => person(`m${at}`, `login${at % 1_250}`, 'Baker'));
  const summary = await loadInto(database, { records: many }, { at: AT });
  expect(summary).toMatchObject({ records: { new: 1_300 }, totals: { customers: expect.any(Number) } });
  expect(
    await rowsOf(database, 'MATCH (r:Record {active: true}) WHERE NOT (r)-[:RESOLVES_TO]->() RETURN r.key'),
  ).toEqual([]);
  await expectSameAsBatch(database);
}, 60_000);
