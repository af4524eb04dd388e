// One size and one contender, measured on generated customers: Kinhold as the real command with its default settings, Splink
// with the models of bench/splink. Both are scored by `kinhold evaluate`, so that one ruler measures all.

import { join } from 'node:path';
import type { Evaluation } from '../../src/services/evaluate.ts';
import { type Run, run } from '../kinhold/run.ts';
import { runSplink, type SplinkModel } from '../splink/run.ts';

export interface Quality {
  readonly pairwiseF1: number;
  readonly bCubedF1: number;
  readonly largestCluster: number;
}

export interface Measured {
  readonly records: number;
  readonly contender: string;
  /** From reading the file to written clusters, without start-up; so with CPU. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  /** At the threshold that a user gets who knows no truth. */
  readonly quality: Quality;
  /** At the threshold that the truth likes best; null for Kinhold, which has none to choose. */
  readonly best: Quality | null;
}

/** What a folder of generated customers holds. */
export interface Customers {
  readonly folder: string;
  readonly records: number;
}

export type Way = 'clusters' | 'whole';

/** `whole` writes every file, `clusters` clusters.csv alone, which is what Splink is measured by. */
export async function measureKinhold({ folder, records }: Customers, way: Way): Promise<Measured> {
  const out = join(folder, way);
  const only = way === 'clusters' ? ['--only', 'clusters'] : [];
  const input = [join(folder, 'records.csv'), '--mapping', join(folder, 'mapping.json')];
  const startUp = await run(['--version']);
  const used = await run(['resolve', ...input, '--out', out, ...only]);
  return {
    records,
    contender: way === 'clusters' ? 'Kinhold' : 'Kinhold, all files',
    ...withoutStartUp(used, startUp),
    peakBytes: used.peakBytes,
    quality: await score(folder, join(out, 'clusters.csv')),
    best: null,
  };
}

export async function measureSplink(
  { folder, records }: Customers,
  model: SplinkModel,
  python: string,
): Promise<Measured> {
  const out = join(folder, `splink-${model}`);
  const [input, truth] = [join(folder, 'records.csv'), join(folder, 'truth.csv')];
  const { seconds, cpuSeconds, peakBytes } = await runSplink({ python, model, records: input, truth, out });
  return {
    records,
    contender: `Splink, ${model}`,
    seconds,
    cpuSeconds,
    peakBytes,
    quality: await score(folder, join(out, 'default.csv')),
    best: await score(folder, join(out, 'best.csv')),
  };
}

function withoutStartUp(used: Run, startUp: Run): Pick<Measured, 'seconds' | 'cpuSeconds'> {
  return { seconds: used.seconds - startUp.seconds, cpuSeconds: used.cpuSeconds - startUp.cpuSeconds };
}

async function score(folder: string, clusters: string): Promise<Quality> {
  const { stdout } = await run(['evaluate', '--clusters', clusters, '--truth', join(folder, 'truth.csv'), '--json']);
  const { pairwise, bCubed, largest } = JSON.parse(stdout) as Evaluation;
  return { pairwiseF1: pairwise.f1, bCubedF1: bCubed.f1, largestCluster: largest.found };
}
