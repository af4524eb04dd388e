// Folding: the one way in which text becomes comparable, shared by every other normalizer.

import anyAscii from 'any-ascii';

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
// biome's control-character rule forbids \x00 in a class, hence the range from space.
const BEYOND_ASCII = /[^ -~\t\r\n]/;
const APOSTROPHES = /['`]/g;
const SEPARATORS = /[^a-z0-9]+/g;

/** Text in plain ASCII: compatibility forms composed first, so that 'é' in one or two code points ends alike. */
export function toAscii(text: string): string {
  return BEYOND_ASCII.test(text) ? anyAscii(text.normalize('NFKC')) : text;
}

/**
 * Lower-case ASCII words separated by single spaces: diacritics off, other scripts transliterated, apostrophes
 * dropped ("O'Brien" is 'obrien'), all other punctuation read as a space. Idempotent.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return toAscii(text).toLowerCase().replace(APOSTROPHES, '').replace(SEPARATORS, ' ').trim();
}

/** The words of a text after folding; empty where it has none. */
export function foldTokens(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Letters and digits alone, upper case: the shape identifiers compare in. */
export function foldCode(text: string): string {
  return toAscii(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '');
}
