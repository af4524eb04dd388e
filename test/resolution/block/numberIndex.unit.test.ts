// Numbers to dense integers, also far beyond 32 bits and beyond the first capacity.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberIndex } from '../../../src/resolution/block/numberIndex.ts';

it('numbers keys in order of first sight, each once', () => {
  const key = fc.oneof(
    fc.nat({ max: 3 }),
    fc.maxSafeNat(),
    fc.nat({ max: 3 }).map((n) => n * 2 ** 32),
  );
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const index = new NumberIndex();
      const inOrder = [...new Set(keys)];
      expect(keys.map((each) => index.intern(each))).toEqual(keys.map((each) => inOrder.indexOf(each)));
      expect(index.size).toBe(inOrder.length);
    }),
    { numRuns: 30 },
  );
});

it('keeps every number when it grows', () => {
  const index = new NumberIndex();
  const keys = Array.from({ length: 100_000 }, (_, at) => (at % 2 ? at : at * 2 ** 33));
  const first = keys.map((key) => index.intern(key));
  expect(first.every((id, at) => id === at)).toBe(true);
  expect(keys.map((key) => index.intern(key))).toEqual(first);
});
