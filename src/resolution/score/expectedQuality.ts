// What precision and recall a clustering can be expected to have, without a truth: what the model says of the pairs it put
// together, and of those it left apart.

import type { RuledEdges } from '../links.ts';
import { probability } from './scorer.ts';
import { BIN_WIDTH, type WeightHistogram } from './weightHistogram.ts';

export interface ExpectedQuality {
  readonly precision: number;
  readonly recall: number;
}

/**
 * Precision is the mean probability of the links within clusters; pairs that a cluster joins by way of others are taken to
 * be as sure. Recall sets them against the matches expected among pairs left apart: `edges` that do not hold, and the pairs
 * under `least` log2 odds, which only the histogram knows. Matches that share no block are not seen here.
 */
export function expectedQuality(
  clusterOf: Int32Array,
  edges: RuledEdges,
  weights: WeightHistogram,
  least: number,
): ExpectedQuality {
  let [links, sure, apart] = [0, 0, 0];
  for (let at = 0; at < edges.left.length; at++) {
    const p = probability(edges.odds[at]!);
    if (clusterOf[edges.left[at]!] === clusterOf[edges.right[at]!]) {
      links++;
      sure += p;
    } else if (Number.isFinite(edges.odds[at]!)) apart += p;
  }
  for (const { from, pairs } of weights.bins()) {
    if (from + BIN_WIDTH <= least) apart += pairs * probability(from + BIN_WIDTH / 2);
  }
  const precision = links === 0 ? 1 : sure / links;
  const found = pairsWithin(clusterOf) * precision;
  return { precision, recall: found + apart === 0 ? 1 : found / (found + apart) };
}

function pairsWithin(clusterOf: Int32Array): number {
  const sizes = new Int32Array(clusterOf.length);
  for (const cluster of clusterOf) sizes[cluster]!++;
  let pairs = 0;
  for (const size of sizes) pairs += (size * (size - 1)) / 2;
  return pairs;
}
