// The words of a text as the full-text index holds them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsAllowed, wordsOf } from '../../../src/services/search/words.ts';

/** Latin letters, among them those that have no like in ASCII. */
const LETTERS = fc.integer({ min: 0xc0, max: 0x2af }).map((code) => String.fromCodePoint(code));

describe('the words of a text', () => {
  it.each([
    ['José Núñez-Smith', ['jose', 'nunez', 'smith']],
    ['Łódź Straße Søren Ægir', ['lodz', 'strasse', 'soren', 'aegir']],
    ["O’Brien, d'Arc", ["o'brien", "d'arc"]],
    ['ann.smith@acme.example', ['ann.smith', 'acme.example']],
    ['山田花子', ['山', '田', '花', '子']],
    ['株式会社カネボウ2号', ['株', '式', '会', '社', 'カネボウ', '2', '号']],
    ['Андрей Ёлкин', ['андрей', 'ёлкин']],
    ['ΠΑΠΑΔΟΠΟΥΛΟΣ', ['παπαδοπουλοσ']],
    ['हिन्दी', ['हिन्दी']],
    ['がぎ', ['が', 'ぎ']],
    ['김철수', ['김철수']],
    ['"*:~ ()', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('never hold anything that means something to Lucene', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.string({ unit: 'binary' }), LETTERS) }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}\p{M}_ー'.]+$/u);
      }),
    );
  });

  it('are the same again when taken twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme' }), LETTERS) }), (text) => {
        const words = wordsOf(text);
        expect(wordsOf(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('a misspelling', () => {
  it.each([
    ['ann', 0],
    ['anna', 1],
    ['jonathan', 2],
    ['a1b2c3d4', 0],
  ])('of %s may have %i edits', (word, edits) => {
    expect(editsAllowed(word)).toBe(edits);
  });
});
