// Names in Han characters or Hangul: written without spaces, family name first.

import words from '../data/personNameWords.json' with { type: 'json' };
import type { PersonName } from './normalized.ts';
import { fold } from './text.ts';

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\s·・]+$/u;
const QUICK_ASCII = /^[ -~]*$/;
const COMPOUND = new Set(words.compoundSurnames);

/** Whether a name is written in Han characters or Hangul alone. */
export function isEastAsian(raw: string): boolean {
  return !QUICK_ASCII.test(raw) && EAST_ASIAN.test(raw) && raw.trim() !== '';
}

/**
 * The name in romanised tokens: the first character is the family name (the first two where they are a compound surname
 * or four characters stand together, the usual Japanese shape), the rest is one given name.
 */
export function parseEastAsianName(raw: string): PersonName | null {
  const [first, ...others] = raw
    .normalize('NFKC')
    .split(/[\s·・]+/)
    .filter((part) => part !== '');
  if (first === undefined) return null;
  if (others.length > 0) return romanised(first, others.join(''));
  const characters = [...first];
  const size = COMPOUND.has(characters.slice(0, 2).join('')) || characters.length === 4 ? 2 : 1;
  return romanised(characters.slice(0, size).join(''), characters.slice(size).join(''));
}

function romanised(family: string, given: string): PersonName {
  const token = (text: string) => fold(text).replaceAll(' ', '');
  return { given: given === '' ? [] : [token(given)], family: [token(family)], suffix: null };
}
