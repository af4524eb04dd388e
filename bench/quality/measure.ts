// Resolves one data set with the default settings through the real command and scores what came out.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evaluation } from '../../src/services/evaluate.ts';
import { run } from '../kinhold/run.ts';
import type { DataSet } from './sets.ts';

export interface Measured {
  readonly set: DataSet;
  readonly customers: Evaluation;
  readonly households: Evaluation | null;
}

export async function measure(set: DataSet): Promise<Measured> {
  const out = await mkdtemp(join(tmpdir(), 'kinhold-quality-'));
  try {
    const input = [join(set.folder, 'records.csv'), '--mapping', join(set.folder, 'mapping.json')];
    await run(['resolve', ...input, '--out', out]);
    const customers = await score(join(out, 'clusters.csv'), join(set.folder, 'truth.csv'), 'cluster_id');
    const households = set.hasHouseholds
      ? await score(join(out, 'households.csv'), join(set.folder, 'truth_household.csv'), 'household_id')
      : null;
    return { set, customers, households };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function score(found: string, truth: string, column: string): Promise<Evaluation> {
  const { stdout } = await run(['evaluate', '--clusters', found, '--truth', truth, '--column', column, '--json']);
  return JSON.parse(stdout);
}
