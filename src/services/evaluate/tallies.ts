// What every measure is made of: sums over independent parts of the data.

import { DisjointSets } from '../../domain/disjointSets.ts';
import { pairsOf } from './groups.ts';
import type { Overlaps } from './partitions.ts';

/** Columns of a tally. B-cubed columns are sums over records; a group is a cluster of two records or more. */
export const TALLY = {
  records: 0,
  foundPairs: 1,
  truePairs: 2,
  commonPairs: 3,
  bCubedPrecision: 4,
  bCubedRecall: 5,
  foundClusters: 6,
  trueClusters: 7,
  exactClusters: 8,
  foundGroups: 9,
  trueGroups: 10,
  exactGroups: 11,
} as const;
export const TALLY_WIDTH = 12;

/**
 * The data in parts that share neither a cluster nor an entity: the components of clusters and entities over the records that
 * they share. Parts with the same tally are one stratum, so that there are few strata even of very many parts.
 */
export interface Strata {
  /** Sums over the parts of a stratum: TALLY_WIDTH columns for each. */
  readonly sums: Float64Array;
  /** Parts in each stratum. */
  readonly parts: Float64Array;
}

export function strataOf(overlaps: Overlaps): Strata {
  const strata = new StratumPool();
  const sizes = exactSizes(overlaps);
  sizes.forEach((clusters, records) => {
    if (clusters > 0) strata.add(exactTally(records), 0, clusters);
  });
  const mixed = mixedTallies(overlaps);
  for (let at = 0; at < mixed.length; at += TALLY_WIDTH) strata.add(mixed, at, 1);
  return strata.finish();
}

/** Sums over all parts. */
export function totalOf({ sums }: Strata): Float64Array {
  const total = new Float64Array(TALLY_WIDTH);
  for (let at = 0; at < sums.length; at++) total[at % TALLY_WIDTH]! += sums[at]!;
  return total;
}

function isExact({ clusterSizes, entitySizes, cellCluster, cellEntity, cellRecords }: Overlaps, cell: number): boolean {
  const records = cellRecords[cell]!;
  return clusterSizes[cellCluster[cell]!] === records && entitySizes[cellEntity[cell]!] === records;
}

/** How many entities of each size were found exactly. */
function exactSizes(overlaps: Overlaps): Float64Array {
  const largest = overlaps.cellRecords.reduce((most, records) => Math.max(most, records), 0);
  const counts = new Float64Array(largest + 1);
  overlaps.cellRecords.forEach((records, cell) => {
    if (isExact(overlaps, cell)) counts[records]!++;
  });
  return counts;
}

function exactTally(records: number): Float64Array {
  const [pairs, group] = [pairsOf(records), records > 1 ? 1 : 0];
  return Float64Array.of(records, pairs, pairs, pairs, records, records, 1, 1, 1, group, group, group);
}

/** A tally for each part in which something is wrong. */
function mixedTallies(overlaps: Overlaps): Float64Array {
  const { clusterSizes, entitySizes, cellCluster, cellEntity, cellRecords } = overlaps;
  const { clusterParts, entityParts, parts } = mixedParts(overlaps);
  const tallies = new Float64Array(parts * TALLY_WIDTH);
  const count = (part: number, size: number, clusters: number, pairs: number, groups: number) => {
    tallies[part * TALLY_WIDTH + clusters]!++;
    tallies[part * TALLY_WIDTH + pairs]! += pairsOf(size);
    if (size > 1) tallies[part * TALLY_WIDTH + groups]!++;
  };
  clusterParts.forEach((part, cluster) => {
    if (part >= 0) count(part, clusterSizes[cluster]!, TALLY.foundClusters, TALLY.foundPairs, TALLY.foundGroups);
  });
  entityParts.forEach((part, entity) => {
    if (part >= 0) count(part, entitySizes[entity]!, TALLY.trueClusters, TALLY.truePairs, TALLY.trueGroups);
  });
  cellRecords.forEach((records, cell) => {
    const start = clusterParts[cellCluster[cell]!]! * TALLY_WIDTH;
    if (start < 0) return;
    tallies[start + TALLY.records]! += records;
    tallies[start + TALLY.commonPairs]! += pairsOf(records);
    tallies[start + TALLY.bCubedPrecision]! += (records * records) / clusterSizes[cellCluster[cell]!]!;
    tallies[start + TALLY.bCubedRecall]! += (records * records) / entitySizes[cellEntity[cell]!]!;
  });
  return tallies;
}

/** The part that each cluster and each entity is in, -1 for those that were found exactly. */
function mixedParts(overlaps: Overlaps) {
  const { clusterSizes, entitySizes, cellCluster, cellEntity } = overlaps;
  const clusters = clusterSizes.length;
  const sets = new DisjointSets(clusters + entitySizes.length);
  const parts = { clusterParts: new Int32Array(clusters), entityParts: new Int32Array(entitySizes.length), parts: 0 };
  parts.clusterParts.fill(-1);
  parts.entityParts.fill(-1);
  const mixed = cellCluster.map((_, cell) => (isExact(overlaps, cell) ? 0 : 1));
  mixed.forEach((isMixed, cell) => {
    if (isMixed) sets.union(cellCluster[cell]!, clusters + cellEntity[cell]!);
  });
  mixed.forEach((isMixed, cell) => {
    if (!isMixed) return;
    const root = sets.find(cellCluster[cell]!);
    // A set is named by its smallest member, which is a cluster because they are numbered first.
    if (parts.clusterParts[root] === -1) parts.clusterParts[root] = parts.parts++;
    parts.clusterParts[cellCluster[cell]!] = parts.clusterParts[root]!;
    parts.entityParts[cellEntity[cell]!] = parts.clusterParts[root]!;
  });
  return parts;
}

/** Irrational and odd weights: tallies that add up to the same mix are the same, but for freak cases that share a stratum. */
const MIX = [1, Math.SQRT2, Math.E, Math.PI, Math.LN2, Math.LN10, 1.7, 1.9, 2.3, 2.9, 3.1, 3.7];

class StratumPool {
  private readonly byMix = new Map<number, number>();
  private readonly parts: number[] = [];
  private sums = new Float64Array(TALLY_WIDTH * 64);

  /** Adds `parts` parts with the tally that stands in `tallies` from `start`. */
  add(tallies: Float64Array, start: number, parts: number): void {
    let mix = 0;
    for (let column = 0; column < TALLY_WIDTH; column++) mix += tallies[start + column]! * MIX[column]!;
    const stratum = this.byMix.get(mix) ?? this.open(mix);
    this.parts[stratum]! += parts;
    for (let column = 0; column < TALLY_WIDTH; column++) {
      this.sums[stratum * TALLY_WIDTH + column]! += tallies[start + column]! * parts;
    }
  }

  finish(): Strata {
    return { sums: this.sums.slice(0, this.parts.length * TALLY_WIDTH), parts: Float64Array.from(this.parts) };
  }

  private open(mix: number): number {
    const stratum = this.parts.length;
    this.byMix.set(mix, stratum);
    this.parts.push(0);
    if (this.parts.length * TALLY_WIDTH > this.sums.length) {
      const grown = new Float64Array(this.sums.length * 2);
      grown.set(this.sums);
      this.sums = grown;
    }
    return stratum;
  }
}
