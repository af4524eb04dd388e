// Folding: what compares equal and what stays apart.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldCode, foldTokens } from '../../../src/resolution/normalize/text.ts';

describe('fold', () => {
  test.each([
    ['', ''],
    ['  ', ''],
    ['Ann Smith', 'ann smith'],
    ["O'Brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['José  María', 'jose maria'],
    ['Jose\u0301', 'jose'],
    ['Müller-Straße', 'muller strasse'],
    ['Łódź', 'lodz'],
    ['Мария', 'maria'],
    ['ＡＣＭＥ', 'acme'],
    ['St. John\t& Co.', 'st john co'],
    ['...', ''],
  ])('reads %j as %j', (raw, folded) => {
    expect(fold(raw)).toBe(folded);
  });

  test('folding twice is folding once, and gives plain words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
        expect(once).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      }),
    );
  });

  test('words of a text without any are none', () => {
    expect(foldTokens('--')).toEqual([]);
    expect(foldTokens('Ann-Marie Smith')).toEqual(['ann', 'marie', 'smith']);
  });

  test('a code keeps letters and digits in capitals', () => {
    expect(foldCode(' ab-12.c/é ')).toBe('AB12CE');
  });
});
