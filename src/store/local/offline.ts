// Work on the files of a local database, which needs its server stopped: dumping them, and putting others in their place. All of
// it goes on under the lock of starters, so that nobody starts a server in the middle of it.

import { KinholdError } from '../../domain/errors.ts';
import type { DatabaseAddress, Filling, Looks } from '../../services/localDatabase.ts';
import { dumpInto, importFiles, loadDump } from './adminTool.ts';
import { chooseWay } from './chooseWay.ts';
import type { LocalDatabaseOptions, OnStep } from './options.ts';
import { putBackLeft, replaceData } from './replaceData.ts';
import { runningServer } from './serverState.ts';
import { readSettings } from './settings.ts';
import { credentialsOf, type HeldServer, startServer } from './startServer.ts';
import { keep } from './supervisedServer.ts';
import type { Way } from './way.ts';

/** A database of which the caller holds the lock. */
export interface LockedDatabase {
  readonly options: LocalDatabaseOptions;
  readonly onStep: OnStep;
  /** Finds its server running, or starts it. */
  readonly start: () => Promise<HeldServer>;
  /** Stops its server, whoever holds it. */
  readonly stop: () => Promise<unknown>;
}

/** Throws KinholdError 'database-load-failed', or 'invalid-input' where there are no data yet. */
export async function dumpOffline(database: LockedDatabase, file: string): Promise<void> {
  const { options, onStep } = database;
  if (readSettings(options.home) === null)
    throw new KinholdError(
      'invalid-input',
      `There is no database in ${options.home} yet, so there is nothing to back up.`,
    );
  await whileStopped(database, runs(options), async (way) => {
    onStep(`writing ${file}`);
    await dumpInto(way, options, file);
  });
}

/** Throws KinholdError 'database-load-failed' and whatever a look throws. */
export async function replaceOffline<T>(database: LockedDatabase, filling: Filling, looks: Looks<T>): Promise<T> {
  const { options, onStep } = database;
  const ran = runs(options);
  // The first start makes what surrounds the data: settings, password, the system database.
  if (looks.before || readSettings(options.home) === null)
    await lookAt(options, await database.start(), looks.before ?? (async () => undefined), false);
  return whileStopped(database, ran, (way) =>
    replaceData(way, options, {
      async fill(onSpawn) {
        onStep(filling.kind === 'import' ? 'importing' : `loading ${filling.file}`);
        if (filling.kind === 'import') await importFiles(way, options, filling, onSpawn);
        else await loadDump(way, options, filling, onSpawn);
      },
      tryOut: async () => lookAt(options, await startServer(options, onStep), looks.after, ran),
    }),
  );
}

function runs({ home }: LocalDatabaseOptions): boolean {
  return runningServer(home) !== null;
}

/** A server that ran before runs afterwards, however the work ends. */
async function whileStopped<T>(
  { options, onStep, stop }: LockedDatabase,
  ran: boolean,
  work: (way: Way) => Promise<T>,
): Promise<T> {
  const way = await chooseWay(options, onStep);
  if (ran) onStep('stopping Neo4j');
  await stop();
  await putBackLeft(way, options);
  try {
    return await work(way);
  } finally {
    if (ran && !runs(options)) {
      const server = await startServer(options, onStep);
      await keep(server.state);
      await server.held.release();
    }
  }
}

/** Lets go of the server afterwards, which then runs on only where the look went well and it is to. */
async function lookAt<T>(
  { home }: LocalDatabaseOptions,
  { state, held }: HeldServer,
  look: (running: DatabaseAddress) => Promise<T>,
  staysRunning: boolean,
): Promise<T> {
  try {
    const seen = await look({ ...credentialsOf(home, state), browserUrl: null });
    if (staysRunning) await keep(state);
    return seen;
  } finally {
    await held.release();
  }
}
