// Processes and databases that are killed amid their work, as often as KILLS says (twice of each where it says nothing): what was
// acknowledged is there afterwards, nothing is there twice, and the graph is what follows from its facts.

import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { writeCustomers } from '../../bench/customers/writeCustomers.ts';
import { openDatabase } from '../../src/store/database.ts';
import { localDatabase } from '../../src/store/local/localDatabase.ts';
import { adHoc } from '../support/database.ts';
import { withoutDocker } from '../support/docker.ts';
import { kinhold } from '../support/kinhold.ts';
import { localOptions } from '../support/neo4j.ts';
import { KINHOLD } from '../support/product.ts';

const KILLS = Number(process.env.KILLS ?? 2);
const RECORDS = 1_500;
const env = { ...withoutDocker(process.env), NEO4J_URI: '', PORT: '0', LOG_LEVEL: 'error' };

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-killed-'));
  await writeCustomers({ folder, records: RECORDS, seed: 7 });
  await command('db', 'start');
}, 180_000);
afterAll(async () => {
  await command('db', 'stop');
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function command(...words: string[]): Promise<string> {
  const { code, out, err } = await kinhold(words, { cwd: folder, env });
  if (code !== 0) throw new Error(`kinhold ${words.join(' ')} ended with ${code}: ${err}${out}`);
  return out;
}

const LOAD = ['load', 'records.csv', '--mapping', 'mapping.json'];

function started(...words: string[]): ChildProcess {
  return spawn(process.execPath, [KINHOLD, ...words], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A moment in the work, another each time. */
const moment = (round: number) => sleep(700 + ((round * 977) % 2_300));

async function killDatabase(): Promise<void> {
  const { pid } = JSON.parse(await command('db', 'status', '--json')) as { pid: number };
  process.kill(pid, 'SIGKILL');
  while (JSON.parse(await command('db', 'status', '--json')).state === 'running') await sleep(100);
}

async function serving(): Promise<{ child: ChildProcess; url: string }> {
  const child = started('serve');
  let said = '';
  for await (const chunk of child.stdout!) {
    said += String(chunk);
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (url) return { child, url };
  }
  throw new Error(`serve ended: ${said}`);
}

/** Posts records until the server is gone, each number taken down in `acknowledged` once it is. */
async function posting(url: string, from: number, acknowledged: number[]): Promise<void> {
  for (let at = from; ; at++) {
    const record = {
      source: 'live',
      type: 'person',
      id: String(at),
      fields: { givenName: 'Ann', familyName: `Archer ${at % 40}`, email: `ann${at % 25}@archer.example` },
    };
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const reply = await fetch(`${url}/v1/records`, { method: 'POST', headers, body: JSON.stringify(record) }).catch(
      () => null,
    );
    if (reply === null || reply.status === 503) return;
    expect(reply.status).toBe(200);
    acknowledged.push(at);
  }
}

async function rowsOf<Row>(text: string, row: z.ZodType<Row>): Promise<Row[]> {
  const running = await localDatabase(localOptions(join(folder, '.neo4j'))).start({
    onStep: () => undefined,
    keepRunning: true,
  });
  const database = await openDatabase(running);
  try {
    return await database.read(adHoc(text), {}, row);
  } finally {
    await database.close();
  }
}

it('lose nothing that was acknowledged, and leave nothing twice', { timeout: 120_000 + KILLS * 90_000 }, async () => {
  const acknowledged: number[] = [];
  for (let round = 0; round < KILLS; round++) {
    const { child, url } = await serving();
    const before = acknowledged.length;
    const posts = posting(url, round * 100_000, acknowledged);
    while (acknowledged.length === before) await sleep(50);
    await moment(round);
    await (round % 2 === 0 ? killed(child) : killDatabase());
    await posts;
    await killed(child);
    await command('db', 'start');
  }
  for (let round = 0; round < KILLS; round++) {
    const load = started(...LOAD);
    await moment(round);
    await (round % 2 === 0 ? killed(load) : killDatabase());
    await killed(load);
    await command('db', 'start');
  }
  await command(...LOAD);
  await command('rebuild', '--check');

  const Row = z.object({ source: z.string(), id: z.string(), versions: z.int(), kept: z.int(), resolved: z.int() });
  const records = await rowsOf(
    `MATCH (r:Record {active: true}) RETURN r.source AS source, r.id AS id, r.versions AS versions,
       COUNT { (r)-[:VERSION]->() } AS kept, COUNT { (r)-[:RESOLVES_TO]->() } AS resolved`,
    Row,
  );
  const live = new Set(records.filter(({ source }) => source === 'live').map(({ id }) => Number(id)));
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(acknowledged.filter((at) => !live.has(at))).toEqual([]);
  expect(records.filter(({ source }) => source !== 'live')).toHaveLength(RECORDS);
  expect(records.filter(({ versions, kept, resolved }) => versions !== 1 || kept !== 1 || resolved !== 1)).toEqual([]);
});
