// The cache of similarities answers as the computation does, whatever shares a slot.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairCache } from '../../../src/resolution/compare/pairCache.ts';

const id = fc.oneof(fc.nat({ max: 9 }), fc.integer({ min: 2 ** 22, max: 2 ** 22 + 9 }));
const similarity = (low: number, high: number) => (low * 7 + high * 13) % 251;

it('answers for millions of values as for few, in either order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id)), (pairs) => {
      const cache = new PairCache(2);
      for (const [a, b] of pairs) expect(cache.get(a, b, similarity)).toBe(similarity(Math.min(a, b), Math.max(a, b)));
    }),
    { numRuns: 300 },
  );
});

it('computes a pair once while it is remembered', () => {
  const cache = new PairCache(4);
  const asked: string[] = [];
  const compute = (low: number, high: number) => asked.push(`${low}-${high}`);
  expect([cache.get(5, 3, compute), cache.get(3, 5, compute)]).toEqual([1, 1]);
  expect(asked).toEqual(['3-5']);
});
