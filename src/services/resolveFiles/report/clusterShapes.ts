// How large the clusters of one type are and how well they hold together.

import { displayName } from '../../../golden/displayName.ts';
import type { ClusterMeasures } from '../../../resolution/cluster/measures.ts';
import type { DerivedEntity } from '../../derivation.ts';
import type { ResolvedType } from '../../derive/resolveType.ts';
import { TopList } from './topList.ts';

const SHOWN = 10;

export interface SizeCount {
  readonly records: number;
  readonly clusters: number;
}

export interface ClusterShape {
  readonly id: string;
  readonly name: string;
  readonly records: number;
  readonly links: number;
  /** Links out of all pairs of records, 0 to 1. */
  readonly density: number;
  /** Links without which the cluster falls apart. */
  readonly bridges: number;
  /** log2 odds of the weakest link that holds it together; null where a judgement does. */
  readonly weakestLink: number | null;
}

export interface ClusterShapes {
  readonly sizes: readonly SizeCount[];
  readonly largest: readonly ClusterShape[];
  /** Clusters that one weak link holds together, the weakest first. */
  readonly fragile: readonly ClusterShape[];
}

/** How many clusters hold how many records, smallest first. */
export function countSizes(clusterSizes: Iterable<number>): SizeCount[] {
  const sizes = new Map<number, number>();
  for (const records of clusterSizes) sizes.set(records, (sizes.get(records) ?? 0) + 1);
  return [...sizes].map(([records, clusters]) => ({ records, clusters })).sort((a, b) => a.records - b.records);
}

/** `entities` are those of the type, one for each cluster in their order. */
export function clusterShapes(
  { clusters, ids, measures }: ResolvedType,
  entities: readonly DerivedEntity[],
): ClusterShapes {
  const largest = new TopList<ClusterMeasures>(
    SHOWN,
    (a, b) => b.records - a.records || a.representative - b.representative,
  );
  const fragile = new TopList<ClusterMeasures>(
    SHOWN,
    (a, b) => a.weakestLink - b.weakestLink || a.representative - b.representative,
  );
  for (const measured of measures()) {
    largest.add(measured);
    if (measured.bridges > 0) fragile.add(measured);
  }
  const shape = ({ representative, ...measured }: ClusterMeasures): ClusterShape => {
    const cluster = clusters.clusterOf[representative]!;
    const { golden, type } = entities[cluster]!;
    const weakestLink = Number.isFinite(measured.weakestLink) ? measured.weakestLink : null;
    return { id: ids[cluster]!, name: displayName(golden, type), ...measured, weakestLink };
  };
  return {
    sizes: countSizes(entities.map(({ recordKeys }) => recordKeys.length)),
    largest: largest.items().map(shape),
    fragile: fragile.items().map(shape),
  };
}
