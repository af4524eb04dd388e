// Migrations against a real database.

import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { parseMigration, readMigrations } from '../../src/store/migrationFiles.ts';
import { adHoc, dropSchema, testDatabase, wipe } from '../support/database.ts';

const STARTERS = 20;

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await wipe(database, { migrationsToo: true });
  await migrate(database);
});
afterAll(() => database.close());

async function landed(): Promise<{ version: number; name: string }[]> {
  const text = 'MATCH (m:Migration) WHERE m.version > 0 RETURN m.version AS version, m.name AS name ORDER BY version';
  return database.read(adHoc(text), {}, z.object({ version: z.int(), name: z.string() }));
}

describe('migrate', () => {
  it('does nothing where everything has landed', async () => {
    expect(await migrate(database)).toEqual([]);
  });

  it('lands every file once when twenty starters begin at once on an empty database', async () => {
    await wipe(database, { migrationsToo: true });
    await dropSchema(database);
    const starters = await Promise.all(Array.from({ length: STARTERS }, () => openDatabase(inject('neo4j'))));
    const applied = await Promise.all(starters.map((starter) => migrate(starter)));
    await Promise.all(starters.map((starter) => starter.close()));
    const names = readMigrations().map(({ name }) => name);
    expect(applied.flat()).toEqual(names);
    expect((await landed()).map(({ name }) => name)).toEqual(names);
  });

  it('refuses a landed file that changed, by its name', async () => {
    const [first, ...rest] = readMigrations();
    const changed = parseMigration(first!.name, `${first!.statements.join(';\n')};\n// changed\n`);
    await expect(migrate(database, [changed, ...rest])).rejects.toMatchObject({
      code: 'migration-changed',
      message: expect.stringContaining(`cypher/migrations/${first!.name} is not what landed`),
    });
  });

  it('refuses a database that is ahead of its files', async () => {
    await expect(migrate(database, [])).rejects.toMatchObject({ code: 'migration-changed' });
  });

  it('lands a data file with its note or not at all', async () => {
    const version = readMigrations().length + 1;
    const name = `V${String(version).padStart(4, '0')}__broken.cypher`;
    const broken = parseMigration(name, 'CREATE (:Segment {name: "planted"});\nCREATE (:Segment {name: 1 / 0});\n');
    await expect(migrate(database, [...readMigrations(), broken])).rejects.toThrow('/ by zero');
    const planted = await database.read(adHoc('MATCH (s:Segment) RETURN s.name AS name'), {}, z.unknown());
    expect(planted).toEqual([]);
    expect((await landed()).map((one) => one.version)).not.toContain(version);
  });
});
