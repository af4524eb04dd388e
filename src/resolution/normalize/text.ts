// Folding: the one way in which text becomes comparable, shared by every other normalizer. Plain ASCII, nearly all there
// is, is told by a loop over its characters: several times cheaper than a regular expression on a text of a few words.

import { romanise } from './romanise.ts';

const APOSTROPHES = /['`]/g;
const SEPARATORS = /[^a-z0-9]+/g;
const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
export const SPACE = 32;
export const HYPHEN = 45;
export const DIGIT_ZERO = 48;
/** The last printable character of ASCII. */
export const TILDE = 126;

/** Text in plain ASCII, other scripts and letters with marks in Latin letters. */
export function toAscii(text: string): string {
  return isPlainAscii(text) ? text : romanise(text);
}

/** Whether a text is printable ASCII, tabs and line ends. */
function isPlainAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > TILDE || (code < SPACE && code !== TAB && code !== NEWLINE && code !== RETURN)) return false;
  }
  return true;
}

/**
 * Lower-case ASCII words separated by single spaces: diacritics off, other scripts transliterated, apostrophes
 * dropped ("O'Brien" is 'obrien'), all other punctuation read as a space. Idempotent.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isFolded(lower)) return lower;
  return toAscii(text).toLowerCase().replace(APOSTROPHES, '').replace(SEPARATORS, ' ').trim();
}

/** Whether a text is what `fold` makes of it: words of letters and digits with single spaces between them. */
function isFolded(text: string): boolean {
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isLowerLetterOrDigit(code)) inWord = true;
    else if (code === SPACE && inWord) inWord = false;
    else return false;
  }
  return inWord;
}

/** The words of a text after folding; empty where it has none. */
export function foldTokens(text: string): string[] {
  return wordsOf(fold(text));
}

/** The words of folded text, or the pieces between the spaces of any text. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
    if (end > start) words.push(text.slice(start, end));
    start = end + 1;
  }
  if (start < text.length) words.push(start === 0 ? text : text.slice(start));
  return words;
}

/** Letters and digits alone, upper case: the shape identifiers compare in. */
export function foldCode(text: string): string {
  return keepOnly(toAscii(text).toUpperCase(), isUpperLetterOrDigit);
}

/** Letters and digits alone, lower case: what `fold` gives without its spaces. */
export function foldJoined(text: string): string {
  return keepOnly(toAscii(text).toLowerCase(), isLowerLetterOrDigit);
}

/** The characters of a text that belong, put together from their runs; the text itself where all of them do. */
export function keepOnly(text: string, belongs: (code: number) => boolean): string {
  let kept = '';
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (belongs(text.charCodeAt(i))) continue;
    if (i > start) kept += text.slice(start, i);
    start = i + 1;
  }
  return start === 0 ? text : kept + text.slice(start);
}

/** Whether a character code is one of '0' to '9'. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a character code is one of 'a' to 'z' or '0' to '9'. */
export function isLowerLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || isDigit(code);
}

function isUpperLetterOrDigit(code: number): boolean {
  return (code >= 65 && code <= 90) || isDigit(code);
}
