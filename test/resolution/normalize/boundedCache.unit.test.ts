// The cache changes no answer, asks again only for what it has let go, and holds no more than it is allowed.

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { boundedCache } from '../../../src/resolution/normalize/boundedCache.ts';

test('answers are those of the function, whatever was asked before', () => {
  const asked = fc.array(fc.stringMatching(/^[a-e]{0,2}$/), { maxLength: 60 });
  fc.assert(
    fc.property(asked, fc.integer({ min: 2, max: 8 }), (keys, capacity) => {
      const cached = boundedCache((key) => `<${key}>`, capacity);
      for (const key of keys) expect(cached(key)).toBe(`<${key}>`);
    }),
  );
});

test('a value that repeats is computed once, however many others pass in between', () => {
  const compute = vi.fn((key: string) => key.length);
  const cached = boundedCache(compute, 10);
  for (let i = 0; i < 100; i += 1) {
    cached('often');
    cached(`once ${i}`);
  }
  expect(compute.mock.calls.filter(([key]) => key === 'often')).toHaveLength(1);
});

test('an answer of null is remembered too', () => {
  const compute = vi.fn(() => null);
  const cached = boundedCache(compute);
  expect([cached('x'), cached('x')]).toEqual([null, null]);
  expect(compute).toHaveBeenCalledTimes(1);
});

test('what has not been asked for through a whole capacity is let go', () => {
  const compute = vi.fn((key: string) => key);
  const cached = boundedCache(compute, 10);
  for (let i = 0; i < 11; i += 1) cached(String(i));
  cached('0');
  expect(compute).toHaveBeenCalledTimes(12);
});
