// How many customers a second the API gives, beside a bare Express route that runs the same query, each server in a process of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import { statement } from './statements.ts';

const COMMAND = fileURLToPath(new URL('../../bin/kinhold.js', import.meta.url));
const BARE = fileURLToPath(new URL('bareServer.ts', import.meta.url));
const CONNECTIONS = 8;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const SOME = statement('MATCH (c:Customer) RETURN c.id AS id ORDER BY c.id LIMIT 500');
const IdRow = z.object({ id: z.string() });

export interface Reading {
  /** Requests a second. */
  readonly api: number;
  readonly bare: number;
}

/** `folder` is that of the database. */
export async function measureReading(database: Database, folder: string): Promise<Reading> {
  const ids = (await database.read(SOME, {}, IdRow)).map(({ id }) => id);
  const api = await serverOf([COMMAND, 'serve'], folder, /http:\/\/[^\s:]+:(\d+)/);
  const bare = await serverOf(['--import', 'tsx', BARE, folder], process.cwd(), /^(\d+)$/m);
  const done = { api: 0, bare: 0 };
  try {
    await burst(api.port, ids);
    await burst(bare.port, ids);
    for (let round = 0; round < ROUNDS; round++) {
      done.api += await burst(api.port, ids);
      done.bare += await burst(bare.port, ids);
    }
  } finally {
    for (const { process: child } of [api, bare]) await ended(child);
  }
  const seconds = (ROUNDS * ROUND_MS) / 1000;
  return { api: done.api / seconds, bare: done.bare / seconds };
}

async function serverOf(
  args: readonly string[],
  cwd: string,
  port: RegExp,
): Promise<{ process: ChildProcess; port: number }> {
  const env = { ...process.env, PORT: '0', NEO4J_URI: '' };
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const found = port.exec(said);
    if (found) return { process: child, port: Number(found[1]) };
  }
  throw new Error(`a server did not start: ${said}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.stdin?.end();
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Requests that were answered within a round. */
async function burst(port: number, ids: readonly string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + ROUND_MS;
  let answered = 0;
  const connection = async (from: number) => {
    for (let at = from; performance.now() < end; at++) {
      await ask(agent, port, ids[at % ids.length]!);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, at) => connection(at * 61)));
  agent.destroy();
  return answered;
}

function ask(agent: Agent, port: number, id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get({ agent, host: '127.0.0.1', port, path: `/v1/customers/${id}` }, (response) => {
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode} for ${id}`)),
      );
      response.resume();
    });
    request.on('error', reject);
  });
}
