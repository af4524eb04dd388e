// `npm run bench:resolve -- [SIZE...]`: how long resolving takes and how much memory, from 10,000 generated customers up to a
// million. What to read is the ratio of time a record to that of the first size: near 1 is linear, and holds on any machine.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCustomers } from './customers/writeCustomers.ts';
import { markdownTable } from './markdownTable.ts';
import { type Measured, measure, WAYS } from './resolve/measure.ts';

const SEED = 1;
const DEFAULT_SIZES = [10_000, 100_000];
const HEADER = ['records', 'way', 'seconds', 'CPU s', 'rows/s', 'peak MB', 'pairwise F1', 'CPU a record, ratio'];

const sizes = process.argv.slice(2).map(parseSize);
const measured: Measured[] = [];
for (const records of sizes.length > 0 ? sizes : DEFAULT_SIZES) measured.push(...(await measureSize(records)));
console.log(markdownTable(HEADER, measured.map(row)));

async function measureSize(records: number): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kinhold-resolve-'));
  try {
    console.error(`${records} records ...`);
    await writeCustomers({ folder, records, seed: SEED });
    const results: Measured[] = [];
    for (const way of WAYS) results.push(await measure(folder, records, way));
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function row(one: Measured): string[] {
  const { records, way, seconds, cpuSeconds, peakBytes, f1 } = one;
  const first = measured.find((other) => other.way === way)!;
  const ratio = cpuSeconds / records / (first.cpuSeconds / first.records);
  return [
    String(records),
    way,
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    String(Math.round(records / seconds)),
    String(Math.round(peakBytes / 2 ** 20)),
    f1.toFixed(4),
    ratio.toFixed(2),
  ];
}

/** 10000, 10_000, 100k or 1M. */
function parseSize(text: string): number {
  const [, digits, unit = ''] = /^(\d+)([kM]?)$/.exec(text.replaceAll('_', '')) ?? [];
  if (digits === undefined) throw new Error(`'${text}' is no number of records; say 10000, 100k or 1M`);
  return Number(digits) * ({ k: 1000, M: 1_000_000 }[unit] ?? 1);
}
