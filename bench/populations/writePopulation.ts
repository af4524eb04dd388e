// Writes one population with its truth as a data set: records.csv, truth.csv and mapping.json.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { Random } from '../customers/random.ts';
import type { Drawn, Population } from './population.ts';

export interface PopulationRequest {
  readonly population: Population;
  readonly folder: string;
  readonly records: number;
  readonly seed: number;
}

/** The same bytes for the same request. Records stand in random order, so that neither order nor number tells the truth. */
export async function writePopulation({ population, folder, records, seed }: PopulationRequest): Promise<void> {
  const { columns, mapping } = population;
  const drawn = shuffled(take(population.draw(new Random(seed, 1), records), records), new Random(seed, 2));
  const ids = drawn.map((_, at) => `r${String(at + 1).padStart(6, '0')}`);
  const rows = drawn.map(({ row }, at) => [ids[at], ...columns.map((column) => row[column] ?? '')]);
  const truth = drawn.map(({ entity }, at) => [ids[at], entity]);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'records.csv'), stringify([['record_id', ...columns], ...rows]));
  await writeFile(join(folder, 'truth.csv'), stringify([['record_id', 'entity_id'], ...truth]));
  await writeFile(join(folder, 'mapping.json'), `${JSON.stringify({ id: 'record_id', ...mapping }, null, 2)}\n`);
}

function take(rows: Generator<Drawn>, count: number): Drawn[] {
  const taken: Drawn[] = [];
  for (const row of rows) {
    taken.push(row);
    if (taken.length === count) break;
  }
  return taken;
}

/** Fisher and Yates 1938. */
function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}
