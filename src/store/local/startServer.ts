// Starts a server on a local folder: choose the way, the ports and the password, run it under a supervisor, wait for it.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KinholdError } from '../../domain/errors.ts';
import { chooseWay } from './chooseWay.ts';
import { freePort } from './freePort.ts';
import type { ServerPorts } from './neo4jConf.ts';
import type { Credentials, LocalDatabaseOptions, OnStep } from './options.ts';
import { isAlive } from './processIdentity.ts';
import { becomesReady } from './readiness.ts';
import { ServerLog } from './serverLog.ts';
import { removeState, runningServer, type ServerState } from './serverState.ts';
import { ensurePassword, readSettings, writeSettings } from './settings.ts';
import { lostItsPort, startFailure } from './startFailure.ts';
import { type Hold, hold, supervise } from './supervisedServer.ts';
import type { ServerCommand, Way } from './way.ts';

/** How often other ports are tried. */
const PORT_TRIES = 3;
/** Three minutes: a store that was killed recovers its transaction logs first. */
const START_PATIENCE_MS = 180_000;
const ORPHAN_RETRY_MS = 100;
/** Half a minute for an orphan to stop by itself. */
const ORPHAN_ATTEMPTS = 300;

export interface HeldServer {
  readonly state: ServerState;
  readonly held: Hold;
}

/** Where the server is, and as whom one logs in. */
export function addressOf({ boltPort }: Pick<ServerState, 'boltPort'>): Omit<Credentials, 'password'> {
  return { uri: `bolt://localhost:${boltPort}`, username: 'neo4j' };
}

/** Throws KinholdError where the password is gone. */
export function credentialsOf(home: string, state: Pick<ServerState, 'boltPort'>): Credentials {
  return { ...addressOf(state), password: ensurePassword(home) };
}

/** Call under the start lock, when no server runs here. Throws KinholdError 'database-start-failed'. */
export async function startServer(options: LocalDatabaseOptions, onStep: OnStep): Promise<HeldServer> {
  const way = await chooseWay(options, onStep);
  // One that lost all its keepers still holds the data and the ports.
  if (await way.stopOutside(options)) onStep('stopped a Neo4j that an earlier run left behind');
  mkdirSync(options.home, { recursive: true, mode: 0o700 });
  for (let tried = 1; ; tried++) {
    const log = new ServerLog(options.home);
    const server = await startOnce(options, way, log, onStep);
    if (server) return server;
    // Its ports were free when they were chosen, seconds before Neo4j took them.
    if (!lostItsPort(log) || tried === PORT_TRIES) throw startFailure(options, log);
    onStep('a port was taken while Neo4j was starting: trying others');
  }
}

/** Null where the server did not come up; its log says why. */
async function startOnce(
  options: LocalDatabaseOptions,
  way: Way,
  log: ServerLog,
  onStep: OnStep,
): Promise<HeldServer | null> {
  const password = ensurePassword(options.home);
  const ports = await choosePorts(options, onStep);
  writeSettings(options.home, { way: way.name, boltPort: ports.bolt, httpPort: ports.http });
  const command = await way.prepare(options, ports, password, onStep);
  onStep(`starting Neo4j by ${way.name}`);
  const server = await runUnderSupervisor(options, way, command, ports);
  return server && (await isReady(options, server, log)) ? server : null;
}

/** The ports of the last start where they are free, else the wanted ones, else the next free. */
async function choosePorts(options: LocalDatabaseOptions, onStep: OnStep): Promise<ServerPorts> {
  const last = readSettings(options.home);
  const wanted = { bolt: last?.boltPort ?? options.ports.bolt, http: last?.httpPort ?? options.ports.http };
  const bolt = await freePort(wanted.bolt);
  const http = await freePort(wanted.http, [bolt]);
  if (wanted.bolt > 0 && bolt !== wanted.bolt) onStep(`port ${wanted.bolt} is busy: Neo4j listens on ${bolt}`);
  if (wanted.http > 0 && http !== wanted.http) onStep(`port ${wanted.http} is busy: Neo4j Browser is on ${http}`);
  return { bolt, http };
}

async function runUnderSupervisor(
  options: LocalDatabaseOptions,
  way: Way,
  { command, args, environment, stop }: ServerCommand,
  ports: ServerPorts,
): Promise<HeldServer | null> {
  const address = { way: way.name, boltPort: ports.bolt, httpPort: ports.http };
  const job = { home: options.home, command, args, stop, logFile: join(options.home, 'server.log'), address };
  const { failure, letGo } = await supervise(job, { ...options.environment, ...environment });
  if (failure) throw new KinholdError('database-start-failed', `Neo4j did not start: ${failure}.`);
  const state = runningServer(options.home);
  const held = state && (await hold(state));
  letGo();
  return held && { state, held };
}

/** Where it is not, it is let go of, and has stopped. */
async function isReady({ home }: LocalDatabaseOptions, { state, held }: HeldServer, log: ServerLog): Promise<boolean> {
  let ready = false;
  try {
    const credentials = credentialsOf(home, state);
    ready = await becomesReady({ credentials, gone: held.gone, log, patienceMs: START_PATIENCE_MS });
  } finally {
    if (!ready) await held.release();
  }
  return ready;
}

/** Stops a server whose supervisor was killed: nobody can hold it, so nobody would ever stop it. */
export async function stopOrphan(home: string, { server }: ServerState): Promise<void> {
  signal(server.pid, 'SIGTERM');
  for (let attempt = 0; attempt < ORPHAN_ATTEMPTS && isAlive(server); attempt++) await sleep(ORPHAN_RETRY_MS);
  if (isAlive(server)) signal(server.pid, 'SIGKILL');
  while (isAlive(server)) await sleep(ORPHAN_RETRY_MS);
  removeState(home);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between.
  }
}
