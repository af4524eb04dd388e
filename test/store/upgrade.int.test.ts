// Graphs as earlier versions of Kinhold have left them, on the schema of their time, brought up to date. The fixture is what the
// versions before V0004 wrote: they wrote the same under V0001 and V0002, and V0003 alone is an upgrade that was cut off.

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { derive } from '../../src/services/derive.ts';
import { rebuild } from '../../src/services/rebuild.ts';
import { upgrade } from '../../src/services/upgrade.ts';
import type { Database } from '../../src/store/database.ts';
import { graphStores } from '../../src/store/graph.ts';
import { migrate } from '../../src/store/migrate.ts';
import { readMigrations } from '../../src/store/migrationFiles.ts';
import type { Query } from '../../src/store/queries.ts';
import { loadInto, person } from '../services/load/givenInputs.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { adHoc, dropSchema, testDatabase, wipe } from '../support/database.ts';

const REQUEST = { at: '2026-01-01T00:00:00.000Z', engine: 'test-2' };
const FIXTURE = new URL('../fixtures/graphs/before-V0004.json', import.meta.url);
const NoRow = z.unknown();

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
  await wipe(database, { migrationsToo: true });
  await dropSchema(database);
});
afterEach(async () => {
  await wipe(database, { migrationsToo: true });
  await migrate(database);
  await database.close();
});

describe('a graph on the schema of', () => {
  const earlier = readMigrations().filter(({ version }) => version < 4);

  it.each(earlier)('$name becomes what follows from its facts, with its ids', async ({ version }) => {
    await migrate(database, readMigrations().slice(0, version));
    await fill();
    const before = await resolutions();
    const landed = await migrate(database);
    expect(landed).toEqual(
      readMigrations()
        .slice(version)
        .map(({ name }) => name),
    );
    const { derived } = graphStores(database);
    expect(await upgrade(REQUEST, { derived, derive })).toBe(true);
    expect(await differences()).toEqual([]);
    expect(await resolutions()).toEqual(before);
    expect(await upgrade(REQUEST, { derived, derive })).toBe(false);
  });

  it('V0001 keeps its redirects, gives back ids that its ledger knows, and goes on counting', async () => {
    await migrate(database, readMigrations().slice(0, 1));
    await fill();
    const [redirect] = await rowsOf(database, 'MATCH (r:Redirect) RETURN r.id AS id, r.to AS to');
    const before = await rowsOf(database, 'MATCH (e:IdentityEvent) RETURN e.sequence AS s, e.id AS id ORDER BY s');
    await migrate(database);
    await upgrade(REQUEST, { derived: graphStores(database).derived, derive });
    expect(await rowsOf(database, 'MATCH (r:Redirect) RETURN r.id AS id, r.to AS to')).toEqual([redirect]);
    await loadInto(database, { records: [person('9', 'third', 'Archer', { observedAt: '2026-01-01' })] }, REQUEST);
    const after = await rowsOf(database, 'MATCH (e:IdentityEvent) RETURN e.sequence AS s, e.id AS id ORDER BY s');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.map(({ s }) => s)).toEqual(after.map((_, at) => at + 1));
    expect(await differences()).toEqual([]);
  });
});

/** Which id each record resolves to, and each household by its members. */
function resolutions() {
  return rowsOf(
    database,
    `MATCH (r:Record)-[:RESOLVES_TO]->(e) RETURN r.key AS key, e.id AS id ORDER BY key
     UNION ALL
     MATCH (h:Household)<-[:MEMBER_OF]-(c) RETURN c.id AS key, h.id AS id ORDER BY key`,
  );
}

async function differences() {
  const ports = { derived: graphStores(database).derived, derive };
  return (await rebuild({ ...REQUEST, check: true, most: 20 }, ports)).differences;
}

async function fill(): Promise<void> {
  const graph: Record<'nodes' | 'relationships', object[]> = JSON.parse(readFileSync(FIXTURE, 'utf8'));
  const nodes = graph.nodes.map((node, place) => ({ ...node, place }));
  await database.write(withRows(CREATE_NODES), { rows: nodes }, NoRow);
  await database.write(withRows(CREATE_RELATIONSHIPS), { rows: graph.relationships }, NoRow);
  await database.write(adHoc('MATCH (n) REMOVE n.place'), {}, NoRow);
}

const CREATE_NODES = 'UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties, n.place = row.place';
const CREATE_RELATIONSHIPS = `
  UNWIND $rows AS row MATCH (a {place: row.from}), (b {place: row.to})
  CREATE (a)-[e:$(row.type)]->(b) SET e = row.properties`;

function withRows(text: string): Query {
  return { name: 'test/fill', text, params: [{ name: 'rows', type: 'list<map>' }], columns: [] };
}
