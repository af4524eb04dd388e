// How well each cluster holds together: what a report shows beside it, and what a steward looks at first.

import { findBridges } from './bridges.ts';
import type { Adjacency, EdgeColumns } from './edges.ts';

export interface ClusterMeasures {
  /** The cluster's smallest record. */
  readonly representative: number;
  readonly records: number;
  /** Edges within the cluster. */
  readonly links: number;
  /** Links out of all pairs of records, 0 to 1. */
  readonly density: number;
  /** Links without which the cluster falls apart. */
  readonly bridges: number;
  /** log2 odds of the weakest link that holds it together: with those above it alone it falls apart. */
  readonly weakestLink: number;
}

/**
 * Measures every cluster of two or more records, by representative. Linear in records and edges.
 * @param weakest by representative, log2 odds of the weakest edge that joined the cluster.
 */
export function measureClusters(
  edges: EdgeColumns,
  adjacency: Adjacency,
  clusterOf: Int32Array,
  weakest: Float64Array,
): ClusterMeasures[] {
  const counts = count(edges, clusterOf, findBridges(edges, adjacency, clusterOf));
  const measures: ClusterMeasures[] = [];
  clusterOf.forEach((root, row) => {
    const records = counts.records[row]!;
    if (root !== row || records < 2) return;
    const links = counts.links[row]!;
    measures.push({
      representative: row,
      records,
      links,
      density: (2 * links) / (records * (records - 1)),
      bridges: counts.bridges[row]!,
      weakestLink: weakest[row]!,
    });
  });
  return measures;
}

function count({ left, right }: EdgeColumns, clusterOf: Int32Array, isBridge: Uint8Array) {
  const [records, links, bridges] = [0, 0, 0].map(() => new Int32Array(clusterOf.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (const root of clusterOf) records[root]!++;
  for (let at = 0; at < left.length; at++) {
    const root = clusterOf[left[at]!]!;
    if (root !== clusterOf[right[at]!]) continue;
    links[root]!++;
    bridges[root]! += isBridge[at]!;
  }
  return { records, links, bridges };
}
