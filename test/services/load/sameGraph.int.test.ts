// Loads against a real Neo4j over time: ids that merge and split, loads that were cut off, and the same graph by other ways.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { graphStores } from '../../../src/store/graph.ts';
import { testDatabase, wipe, wipeAllButModel } from '../../support/database.ts';
import { companies, everything, people, relationships } from './givenFacts.ts';
import { loadInto, person } from './givenInputs.ts';
import { dumpGraph, rowsOf } from './graphDump.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => wipe(database));
afterAll(() => database.close());

describe('identities over loads', () => {
  const redirects = () => rowsOf(database, 'MATCH (r:Redirect) WHERE r.to IS NOT NULL RETURN r.id AS id, r.to AS to');
  const idOf = async (id: string) => {
    const text = `MATCH (:Record {key: 'crm:person:${id}'})-[:RESOLVES_TO]->(c) RETURN c.id AS id`;
    return String((await rowsOf(database, text))[0]?.id);
  };

  it('redirects the id that lost a merge, and withdraws the redirect when the id lives again', async () => {
    await loadInto(database, { records: [people[0]!] });
    await loadInto(database, { records: [person('9', 'other', 'Archer', { observedAt: '2024-01-01' })] });
    const [older, younger] = [await idOf('1'), await idOf('9')];
    expect(older).not.toBe(younger);
    const merged = await loadInto(database, { records: [person('9', 'ann', 'Archer', { observedAt: '2024-01-01' })] });
    expect(merged.identities).toMatchObject({ merged: 1, retired: 0 });
    expect([await idOf('1'), await idOf('9')]).toEqual([older, older]);
    expect(await redirects()).toEqual([{ id: younger, to: older }]);
    await loadInto(database, { records: [person('9', 'other', 'Archer')] });
    expect([await idOf('1'), await idOf('9')]).toEqual([older, younger]);
    expect(await redirects()).toEqual([]);
  });

  it('records a split, and every living id has its record', async () => {
    await loadInto(database, { records: people });
    const summary = await loadInto(database, { records: [person('2', 'zoe', 'Zimmer', { observedAt: '2025-01-01' })] });
    expect(summary.identities).toMatchObject({ split: 1 });
    expect(await idOf('1')).not.toBe(await idOf('2'));
    const empty = await rowsOf(
      database,
      'MATCH (c:Customer) WHERE NOT EXISTS { (c)<-[:RESOLVES_TO]-() } RETURN c.id AS id',
    );
    expect(empty).toEqual([]);
  });
});

describe('a load that was cut off', () => {
  it('is finished by the next one, although that one brings nothing new', async () => {
    const cutOff = loadInto(
      database,
      everything,
      {},
      {
        derive: () => {
          throw new Error('killed');
        },
      },
    );
    await expect(cutOff).rejects.toThrow('killed');
    expect(await rowsOf(database, 'MATCH (c:Customer) RETURN c')).toEqual([]);
    const next = await loadInto(database, everything);
    expect(next).toMatchObject({ derived: true, records: { new: 0, unchanged: 7 }, totals: { customers: 2 } });
  });
});

describe('the graph', () => {
  const loadedOnce = async () => {
    await loadInto(database, everything);
    const graph = await dumpGraph(database);
    await wipeAllButModel(database);
    return graph;
  };

  it('is the same whatever the order of rows', async () => {
    const once = await loadedOnce();
    await loadInto(database, {
      records: [...everything.records].reverse(),
      relationships: [...relationships].reverse(),
      batch: 2,
    });
    expect(await dumpGraph(database)).toEqual(once);
  });

  it('is the same after two loads as after one', async () => {
    const once = await loadedOnce();
    await loadInto(database, { records: companies, relationships: relationships.slice(2) });
    await loadInto(database, { records: people, relationships: relationships.slice(0, 2) });
    expect(await dumpGraph(database)).toEqual(once);
  });

  it('is the same when written in many transactions', async () => {
    const once = await loadedOnce();
    const inPieces = graphStores(database, { oneTransactionLimit: 0 });
    await loadInto(database, { records: people.slice(0, 1) }, {}, inPieces);
    await loadInto(database, everything, {}, inPieces);
    expect(await dumpGraph(database)).toEqual(once);
  });

  it('is the same when two processes load at once', async () => {
    const once = await loadedOnce();
    const other = await testDatabase();
    await Promise.all([loadInto(database, { ...everything, batch: 1 }), loadInto(other, { ...everything, batch: 2 })]);
    await other.close();
    expect(await dumpGraph(database)).toEqual(once);
    const sequences = await rowsOf(database, 'MATCH (e:IdentityEvent) RETURN e.sequence AS s ORDER BY s');
    expect(sequences.map(({ s }) => s)).toEqual(sequences.map((_, at) => at + 1));
  });
});
