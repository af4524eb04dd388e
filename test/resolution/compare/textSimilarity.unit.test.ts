// How alike two words are, as a grade.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeness, isOneSlip, isTransposition, soundOf } from '../../../src/resolution/compare/textSimilarity.ts';

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

describe('one slip', () => {
  it('is one letter more, less or other, or two neighbours swapped', () => {
    fc.assert(
      fc.property(word, fc.nat({ max: 6 }), (text, at) => {
        const place = Math.min(at, text.length);
        const [before, after] = [text.slice(0, place), text.slice(place)];
        expect(isOneSlip(text, `${before}z${after}`)).toBe(true);
        if (after !== '') expect(isOneSlip(text, `${before}z${after.slice(1)}`)).toBe(true);
        if (after.length >= 2 && after[0] !== after[1]) {
          const swapped = `${before}${after[1]}${after[0]}${after.slice(2)}`;
          expect([isOneSlip(text, swapped), isTransposition(text, swapped)]).toEqual([true, true]);
        }
      }),
    );
  });

  it('is symmetric and more than nothing', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(isOneSlip(left, right)).toBe(isOneSlip(right, left));
        expect(isOneSlip(left, left)).toBe(false);
      }),
    );
  });

  it('is not two', () =>
    expect([isOneSlip('smith', 'smyht'), isTransposition('smith', 'mstih')]).toEqual([false, false]));
});

it('gives names that sound alike one sound, and a word without a sound itself', () => {
  expect(soundOf('smyth')).toBe(soundOf('smith'));
  expect(soundOf('123')).toBe('123');
});
