// The stores that a load writes through, at their edges: races, retries and what a failure leaves behind.

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Relationship } from '../../src/domain/relationship.ts';
import type { DerivationMark, GraphChanges, LedgerChanges, RecordWrite } from '../../src/services/graphPorts.ts';
import { versioned } from '../../src/services/live/modelVersion.ts';
import type { Database } from '../../src/store/database.ts';
import { type GraphStores, graphStores } from '../../src/store/graph.ts';
import { declared, person } from '../services/load/givenInputs.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { testDatabase, wipe } from '../support/database.ts';

const AT = '2026-01-01T00:00:00.000Z';
const MODEL = versioned({ models: {}, trained: [], policies: {}, compare: {} });
const NOTHING: GraphChanges = {
  createNodes: [],
  updateNodes: [],
  deleteNodes: [],
  createEdges: [],
  updateEdges: [],
  deleteEdges: [],
};

let database: Database;
let stores: GraphStores;
beforeAll(async () => {
  database = await testDatabase();
  stores = graphStores(database);
});
afterEach(() => wipe(database));
afterAll(() => database.close());

function write(id: string, hash: string, ...logins: string[]): RecordWrite {
  const identifiers = logins.map((value) => ({ type: 'login', value, key: `login:${value}` }));
  return { record: person(id, 'x', 'Archer'), hash, identifiers };
}

const writeRecords = (...records: RecordWrite[]) =>
  stores.facts.write({ records, relationships: [], undeclared: [] }, AT);

const declare = (relationship: Relationship, hash: string) =>
  stores.facts.write({ records: [], relationships: [{ relationship, hash }], undeclared: [] }, AT);

function mark(factChanges: number): DerivationMark {
  return { engine: 'test-1', factChanges, at: AT };
}

const versionsOf = (id: string) =>
  rowsOf(
    database,
    `MATCH (:Record {id: '${id}'})-[:VERSION]->(v) RETURN v.number AS number, v.hash AS hash ORDER BY number`,
  );

describe('writing facts', () => {
  it('makes one version where two writers bring the same content at once', async () => {
    const same = () => writeRecords(write('1', 'h1', 'ann'));
    await Promise.all([same(), same(), same(), same()]);
    expect(await versionsOf('1')).toEqual([{ number: 1, hash: 'h1' }]);
  });

  it('numbers the versions of writers that bring different content at once without a gap', async () => {
    const hashes = ['h1', 'h2', 'h3', 'h4', 'h5'];
    await Promise.all(hashes.map((hash) => writeRecords(write('1', hash))));
    const versions = await versionsOf('1');
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(versions.map(({ hash }) => hash).sort()).toEqual(hashes);
  });

  it('loses no identifier to writers that share them', async () => {
    const writes = Array.from({ length: 12 }, (_, i) => [write(`${i}`, 'h', 'shared', `own${i % 4}`)]);
    await Promise.all(writes.map((records) => writeRecords(...records)));
    const held = await rowsOf(
      database,
      'MATCH (i:Identifier) RETURN i.key AS key, COUNT { (i)--() } AS held ORDER BY key',
    );
    expect(held).toEqual([
      { key: 'login:own0', held: 3 },
      { key: 'login:own1', held: 3 },
      { key: 'login:own2', held: 3 },
      { key: 'login:own3', held: 3 },
      { key: 'login:shared', held: 12 },
    ]);
  });

  it('counts every transaction that changed a fact', async () => {
    await writeRecords(write('1', 'h1'));
    await writeRecords(write('1', 'h2'));
    await stores.facts.retire('crm', ['crm:person:1'], AT);
    expect((await stores.derived.state()).factChanges).toBe(3);
  });

  it('keeps what a relationship says when only its share changes', async () => {
    const facts = declared('subsidiaryOf', 'organization:a', 'organization:b', { share: 40, basis: 'legal' });
    await declare(facts, 'h1');
    await declare({ ...facts, share: 51.5 }, 'h2');
    const rows = await rowsOf(
      database,
      'MATCH ()-[d:DECLARES]->() RETURN d.share AS share, d.basis AS basis, d.hash AS hash',
    );
    expect(rows).toEqual([{ share: 51.5, basis: 'legal', hash: 'h2' }]);
  });

  it('goes on counting positions after those that are stored', async () => {
    expect(await stores.facts.nextPosition()).toBe(0);
    const { record, ...rest } = write('1', 'h1');
    await writeRecords({ ...rest, record: { ...record, position: 41 } });
    expect(await stores.facts.nextPosition()).toBe(42);
  });
});

describe('deriving', () => {
  it('is done by one process at a time', async () => {
    const other = await testDatabase();
    const happened: string[] = [];
    const work = (name: string) => async () => {
      happened.push(`${name} begins`);
      await sleep(200);
      happened.push(`${name} ends`);
    };
    await Promise.all([stores.derived.exclusively(work('one')), graphStores(other).derived.exclusively(work('two'))]);
    await other.close();
    const [first] = happened[0]!.split(' ');
    expect(happened.slice(0, 2)).toEqual([`${first} begins`, `${first} ends`]);
    expect(happened).toHaveLength(4);
  });

  it('leaves nothing of a derivation that fails', async () => {
    const failing = stores.derived.exclusively(async (session) => {
      const properties = { id: 'cus_1', name: 'Ann' };
      const node = { label: 'Customer', key: 'cus_1', hash: 'h', properties } as const;
      await session.apply({ ...NOTHING, createNodes: [node] }, [], MODEL, mark(7));
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await stores.derived.counts()).toMatchObject({ customers: 0 });
    expect((await stores.derived.state()).derivedChanges).toBeNull();
  });

  it('remembers what it rests on', async () => {
    const settings = { policies: { login: { hubCap: 3 } }, compare: { town: 'text' } } as const;
    const model = versioned({ ...MODEL, ...settings });
    await stores.derived.exclusively((session) => session.apply(NOTHING, [], model, mark(7)));
    expect(await stores.derived.state()).toEqual({
      factChanges: 0,
      derivedChanges: 7,
      engine: 'test-1',
      isOfEarlier: false,
      settings,
    });
    expect(await stores.derived.exclusively((session) => session.model())).toEqual(model);
  });

  it('gives events sequences that go on without a gap, causes first', async () => {
    const stamp = { at: AT, cause: 'load', model: MODEL.version };
    const changes = (tick: number, ...ids: string[]): LedgerChanges => ({
      resolve: [],
      unresolve: [],
      events: ids.map((id) => ({ kind: 'created', id, others: [], records: [], tick, ...stamp })),
      redirects: { set: new Map(), withdrawn: [] },
      tick,
    });
    await stores.derived.exclusively((session) =>
      session.apply(NOTHING, [changes(1, 'a', 'b'), changes(2, 'c')], MODEL, mark(1)),
    );
    await stores.derived.exclusively((session) => session.apply(NOTHING, [changes(3, 'd')], MODEL, mark(2)));
    const rows = await rowsOf(
      database,
      'MATCH (e:IdentityEvent) RETURN e.sequence AS sequence, e.id AS id ORDER BY sequence',
    );
    expect(rows).toEqual(['a', 'b', 'c', 'd'].map((id, at) => ({ sequence: at + 1, id })));
  });
});
