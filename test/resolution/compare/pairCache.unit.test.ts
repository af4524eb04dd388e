// The cache of similarities remembers a pair as it was given or not at all, whatever shares a slot.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairCache } from '../../../src/resolution/compare/pairCache.ts';

const id = fc.oneof(
  fc.nat({ max: 9 }),
  fc.integer({ min: 2 ** 22, max: 2 ** 22 + 9 }),
  fc.integer({ min: 2 ** 26 - 9, max: 2 ** 26 - 1 }),
);
const similarity = (low: number, high: number) => (low * 7 + high * 13) % 251;

/** A value that names the pair, in whichever order. */
const rememberedOf = (left: number, right: number) => similarity(Math.min(left, right), Math.max(left, right));

describe('a cache of pairs', () => {
  it('answers for millions of values as for few, in either order, or knows nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 60 }), fc.integer({ min: 0, max: 3 }), (pairs, bits) => {
        const cache = new PairCache(bits);
        for (const [left, right] of pairs) {
          const known = cache.get(left, right);
          if (known >= 0) expect([left, right, known]).toEqual([left, right, rememberedOf(left, right)]);
          expect(cache.set(left, right, rememberedOf(left, right))).toBe(rememberedOf(left, right));
          expect(cache.get(right, left)).toBe(rememberedOf(left, right));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('knows nothing of a pair it was never given', () => {
    const cache = new PairCache(4);
    expect([cache.get(0, 0), cache.get(3, 5)]).toEqual([-1, -1]);
    cache.set(3, 5, 7);
    expect([cache.get(3, 5), cache.get(5, 3), cache.get(3, 3), cache.get(0, 0)]).toEqual([7, 7, -1, -1]);
  });

  it('remembers every value of a byte, none included', () => {
    const cache = new PairCache(4);
    for (let value = 0; value < 256; value++) {
      cache.set(1, 2, value);
      expect(cache.get(2, 1)).toBe(value);
    }
  });

  it('keeps pairs of neighbours apart where there are more values than twenty-one bits tell', () => {
    const cache = new PairCache(0);
    for (let left = 2 ** 22; left < 2 ** 22 + 8; left++) {
      cache.set(left, left + 1, 1);
      expect([left, cache.get(left, left + 2), cache.get(left, left)]).toEqual([left, -1, -1]);
    }
  });
});
