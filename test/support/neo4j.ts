// The one Neo4j of a test run: started before the first test that needs one, in a folder and on ports of its own, and
// stopped after the last. NEO4J_URI is never looked at; KINHOLD_TEST_NEO4J_URI names an empty server to use instead.

import { mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/store/database.ts';
import { localDatabase } from '../../src/store/local/localDatabase.ts';
import type { LocalDatabaseOptions } from '../../src/store/local/options.ts';
import { countNodes, wipe } from './database.ts';

export interface Neo4jAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Neo4jAddress;
  }
}

/** Options of a local database of a test's own: any free port, little memory, a quick start, the jars where the product keeps them. */
export function localOptions(home: string, overrides: Partial<LocalDatabaseOptions> = {}): LocalDatabaseOptions {
  return {
    configured: null,
    home,
    cacheFolder: join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kinhold'),
    memory: { heapMb: 1024, pageCacheMb: 256 },
    // The second compiler takes more time at the start than it saves in tests of seconds.
    javaFlags: ['-XX:TieredStopAtLevel=1'],
    ports: { bolt: 0, http: 0 },
    environment: process.env,
    ...overrides,
  };
}

/** Vitest's global set-up; what it returns is the tear-down. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.KINHOLD_TEST_NEO4J_URI;
  return given ? onGivenServer(project, given) : onOwnServer(project);
}

async function onOwnServer(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'kinhold-test-'));
  const database = localDatabase(localOptions(home));
  try {
    const running = await database.start({ onStep: (line) => process.stderr.write(`${line}\n`), keepRunning: false });
    project.provide('neo4j', { uri: running.uri, username: running.username, password: running.password });
    return () => database.reset();
  } catch (error) {
    await database.reset();
    throw error;
  }
}

async function onGivenServer(project: TestProject, uri: string): Promise<() => Promise<void>> {
  const address = {
    uri,
    username: process.env.KINHOLD_TEST_NEO4J_USERNAME ?? 'neo4j',
    password: process.env.KINHOLD_TEST_NEO4J_PASSWORD ?? '',
  };
  const database = await openDatabase(address);
  const nodes = await countNodes(database);
  if (nodes > 0) {
    await database.close();
    throw new Error(
      `KINHOLD_TEST_NEO4J_URI names ${uri}, which holds ${nodes} nodes: tests delete, so give an empty one.`,
    );
  }
  project.provide('neo4j', address);
  return async () => {
    await wipe(database, { migrationsToo: true });
    await database.close();
  };
}
