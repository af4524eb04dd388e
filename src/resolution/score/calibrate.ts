// Recalibrates a model with labelled pairs: which odds they bear out, and the threshold that then serves best. Few labels move
// it little, whatever they say.

import type { Comparison } from '../compare/comparison.ts';
import type { Calibration, Model } from './model.ts';
import type { PairSample } from './sample.ts';
import { oddsOf, probability, Scorer } from './scorer.ts';

/** Two rows that a person says are one customer, or are not. */
export interface LabelledPair {
  readonly left: number;
  readonly right: number;
  readonly same: boolean;
}

/** How many matches those found without labels count for, at least and at most. */
const FEWEST_FOUND = 50;
const MOST_FOUND = 1000;
/** Labels of both verdicts it takes to move odds by one bit more, and by a quarter of their slope. */
const LABELS_PER_BIT = 20;
const LABELS_PER_SLOPE = 200;
const MOST_BITS = 4;
const MOST_SLOPE = 2;
/** Odds beyond this are certainty: one wrong label there must not count for all others. */
const FARTHEST_ODDS = 15;
/** Halvings of an interval: the last is far narrower than any difference that matters. */
const HALVINGS = 40;
/** A threshold stays between these. */
const LOWEST_THRESHOLD = 0.2;
const HIGHEST_THRESHOLD = 0.5;

/**
 * The model with m as it is among labelled matches too, each counted like one of the `found` matches; few matches found count
 * as some, and many as not so many that labels would say nothing. How a level speaks between one customer and near relations
 * stays as it was.
 */
export function withLabelledMatches(
  comparisons: readonly Comparison[],
  model: Model,
  labels: readonly LabelledPair[],
  found: number,
): Model {
  const matches = labels.filter(({ same }) => same);
  if (matches.length === 0) return model;
  const weight = Math.max(FEWEST_FOUND, Math.min(MOST_FOUND, found));
  const counts = comparisons.map((comparison) => {
    const seen = new Float64Array(comparison.levels.length);
    for (const { left, right } of matches) seen[comparison.compare(left, right)]!++;
    return seen;
  });
  const fields = model.fields.map(({ field, levels }, at) => {
    const stated = matches.length - counts[at]![0]!;
    return {
      field,
      levels: levels.map((level, grade) => {
        if (grade === 0) return level;
        const m = (weight * level.m + counts[at]![grade]!) / (weight + stated);
        return { ...level, m, rival: (level.rival * m) / level.m };
      }),
    };
  });
  return { ...model, fields };
}

/** The model with the calibration that labelled pairs ask for. */
export function calibrated(comparisons: readonly Comparison[], model: Model, labels: readonly LabelledPair[]): Model {
  const scorer = new Scorer(comparisons, model);
  const odds: number[] = [];
  const same: boolean[] = [];
  for (const label of labels) {
    scorer.score(label.left, label.right);
    // What an identifier decides alone, calibration does not touch.
    if (scorer.linksAlone()) continue;
    odds.push(oddsOf(scorer, model));
    same.push(label.same);
  }
  return { ...model, version: 'labelled-1', calibration: calibrationOf(odds, same) };
}

/**
 * Slope and intercept under which log2 odds fit verdicts best: logistic regression with Platt's targets (Platt 1999,
 * "Probabilistic Outputs for Support Vector Machines"), which never state certainty. Both stay within bounds that widen with
 * the number of labels of the rarer verdict: labels of one verdict alone say nothing of the other.
 */
export function calibrationOf(odds: readonly number[], same: readonly boolean[]): Calibration {
  const matches = same.filter(Boolean).length;
  const others = same.length - matches;
  const both = 2 * Math.min(matches, others);
  const target = { same: (matches + 1) / (matches + 2), different: 1 / (others + 2) };
  const pairs = odds.map((one, at) => ({
    odds: Math.max(-FARTHEST_ODDS, Math.min(FARTHEST_ODDS, one)),
    target: same[at] ? target.same : target.different,
  }));
  const bits = Math.min(MOST_BITS, Math.log2(1 + both / LABELS_PER_BIT));
  const steepest = Math.min(MOST_SLOPE, 1 + both / LABELS_PER_SLOPE);
  /** The excess of stated over told probability, each pair weighed by `by`: the gradient of the loss. */
  const excess = (slope: number, intercept: number, by: (odds: number) => number) =>
    pairs.reduce((sum, pair) => sum + (probability(slope * pair.odds + intercept) - pair.target) * by(pair.odds), 0);
  const interceptOf = (slope: number) => rootOf((intercept) => excess(slope, intercept, () => 1), -bits, bits);
  // The loss is convex, so its gradient along the best intercepts changes sign once (envelope theorem).
  const slope = rootOf((one) => excess(one, interceptOf(one), (x) => x), 1 / steepest, steepest);
  return { slope, intercept: interceptOf(slope) };
}

/** Where a rising function is zero between two bounds, or the bound that is nearer. */
function rootOf(rising: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let halving = 0; halving < HALVINGS && from < to; halving++) {
    const middle = (from + to) / 2;
    if (rising(middle) < 0) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/**
 * The probability to link from so that the expected F1 over candidate pairs is best: half the best expected F1 itself (Lipton,
 * Elkan and Naryanaswamy 2014, "Optimal Thresholding of Classifiers to Maximize F1 Measure"), kept within bounds.
 */
export function bestThreshold(comparisons: readonly Comparison[], sample: PairSample, model: Model): number {
  const scorer = new Scorer(comparisons, model);
  const probabilities = Float64Array.from({ length: sample.pairs }, (_, at) => {
    scorer.weigh(sample.patterns, at * sample.width);
    return probability(oddsOf(scorer, model));
  });
  return Math.max(LOWEST_THRESHOLD, Math.min(HIGHEST_THRESHOLD, bestF1(probabilities) / 2));
}

/** The best F1 that linking the likeliest pairs can be expected to have; sorts its argument. */
export function bestF1(probabilities: Float64Array): number {
  probabilities.sort().reverse();
  const matches = probabilities.reduce((sum, p) => sum + p, 0);
  let [found, best] = [0, 0];
  probabilities.forEach((p, at) => {
    found += p;
    best = Math.max(best, (2 * found) / (at + 1 + matches));
  });
  return best;
}
