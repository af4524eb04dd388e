// A sample of candidate pairs holds the patterns of its pairs, and says what share it is.

import { describe, expect, it } from 'vitest';
import { eachPair } from '../../../src/resolution/block/blocks.ts';
import { samplePairs } from '../../../src/resolution/score/sample.ts';
import { CROWD } from '../crowd.ts';
import { personBlocks, scoringOf } from './scoring.ts';

/** More pairs than fit the room that a sample begins with. */
const RECORDS = [...CROWD, ...CROWD].slice(0, 95).map((person) => ({ ...person, phones: ['+1'] }));

describe('a sample', () => {
  const { scorer } = scoringOf(RECORDS);
  const blocks = personBlocks(RECORDS);

  it('of all pairs holds the pattern of each, in the order of the walk', () => {
    const { patterns, width, pairs, rate } = samplePairs(blocks, scorer, 1e6);
    expect([width, rate]).toEqual([scorer.width, 1]);
    let at = 0;
    const count = eachPair(blocks, (left, right) => {
      scorer.compare(left, right);
      expect(patterns.subarray(at * width, ++at * width)).toEqual(scorer.pattern);
    });
    expect(pairs).toBe(count);
    expect(pairs * width).toBeGreaterThan(1 << 16);
  });

  it('of fewer says what share of the pairs it is', () => {
    const spread = [...CROWD, ...CROWD, ...CROWD];
    const all = samplePairs(personBlocks(spread), scoringOf(spread).scorer, 1e6);
    const some = samplePairs(personBlocks(spread), scoringOf(spread).scorer, 200);
    expect(some.rate).toBeLessThan(1);
    expect(some.pairs).toBeGreaterThan(0);
    expect(some.pairs).toBeLessThan(all.pairs);
  });

  it('of nothing is empty', () => {
    expect(samplePairs(personBlocks([]), scoringOf([]).scorer, 100)).toMatchObject({ pairs: 0, rate: 1 });
  });
});
