// The life of a local Neo4j in a container: started, kept, stopped, orphaned. What it shares with the Java way is tested there.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../src/store/database.ts';
import { containerName } from '../../../src/store/local/docker.ts';
import { localDatabase } from '../../../src/store/local/localDatabase.ts';
import { runTool } from '../../../src/store/local/runTool.ts';
import { runningServer } from '../../../src/store/local/serverState.ts';
import { adHoc } from '../../support/database.ts';
import { onlyWithDocker } from '../../support/docker.ts';
import { localOptions } from '../../support/neo4j.ts';

const STARTER = fileURLToPath(new URL('./starter.ts', import.meta.url));
const quiet = { onStep: () => undefined, keepRunning: false };

onlyWithDocker();

let home: string;
const starters: ChildProcess[] = [];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kinhold-docker-'));
});
afterEach(async () => {
  for (const starter of starters.splice(0)) starter.kill('SIGKILL');
  await database().reset();
  rmSync(home, { recursive: true, force: true });
});

const database = () => localDatabase(localOptions(home, { environment: process.env }));

/** Another process that started the database, once it has. */
async function otherStarter(): Promise<ChildProcess> {
  const args = ['--import', 'tsx', STARTER, home, 'docker'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  starters.push(child);
  await once(createInterface({ input: child.stdout! }), 'line');
  return child;
}

async function docker(...args: string[]): Promise<readonly string[]> {
  return (await runTool('docker', args, { environment: process.env })).lines;
}

async function containerRuns(): Promise<boolean> {
  return (await docker('ps', '--quiet', '--filter', `name=${containerName(home)}`)).length > 0;
}

async function containerEnds(): Promise<boolean> {
  for (let attempt = 0; attempt < 300 && (await containerRuns()); attempt++) await sleep(100);
  return !(await containerRuns());
}

async function volumeIsThere(): Promise<boolean> {
  return (await docker('volume', 'ls', '--quiet', '--filter', `name=${containerName(home)}`)).length > 0;
}

/** Leaves the container with nobody on this machine who stands for it. */
function killBoth(): void {
  const { supervisor, server } = runningServer(home)!;
  for (const { pid } of [supervisor, server]) process.kill(pid, 'SIGKILL');
}

it('keeps its data in a named volume, and deletes it with a reset', { timeout: 180_000 }, async () => {
  const first = await database().start(quiet);
  expect(first.way).toBe('docker');
  const written = await openDatabase(first);
  await written.write(adHoc("CREATE (:Segment {name: 'kept'})"), {}, z.unknown());
  await written.close();
  await first.stop();
  expect([await containerRuns(), await volumeIsThere()]).toEqual([false, true]);

  const second = await database().start(quiet);
  expect({ ...second, stop: null }).toEqual({ ...first, stop: null });
  const read = await openDatabase(second);
  const rows = await read.read(adHoc('MATCH (s:Segment) RETURN s.name AS name'), {}, z.unknown());
  expect(rows).toEqual([{ name: 'kept' }]);
  await read.close();
  await second.stop();
  await database().reset();
  expect(await volumeIsThere()).toBe(false);
});

it('stops when the only process that uses it is killed', { timeout: 180_000 }, async () => {
  const starter = await otherStarter();
  expect(await containerRuns()).toBe(true);
  starter.kill('SIGKILL');
  expect(await containerEnds()).toBe(true);
});

it('stops when the command that runs it is killed', { timeout: 180_000 }, async () => {
  await otherStarter();
  process.kill(runningServer(home)!.server.pid, 'SIGKILL');
  expect(await containerEnds()).toBe(true);
  expect(await database().status()).toEqual({ state: 'stopped', home });
});

it('that lost its supervisor is stopped by whoever asks', { timeout: 180_000 }, async () => {
  await otherStarter();
  process.kill(runningServer(home)!.supervisor.pid, 'SIGKILL');
  expect(await database().stop()).toBe(true);
  expect(await containerRuns()).toBe(false);
});

it('that lost both is replaced by the next starter, and stopped by whoever asks', { timeout: 240_000 }, async () => {
  await otherStarter();
  const { boltPort } = runningServer(home)!;
  killBoth();
  expect((await database().start(quiet)).uri).toBe(`bolt://localhost:${boltPort}`);
  killBoth();
  expect(await containerRuns()).toBe(true);
  expect(await database().stop()).toBe(true);
  expect(await containerRuns()).toBe(false);
  expect(await database().stop()).toBe(false);
});

it('outlives its starter when it is to keep running, until it is stopped', { timeout: 180_000 }, async () => {
  const running = await database().start({ ...quiet, keepRunning: true });
  await running.stop();
  expect(await containerRuns()).toBe(true);
  expect(await database().stop()).toBe(true);
  expect(await containerRuns()).toBe(false);
});
