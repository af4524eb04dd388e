// The keys of a record's blocks, and of the parts that each is split into where it is over its cap. They follow from the record
// and the model alone, so that a store can keep blocks without knowing their other records.

import type { EntityType } from '../../domain/record.ts';
import type { FeatureTable } from '../features/featureTable.ts';
import { type PinnedModel, schemesInUse } from '../pinnedModel.ts';
import { type Refinement, splittingOrder, waysToSplit } from './refinement.ts';
import { distinctKeys, mix } from './schemeBlocks.ts';
import type { Schemes } from './schemes.ts';

export interface BlockKey {
  /** Unique over all entity types, schemes and depths; the key of a part begins with that of its block. */
  readonly key: string;
  /** The parts that hold the record where this block is split, made when asked for; none where it is not split further. */
  readonly parts: readonly BlockKey[];
}

export class BlockKeys {
  private readonly type: EntityType;
  private readonly schemes: Schemes;
  private readonly refinement: Refinement | undefined;

  /** The table's fields of the moment; to be made anew when there are more. */
  constructor(type: EntityType, table: FeatureTable, pinned: Pick<PinnedModel, 'blocking'>) {
    this.type = type;
    this.refinement = pinned.blocking.refinement;
    this.schemes = schemesInUse(type, table, pinned);
  }

  /** The blocks of a row, each once. */
  of(row: number): BlockKey[] {
    const features = this.schemes.refine(row);
    return this.schemes.schemes.flatMap((scheme) => {
      const { name } = scheme;
      const order = splittingOrder(this.type, name, this.refinement);
      const prefix = `${this.type[0]}${short(hashOf(name))}.`;
      return [...distinctKeys(scheme, row)].map((key) => new Block(prefix + short(key), features, order));
    });
  }
}

/** All parts of all blocks are many times what the few blocks that are split need. */
class Block implements BlockKey {
  readonly key: string;
  private readonly features: readonly number[];
  private readonly order: readonly number[];
  /** The features that the block is a part by, as bits, and how many they are. */
  private readonly used: number;
  private readonly depth: number;

  constructor(key: string, features: readonly number[], order: readonly number[], used = 0, depth = 0) {
    this.key = key;
    this.features = features;
    this.order = order;
    this.used = used;
    this.depth = depth;
  }

  get parts(): BlockKey[] {
    const { key, features, order, used, depth } = this;
    return waysToSplit(order, used, depth).map((feature) => {
      const name = `${key}/${feature}${short(features[feature]!)}`;
      return new Block(name, features, order, used | (1 << feature), depth + 1);
    });
  }
}

function short(value: number): string {
  return (value >>> 0).toString(36);
}

function hashOf(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = mix(hash, name.charCodeAt(at));
  return hash;
}
