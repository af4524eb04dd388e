// The seeds as a load leaves them, in the database of the run.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InputSpec } from '../../src/services/inputs.ts';
import { load } from '../../src/services/load.ts';
import { openInputs } from '../../src/sources/open.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase, wipe } from './database.ts';
import { loadPorts } from './loadPorts.ts';

const MANIFEST = fileURLToPath(new URL('../../seeds/manifest.json', import.meta.url));
const LOADED_AT = '2026-01-01T00:00:00.000Z';

/** An open database that holds the seeds and nothing else, the same at each run, times included. */
export async function seededGraph(): Promise<Database> {
  const database = await testDatabase();
  await wipe(database);
  const { files } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { files: InputSpec[] };
  const at = (name: string) => join(dirname(MANIFEST), name);
  const inputs = await openInputs(files.map(({ file, mapping }) => ({ file: at(file), mapping: at(mapping!) })));
  const ports = loadPorts(database, () => Date.parse(LOADED_AT));
  await load({ inputs, full: false, at: LOADED_AT, engine: 'test' }, ports);
  return database;
}
