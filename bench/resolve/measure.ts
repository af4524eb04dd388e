// One size and one way of resolving, measured: the real command on generated customers.

import { join } from 'node:path';
import type { Evaluation } from '../../src/services/evaluate.ts';
import { run } from '../kinhold/run.ts';

export const WAYS = ['clusters', 'whole'] as const;
export type Way = (typeof WAYS)[number];

export interface Measured {
  readonly records: number;
  readonly way: Way;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly f1: number;
}

/** Resolves the customers in `folder`; `whole` writes every file, `clusters` clusters.csv alone. */
export async function measure(folder: string, records: number, way: Way): Promise<Measured> {
  const out = join(folder, way);
  const only = way === 'clusters' ? ['--only', 'clusters'] : [];
  const input = [join(folder, 'records.csv'), '--mapping', join(folder, 'mapping.json')];
  const { seconds, cpuSeconds, peakBytes } = await run(['resolve', ...input, '--out', out, ...only]);
  const scored = await run([
    'evaluate',
    '--clusters',
    join(out, 'clusters.csv'),
    '--truth',
    join(folder, 'truth.csv'),
    '--json',
  ]);
  const { pairwise } = JSON.parse(scored.stdout) as Evaluation;
  return { records, way, seconds, cpuSeconds, peakBytes, f1: pairwise.f1 };
}
