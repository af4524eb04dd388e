// Finds or starts the Neo4j that this project works on: the configured one, else a container, else Java on this machine.
// Whichever way it came, what follows is one code path: an address, a hold on the server, and letting go of it.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { KinholdError } from '../../domain/errors.ts';
import type { DatabaseStatus, LocalDatabase, RunningDatabase } from '../../services/localDatabase.ts';
import { WAYS } from './chooseWay.ts';
import { configuredDatabase } from './configured.ts';
import { explainFolderError } from './folderError.ts';
import { dumpOffline, type LockedDatabase, replaceOffline } from './offline.ts';
import type { LocalDatabaseOptions, OnStep } from './options.ts';
import { isAlive } from './processIdentity.ts';
import { becomesReady } from './readiness.ts';
import { putBackLeft } from './replaceData.ts';
import { runningServer, type ServerState } from './serverState.ts';
import { readSettings } from './settings.ts';
import { withStartLock } from './startLock.ts';
import { addressOf, credentialsOf, type HeldServer, startServer, stopOrphan } from './startServer.ts';
import { askToStop, type Hold, hold, keep } from './supervisedServer.ts';
import type { Way } from './way.ts';

/** A server that was up answers at once, unless it is very busy. */
const ANSWER_PATIENCE_MS = 60_000;

/** A LocalDatabase on one folder, or on the configured server. Nothing happens before a method is called. */
export function localDatabase(options: LocalDatabaseOptions): LocalDatabase {
  const { configured, home } = options;
  if (configured) return configuredDatabase(configured);
  return {
    async start({ onStep, keepRunning }) {
      const server = await joinOrStart(options, onStep);
      if (keepRunning) await keep(server.state);
      return running(home, server);
    },
    stop: () => stopServer(options),
    status: async () => status(home),
    reset: () => reset(options),
    dump: (file, onStep) => underLock(options, onStep, () => dumpOffline(locked(options, onStep), file)),
    replace: (filling, looks, onStep) =>
      underLock(options, onStep, () => replaceOffline(locked(options, onStep), filling, looks)),
  };
}

/** One starter at a time; those who come later find its server running. */
function joinOrStart(options: LocalDatabaseOptions, onStep: OnStep): Promise<HeldServer> {
  return underLock(options, onStep, locked(options, onStep).start);
}

/** What is done under the lock. */
function locked(options: LocalDatabaseOptions, onStep: OnStep): LockedDatabase {
  return {
    options,
    onStep,
    async start() {
      const joined = await joinServer(options, onStep);
      if (joined) return joined;
      if (await putBackLeft(wayOf(options.home), options))
        onStep('put back the data that a process which was killed had set aside');
      return startServer(options, onStep);
    },
    stop: () => stopServer(options),
  };
}

async function underLock<T>(options: LocalDatabaseOptions, onStep: OnStep, work: () => Promise<T>): Promise<T> {
  const onWait = (pid: number) => onStep(`waiting for process ${pid}, which is starting Neo4j on ${options.home}`);
  try {
    return await withStartLock(join(options.home, 'starting.lock'), onWait, work);
  } catch (error) {
    throw explainFolderError(error, options.home);
  }
}

/** A hold on the server that runs on this folder already; null where none does, or where it was stopping or orphaned. */
async function joinServer(options: LocalDatabaseOptions, onStep: OnStep): Promise<HeldServer | null> {
  const { home } = options;
  const state = runningServer(home);
  const held = state && (await hold(state));
  if (held) return (await answers(options, state, held)) ? { state, held } : null;
  if (state && isAlive(state.server)) {
    onStep('stopping a Neo4j that an earlier run left behind');
    await stopOrphan(home, state);
  }
  return null;
}

/** False where it has ended meanwhile. One that others may be using is not stopped for being slow. */
async function answers(
  { home, answerPatienceMs }: LocalDatabaseOptions,
  state: ServerState,
  held: Hold,
): Promise<boolean> {
  let ready = false;
  try {
    const patienceMs = answerPatienceMs ?? ANSWER_PATIENCE_MS;
    ready = await becomesReady({ credentials: credentialsOf(home, state), gone: held.gone, log: null, patienceMs });
    if (!ready && isAlive(state.server)) throw silent(home, state);
  } finally {
    if (!ready) held.abandon();
  }
  return ready;
}

function silent(home: string, { server }: ServerState): KinholdError {
  return new KinholdError(
    'database-unavailable',
    `The Neo4j that runs on ${home} (process ${server.pid}) does not answer: wait until it is less busy, or end it with \`kinhold db stop\`.`,
  );
}

function running(home: string, { state, held }: HeldServer): RunningDatabase {
  return {
    ...credentialsOf(home, state),
    browserUrl: browserUrl(state),
    way: state.way,
    async stop() {
      await held.release();
      // Its supervisor was killed, so that nobody else will stop it.
      if (isAlive(state.server) && !isAlive(state.supervisor)) await stopOrphan(home, state);
    },
  };
}

async function stopServer(options: LocalDatabaseOptions): Promise<boolean> {
  const { home } = options;
  const state = runningServer(home);
  if (!state) return (await wayOf(home)?.stopOutside(options)) ?? false;
  if (!(await askToStop(state))) await stopOrphan(home, state);
  return true;
}

function status(home: string): DatabaseStatus {
  const state = runningServer(home);
  if (!state) return { state: 'stopped', home };
  return {
    state: 'running',
    home,
    pid: state.server.pid,
    address: { ...addressOf(state), browserUrl: browserUrl(state) },
  };
}

/** What lies outside the folder goes first: the settings in the folder say where it is. */
async function reset(options: LocalDatabaseOptions): Promise<void> {
  await stopServer(options);
  await wayOf(options.home)?.deleteOutside(options);
  rmSync(options.home, { recursive: true, force: true });
}

/** The way the folder's data was made; undefined before the first start. */
function wayOf(home: string): Way | undefined {
  const made = readSettings(home)?.way;
  return WAYS.find(({ name }) => name === made);
}

function browserUrl({ httpPort }: ServerState): string {
  return `http://localhost:${httpPort}/browser/`;
}
