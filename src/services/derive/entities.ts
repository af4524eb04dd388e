// Clusters as the entities that they stand for, each with its golden record when asked for.

import type { GoldenRecord } from '../../domain/golden.ts';
import type { EntityType } from '../../domain/record.ts';
import type { DerivedEntity } from '../derivation.ts';
import type { GoldenRecords } from './goldenRecords.ts';
import type { ResolvedType } from './resolveType.ts';

/** One entity for each cluster, in their order. */
export function entitiesOf(
  { type, clusters, ids, positions }: ResolvedType,
  goldenRecords: GoldenRecords,
): DerivedEntity[] {
  return ids.map((id, cluster) => {
    const members = Array.from(clusters.rowsOf(cluster), (row) => positions[row]!);
    return new ResolvedEntity(type, id, clusters.keysOf(cluster), members, goldenRecords);
  });
}

class ResolvedEntity implements DerivedEntity {
  readonly type: EntityType;
  readonly id: string;
  readonly recordKeys: readonly string[];
  private readonly positions: readonly number[];
  private readonly goldenRecords: GoldenRecords;
  private goldenPlace = -1;

  constructor(
    type: EntityType,
    id: string,
    recordKeys: readonly string[],
    positions: readonly number[],
    goldenRecords: GoldenRecords,
  ) {
    this.type = type;
    this.id = id;
    this.recordKeys = recordKeys;
    this.positions = positions;
    this.goldenRecords = goldenRecords;
  }

  get kind(): string {
    return this.type === 'person' ? 'customer' : this.type;
  }

  get golden(): GoldenRecord {
    if (this.goldenPlace < 0) this.goldenPlace = this.goldenRecords.make(this.positions, this.recordKeys);
    return this.goldenRecords.get(this.goldenPlace, this.recordKeys);
  }
}
