// The supervisor, with a shell in the place of Neo4j: what it does does not depend on what it supervises.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isAlive, processStart } from '../../../src/store/local/processIdentity.ts';
import { runningServer, type ServerState } from '../../../src/store/local/serverState.ts';
import { askToStop, hold, keep, supervise } from '../../../src/store/local/supervisedServer.ts';
import { localOptions } from '../../support/neo4j.ts';
import { expectSituation } from './situations.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kinhold-supervised-'));
});
afterEach(async () => {
  const left = runningServer(home);
  if (left) await askToStop(left);
  rmSync(home, { recursive: true, force: true });
});

/** Waits; `onStop` is what it does when it is asked to stop, from when its pid is noted. */
const server = (onStop: string) => `trap '${onStop}' TERM; echo $$ > ${home}/pid; while :; do sleep 0.05; done`;

function start(script: string, stopPatienceMs = 60_000) {
  const address = { way: 'java', boltPort: 1, httpPort: 2 } as const;
  const job = { home, command: '/bin/sh', args: ['-c', script], logFile: join(home, 'server.log'), address };
  return supervise({ ...job, stopPatienceMs }, process.env);
}

async function startHeld(script: string, stopPatienceMs?: number) {
  const { failure, letGo } = await start(script, stopPatienceMs);
  expect(failure).toBeNull();
  const state = runningServer(home)!;
  const held = (await hold(state))!;
  letGo();
  while (!existsSync(join(home, 'pid'))) await sleep(20);
  return { state, held };
}

async function ended({ server: { pid, started } }: ServerState): Promise<void> {
  while (isAlive({ pid, started })) await sleep(20);
}

it('a server stops when it is let go of, and its log says how it ended', async () => {
  const { state, held } = await startHeld(server('exit 3'));
  await held.release();
  expect([isAlive(state.server), runningServer(home)]).toEqual([false, null]);
  expect(readFileSync(join(home, 'server.log'), 'utf8')).toContain('Neo4j was ended by itself with exit code 3');
});

it('a server that is stopping is waited for, and not held', async () => {
  const { state, held } = await startHeld(server('sleep 0.5; exit'));
  const released = held.release();
  await sleep(100);
  expect(isAlive(state.server)).toBe(true);
  expect(await hold(state)).toBeNull();
  expect(isAlive(state.server)).toBe(false);
  await released;
});

it('a server that does not stop when asked to is killed', async () => {
  const { state, held } = await startHeld(server(':'), 200);
  await held.release();
  expect(isAlive(state.server)).toBe(false);
  expect(readFileSync(join(home, 'server.log'), 'utf8')).toContain('Neo4j was ended by SIGKILL');
  await expectSituation('it does not stop when asked to', [], localOptions(home));
});

it('a server that is kept is not stopped by letting go of it', async () => {
  const { state, held } = await startHeld(server('exit'));
  await keep(state);
  await held.release();
  expect(isAlive(state.server)).toBe(true);
  expect(await askToStop(state)).toBe(true);
  expect(isAlive(state.server)).toBe(false);
});

it('a server whose note can not be written is killed, and the reason is said', async () => {
  mkdirSync(join(home, 'server.json'));
  const { failure } = await start(server('exit'));
  const message = `Neo4j did not start: ${failure}.`;
  await expectSituation("the note can't be written", new Error(message), localOptions(home));
  expect(failure).toMatch(/server\.json/);
  // Long enough for a shell that was not killed to note that it runs.
  await sleep(500);
  const pid = existsSync(join(home, 'pid')) ? Number(readFileSync(join(home, 'pid'), 'utf8')) : null;
  expect(pid === null || processStart(pid) === null).toBe(true);
});

it('a command that is not there is said to be missing', async () => {
  const job = { home, command: '/nowhere/java', args: [], logFile: join(home, 'server.log') };
  const { failure } = await supervise({ ...job, address: { way: 'java', boltPort: 1, httpPort: 2 } }, process.env);
  expect(failure).toMatch(/ENOENT/);
});

it('a token or a supervisor that is not the right one is refused', async () => {
  const { state, held } = await startHeld(server('exit'));
  expect(await hold({ ...state, token: 'guessed' })).toBeNull();
  expect(await hold({ ...state, supervisor: { ...state.supervisor, started: 'another' } })).toBeNull();
  await held.release();
  await ended(state);
});
