// By which features an over-large block is split: in an order pinned for each scheme, so that a block's parts follow from the
// model alone and a record knows all the keys that it may have, whatever other records there are.

import type { EntityType } from '../../domain/record.ts';

/** Features that an over-large block is split by side by side, so that a slip in one does not part two records. */
export const WAYS = 2;
/** Splits of splits. */
export const DEPTH = 3;

/** What blocks are split by, in the order of `Schemes.refine`. */
export const REFINING_FEATURES: Readonly<Record<EntityType, readonly string[]>> = {
  person: ['given name', 'family name', 'birth year', 'birthday', 'postal code', 'city', 'street'],
  organization: ['name', 'postal code', 'city', 'street'],
  account: ['name', 'postal code', 'city', 'street'],
};

/** Of each scheme the features, by name, in the order in which its blocks are split; a scheme not in it takes all in their own order. */
export type Refinement = Readonly<Record<string, readonly string[]>>;

/** Positions of a scheme's features among `REFINING_FEATURES`, in the order in which its blocks are split. */
export function splittingOrder(
  type: EntityType,
  scheme: string,
  refinement: Refinement | undefined,
): readonly number[] {
  const features = REFINING_FEATURES[type];
  const stated = (refinement?.[scheme] ?? features).map((name) => features.indexOf(name));
  return stated.filter((feature) => feature >= 0);
}

/** The same by name, as a model states it. */
export function namesInOrder(type: EntityType, order: readonly number[]): readonly string[] {
  return order.map((feature) => REFINING_FEATURES[type][feature]!);
}

/** The features to split a block by that came from those `used` (bits) already. */
export function waysToSplit(order: readonly number[], used: number, depth: number): readonly number[] {
  if (depth >= DEPTH) return [];
  return order.filter((feature) => (used & (1 << feature)) === 0).slice(0, WAYS);
}
