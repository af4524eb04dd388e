// Generated customers: a file to load, and as many more from the same population that come one by one afterwards.

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { Put } from '../../src/services/live/changes.ts';
import { openInputs } from '../../src/sources/open.ts';
import { writeCustomers } from '../customers/writeCustomers.ts';

const SEED = 1;

export interface People {
  /** To be loaded first. */
  readonly file: string;
  readonly mapping: string;
  readonly later: readonly Put[];
}

/** Neighbours in the population are far from each other in the file, so that those who come later know those who are there. */
export async function writePeople(folder: string, records: number, later: number): Promise<People> {
  await writeCustomers({ folder, records: records + later, seed: SEED });
  const mapping = join(folder, 'mapping.json');
  const [file, rest] = [join(folder, 'base.csv'), join(folder, 'later.csv')];
  await split(join(folder, 'records.csv'), file, rest, records);
  await rm(join(folder, 'records.csv'));
  return { file, mapping, later: await readPuts(rest, mapping) };
}

async function split(whole: string, first: string, second: string, rows: number): Promise<void> {
  const [head, tail] = [createWriteStream(first), createWriteStream(second)];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(whole) })) {
    if (line <= rows) head.write(`${text}\n`);
    if (line === 0 || line > rows) tail.write(`${text}\n`);
    if (line++ % 1000 === 0 && head.writableNeedDrain) await once(head, 'drain');
  }
  for (const stream of [head, tail]) await finished(stream.end());
}

async function readPuts(file: string, mapping: string): Promise<Put[]> {
  const inputs = await openInputs([{ file, mapping }]);
  const puts: Put[] = [];
  for await (const { records } of inputs.batches()) {
    puts.push(...records.map((record) => ({ record, relationships: [] })));
  }
  return puts;
}
