// Work on the files of a local database, which needs its server stopped: dumping them, and putting others in their place. It
// goes on under the lock of starters, so that nobody starts a server in the middle of it.

import { KinholdError } from '../../domain/errors.ts';
import type { DatabaseAddress, Filling } from '../../services/localDatabase.ts';
import { dumpInto, importFiles, loadDump } from './adminTool.ts';
import { chooseWay } from './chooseWay.ts';
import type { LocalDatabaseOptions, OnStep } from './options.ts';
import { putBackLeft, replaceData } from './replaceData.ts';
import { runningServer } from './serverState.ts';
import { readSettings } from './settings.ts';
import { credentialsOf, type HeldServer, startServer } from './startServer.ts';
import { keep } from './supervisedServer.ts';
import type { Way } from './way.ts';

/** What stops the server that runs on the folder, if any. */
type Stop = () => Promise<unknown>;

/** Call under the start lock. Throws KinholdError 'database-load-failed', or 'invalid-input' where there are no data yet. */
export async function dumpOffline(
  options: LocalDatabaseOptions,
  stop: Stop,
  file: string,
  onStep: OnStep,
): Promise<void> {
  if (readSettings(options.home) === null)
    throw new KinholdError(
      'invalid-input',
      `There is no database in ${options.home} yet, so there is nothing to back up.`,
    );
  await whileStopped(options, stop, onStep, async (way) => {
    onStep(`writing ${file}`);
    await dumpInto(way, options, file);
  });
}

/** Call under the start lock. Throws KinholdError 'database-load-failed' and whatever `check` throws. */
export async function replaceOffline<T>(
  options: LocalDatabaseOptions,
  stop: Stop,
  { filling, check, onStep }: Replacement<T>,
): Promise<T> {
  // The first start makes what surrounds the data: settings, password, the system database.
  if (readSettings(options.home) === null) await letGo(await startServer(options, onStep), false);
  return whileStopped(options, stop, onStep, (way, staysRunning) =>
    replaceData(
      way,
      options,
      async () => {
        onStep(filling.kind === 'import' ? 'importing' : `loading ${filling.file}`);
        await (filling.kind === 'import' ? importFiles(way, options, filling) : loadDump(way, options, filling.file));
      },
      () => tryOut(options, staysRunning, check, onStep),
    ),
  );
}

export interface Replacement<T> {
  readonly filling: Filling;
  readonly check: (running: DatabaseAddress) => Promise<T>;
  readonly onStep: OnStep;
}

/** A server that ran before runs afterwards, however the work ends. */
async function whileStopped<T>(
  options: LocalDatabaseOptions,
  stop: Stop,
  onStep: OnStep,
  work: (way: Way, staysRunning: boolean) => Promise<T>,
): Promise<T> {
  const { home } = options;
  const ran = runningServer(home) !== null;
  const way = await chooseWay(options, onStep);
  if (ran) onStep('stopping Neo4j');
  await stop();
  await putBackLeft(way, options);
  try {
    return await work(way, ran);
  } finally {
    if (ran && runningServer(home) === null) await letGo(await startServer(options, onStep), true);
  }
}

async function tryOut<T>(
  options: LocalDatabaseOptions,
  staysRunning: boolean,
  check: Replacement<T>['check'],
  onStep: OnStep,
): Promise<T> {
  const server = await startServer(options, onStep);
  let isGood = false;
  try {
    const done = await check({ ...credentialsOf(options.home, server.state), browserUrl: null });
    isGood = true;
    return done;
  } finally {
    await letGo(server, isGood && staysRunning);
  }
}

async function letGo({ state, held }: HeldServer, keepRunning: boolean): Promise<void> {
  if (keepRunning) await keep(state);
  await held.release();
}
