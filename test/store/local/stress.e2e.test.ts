// A local Neo4j to which everything happens that can: each test leaves the folder for the next, to share the starts. Each
// situation's message and state are those of docs/local-database.md.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { RunningDatabase } from '../../../src/services/localDatabase.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { localDatabase } from '../../../src/store/local/localDatabase.ts';
import type { LocalDatabaseOptions } from '../../../src/store/local/options.ts';
import { processStart } from '../../../src/store/local/processIdentity.ts';
import { runningServer } from '../../../src/store/local/serverState.ts';
import { readSettings } from '../../../src/store/local/settings.ts';
import { adHoc } from '../../support/database.ts';
import { localOptions } from '../../support/neo4j.ts';
import { java, machineWith } from './machine.ts';
import { expectSituation, failureOf, situation } from './situations.ts';
import { mountSmallDisk } from './smallDisk.ts';

const STARTER = fileURLToPath(new URL('./starter.ts', import.meta.url));

function start(options: LocalDatabaseOptions, onStep: (line: string) => void = () => undefined) {
  return localDatabase(options).start({ onStep, keepRunning: false });
}

/** The server's pid, as soon as there is one. */
async function pidOf(home: string): Promise<number> {
  for (;;) {
    const state = runningServer(home);
    if (state) return state.server.pid;
    await sleep(20);
  }
}

async function ends(pid: number): Promise<void> {
  while (processStart(pid) !== null) await sleep(50);
}

async function create(address: RunningDatabase, name: string): Promise<void> {
  const database = await openDatabase(address);
  await database.write(adHoc(`CREATE (:Segment {name: '${name}'})`), {}, z.unknown()).finally(() => database.close());
}

async function names(address: RunningDatabase): Promise<unknown[]> {
  const database = await openDatabase(address);
  const rows = await database.read(
    adHoc('MATCH (s:Segment) RETURN s.name AS name'),
    {},
    z.object({ name: z.string() }),
  );
  await database.close();
  return rows.map(({ name }) => name);
}

describe('on one folder', { timeout: 180_000 }, () => {
  let home: string;
  let options: LocalDatabaseOptions;
  let running: RunningDatabase;
  let blocker: Server | null = null;
  let starter: ChildProcess | null = null;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'kinhold-stress-'));
    options = localOptions(home);
  });
  afterAll(async () => {
    blocker?.close();
    starter?.kill('SIGKILL');
    await localDatabase(options).reset();
  });

  it('two starters at once share one server, on the next port where the wanted one is taken', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    options = localOptions(home, { ports: { bolt: (busy.address() as AddressInfo).port, http: 0 } });
    const steps: string[] = [];
    const [one, other] = await Promise.all([0, 1].map(() => start(options, (line) => steps.push(line))));
    await expectSituation('another process is starting on the folder', steps, options);
    await expectSituation('the wanted port is taken', steps, options);
    expect(one!.uri).toBe(other!.uri);
    busy.close();
    await other!.stop();
    await create(one!, 'kept');
    running = one!;
  });

  it('a server that is halted is left alone', async () => {
    const pid = await pidOf(home);
    process.kill(pid, 'SIGSTOP');
    const failure = await failureOf(start({ ...options, answerPatienceMs: 500 }));
    process.kill(pid, 'SIGCONT');
    await expectSituation('it is halted, or far too busy to answer a starter', failure, options);
    expect(await names(running)).toEqual(['kept']);
  });

  it('a server whose note was lost keeps others off its data', async () => {
    const note = join(home, 'server.json');
    renameSync(note, `${note}.lost`);
    await expectSituation('another Neo4j works on the data', await failureOf(start(options)), options);
    renameSync(`${note}.lost`, note);
    expect(await names(running)).toEqual(['kept']);
  });

  it('a server that is killed is missed, and its data are there after the next start, which puts up with what it left', async () => {
    const pid = await pidOf(home);
    const note = readFileSync(join(home, 'server.json'), 'utf8');
    process.kill(pid, 'SIGKILL');
    await ends(pid);
    await expectSituation('the JVM is killed', await failureOf(create(running, 'lost')), options);
    await running.stop();

    writeFileSync(join(home, 'starting.lock'), '{"pid":');
    writeFileSync(join(home, 'server.json'), note.replaceAll(`"pid":${pid}`, `"pid":${process.pid}`));
    const steps: string[] = [];
    running = await start(options, (line) => {
      steps.push(line);
      if (line.startsWith('starting') && !blocker) {
        blocker = createServer().listen(readSettings(home)!.boltPort, '127.0.0.1');
      }
    });
    await expectSituation('the last starter was killed and left its lock, or half of one', steps, options);
    await expectSituation('the note names a process that is another one by now', steps, options);
    await expectSituation('a port is taken while Neo4j is starting', steps, options);
    expect(await names(running)).toEqual(['kept']);
  });

  it('a server that is stopping is waited for', async () => {
    const pid = await pidOf(home);
    const stopped = running.stop();
    running = await start(options);
    await stopped;
    await expectSituation('the last server is still stopping', [], options);
    expect(await pidOf(home)).not.toBe(pid);
    expect(await names(running)).toEqual(['kept']);
  });

  it('a server that lost its supervisor stops with who leaves', async () => {
    const { server, supervisor } = runningServer(home)!;
    process.kill(supervisor.pid, 'SIGKILL');
    await ends(supervisor.pid);
    expect(processStart(server.pid)).toBe(server.started);
    await running.stop();
    await expectSituation('the supervisor is killed, and a process that uses the server leaves', [], options);
    expect(processStart(server.pid)).toBeNull();
  });

  it('a wrong password is refused, and the data wait for the right one', async () => {
    const password = readFileSync(join(home, 'password'), 'utf8');
    writeFileSync(join(home, 'password'), 'not-the-password\n');
    await expectSituation('a wrong password is in place', await failureOf(start(options)), options);
    writeFileSync(join(home, 'password'), password);
  });

  it('a server that is killed while it starts is told from one that fails', async () => {
    let killed: Promise<void> | undefined;
    const starting = start(options, (line) => {
      if (line.startsWith('starting')) killed = pidOf(home).then((pid) => void process.kill(pid, 'SIGKILL'));
    });
    await expectSituation('the JVM is killed while it starts', await failureOf(starting), options);
    await killed;
  });

  it('a server whose starter is killed while it starts does not stay', async () => {
    starter = spawn(process.execPath, ['--import', 'tsx', STARTER, home], { stdio: 'ignore' });
    const pid = await pidOf(home);
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    await ends(pid);
    await expectSituation('the starter is killed', [], options);
  });
});

