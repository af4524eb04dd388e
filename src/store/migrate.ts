// Brings a database's schema up to date: applies, in order and once, the migration files that have not landed in it.
//
// Many processes may start at once. CREATE CONSTRAINT IF NOT EXISTS alone deadlocks among them, so one transaction holds
// a lock node while others of the same process migrate; who waited for the lock then finds nothing left to do.

import { z } from 'zod';
import { KinholdError } from '../domain/errors.ts';
import type { Database } from './database.ts';
import { type MigrationFile, readMigrations } from './migrationFiles.ts';
import { type Query, query } from './queries.ts';

const Landed = z.object({ version: z.int(), name: z.string(), checksum: z.string() });
type Landed = z.infer<typeof Landed>;
const Nothing = z.unknown();

/**
 * Applies what has not landed and answers the names of the files applied now. Throws KinholdError 'migration-changed'
 * where a landed file is no longer what it was, or where the database is ahead of these files.
 */
export async function migrate(
  database: Database,
  files: readonly MigrationFile[] = readMigrations(),
): Promise<string[]> {
  if ((await pendingFiles(database, files)).length === 0) return [];
  await database.write(query('migration/createLock'), {}, Nothing);
  return database.transaction(async (lock) => {
    await lock.run(query('migration/takeLock'), {}, Nothing);
    const pending = await pendingFiles(database, files);
    for (const file of pending) await apply(database, file);
    if (pending.length > 0) await database.read(query('migration/awaitIndexes'), {}, Nothing);
    return pending.map(({ name }) => name);
  });
}

async function pendingFiles(database: Database, files: readonly MigrationFile[]): Promise<MigrationFile[]> {
  const landed = await database.read(query('migration/landed'), {}, Landed);
  for (const one of landed) refuseChanged(one, files);
  return files.filter((file) => !landed.some(({ version }) => version === file.version));
}

function refuseChanged(landed: Landed, files: readonly MigrationFile[]): void {
  const file = files.find(({ version }) => version === landed.version);
  if (!file) {
    throw new KinholdError(
      'migration-changed',
      `The database has the migration ${landed.name}, which this version of Kinhold does not know: use the newer one.`,
    );
  }
  if (file.checksum === landed.checksum && file.name === landed.name) return;
  throw new KinholdError(
    'migration-changed',
    `cypher/migrations/${file.name} is not what landed in the database as ${landed.name}: ` +
      'put the file back as it was and make the change in a new migration.',
  );
}

/** A data file lands with its note or not at all; a schema file may be cut off before its note and is then applied again. */
async function apply(database: Database, file: MigrationFile): Promise<void> {
  const note = query('migration/recordLanded');
  const params = { version: file.version, name: file.name, checksum: file.checksum };
  await database.transaction(async (transaction) => {
    for (const text of file.statements) await transaction.run(statementOf(file, text), {}, Nothing);
    if (file.kind === 'data') await transaction.run(note, params, Nothing);
  });
  if (file.kind === 'schema') await database.write(note, params, Nothing);
}

function statementOf(file: MigrationFile, text: string): Query {
  return { name: `migrations/${file.name}`, text, params: [], columns: [] };
}
