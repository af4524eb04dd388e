// Learns by which features the over-large blocks of a scheme are best split, one order for all of them. Split by split, since
// what is best for a block is not what is best for the parts that others have left over the cap.

import { DEPTH, WAYS, waysToSplit } from './refinement.ts';
import type { RefiningFeatures } from './refiningFeatures.ts';

interface Part {
  readonly rows: Int32Array;
  /** Features that it came from, as bits. */
  readonly used: number;
}

/**
 * All features in the order in which blocks over the cap, `large`, are to be split; null where there are none. First come those
 * that give the smallest parts, by their squared sizes added up, which is by the pairs within them.
 */
export function learntOrder(
  features: RefiningFeatures,
  large: readonly Int32Array[],
  cap: number,
): readonly number[] | null {
  if (large.length === 0) return null;
  let order = features.inOwnOrder();
  let parts: Part[] = large.map((rows) => ({ rows, used: 0 }));
  // The first split takes as many features as there are ways, every later one the next.
  for (let depth = 0, settled = 0; depth < DEPTH && parts.length > 0; depth++) {
    const costs = totalCosts(features, parts);
    const rest = order.slice(settled).sort((a, b) => costs[a]! - costs[b]! || a - b);
    order = [...order.slice(0, settled), ...rest];
    settled = WAYS + depth;
    parts = parts.flatMap((part) => largeParts(features, part, waysToSplit(order, part.used, depth), cap));
  }
  return order;
}

function totalCosts(features: RefiningFeatures, parts: readonly Part[]): number[] {
  const totals = features.inOwnOrder().map(() => 0);
  for (const { rows } of parts) {
    features.costs(rows).forEach((cost, feature) => {
      totals[feature]! += cost;
    });
  }
  return totals;
}

function largeParts(features: RefiningFeatures, { rows, used }: Part, ways: readonly number[], cap: number): Part[] {
  return ways.flatMap((feature) =>
    features
      .parts(rows, feature)
      .filter(({ length }) => length > cap)
      .map((part) => ({ rows: part, used: used | (1 << feature) })),
  );
}
