// The order of features that over-large blocks teach: the smallest parts first, split by split.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learntOrder } from '../../../src/resolution/block/learntOrder.ts';
import { RefiningFeatures } from '../../../src/resolution/block/refiningFeatures.ts';

/** The order learnt from blocks given as the features of their rows. */
function orderOf(blocks: readonly (readonly (readonly number[])[])[], cap: number): readonly number[] | null {
  const values = blocks.flat();
  let first = 0;
  const large = blocks.map(({ length }) => {
    first += length;
    return Int32Array.from({ length }, (_, at) => first - length + at);
  });
  return learntOrder(new RefiningFeatures((row) => values[row]!, values.length), large, cap);
}

const rows = (count: number, featuresOf: (at: number) => number[]) =>
  Array.from({ length: count }, (_, at) => featuresOf(at));
const features = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 5, maxLength: 5 });
const block = fc.array(features, { minLength: 4, maxLength: 20 });

describe('the order in which blocks are split', () => {
  it('is not learnt from nothing', () => {
    expect(orderOf([], 3)).toBeNull();
  });

  it('begins with the features that give the smallest parts over all blocks', () => {
    const one = rows(12, (at) => [0, at % 2, at % 3, at % 6]);
    const other = rows(12, (at) => [at % 4, 0, at % 3, at % 6]);
    expect(orderOf([one, other], 4)).toEqual([3, 2, 0, 1]);
    expect(orderOf([one], 4)).toEqual([3, 2, 1, 0]);
  });

  it('goes on with what splits the parts that were left over the cap, not the whole', () => {
    // The first two leave rows 0 to 9 together; the third splits all others well and these not at all, the fourth these alone.
    const left = (at: number) => at < 10;
    const all = rows(40, (at) => [left(at) ? 0 : at, left(at) ? 0 : at, left(at) ? 0 : at >> 1, left(at) ? at : 0]);
    expect(orderOf([all], 4)).toEqual([0, 1, 3, 2]);
  });

  it('names every feature once', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        expect([...orderOf(blocks, 3)!].sort()).toEqual([0, 1, 2, 3, 4]);
      }),
    );
  });

  it('is the same in whatever order blocks and their rows come', () => {
    const shuffled = <T>(values: readonly T[]) =>
      fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
    const twice = fc
      .array(block, { minLength: 1, maxLength: 3 })
      .chain((blocks) => fc.tuple(fc.constant(blocks), fc.tuple(...blocks.map(shuffled)).chain(shuffled)));
    fc.assert(
      fc.property(twice, ([blocks, others]) => {
        expect(orderOf(others, 3)).toEqual(orderOf(blocks, 3));
      }),
    );
  });
});
