// The database of a folder in which `kinhold` ran, while something is measured on it.

import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { localDatabase } from '../../src/store/local/localDatabase.ts';

export async function withGraph<T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> {
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
  const database = await openDatabase(running);
  try {
    return await work(database);
  } finally {
    await database.close();
    await running.stop();
  }
}
