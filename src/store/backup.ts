// The graph of a local database as one file, and back. A backup appears whole or not at all; what a restore would overwrite stays
// until the new has started.

import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { KinholdError } from '../domain/errors.ts';
import type { DatabaseAddress, LocalDatabase } from '../services/localDatabase.ts';
import { type Database, withDatabase } from './database.ts';
import { isEmpty } from './emptiness.ts';
import { migrate } from './migrate.ts';
import { query } from './queries.ts';

type OnStep = (line: string) => void;

/** By which dumps begin: compressed by zstd, or by gzip where that is missing. */
const SIGNATURES = ['DZV1', 'DGV1'];
const Count = z.object({ kind: z.string(), number: z.int() });

/** Throws KinholdError 'output-not-writable' where the file exists and `force` is false, or can't be written. */
export async function backUp(
  local: LocalDatabase,
  given: string,
  { force, onStep }: { readonly force: boolean; readonly onStep: OnStep },
): Promise<{ file: string; bytes: number; nodes: null }> {
  const file = resolve(given);
  if (existsSync(file) && !force)
    throw new KinholdError(
      'output-not-writable',
      `${given} exists: name another file, or say --force to overwrite it.`,
    );
  const arriving = `${file}.partial`;
  try {
    rmSync(arriving, { force: true });
    await local.dump(arriving, onStep);
    if (!beginsAsDump(arriving))
      throw new KinholdError(
        'database-load-failed',
        "What Neo4j's admin tool wrote is no dump. Nothing was backed up.",
      );
    renameSync(arriving, file);
  } catch (error) {
    rmSync(arriving, { force: true });
    throw explained(error, given);
  }
  return { file: given, bytes: statSync(file).size, nodes: null };
}

/**
 * Throws KinholdError 'invalid-input' where the file is no dump, 'database-not-empty' where the database holds something and
 * `force` is false, 'migration-changed' where the dump is of a newer Kinhold, and 'database-load-failed'.
 */
export async function restore(
  local: LocalDatabase,
  given: string,
  { force, onStep }: { readonly force: boolean; readonly onStep: OnStep },
): Promise<{ file: string; bytes: number; nodes: Readonly<Record<string, number>> }> {
  const file = resolve(given);
  // Refuses a server that is not this project's before anything is asked of it.
  await local.status();
  const bytes = refuseOther(file, given);
  const looks = {
    before: force ? null : (running: DatabaseAddress) => withDatabase(running, refuseFull),
    after: (running: DatabaseAddress) => withDatabase(running, lookAt),
  };
  const nodes = await local.replace({ kind: 'dump', file }, looks, onStep);
  return { file: given, bytes, nodes };
}

/** Brings its schema up to date, which a dump of a newer version, or of something else, does not let happen. */
async function lookAt(database: Database): Promise<Readonly<Record<string, number>>> {
  await migrate(database);
  const rows = await database.read(query('bulk/countNodes'), {}, Count);
  return Object.fromEntries(rows.map(({ kind, number }) => [kind, number]));
}

async function refuseFull(database: Database): Promise<void> {
  if (await isEmpty(database)) return;
  throw new KinholdError(
    'database-not-empty',
    'The database holds something, which a restore would overwrite: back it up, then say --force.',
  );
}

/** Its size. */
function refuseOther(file: string, given: string): number {
  try {
    if (beginsAsDump(file)) return statSync(file).size;
  } catch (error) {
    throw new KinholdError('invalid-input', `${given} can't be read: ${(error as Error).message}`, { cause: error });
  }
  throw new KinholdError(
    'invalid-input',
    `${given} is no backup: \`kinhold backup\` or \`neo4j-admin database dump\` makes one.`,
  );
}

function beginsAsDump(file: string): boolean {
  const signature = Buffer.alloc(4);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, signature, 0, signature.length, 0);
  } finally {
    closeSync(opened);
  }
  return SIGNATURES.includes(signature.toString('latin1'));
}

function explained(error: unknown, given: string): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new KinholdError('output-not-writable', `${given} can't be written: ${error.message}`, { cause: error });
}
