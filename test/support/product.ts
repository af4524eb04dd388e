// The product as a user runs it: `kinhold start` as a process of its own, on the Neo4j of the test run and the seeds.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { testDatabase, wipe } from './database.ts';

export const KINHOLD = fileURLToPath(new URL('../../bin/kinhold.js', import.meta.url));

export interface Product {
  /** 'http://127.0.0.1:4321' */
  readonly url: string;
  /** Everything that the process has printed. */
  output(): string;
  /** Asks it to stop, waits until it has, and empties the database. Answers its exit code. */
  stop(): Promise<number | null>;
}

/** The environment in which a command works on the test run's database. */
export function productEnvironment(): NodeJS.ProcessEnv {
  const { uri, username, password } = inject('neo4j');
  return { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, PORT: '0' };
}

/** Starts the product on an emptied database. */
export async function startProduct(): Promise<Product> {
  await emptyDatabase();
  return startOnWhatIsThere();
}

/** Starts the product, of the build here unless another is named; resolves when it says where its page is. */
export async function startOnWhatIsThere({ program = KINHOLD, words = ['start'] } = {}): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'kinhold-product-'));
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: productEnvironment() });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const [, found] = /Page\s+(http:\/\/\S+)\//.exec(output) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`kinhold start ended with ${code}:\n${output}`)));
  });
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = await ended;
    rmSync(folder, { recursive: true, force: true });
    await emptyDatabase();
    return code as number | null;
  };
  return { url, output: () => output, stop };
}

async function emptyDatabase(): Promise<void> {
  const database = await testDatabase();
  await wipe(database);
  await database.close();
}
