// `npm run bench:graph -- [SIZE...]`: what the living graph takes, as ratios to what the database itself takes for bare work of the
// same kind in the same run.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withGraph } from './graph/database.ts';
import { measureOneByOne, type OneByOne } from './graph/oneByOne.ts';
import { writePeople } from './graph/people.ts';
import { run } from './kinhold/run.ts';
import { markdownTable } from './markdownTable.ts';
import { parseSize } from './resolve/options.ts';

const WRITERS = [1, 8];
const LATER = 4_000;

const asked = process.argv.slice(2).map(parseSize);
const sizes = asked.length > 0 ? asked : [10_000];
const rows: (OneByOne & { records: number })[] = [];
for (const records of sizes) rows.push(...(await measure(records)));
console.log(`\n${table()}`);

async function measure(records: number): Promise<(OneByOne & { records: number })[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kinhold-graph-'));
  try {
    const { file, mapping, later } = await writePeople(folder, records, LATER);
    console.error(`${records} records: loading ...`);
    await run(['load', file, '--mapping', mapping], folder);
    return await withGraph(folder, async (database) => {
      const puts = [...later];
      const measured = [];
      for (const writers of WRITERS) {
        console.error(`${records} records: one by one with ${writers} ...`);
        measured.push({ ...(await measureOneByOne(database, puts, writers)), records });
      }
      return measured;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function table(): string {
  return markdownTable(
    [
      'graph',
      'writers',
      'p95 of one node, ms',
      'p95 of one record, ms',
      'ratio',
      'median, ms',
      'records/s',
      'statements',
    ],
    rows.map(({ records, writers, nodeP95, stepP95, stepMedian, rate, mostStatements }) => [
      String(records),
      String(writers),
      nodeP95.toFixed(1),
      stepP95.toFixed(1),
      (stepP95 / nodeP95).toFixed(1),
      stepMedian.toFixed(1),
      rate.toFixed(0),
      String(mostStatements),
    ]),
  );
}
