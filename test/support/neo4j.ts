// The one Neo4j of a test run: started before the first test that needs one, and stopped after the last. It runs in a
// container where a Docker engine has the image, else from the jars, in a folder and on ports of its own. NEO4J_URI is
// never looked at; KINHOLD_TEST_NEO4J_URI names an empty server to use instead.

import { mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/store/database.ts';
import { localDatabase } from '../../src/store/local/localDatabase.ts';
import type { LocalDatabaseOptions } from '../../src/store/local/options.ts';
import { countNodes, wipe } from './database.ts';
import { dockerObstacle, withoutDocker } from './docker.ts';

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

/**
 * Options of a local database of a test's own, from the jars where the product keeps them: any free port, little memory,
 * a quick start. A test of the Docker way gives the whole environment.
 */
export function localOptions(home: string, overrides: Partial<LocalDatabaseOptions> = {}): LocalDatabaseOptions {
  return {
    configured: null,
    home,
    cacheFolder: join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kinhold'),
    memory: { heapMb: 1024, pageCacheMb: 256 },
    // The second compiler takes more time at the start than it saves in tests of seconds.
    javaFlags: ['-XX:TieredStopAtLevel=1'],
    ports: { bolt: 0, http: 0 },
    environment: withoutDocker(process.env),
    ...overrides,
  };
}

/** Vitest's global set-up; what it returns is the tear-down. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const obstacle = await dockerObstacle();
  project.provide('dockerObstacle', obstacle);
  const given = process.env.KINHOLD_TEST_NEO4J_URI;
  if (given) return onGivenServer(project, given);
  if (obstacle !== null) say(`${obstacle}: Neo4j from its jars`);
  return (obstacle === null && (await inContainer(project))) || onOwnServer(project);
}

/** Null, with the reason said, where the engine does not start it. */
async function inContainer(project: TestProject): Promise<(() => Promise<void>) | null> {
  // Loaded here, because most tests that import this file need its options alone.
  const { startContainer } = await import('./neo4jContainer.ts');
  try {
    const { address, stop } = await startContainer();
    project.provide('neo4j', address);
    say('Neo4j in a container');
    return stop;
  } catch (error) {
    say(`the container did not start, so Neo4j from its jars: ${error}`);
    return null;
  }
}

function say(line: string): void {
  process.stderr.write(`tests: ${line}\n`);
}

async function onOwnServer(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'kinhold-test-'));
  const database = localDatabase(localOptions(home));
  try {
    const running = await database.start({ onStep: say, keepRunning: false });
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
