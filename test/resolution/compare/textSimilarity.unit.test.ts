// How alike two words are, as a grade.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeness, isTransposition, soundOf, tellingSound } from '../../../src/resolution/compare/textSimilarity.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n', 's'), maxLength: 6 });

describe('closeness', () => {
  it.each<[string, string, number]>([
    ['smith', 'smith', 3],
    ['smith', 'smiht', 2],
    ['smith', 'smit', 2],
    ['catherine', 'katherine', 2],
    ['stephen', 'steven', 1],
    ['ann', 'ana', 1],
    ['ian', 'ina', 2],
    ['smith', 'jones', 0],
    ['al', 'la', 0],
  ])('of %s and %s is %i', (left, right, grade) => expect(closeness(left, right)).toBe(grade));

  it('is symmetric, and full for equal words alone', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(closeness(left, right)).toBe(closeness(right, left));
        expect(closeness(left, right) === 3).toBe(left === right);
      }),
    );
  });
});

describe('a transposition', () => {
  it('is two neighbours swapped and nothing else, by brute force', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const swaps = [...left].flatMap((letter, at) =>
          at + 1 < left.length && letter !== left[at + 1]
            ? [left.slice(0, at) + left[at + 1]! + letter + left.slice(at + 2)]
            : [],
        );
        for (const swap of swaps) expect([left, swap, isTransposition(left, swap)]).toEqual([left, swap, true]);
        expect(isTransposition(left, right)).toBe(swaps.includes(right));
      }),
      { numRuns: 400 },
    );
  });

  it('is not two swaps, and not one letter', () => {
    expect([
      isTransposition('smith', 'mstih'),
      isTransposition('smith', 'smyth'),
      isTransposition('ann', 'ann'),
    ]).toEqual([false, false, false]);
  });
});

it('gives names that sound alike one sound, and a word without a sound itself', () => {
  expect(soundOf('smyth')).toBe(soundOf('smith'));
  expect(soundOf('123')).toBe('123');
});

it('takes a sound of one letter for no sound at all', () => {
  expect([tellingSound('lee'), tellingSound('smith')]).toEqual([null, soundOf('smith')]);
});
