// Finds or starts the Neo4j that this project works on: the configured one, else a container, else Java on this machine.
// Whichever way it came, what follows is one code path: an address, a hold on the server, and letting go of it.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseStatus, LocalDatabase, RunningDatabase } from '../../services/localDatabase.ts';
import { WAYS } from './chooseWay.ts';
import { configuredDatabase } from './configured.ts';
import type { LocalDatabaseOptions, OnStep } from './options.ts';
import { becomesReady } from './readiness.ts';
import { runningServer, type ServerState } from './serverState.ts';
import { readSettings } from './settings.ts';
import { withStartLock } from './startLock.ts';
import { credentialsOf, type HeldServer, startServer, stopOrphan } from './startServer.ts';
import { askToStop, hold, keep } from './supervisedServer.ts';
import type { Way } from './way.ts';

/** A LocalDatabase on one folder, or on the configured server. Nothing happens before a method is called. */
export function localDatabase(options: LocalDatabaseOptions): LocalDatabase {
  const { configured, home } = options;
  if (configured) return configuredDatabase(configured);
  return {
    async start({ onStep, keepRunning }) {
      const server = await withStartLock(
        join(home, 'starting.lock'),
        async () => (await joinServer(options, onStep)) ?? (await startServer(options, onStep)),
      );
      if (keepRunning) await keep(server.state);
      return running(home, server);
    },
    stop: () => stopServer(options),
    status: async () => status(home),
    reset: () => reset(options),
  };
}

/** A hold on the server that runs on this folder already; null where none does, or one that nobody supervises. */
async function joinServer({ home }: LocalDatabaseOptions, onStep: OnStep): Promise<HeldServer | null> {
  const state = runningServer(home);
  if (!state) return null;
  const held = await hold(state);
  if (held && (await becomesReady(credentialsOf(home, state), held.gone))) return { state, held };
  onStep('stopping a Neo4j that an earlier run left behind');
  await stopOrphan(home, state);
  return null;
}

function running(home: string, { state, held }: HeldServer): RunningDatabase {
  return {
    ...credentialsOf(home, state),
    browserUrl: browserUrl(state),
    way: state.way,
    stop: () => held.release(),
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
  const { uri, username } = credentialsOf(home, state);
  return { state: 'running', home, pid: state.server.pid, address: { uri, username, browserUrl: browserUrl(state) } };
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
