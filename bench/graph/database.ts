// The database of a folder in which `kinhold` ran, while something is measured on it.

import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import type { RunningDatabase } from '../../src/services/localDatabase.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { localDatabase } from '../../src/store/local/localDatabase.ts';

export function withGraph<T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> {
  return withRunning(folder, async (running) => {
    const database = await openDatabase(running);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  });
}

/** Starts the server, or finds it running. */
export async function withRunning<T>(folder: string, work: (running: RunningDatabase) => Promise<T>): Promise<T> {
  const { cacheFolder, memory, environment } = readConfig();
  const local = localDatabase({
    configured: null,
    home: join(folder, '.neo4j'),
    cacheFolder,
    memory,
    ports: { bolt: 0, http: 0 },
    environment,
  });
  const running = await local.start({ onStep: () => undefined, keepRunning: false });
  try {
    return await work(running);
  } finally {
    await running.stop();
  }
}
