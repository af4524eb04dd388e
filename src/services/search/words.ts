// The words of a text as the full-text index holds them, so that what a person typed and what was found can be compared.
// The index takes words by Unicode's rules and folds Latin letters to ASCII; words of a prefix or fuzzy query are not
// folded by it, so that they have to be folded here in the same way.

import anyAscii from 'any-ascii';

/** Scripts have signs that are no letters. Han and Hiragana are indexed one character at a time, Katakana by runs of it, other scripts by words. */
const LETTER = '(?=[\\p{L}\\p{N}\\p{M}])';
const SIGN = `${LETTER}[\\p{Script=Han}\\p{Script=Hiragana}]`;
const KATAKANA = `(?:${LETTER}[\\p{Script=Katakana}ー])+`;
const LETTERS = '(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{N}\\p{M}_])+';
const WORDS = new RegExp(`${SIGN}|${KATAKANA}|${LETTERS}(?:['.]${LETTERS})*`, 'gu');
const SINGLE = /^[\p{Script=Han}\p{Script=Hiragana}]$/u;
const LATIN = /\p{Script=Latin}\p{M}*/gu;

/** The folded words of `text` in their order; only letters, digits, `_` and single quotes or dots between them get through. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/[‘’ʼ]/g, "'");
  return [...plain.matchAll(WORDS)].map(([word]) => foldWord(word));
}

/** Whether a word is one character that the index holds by itself. */
export function isSingle(word: string): boolean {
  return SINGLE.test(word);
}

/** The parts of "o'brien" or "acme.example"; the word alone where it has none. */
export function partsOf(word: string): string[] {
  return word.split(/['.]/);
}

/** Edits by which a word may differ and still be taken for a misspelling: none where there is little to go by, or digits. */
export function editsAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** A character at a time, as the index does it: as a whole, a final sigma would get its own small form. */
function foldWord(word: string): string {
  const lower = [...word].map((character) => character.toLowerCase()).join('');
  return lower.normalize('NFC').replaceAll(LATIN, toAscii);
}

/** Letters that ASCII has no letters for, such as a click's, stay what they are. */
function toAscii(letter: string): string {
  const [base = ''] = letter.normalize('NFD');
  const ascii = anyAscii(base).toLowerCase();
  return /^[a-z]+$/.test(ascii) ? ascii : base;
}
