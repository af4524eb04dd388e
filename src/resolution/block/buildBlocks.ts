// The building of blocks as one task, which several threads can share: each takes scheme after scheme until none is left.

import type { EntityType } from '../../domain/record.ts';
import { sharedInts } from '../features/columns.ts';
import { FeatureTable, type SharedTable } from '../features/featureTable.ts';
import { RefiningFeatures } from './refiningFeatures.ts';
import { type SchemeBlocks, SchemeBuilder } from './schemeBlocks.ts';
import { type Schemes, schemesOf } from './schemes.ts';

/** Which blocks are to be built. */
export interface BlockOrder {
  readonly size: number;
  /** Records a block may hold. */
  readonly cap: number;
  /** The schemes by number. */
  readonly wanted: readonly number[];
  /** By scheme's number, the features by which its blocks over the cap are split, in order; null to learn that from them. */
  readonly orders: readonly (readonly number[])[] | null;
  /** Of all keys one in so many, a power of two. */
  readonly oneIn: number;
}

export interface BlockingTask extends BlockOrder {
  readonly type: EntityType;
  readonly table: SharedTable;
  /** In shared memory: how many schemes have been taken. */
  readonly next: Int32Array;
}

/**
 * Has others begin with a task; the function it returns takes part in it and gives all blocks, schemes in any order. `schemes` are
 * the caller's own.
 */
export type BlockBuilder = (task: BlockingTask, schemes: Schemes) => () => SchemeBlocks[];

/** Builds scheme after scheme until none is left. */
export function buildSchemes(
  { size, cap, wanted, orders, oneIn, next }: BlockOrder & Pick<BlockingTask, 'next'>,
  { schemes, refine }: Schemes,
): SchemeBlocks[] {
  const builder = new SchemeBuilder(new RefiningFeatures(refine, size), size, cap);
  const built: SchemeBlocks[] = [];
  for (let at = Atomics.add(next, 0, 1); at < wanted.length; at = Atomics.add(next, 0, 1)) {
    const scheme = wanted[at]!;
    built.push(builder.build(schemes[scheme]!, scheme, orders?.[scheme] ?? null, oneIn));
  }
  return built;
}

/** The task of a table that nobody has begun. */
export function blockingTask(type: EntityType, table: FeatureTable, order: Omit<BlockOrder, 'size'>): BlockingTask {
  return { type, table: table.share(), size: table.size, ...order, next: sharedInts(1) };
}

/** The schemes of a task in a thread that holds nothing yet. */
export function schemesFor({ type, table }: BlockingTask): Schemes {
  return schemesOf(type, new FeatureTable(table));
}
