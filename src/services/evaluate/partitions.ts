// Two partitions of the same records, the found one and the true one, and how they overlap.

import { groupBy, membersOf } from './groups.ts';

export interface Partitions {
  /** Found cluster by record, 0 to below `clusters`. */
  readonly clusterOf: Int32Array;
  /** True entity by record, 0 to below `entities`; -1 where the truth does not know it: such a record is not scored. */
  readonly entityOf: Int32Array;
  readonly clusters: number;
  readonly entities: number;
}

/** The contingency table of two partitions: a cell for each cluster and entity that share records. */
export interface Overlaps {
  /** Scored records by cluster and by entity. */
  readonly clusterSizes: Int32Array;
  readonly entitySizes: Int32Array;
  /** By cell, sorted by cluster. */
  readonly cellCluster: Int32Array;
  readonly cellEntity: Int32Array;
  readonly cellRecords: Int32Array;
}

/** Counts in one pass over records sorted by cluster; time and memory are linear. */
export function overlapsOf({ clusterOf, entityOf, clusters, entities }: Partitions): Overlaps {
  const clusterSizes = new Int32Array(clusters);
  const entitySizes = new Int32Array(entities);
  const scored = clusterOf.map((cluster, record) => (entityOf[record]! < 0 ? -1 : cluster));
  const byCluster = groupBy(scored, clusters);
  const cellCluster = new Int32Array(byCluster.items.length);
  const cellEntity = new Int32Array(byCluster.items.length);
  const cellRecords = new Int32Array(byCluster.items.length);
  /** The last cell of each entity: of the cluster at hand, or of an earlier one. */
  const lastCell = new Int32Array(entities).fill(-1);
  let cells = 0;
  for (let cluster = 0; cluster < clusters; cluster++) {
    const first = cells;
    for (const record of membersOf(byCluster, cluster)) {
      const entity = entityOf[record]!;
      clusterSizes[cluster]!++;
      entitySizes[entity]!++;
      if (lastCell[entity]! < first) {
        lastCell[entity] = cells;
        cellCluster[cells] = cluster;
        cellEntity[cells++] = entity;
      }
      cellRecords[lastCell[entity]!]!++;
    }
  }
  return {
    clusterSizes,
    entitySizes,
    cellCluster: cellCluster.subarray(0, cells),
    cellEntity: cellEntity.subarray(0, cells),
    cellRecords: cellRecords.subarray(0, cells),
  };
}
