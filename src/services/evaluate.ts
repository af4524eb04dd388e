// Scores clusters against the truth: pairwise and B-cubed (Bagga and Baldwin 1998) precision, recall and F1.

import { KinholdError } from '../domain/errors.ts';
import type { ReadTable } from './outputs.ts';

export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Evaluation {
  readonly records: number;
  readonly pairwise: Measure & {
    readonly truePairs: number;
    readonly foundPairs: number;
    readonly falsePairs: number;
    readonly missedPairs: number;
  };
  readonly bCubed: Measure;
  readonly clusters: { readonly found: number; readonly true: number };
  readonly largest: { readonly found: number; readonly true: number };
  /** Records that the truth does not know: left out. */
  readonly withoutTruth: number;
  /** Records that only the truth knows: each counts as found alone. */
  readonly onlyInTruth: number;
}

export interface EvaluateRequest {
  readonly clustersFile: string;
  readonly truthFile: string;
  /** Column of the cluster, in both files; the truth's is 'entity_id' where it has no such column. */
  readonly column: string;
}

/** Reads both files and scores them. Throws KinholdError 'invalid-input' where nothing can be matched. */
export async function evaluate(
  { clustersFile, truthFile, column }: EvaluateRequest,
  readTable: ReadTable,
): Promise<Evaluation> {
  const found = await readFound(readTable(clustersFile, ['record_key', 'id', column]), column);
  const pairs: [string, string][] = [];
  const seen = new Set<string>();
  let onlyInTruth = 0;
  for await (const row of readTable(truthFile, ['record_id'])) {
    const entity = row[column] ?? row.entity_id;
    if (entity === undefined)
      throw new KinholdError('invalid-input', `${truthFile} has no column ${column} or entity_id`);
    if (entity === '') continue;
    const key = found.keyOf(row.record_id!);
    if (key === undefined) onlyInTruth++;
    else seen.add(key);
    const cluster = key === undefined ? '' : found.clusters.get(key)!;
    pairs.push([cluster === '' ? `alone:${row.record_id}` : `in:${cluster}`, entity]);
  }
  if (seen.size === 0) {
    throw new KinholdError(
      'invalid-input',
      `no record of ${clustersFile} is in ${truthFile}; record_id must be a record_key or an id`,
    );
  }
  return { ...score(pairs), withoutTruth: found.clusters.size - seen.size, onlyInTruth };
}

interface Found {
  readonly clusters: ReadonlyMap<string, string>;
  /** The record key that a truth row means: a record key itself, or an id that one record alone has. */
  keyOf(recordId: string): string | undefined;
}

async function readFound(rows: AsyncIterable<Readonly<Record<string, string>>>, column: string): Promise<Found> {
  const clusters = new Map<string, string>();
  const byId = new Map<string, string | null>();
  for await (const { record_key: key, id, [column]: cluster } of rows) {
    clusters.set(key!, cluster!);
    byId.set(id!, byId.has(id!) ? null : key!);
  }
  return { clusters, keyOf: (recordId) => (clusters.has(recordId) ? recordId : (byId.get(recordId) ?? undefined)) };
}

/** Scores records given as [found cluster, true entity]. */
export function score(
  records: readonly (readonly [string, string])[],
): Omit<Evaluation, 'withoutTruth' | 'onlyInTruth'> {
  const found = count(records.map(([cluster]) => cluster));
  const truth = count(records.map(([, entity]) => entity));
  const both = count(records.map(([cluster, entity]) => `${cluster}\u0000${entity}`));
  const [foundPairs, truePairs, commonPairs] = [found, truth, both].map(countPairs) as [number, number, number];
  let precision = 0;
  let recall = 0;
  for (const [pair, common] of both) {
    const [cluster, entity] = pair.split('\u0000') as [string, string];
    precision += (common * common) / found.get(cluster)!;
    recall += (common * common) / truth.get(entity)!;
  }
  return {
    records: records.length,
    pairwise: {
      ...measure(ratio(commonPairs, foundPairs), ratio(commonPairs, truePairs)),
      truePairs,
      foundPairs,
      falsePairs: foundPairs - commonPairs,
      missedPairs: truePairs - commonPairs,
    },
    bCubed: measure(ratio(precision, records.length), ratio(recall, records.length)),
    clusters: { found: found.size, true: truth.size },
    largest: { found: largest(found), true: largest(truth) },
  };
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function countPairs(sizes: ReadonlyMap<string, number>): number {
  let pairs = 0;
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2;
  return pairs;
}

function largest(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((most, size) => Math.max(most, size), 0);
}

/** Of nothing, everything is right. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function measure(precision: number, recall: number): Measure {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
