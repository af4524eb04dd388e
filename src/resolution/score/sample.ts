// A sample of candidate pairs with their patterns: what a model is learnt from.

import { type Blocks, countPairs, eachSampledPair } from '../block/blocks.ts';
import type { Scorer } from './scorer.ts';

export interface PairSample {
  /** One pattern after the other, each `width` bytes. */
  readonly patterns: Uint8Array;
  readonly width: number;
  readonly pairs: number;
  /** Share of all candidate pairs that were drawn. */
  readonly rate: number;
}

/** Compares about `limit` candidate pairs: all pairs of a share of the blocks, so that every pair is as likely to be drawn. */
export function samplePairs(blocks: Blocks, scorer: Scorer, limit: number): PairSample {
  const { width } = scorer;
  const rate = Math.min(1, limit / Math.max(1, countPairs(blocks)));
  let patterns = new Uint8Array(1 << 16);
  let pairs = 0;
  eachSampledPair(blocks, rate, (left, right) => {
    if ((pairs + 1) * width > patterns.length) {
      const grown = new Uint8Array(patterns.length * 2);
      grown.set(patterns);
      patterns = grown;
    }
    scorer.compare(left, right);
    patterns.set(scorer.pattern, pairs++ * width);
  });
  return { patterns, width, pairs, rate };
}
