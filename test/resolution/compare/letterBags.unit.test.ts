// Names as the letters they are made of.

import { expect, it } from 'vitest';
import { LetterBags } from '../../../src/resolution/compare/letterBags.ts';
import { TextPool } from '../../../src/resolution/features/textPool.ts';

const pool = new TextPool();
const bags = new LetterBags(pool);
const sum = (...words: string[]) => words.reduce((total, word) => (total + bags.of(pool.intern(word))) | 0, 0);

it('are the same in any order and however words are divided', () => {
  expect(sum('mei', 'ling', 'zhou')).toBe(sum('zhou', 'meiling'));
  expect(sum('de la cruz', 'ana')).toBe(sum('ana de', 'la', 'cruz'));
});

it('differ where a letter does', () => {
  const names = ['ann', 'anna', 'hannah', 'nan a b', 'joan', 'john', 'jon'];
  expect(new Set(names.map((name) => sum(name))).size).toBe(names.length);
});

it('are nothing for a part that is missing', () => expect(bags.of(-1)).toBe(0));

it('are known of words that came later', () => {
  const words = Array.from({ length: 3000 }, (_, at) => `word${at}`);
  expect(sum(...words)).toBe(sum(...[...words].reverse()));
});