describe('on a disk that is full', { timeout: 180_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kinhold-full-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says so, and goes on when there is room', async () => {
    const disk = mountSmallDisk(folder, 100);
    if (!disk) return saysSoWhereItIsReplayed(folder);
    // With little memory for pages Neo4j soon needs the disk.
    const options = localOptions(join(folder, '.neo4j'), { memory: { heapMb: 512, pageCacheMb: 8 } });
    try {
      await expectSituation('the disk is full', await failureOf(start(options)), options);
      disk.resize(700);
      const running = await start(options);
      await create(running, 'kept');
      disk.fill();
      await expectSituation('the disk fills up', await failureOf(createMany(running)), options);
      const refused = 'the folder is read-only, not yours, or on a full disk';
      expect(await failureOf(start(options))).toMatchObject({
        message: expect.stringMatching(situation(refused).message!),
      });
      disk.clear();
      await expectSituation('the disk fills up', await failureOf(start(options)), options);
      await running.stop();
      const again = await start(options);
      expect(await names(again)).toContain('kept');
      await again.stop();
    } finally {
      await localDatabase(options).stop();
      disk.unmount();
    }
  });
});

/** Writes until it fails. */
async function createMany(address: RunningDatabase): Promise<void> {
  const database = await openDatabase(address);
  const query = adHoc("UNWIND range(1, 1000) AS i CREATE (:Filler {text: reduce(s = '', j IN range(1, 500) | s + j)})");
  try {
    for (let i = 0; i < 1000; i++) await database.write(query, {}, z.unknown());
  } finally {
    await database.close();
  }
}

/** Where no disk can be mounted, a Java that says what Neo4j's says on one that is full. */
async function saysSoWhereItIsReplayed(folder: string): Promise<void> {
  const line = 'ERROR Warning! System is running out of disk space. Failed to preallocate log file';
  const options = machineWith(folder, {
    java: `${java('17')}\n[ $# -lt 3 ] || echo '${line}' > ${folder}/.neo4j/logs/debug.log`,
  });
  const jars = { ...options, cacheFolder: localOptions(folder).cacheFolder };
  await expectSituation('the disk is full', await failureOf(start(jars)), jars);
}
