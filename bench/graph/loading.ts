// What loading a file takes beside a bare write of the same nodes and relationships.

import { load } from '../../src/services/load.ts';
import { openInputs } from '../../src/sources/open.ts';
import type { Database } from '../../src/store/database.ts';
import { loadPorts } from '../../test/support/loadPorts.ts';
import { measureBareWrite } from './bareWrite.ts';
import { emptied } from './statements.ts';

export interface Loading {
  readonly loadSeconds: number;
  readonly bareSeconds: number;
}

export async function measureLoading(database: Database, file: string, mapping: string): Promise<Loading> {
  await emptied(database);
  const start = performance.now();
  const inputs = await openInputs([{ file, mapping }]);
  const request = { inputs, full: false, at: new Date().toISOString(), engine: 'bench' };
  await load(request, loadPorts(database));
  const loadSeconds = (performance.now() - start) / 1000;
  return { loadSeconds, bareSeconds: await measureBareWrite(database) };
}
