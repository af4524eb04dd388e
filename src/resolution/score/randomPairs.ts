// Levels of random pairs: how often records agree by chance. The generator is seeded, so that a model follows from its data.

import type { Comparison } from '../compare/comparison.ts';
import { initialModel, type LevelCounts } from './model.ts';
import type { PairSample } from './sample.ts';
import { oddsOf, probability, Scorer } from './scorer.ts';

const SAMPLE_PAIRS = 60_000;
/** Rounds in which pairs that look like one customer are taken out: each sees better which they are. */
const ROUNDS = 3;

/**
 * Counts each comparison's levels over at most 60,000 random pairs of `size` records, each as far as it is not one customer:
 * in a small file some random pairs are, and what they agree in is no chance.
 */
export function countChanceLevels(comparisons: readonly Comparison[], size: number): LevelCounts {
  const nothing = comparisons.map(({ levels }) => new Float64Array(levels.length));
  const pairs = drawPairs(new Scorer(comparisons, initialModel(comparisons, nothing, size)), size);
  let counts = countLevels(comparisons, pairs, () => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const model = initialModel(comparisons, counts, size);
    const scorer = new Scorer(comparisons, model);
    counts = countLevels(comparisons, pairs, (offset) => {
      scorer.weigh(pairs.patterns, offset);
      return 1 - probability(oddsOf(scorer, model));
    });
  }
  return counts;
}

function drawPairs(scorer: Scorer, size: number): Omit<PairSample, 'rate'> {
  const { width } = scorer;
  const random = mulberry32(20_240_229);
  const pairs = Math.min(SAMPLE_PAIRS, (size * (size - 1)) / 2);
  const patterns = new Uint8Array(pairs * width);
  for (let drawn = 0; drawn < pairs; drawn++) {
    const left = Math.floor(random() * size);
    const right = (left + 1 + Math.floor(random() * (size - 1))) % size;
    scorer.compare(left, right);
    patterns.set(scorer.pattern, drawn * width);
  }
  return { patterns, width, pairs };
}

/** `weightOf` says how much the pattern that starts at an offset counts. */
function countLevels(
  comparisons: readonly Comparison[],
  { patterns, width, pairs }: Omit<PairSample, 'rate'>,
  weightOf: (offset: number) => number,
): LevelCounts {
  const counts = comparisons.map(({ levels }) => new Float64Array(levels.length));
  for (let offset = 0; offset < pairs * width; offset += width) {
    const weight = weightOf(offset);
    for (let at = 0; at < counts.length; at++) counts[at]![patterns[offset + 2 * at]!]! += weight;
  }
  return counts;
}

/** A small seeded generator of numbers from 0 to below 1 (Tommy Ettinger's Mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
