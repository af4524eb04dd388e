// `npm run bench:graph -- [SIZE...] [--bulk]`: what the living graph takes, as ratios to what the database itself takes for bare work
// of the same kind in the same run: one record beside one node, a load beside plain writes of the same, a customer read beside a
// bare route. With --bulk graphs are filled by `kinhold load --bulk`, beside Neo4j's own import of the same files.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withGraph } from './graph/database.ts';
import { type Loading, measureLoading } from './graph/loading.ts';
import { measureOneByOne, type OneByOne } from './graph/oneByOne.ts';
import { writePeople } from './graph/people.ts';
import { measureReading, type Reading } from './graph/reading.ts';
import { run } from './kinhold/run.ts';
import { markdownTable } from './markdownTable.ts';
import { parseSize } from './resolve/options.ts';

const WRITERS = [1, 8];
const LATER = 2_500;

interface Measured {
  readonly records: number;
  readonly oneByOne: readonly OneByOne[];
  readonly reading: Reading;
  /** Null where the graph was filled in bulk. */
  readonly loading: Loading | null;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { bulk: { type: 'boolean' } } });
const asked = positionals.map(parseSize);
const measured: Measured[] = [];
for (const records of asked.length > 0 ? asked : [10_000]) measured.push(await measure(records, values.bulk === true));
console.log(`\n${oneByOneTable(measured)}\n\n${othersTable(measured)}`);

async function measure(records: number, bulk: boolean): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'kinhold-graph-'));
  const say = (what: string) => console.error(`${records} records: ${what} ...`);
  try {
    say('writing and loading');
    const { file, mapping, later } = await writePeople(folder, records, LATER);
    await run(['load', file, '--mapping', mapping, ...(bulk ? ['--bulk'] : [])], folder);
    return await withGraph(folder, async (database) => {
      const puts = [...later];
      const oneByOne = [];
      for (const writers of WRITERS) {
        say(`one by one, ${writers} at once`);
        oneByOne.push(await measureOneByOne(database, puts, writers));
      }
      say('reading');
      const reading = await measureReading(database, folder);
      if (bulk) return { records, oneByOne, reading, loading: null };
      say('loading, and writing the same');
      return { records, oneByOne, reading, loading: await measureLoading(database, file, mapping) };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function oneByOneTable(all: readonly Measured[]): string {
  const first = all[0]!.oneByOne;
  return markdownTable(
    ['graph', 'writers', 'record / node, p95', 'to the first graph, p95', 'records/s', 'statements'],
    all.flatMap(({ records, oneByOne }) =>
      oneByOne.map(({ writers, nodeP95, stepP95, rate, mostStatements }, at) => [
        String(records),
        String(writers),
        `${stepP95.toFixed(1)} / ${nodeP95.toFixed(1)} ms = ${(stepP95 / nodeP95).toFixed(1)}`,
        (stepP95 / first[at]!.stepP95).toFixed(2),
        rate.toFixed(0),
        String(mostStatements),
      ]),
    ),
  );
}

function othersTable(all: readonly Measured[]): string {
  return markdownTable(
    ['graph', 'load / bare writes, rate', 'API / bare route, rate'],
    all.map(({ records, loading, reading: { api, bare } }) => [
      String(records),
      loading === null
        ? ''
        : `${(records / loading.loadSeconds).toFixed(0)} / ${(records / loading.bareSeconds).toFixed(0)} = ${(loading.bareSeconds / loading.loadSeconds).toFixed(2)}`,
      `${api.toFixed(0)} / ${bare.toFixed(0)} = ${(api / bare).toFixed(2)}`,
    ]),
  );
}
