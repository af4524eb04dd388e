// Loads against a real Neo4j: what a load changes, what it leaves alone, and what a full one retires.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import { adHoc, testDatabase, wipe } from '../support/database.ts';
import { companies, everything, people, relationships } from './load/givenFacts.ts';
import { declared, loadInto, person } from './load/givenInputs.ts';
import { dumpGraph, rowsOf } from './load/graphDump.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => wipe(database));
afterAll(() => database.close());

describe('a first load', () => {
  it('makes customers, organizations, accounts and households out of records', async () => {
    const summary = await loadInto(database, everything);
    expect(summary.records).toMatchObject({ read: 7, new: 7, unchanged: 0 });
    expect(summary.totals).toEqual({ customers: 2, organizations: 2, accounts: 2, households: 1 });
    expect(summary.identities).toMatchObject({ created: 6, merged: 0 });
    const [ann] = await rowsOf(
      database,
      `MATCH (c:Customer)<-[:RESOLVES_TO]-(:Record {id: '1'})
       MATCH (c)-[w:WORKS_FOR]->(o:Organization), (c)-[m:MEMBER_OF]->(h:Household)-[:LIVES_AT]->(:Residence)
       RETURN c.recordCount AS records, c.email AS email, c.city AS city, w.title AS title, o.name AS company,
              m.primary AS primary, h.memberCount AS members, c.searchText AS searchText`,
    );
    expect(ann).toMatchObject({ records: 2, email: 'ann@work.example', city: 'Leeds', title: 'Buyer', members: 1 });
    expect(ann?.searchText).toContain('ann@archer.example');
  });

  it('lifts parents with their shares and marks the edge that gives the tree', async () => {
    await loadInto(database, everything);
    const edges = await rowsOf(
      database,
      `MATCH (child)-[e:CHILD_OF|SUBSIDIARY_OF]->(parent)
       RETURN child.name AS child, parent.name AS parent, e.share AS share, e.primary AS primary ORDER BY child`,
    );
    expect(edges).toEqual([
      { child: 'Acme Europe', parent: 'Acme Global', share: null, primary: true },
      { child: 'Forge Works Ltd', parent: 'Acme Holdings Ltd', share: 75.5, primary: true },
    ]);
  });

  it('writes a ledger without gaps and without anything personal', async () => {
    await loadInto(database, everything);
    const events = await rowsOf(database, 'MATCH (e:IdentityEvent) RETURN properties(e) AS event ORDER BY e.sequence');
    expect(events.map(({ event }) => (event as { sequence: number }).sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(JSON.stringify(events)).not.toMatch(/Archer|archer\.example|Leeds/);
  });
});

describe('a load of what is there already', () => {
  it('changes nothing and says so, also in another order', async () => {
    await loadInto(database, everything);
    const before = await rowsOf(database, 'MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY elementId(n)');
    const summary = await loadInto(
      database,
      { records: [...everything.records].reverse(), relationships: [...relationships].reverse() },
      { at: '2027-01-01T00:00:00.000Z', full: true },
    );
    const after = await rowsOf(database, 'MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY elementId(n)');
    expect(summary).toMatchObject({
      derived: false,
      records: { unchanged: 7, new: 0 },
      relationships: { unchanged: 5 },
    });
    expect(after).toEqual(before);
  });

  it('derives again when a mapping states a new policy', async () => {
    const shared = person('4', 'bob', 'Baker');
    await loadInto(database, { records: [...people, shared] });
    const policies = { login: { strength: 'supporting', hubCap: 1 } } as const;
    const summary = await loadInto(database, { records: people, policies });
    expect(summary).toMatchObject({ derived: true, records: { unchanged: 3 } });
    expect(await loadInto(database, { records: people })).toMatchObject({ derived: false });
  });
});

describe('a changed row', () => {
  it('makes a new version and keeps the old one', async () => {
    await loadInto(database, { records: people });
    const moved = { ...people[2]!, phones: [{ value: '+44 113 496 0999' }] };
    const summary = await loadInto(database, { records: [moved] }, { at: '2026-02-01T00:00:00.000Z' });
    expect(summary.records).toMatchObject({ read: 1, changed: 1, new: 0 });
    const versions = await rowsOf(
      database,
      `MATCH (:Record {id: '3'})-[:VERSION]->(v) RETURN v.key AS key, v.loadedAt AS loadedAt, v.data CONTAINS '0999' AS newer ORDER BY v.number`,
    );
    expect(versions).toEqual([
      { key: 'crm:person:3#1', loadedAt: '2026-01-01T00:00:00.000Z', newer: false },
      { key: 'crm:person:3#2', loadedAt: '2026-02-01T00:00:00.000Z', newer: true },
    ]);
  });

  it('takes its former identifiers off and deletes those that no record holds any more', async () => {
    await loadInto(database, { records: people });
    await loadInto(database, {
      records: [
        { ...people[2]!, phones: [] },
        { ...people[1]!, emails: [] },
      ],
    });
    const identifiers = await rowsOf(
      database,
      'MATCH (i:Identifier) RETURN i.key AS key, COUNT { (i)--() } AS held ORDER BY key',
    );
    expect(identifiers).toEqual([
      { key: 'email:ann@archer.example', held: 1 },
      { key: expect.stringMatching(/^login:ann$/i), held: 2 },
      { key: expect.stringMatching(/^login:bob$/i), held: 1 },
    ]);
  });

  it('touches only what follows from it', async () => {
    await loadInto(database, everything);
    await database.write(adHoc('MATCH (n) WHERE n.hash IS NOT NULL SET n.was = n.hash'), {}, z.unknown());
    await database.write(adHoc('MATCH ()-[e]->() SET e.untouched = true'), {}, z.unknown());
    await loadInto(database, { records: [{ ...people[2]!, text: { ...people[2]!.text, jobTitle: 'Buyer' } }] });
    const nodes = await rowsOf(
      database,
      `MATCH (n:Customer|Organization|Account|Household|Residence) WHERE coalesce(n.was, '') <> n.hash RETURN n.name AS name`,
    );
    const edges = await rowsOf(
      database,
      `MATCH ()-[e:!VERSION]->() WHERE e.untouched IS NULL RETURN DISTINCT type(e) AS type ORDER BY type`,
    );
    expect(nodes).toEqual([{ name: 'Ann Baker' }]);
    expect(edges).toEqual([]);
  });
});

describe('a full load', () => {
  it('retires what is gone and leaves a tombstone with its versions', async () => {
    await loadInto(database, everything);
    const summary = await loadInto(
      database,
      { ...everything, records: [...people.slice(0, 2), ...companies] },
      { full: true, at: '2026-02-01T00:00:00.000Z' },
    );
    expect(summary.records).toMatchObject({ retired: 1, unchanged: 6 });
    expect(summary.identities).toMatchObject({ retired: 1 });
    const [tombstone] = await rowsOf(
      database,
      `MATCH (r:Record {id: '3', type: 'person'})
       RETURN r.active AS active, r.retiredAt AS retiredAt, COUNT { (r)-[:VERSION]->() } AS versions,
              COUNT { (r)-[:HAS_IDENTIFIER]->() } AS identifiers, COUNT { (r)-[:RESOLVES_TO]->() } AS resolutions`,
    );
    expect(tombstone).toEqual({
      active: false,
      retiredAt: '2026-02-01T00:00:00.000Z',
      versions: 1,
      identifiers: 0,
      resolutions: 0,
    });
    expect(summary.totals.customers).toBe(1);
  });

  it('takes a record back when its row returns, as a new version', async () => {
    await loadInto(database, { records: people });
    const before = await dumpGraph(database);
    await loadInto(database, { records: people.slice(0, 2) }, { full: true });
    const summary = await loadInto(database, { records: people }, { full: true });
    expect(summary.records).toMatchObject({ returned: 1, unchanged: 2, retired: 0 });
    expect((await dumpGraph(database)).map((line) => line.replace('"versions":2', '"versions":1'))).toEqual(before);
  });

  it('leaves other sources and types alone', async () => {
    await loadInto(database, everything);
    const summary = await loadInto(database, { records: companies }, { full: true });
    expect(summary.records.retired).toBe(0);
  });

  it('ends relationships that are gone, and starts them again when they return', async () => {
    await loadInto(database, everything);
    const without = {
      ...everything,
      relationships: relationships.slice(1).concat(declared('worksFor', 'person:3', 'organization:acme')),
    };
    expect((await loadInto(database, without, { full: true })).relationships).toMatchObject({ retired: 1, new: 1 });
    const [facts] = await rowsOf(
      database,
      `MATCH (:Record {id: '1', type: 'person'})-[d:DECLARES]->()
       RETURN d.active AS active, COUNT { (:Customer)-[:WORKS_FOR]->() } AS lifted`,
    );
    expect(facts).toEqual({ active: false, lifted: 1 });
    expect((await loadInto(database, everything, { full: true })).relationships).toMatchObject({
      returned: 1,
      retired: 1,
    });
  });

  it('does not retire a record that a row names which could not be read', async () => {
    await loadInto(database, { records: people });
    const bad = { file: 'people.csv', line: 4, field: '', reason: 'too few columns', row: '3,Ann' };
    const summary = await loadInto(database, { records: people.slice(0, 2), quarantined: [bad] }, { full: true });
    expect(summary).toMatchObject({ quarantined: 1, keptForBadRows: 1, records: { retired: 0 } });
  });
});

describe('a relationship that a row declares itself', () => {
  const contact = person('3', 'bob', 'Baker');
  const contactOf = (account: string) => {
    const relationship = declared('contactOf', 'person:3', `account:${account}`);
    return { ...relationship, declaredBy: contact.key };
  };
  const start = { records: [...people.slice(0, 2), contact, ...companies], relationships: [contactOf('a1')] };
  const inAnyFile = { relationships: [declared('contactOf', 'person:3', 'account:a1')] };
  const accounts = () =>
    rowsOf(
      database,
      `MATCH (:Record {id: '3'})-[:RESOLVES_TO]->(:Customer)-[:CONTACT_OF]->(a:Account) RETURN a.name AS name ORDER BY name`,
    );
  const facts = () =>
    rowsOf(
      database,
      'MATCH ()-[d:DECLARES]->(r) RETURN r.id AS to, d.active AS active, d.retiredAt AS endedAt ORDER BY to',
    );

  it('moves with a changed row: the contact is one of the new account alone', async () => {
    await loadInto(database, start);
    expect(await accounts()).toEqual([{ name: 'Acme Europe' }]);
    const moved = { ...contact, text: { ...contact.text, jobTitle: 'Buyer' } };
    const summary = await loadInto(
      database,
      { records: [moved], relationships: [contactOf('a2')] },
      { at: '2026-02-01T00:00:00.000Z' },
    );
    expect(summary.relationships).toMatchObject({ new: 1, retired: 1 });
    expect(await accounts()).toEqual([{ name: 'Acme Global' }]);
    expect(await facts()).toEqual([
      { to: 'a1', active: false, endedAt: '2026-02-01T00:00:00.000Z' },
      { to: 'a2', active: true, endedAt: null },
    ]);
  });

  it('ends when the same row comes without it, and starts again when it is back', async () => {
    await loadInto(database, start);
    const without = await loadInto(database, { records: [contact] });
    expect(without).toMatchObject({ derived: true, records: { unchanged: 1 }, relationships: { read: 0, retired: 1 } });
    expect(await accounts()).toEqual([]);
    expect(await loadInto(database, { records: [contact] })).toMatchObject({ derived: false });
    const back = await loadInto(database, start);
    expect(back.relationships).toMatchObject({ returned: 1, retired: 0 });
    expect(await accounts()).toEqual([{ name: 'Acme Europe' }]);
  });

  it('goes with its record in a full load', async () => {
    await loadInto(database, start);
    const summary = await loadInto(database, { records: [...people.slice(0, 2), ...companies] }, { full: true });
    expect(summary).toMatchObject({ records: { retired: 1 }, relationships: { retired: 1 } });
    expect(await facts()).toMatchObject([{ to: 'a1', active: false }]);
  });

  it.each([
    ['before', [inAnyFile, start]],
    ['after', [start, inAnyFile]],
  ])('stays where a row of its own states it too, loaded %s', async (_when, loads) => {
    for (const inputs of [...loads, { records: [contact] }]) await loadInto(database, inputs);
    expect(await accounts()).toEqual([{ name: 'Acme Europe' }]);
    for (const inputs of loads) expect(await loadInto(database, inputs)).toMatchObject({ derived: false });
  });
});

describe('a relationship to a record that is not loaded', () => {
  it('waits, and attaches when the record comes', async () => {
    const first = await loadInto(database, { records: people, relationships });
    expect(first.waiting).toBe(5);
    const [place] = await rowsOf(
      database,
      `MATCH (r:Record {key: 'crm:organization:acme'}) RETURN r.missing AS missing, r.active AS active`,
    );
    expect(place).toEqual({ missing: true, active: false });
    const second = await loadInto(database, { records: companies });
    expect(second).toMatchObject({ waiting: 0, records: { new: 4 } });
    const [attached] = await rowsOf(
      database,
      `MATCH (r:Record {key: 'crm:organization:acme'})-[:RESOLVES_TO]->(o)<-[:WORKS_FOR]-(c:Customer)
       RETURN r.missing AS missing, r.active AS active, c.name AS name`,
    );
    expect(attached).toEqual({ missing: null, active: true, name: 'Ann Archer' });
  });
});
