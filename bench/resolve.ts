// `npm run bench:resolve -- [SIZE...] [--without-splink] [--whole] [--crowd]`: time, memory and quality of resolving generated
// customers, beside Splink's on the same files in the same run, and how they grow. What to read is the ratios: they hold on
// any machine that does little else.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCustomers } from './customers/writeCustomers.ts';
import { writeCrowd } from './resolve/crowd.ts';
import { type Measured, measureKinhold, measureSplink } from './resolve/measure.ts';
import { type Options, readOptions } from './resolve/options.ts';
import { figuresTable, growthTable, ratiosTable } from './resolve/tables.ts';
import { splinkEnvironment } from './splink/environment.ts';
import { SPLINK_MODELS } from './splink/run.ts';

const SEED = 1;
const NOTES = `Seconds and CPU are those from reading the file to written clusters, without start-up and imports; memory is the
most that the process held resident. Kinhold runs with its default settings; Splink at a probability of 0.95, and
'tuned' at the threshold that the truth likes best, which no user knows. Splink's fields model compares field by field;
its household model knows how these customers share homes and phones.`;

const options = readOptions(process.argv.slice(2));
await (options.crowd ? benchCrowd(options.sizes) : benchCustomers(options));

async function benchCustomers({ sizes, withSplink, whole }: Options): Promise<void> {
  const python = withSplink ? await findPython() : null;
  const own: Measured[] = [];
  const splink: Measured[] = [];
  for (const records of sizes) {
    await inFolder(async (folder) => {
      console.error(`${records} customers ...`);
      await writeCustomers({ folder, records, seed: SEED });
      own.push(await measureKinhold({ folder, records }, 'clusters'));
      if (whole) own.push(await measureKinhold({ folder, records }, 'whole'));
      if (python === null) return;
      for (const model of SPLINK_MODELS) splink.push(await measureSplink({ folder, records }, model, python));
    });
  }
  console.log(`\n${figuresTable([...own, ...splink].sort((a, b) => a.records - b.records))}\n\n${NOTES}`);
  if (splink.length > 0)
    console.log(`\nKinhold's figures over Splink's, errors being 1 - F1\n\n${ratiosTable(own, splink)}`);
  console.log(`\nGrowth, as ratio to the first size\n\n${growthTable(own)}`);
}

async function findPython(): Promise<string | null> {
  console.error('Looking for Splink ...');
  const { python, reason } = await splinkEnvironment();
  if (python === null) console.log(`Splink can't be had here, so Kinhold runs alone: ${reason}`);
  return python;
}

/** Everybody shares everything but given name and birth: what that costs over ordinary customers, and whether they stay apart. */
async function benchCrowd(sizes: readonly number[]): Promise<void> {
  for (const records of sizes) {
    await inFolder(async (folder) => {
      console.error(`A crowd of ${records} ...`);
      await writeCustomers({ folder, records, seed: SEED });
      const ordinary = await measureKinhold({ folder, records }, 'clusters');
      await writeCrowd(folder, records);
      const crowd = await measureKinhold({ folder, records }, 'clusters');
      console.log(
        `${records} people who share e-mail address, telephone and family name: ${crowd.seconds.toFixed(1)} s, ` +
          `${(crowd.seconds / ordinary.seconds).toFixed(2)} times what ordinary customers take ` +
          `(CPU ${(crowd.cpuSeconds / ordinary.cpuSeconds).toFixed(2)}, memory ${(crowd.peakBytes / ordinary.peakBytes).toFixed(2)}); ` +
          `the largest cluster holds ${crowd.quality.largestCluster}.`,
      );
    });
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kinhold-resolve-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
