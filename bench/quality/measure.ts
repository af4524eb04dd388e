// Resolves one data set with the default settings through the real command and scores what came out.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evaluation } from '../../src/services/evaluate.ts';
import { run } from '../kinhold/run.ts';
import type { DataSet } from './sets.ts';

/** What a run says of its own quality without knowing the truth: shares of pairs, 0 to 1. */
export interface Stated {
  readonly precision: number;
  readonly recall: number;
}

export interface Measured {
  readonly set: DataSet;
  readonly customers: Evaluation;
  /** For each type of records, in the order of the report; empty where the run states nothing. */
  readonly stated: readonly Stated[];
  readonly households: Evaluation | null;
}

export async function measure(set: DataSet): Promise<Measured> {
  const out = await mkdtemp(join(tmpdir(), 'kinhold-quality-'));
  try {
    const input = [join(set.folder, 'records.csv'), '--mapping', set.mapping];
    await run(['resolve', ...input, '--out', out]);
    const customers = await score(join(out, 'clusters.csv'), join(set.folder, 'truth.csv'), 'cluster_id');
    const households = set.hasHouseholds
      ? await score(join(out, 'households.csv'), join(set.folder, 'truth_household.csv'), 'household_id')
      : null;
    return { set, customers, stated: await readStated(join(out, 'report.json')), households };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function score(found: string, truth: string, column: string): Promise<Evaluation> {
  const { stdout } = await run(['evaluate', '--clusters', found, '--truth', truth, '--column', column, '--json']);
  return JSON.parse(stdout);
}

async function readStated(report: string): Promise<Stated[]> {
  const { resolutions }: { resolutions: Readonly<Record<string, { readonly estimated?: Stated | null }>> } = JSON.parse(
    await readFile(report, 'utf8'),
  );
  return Object.values(resolutions).flatMap(({ estimated }) => (estimated ? [estimated] : []));
}
