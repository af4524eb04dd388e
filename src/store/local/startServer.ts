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
import { becomesReady, logTail } from './readiness.ts';
import { removeState, runningServer, type ServerState } from './serverState.ts';
import { ensurePassword, readSettings, writeSettings } from './settings.ts';
import { type Hold, hold, supervise } from './supervisedServer.ts';
import type { ServerCommand, Way } from './way.ts';

const ORPHAN_RETRY_MS = 100;
/** Half a minute for an orphan to stop by itself. */
const ORPHAN_ATTEMPTS = 300;

export interface HeldServer {
  readonly state: ServerState;
  readonly held: Hold;
}

/** The server's address and login. */
export function credentialsOf(home: string, state: Pick<ServerState, 'boltPort'>): Credentials {
  return { uri: `bolt://localhost:${state.boltPort}`, username: 'neo4j', password: ensurePassword(home) };
}

/** Call under the start lock, when no server runs here. Throws KinholdError 'database-start-failed'. */
export async function startServer(options: LocalDatabaseOptions, onStep: OnStep): Promise<HeldServer> {
  const way = await chooseWay(options, onStep);
  // One that lost all its keepers still holds the data and the ports.
  if (await way.stopOutside(options)) onStep('stopped a Neo4j that an earlier run left behind');
  mkdirSync(options.home, { recursive: true, mode: 0o700 });
  const ports = await choosePorts(options, onStep);
  writeSettings(options.home, { way: way.name, boltPort: ports.bolt, httpPort: ports.http });
  const command = await way.prepare(options, ports, ensurePassword(options.home), onStep);
  onStep(`starting Neo4j by ${way.name}`);
  const server = await runUnderSupervisor(options, way, command, ports);
  await waitUntilReady(options, server);
  return server;
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
): Promise<HeldServer> {
  const address = { way: way.name, boltPort: ports.bolt, httpPort: ports.http };
  const job = { home: options.home, command, args, stop, logFile: join(options.home, 'server.log'), address };
  const { started, letGo } = await supervise(job, { ...options.environment, ...environment });
  const state = started ? runningServer(options.home) : null;
  const held = state && (await hold(state));
  letGo();
  if (!state || !held) throw startFailed(options.home, 'Neo4j stopped as soon as it was started.');
  return { state, held };
}

async function waitUntilReady({ home }: LocalDatabaseOptions, { state, held }: HeldServer): Promise<void> {
  try {
    if (await becomesReady(credentialsOf(home, state), held.gone)) return;
    throw startFailed(home, 'Neo4j did not start.');
  } catch (error) {
    await held.release();
    throw error;
  }
}

function startFailed(home: string, summary: string): KinholdError {
  return new KinholdError('database-start-failed', `${summary}${logTail(home)}`);
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
