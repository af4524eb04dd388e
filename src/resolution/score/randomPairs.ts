// Levels of random pairs: how often records agree by chance. The generator is seeded, so that a model follows from its data.

import type { Comparison } from '../compare/comparison.ts';
import type { LevelCounts } from './model.ts';

const SAMPLE_PAIRS = 200_000;

/** Counts each comparison's levels over at most 200,000 random pairs of `size` records. */
export function countChanceLevels(comparisons: readonly Comparison[], size: number): LevelCounts {
  const counts = comparisons.map((comparison) => new Float64Array(comparison.levels.length));
  if (size < 2) return counts;
  const random = mulberry32(20_240_229);
  const pairs = Math.min(SAMPLE_PAIRS, (size * (size - 1)) / 2);
  for (let drawn = 0; drawn < pairs; drawn++) {
    const left = Math.floor(random() * size);
    const right = (left + 1 + Math.floor(random() * (size - 1))) % size;
    comparisons.forEach((comparison, at) => {
      counts[at]![comparison.compare(left, right)]!++;
    });
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
