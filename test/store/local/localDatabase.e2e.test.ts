// The life of a local Neo4j: started, joined, kept, stopped, orphaned. Each test runs servers of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../src/store/database.ts';
import { localDatabase } from '../../../src/store/local/localDatabase.ts';
import { processStart } from '../../../src/store/local/processIdentity.ts';
import { adHoc } from '../../support/database.ts';
import { localOptions } from '../../support/neo4j.ts';
import { expectSituation, failureOf } from './situations.ts';

const quiet = { onStep: () => undefined, keepRunning: false };
const STARTER = fileURLToPath(new URL('./starter.ts', import.meta.url));

let home: string;
const starters: ChildProcess[] = [];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kinhold-local-'));
});
afterEach(async () => {
  for (const starter of starters.splice(0)) starter.kill('SIGKILL');
  await localDatabase(localOptions(home)).reset();
  rmSync(home, { recursive: true, force: true });
});

/** Another process that starts the database on the same folder, once it has. */
async function otherStarter(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', STARTER, home], { stdio: ['ignore', 'pipe', 'inherit'] });
  starters.push(child);
  await once(createInterface({ input: child.stdout! }), 'line');
  return child;
}

async function runningPid(): Promise<number> {
  const status = await localDatabase(localOptions(home)).status();
  if (status.state !== 'running') throw new Error('no server runs');
  return status.pid;
}

async function ends(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 300 && processStart(pid) !== null; attempt++) await sleep(100);
  return processStart(pid) === null;
}

describe('a local database', { timeout: 180_000 }, () => {
  it('keeps its data and password between runs, its secrets to its owner, and running when it is to, until it is stopped', async () => {
    const first = await localDatabase(localOptions(home)).start(quiet);
    const written = await openDatabase(first);
    await written.write(adHoc("CREATE (:Segment {name: 'kept'})"), {}, z.unknown());
    await written.close();
    for (const secret of ['password', 'server.json']) expect(statSync(join(home, secret)).mode & 0o077).toBe(0);
    expect((await fetch(first.browserUrl!)).status).toBe(200);
    const pid = await runningPid();
    await first.stop();
    expect(processStart(pid)).toBeNull();

    const database = localDatabase(localOptions(home));
    const second = await database.start({ ...quiet, keepRunning: true });
    expect({ ...second, stop: null }).toEqual({ ...first, stop: null });
    const read = await openDatabase(second);
    expect(await read.read(adHoc('MATCH (s:Segment) RETURN s.name AS name'), {}, z.unknown())).toEqual([
      { name: 'kept' },
    ]);
    await read.close();
    await second.stop();
    expect(await database.status()).toMatchObject({ state: 'running' });
    expect(await database.stop()).toBe(true);
    expect(await database.status()).toEqual({ state: 'stopped', home });
    expect(await database.stop()).toBe(false);
  });

  it('stops when the only process that uses it is killed', async () => {
    const starter = await otherStarter();
    const pid = await runningPid();
    starter.kill('SIGKILL');
    expect(await ends(pid)).toBe(true);
    await expectSituation('the only process that uses it is killed', [], localOptions(home));
  });

  it('is shared by starters, and stops with the last of them', async () => {
    const starter = await otherStarter();
    const pid = await runningPid();
    const joined = await localDatabase(localOptions(home)).start(quiet);
    expect(await runningPid()).toBe(pid);
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    await expectSituation('one of several that use it is killed', [], localOptions(home));
    const database = await openDatabase(joined);
    await database.close();
    await joined.stop();
    expect(processStart(pid)).toBeNull();
  });

  it('that lost its supervisor is stopped by the next starter, which then starts its own', async () => {
    await otherStarter();
    const orphan = await runningPid();
    const { supervisor } = z
      .object({ supervisor: z.object({ pid: z.int() }) })
      .parse(JSON.parse(readFileSync(join(home, 'server.json'), 'utf8')));
    process.kill(supervisor.pid, 'SIGKILL');
    await ends(supervisor.pid);
    const steps: string[] = [];
    const running = await localDatabase(localOptions(home)).start({ ...quiet, onStep: (line) => steps.push(line) });
    await expectSituation('the supervisor is killed, and another process starts', steps, localOptions(home));
    expect(processStart(orphan)).toBeNull();
    await running.stop();
  });

  it('that cannot start says why', async () => {
    const options = localOptions(home, { memory: { heapMb: 1, pageCacheMb: 256 } });
    await expectSituation('too little memory', await failureOf(localDatabase(options).start(quiet)), options);
  });
});
