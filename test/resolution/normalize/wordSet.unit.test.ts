// A word set answers as a Set does, for whole texts and for parts of them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordSet } from '../../../src/resolution/normalize/wordSet.ts';

const text = fc.oneof(fc.stringMatching(/^[a-d]{0,4}$/), fc.string({ unit: 'binary', maxLength: 20 }));

test('a word set holds what a Set of the same words holds', () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), (words, asked) => {
      const set = new WordSet(words);
      const plain = new Set(words);
      for (const word of [...words, ...asked]) expect(set.has(word)).toBe(plain.has(word));
    }),
  );
});

test('a part of a text is held as the same word alone is', () => {
  fc.assert(
    fc.property(fc.array(text), text, text, text, (words, before, word, after) => {
      const whole = before + word + after;
      const set = new WordSet([...words, 'a', 'bc']);
      expect(set.hasPart(whole, before.length, before.length + word.length)).toBe(set.has(word));
    }),
  );
});
