// A test's connection to the Neo4j of the run, and a way to leave it as it was found.

import { inject } from 'vitest';
import { z } from 'zod';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Query } from '../../src/store/queries.ts';

/** An open database with every migration applied. Close it in afterAll, and wipe it after each test that writes. */
export async function testDatabase(): Promise<Database> {
  const database = await openDatabase(inject('neo4j'));
  await migrate(database);
  return database;
}

/** Deletes every node, in transactions of bounded size; what landed as migration stays, unless told otherwise. */
export async function wipe(database: Database, { migrationsToo = false } = {}): Promise<void> {
  const text = `MATCH (n) ${migrationsToo ? '' : 'WHERE NOT n:Migration'} WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS deleted`;
  let deleted = 1;
  while (deleted > 0) deleted = await count(database, text, 'deleted');
}

/** Deletes everything but the model that the graph is under. */
export async function wipeAllButModel(database: Database): Promise<void> {
  await count(
    database,
    'MATCH (n) WHERE NOT n:Migration AND NOT n:Model DETACH DELETE n RETURN count(*) AS deleted',
    'deleted',
  );
  await count(database, 'MATCH (n:Model) REMOVE n.derivedChanges RETURN count(*) AS models', 'models');
}

/** Drops every constraint and index. */
export async function dropSchema(database: Database): Promise<void> {
  const Named = z.object({ name: z.string() });
  const constraints = await database.read(adHoc('SHOW CONSTRAINTS YIELD name'), {}, Named);
  for (const { name } of constraints) await database.write(adHoc(`DROP CONSTRAINT ${name}`), {}, z.unknown());
  const indexes = await database.read(adHoc("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"), {}, Named);
  for (const { name } of indexes) await database.write(adHoc(`DROP INDEX ${name}`), {}, z.unknown());
}

/** All nodes there are. */
export function countNodes(database: Database): Promise<number> {
  return count(database, 'MATCH (n) RETURN count(n) AS nodes', 'nodes');
}

/** A query of a test's own, without parameters. */
export function adHoc(text: string): Query {
  return { name: 'test/adHoc', text, params: [], columns: [] };
}

async function count(database: Database, text: string, column: string): Promise<number> {
  const [row] = await database.write(adHoc(text), {}, z.record(z.string(), z.int()));
  return row?.[column] ?? 0;
}
