// What precision and recall each threshold is expected to give: sums of the pairs' own probabilities, no truth needed.

import { probability } from '../../../resolution/score/scorer.ts';
import { BIN_WIDTH, type WeightBin } from '../../../resolution/score/weightHistogram.ts';

export interface ThresholdPoint {
  /** log2 odds and probability from which pairs would be linked. */
  readonly bits: number;
  readonly threshold: number;
  readonly links: number;
  /** Expected share of the links that are right. */
  readonly precision: number;
  /** Expected share of the matching candidate pairs that are linked; those that no block brings are not known of. */
  readonly recall: number;
}

/** log2 odds that the curve spans. */
const FROM = -10;
const TO = 15;

/** A point a bit; none where there are no candidate pairs. */
export function thresholdCurve(bins: readonly WeightBin[]): ThresholdPoint[] {
  const expected = bins.map(({ from, pairs }) => pairs * probability(from + BIN_WIDTH / 2));
  const all = expected.reduce((sum, matches) => sum + matches, 0);
  if (all === 0) return [];
  const points: ThresholdPoint[] = [];
  for (let bits = FROM; bits <= TO; bits++) {
    let links = 0;
    let matches = 0;
    bins.forEach(({ from, pairs }, at) => {
      if (from < bits) return;
      links += pairs;
      matches += expected[at]!;
    });
    const precision = links === 0 ? 1 : matches / links;
    points.push({ bits, threshold: probability(bits), links, precision, recall: matches / all });
  }
  return points;
}
