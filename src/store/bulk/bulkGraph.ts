// A bulk load's way to an empty database that this project runs: facts and what is derived go to files, Neo4j's import takes
// them in while the server is stopped, and a few statements do the rest. What a load does is the same: these are its ports.

import { mkdirSync, rmSync } from 'node:fs';
import { KinholdError } from '../../domain/errors.ts';
import type { DerivedStore, FactStore } from '../../services/graphPorts.ts';
import type { DatabaseAddress, LocalDatabase } from '../../services/localDatabase.ts';
import { type Database, withDatabase } from '../database.ts';
import { isEmpty } from '../emptiness.ts';
import { migrate } from '../migrate.ts';
import { readBookkeeping, writeBookkeeping } from './bookkeeping.ts';
import { BulkDerived } from './bulkDerived.ts';
import { BulkFacts } from './bulkFacts.ts';
import { finishImport } from './finishImport.ts';
import { GraphFiles, type Written } from './graphFiles.ts';

export interface BulkGraph {
  readonly facts: FactStore;
  readonly derived: DerivedStore;
  /** Puts all that was written into the database, or nothing. Throws KinholdError 'database-load-failed'. */
  land(watch: LandingWatch): Promise<Written>;
  /** Deletes the files. */
  close(): void;
}

export interface LandingWatch {
  readonly onStep: (line: string) => void;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Begins a bulk load, with its files in `folder`, which is made anew. Throws KinholdError 'database-not-empty', and
 * 'invalid-input' where the database is not one that this project runs.
 */
export async function openBulkGraph(
  local: LocalDatabase,
  folder: string,
  onStep: (line: string) => void,
): Promise<BulkGraph> {
  const bookkeeping = await onEmptyDatabase(local, onStep);
  rmSync(folder, { recursive: true, force: true });
  // Docker's user reads them through a mount: the folder around it keeps others out.
  mkdirSync(folder, { recursive: true });
  const files = new GraphFiles(folder);
  const facts = new BulkFacts(files);
  const derived = new BulkDerived(files, facts);
  return {
    facts,
    derived,
    async land({ onStep: step, onProgress }) {
      const remaining = derived.remaining();
      if (remaining === null) return { nodes: {}, relationships: {} };
      writeBookkeeping(bookkeeping, files);
      files.close();
      const looks = {
        // Deriving took its time, in which others may have come.
        before: (running: DatabaseAddress) => withDatabase(running, refuseFull),
        after: (running: DatabaseAddress) =>
          withDatabase(running, (database) => finishImport(database, files.written(), remaining, step)),
      };
      await local.replace({ kind: 'import', folder, args: files.importArguments(), onProgress }, looks, step);
      return files.written();
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What migrations have left in it. The server is let go of: the memory is for deriving. */
async function onEmptyDatabase(local: LocalDatabase, onStep: (line: string) => void) {
  const running = await local.start({ onStep, keepRunning: false });
  try {
    if (running.way === 'configured') throw elsewhere(running.uri);
    return await withDatabase(running, async (database) => {
      await migrate(database);
      await refuseFull(database);
      return readBookkeeping(database);
    });
  } finally {
    await running.stop();
  }
}

async function refuseFull(database: Database): Promise<void> {
  if (!(await isEmpty(database))) throw notEmpty();
}

function elsewhere(uri: string): KinholdError {
  return new KinholdError(
    'invalid-input',
    `--bulk writes the files of a database, and those of ${uri} are out of reach: load without --bulk, or unset NEO4J_URI ` +
      'and take the local database.',
  );
}

function notEmpty(): KinholdError {
  return new KinholdError(
    'database-not-empty',
    '--bulk fills an empty database, and this one holds something: load without --bulk, or empty it with `kinhold db reset`.',
  );
}
