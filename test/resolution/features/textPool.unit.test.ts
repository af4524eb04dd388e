// Texts as integers: every text comes back as it went in, whatever its letters, and slips are found as their definition says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextPool } from '../../../src/resolution/features/textPool.ts';

/** Any well-formed text: UTF-8 has no form for half a surrogate pair. */
const text = fc.string({ unit: 'binary', maxLength: 4 });
const texts = fc.array(text, { maxLength: 30 });

function poolOf(values: readonly string[]): TextPool {
  const pool = new TextPool();
  for (const value of values) pool.intern(value);
  return pool;
}

const textsOf = (pool: TextPool) => Array.from({ length: pool.size }, (_, id) => pool.text(id));

describe('a pool of texts', () => {
  it('numbers them densely in order of first sight, each once, and gives them back', () => {
    fc.assert(
      fc.property(texts, (values) => {
        const pool = new TextPool();
        const ids = values.map((value) => pool.intern(value));
        const inOrder = [...new Set(values)];
        expect(ids).toEqual(values.map((value) => inOrder.indexOf(value)));
        expect(ids.map((id) => pool.text(id))).toEqual(values);
        expect(textsOf(pool)).toEqual(inOrder);
      }),
    );
  });

  it('finds what it holds and nothing else', () => {
    fc.assert(
      fc.property(texts, texts, (held, asked) => {
        const pool = poolOf(held);
        const inOrder = [...new Set(held)];
        expect([...held, ...asked].map((value) => pool.find(value))).toEqual(
          [...held, ...asked].map((value) => inOrder.indexOf(value)),
        );
        expect(pool.size).toBe(inOrder.length);
      }),
    );
  });

  it('is not misled by names that objects have', () => {
    const pool = poolOf(['__proto__', '']);
    expect(['__proto__', '', 'constructor', '\0'].map((value) => pool.find(value))).toEqual([0, 1, -1, -1]);
  });

  it('takes texts of another pool as its own', () => {
    fc.assert(
      fc.property(texts, texts, (own, others) => {
        const [pool, other] = [poolOf(own), poolOf(others)];
        const ids = Array.from({ length: other.size }, (_, id) => pool.internFrom(other, id));
        expect(ids.map((id) => pool.text(id))).toEqual(textsOf(other));
        expect(textsOf(pool)).toEqual([...new Set([...own, ...others])]);
        expect(textsOf(other).map((value) => pool.find(value))).toEqual(ids);
      }),
    );
  });

  it('keeps every text when it grows', () => {
    const values = Array.from({ length: 30_000 }, (_, at) => `${at * 7919} ${'é'.repeat(at % 5)}`);
    const pool = poolOf(values);
    expect(pool.size).toBe(values.length);
    expect(values.every((value, id) => pool.find(value) === id && pool.text(id) === value)).toBe(true);
    expect(values.every((value, id) => pool.intern(value) === id)).toBe(true);
  });

  it('takes texts longer than any buffer of its own', () => {
    const values = ['x'.repeat(70_000), `${'x'.repeat(70_000)}y`, 'ß'.repeat(40_000)];
    const pool = poolOf(values);
    expect(values.map((value) => pool.find(value))).toEqual([0, 1, 2]);
    expect(textsOf(pool)).toEqual(values);
  });

  it('remembers the text asked for, not the one that had its place before', () => {
    const pool = poolOf(Array.from({ length: 40_000 }, (_, at) => String(at)));
    for (const id of [5, 5 + 16_384, 5 + 32_768, 5, 5 + 16_384]) expect(pool.text(id)).toBe(String(id));
  });

  it('is read elsewhere from what it shares', () => {
    fc.assert(
      fc.property(texts, (values) => {
        const pool = poolOf(values);
        const read = new TextPool(pool.share());
        expect(textsOf(read)).toEqual(textsOf(pool));
        expect(values.map((value) => read.find(value))).toEqual(values.map((value) => pool.find(value)));
      }),
    );
  });
});

describe('the length of a text', () => {
  it('is its letters where they are plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (value) => {
        expect(poolOf([value]).length(0)).toBe(value.length);
      }),
    );
  });
});

describe('one slip', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  const areOneSlipApart = (left: string, right: string) => {
    const pool = new TextPool();
    return pool.areOneSlipApart(pool.intern(left), pool.intern(right));
  };

  /** All texts that one insertion, deletion, substitution or swap of neighbours makes of a text. */
  function slipsOf(value: string, letters: readonly string[]): Set<string> {
    const slips = new Set<string>();
    for (let at = 0; at <= value.length; at++) {
      const [before, after] = [value.slice(0, at), value.slice(at)];
      for (const letter of letters) slips.add(before + letter + after);
      if (after === '') continue;
      slips.add(before + after.slice(1));
      for (const letter of letters) slips.add(before + letter + after.slice(1));
      if (after.length >= 2) slips.add(before + after[1]! + after[0]! + after.slice(2));
    }
    slips.delete(value);
    return slips;
  }

  it('is one letter more, less or other, or two neighbours swapped, and nothing else', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(areOneSlipApart(left, right)).toBe(slipsOf(left, ['a', 'b', 'c']).has(right));
      }),
      { numRuns: 500 },
    );
  });

  it('is found wherever it was made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 8 }), (value) => {
        for (const slip of slipsOf(value, ['x', '1'])) {
          expect([value, slip, areOneSlipApart(value, slip), areOneSlipApart(slip, value)]).toEqual([
            value,
            slip,
            true,
            true,
          ]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is more than nothing and less than two', () => {
    expect(areOneSlipApart('smith', 'smith')).toBe(false);
    expect(areOneSlipApart('', '')).toBe(false);
    expect(areOneSlipApart('smith', 'smyht')).toBe(false);
    expect(areOneSlipApart('abcd', 'badc')).toBe(false);
    expect(areOneSlipApart('abc', 'cba')).toBe(false);
  });
});
