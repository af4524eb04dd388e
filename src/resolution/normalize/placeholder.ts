// Placeholder values: what people and systems put into a field that must not be empty. Found by rule (repeated
// characters, runs, keyboard rows) and by a short list of general words, never by a list of values seen in some data.

import words from '../data/placeholders.json' with { type: 'json' };
import { fold, foldJoined, isDigit, SPACE } from './text.ts';
import { WordSet } from './wordSet.ts';

const WORDS = new WordSet(words.words);
const ALSO_NAMES = new WordSet(words.alsoNames);
const DUMMY_WORDS = new WordSet(words.dummies);
const DUMMY_COMPANIONS = new WordSet(words.dummyCompanions);
const MAILBOXES = new WordSet(words.mailboxes);

const ROWS = words.keyboardRows;
const RUNS = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
const RUN_STARTS = new Set(RUNS.map(firstFour));
const RUN_PAIRS = new Set(RUNS.map((run) => pairOf(run.charCodeAt(0), run.charCodeAt(1))));
const MASKED = /[*•]{3,}|x{3,}[-\s]?\d|\d[-\s]?x{3,}/i;
const NOTHING = /^[^\p{L}\p{N}]*$/u;
const LONGEST_TEXT = 1000;
const ASCENDING = '01234567890';
const DESCENDING = '09876543210';

/** Whether all letters and digits are one and the same character, at least `length` times. */
export function isRepeated(text: string, length: number): boolean {
  if (text.length < length) return false;
  for (let i = 1; i < text.length; i += 1) if (text.charCodeAt(i) !== text.charCodeAt(0)) return false;
  return true;
}

/** Whether `digits` counts up or down in steps of one: '123456789', '0123456789', '987654321'. */
export function isDigitRun(digits: string, length: number): boolean {
  if (digits.length < length || digits.length > 10) return false;
  return ASCENDING.includes(digits) || DESCENDING.includes(digits);
}

/**
 * Whether a word is typed along a keyboard row from either end ('qwerty', 'asdfgh', 'poiuy', 'asdfasdf'). Runs from the middle
 * of a row are left alone: Wert and Trew are surnames.
 */
export function isKeyboardRun(word: string): boolean {
  if (word.length < 4 || !RUN_STARTS.has(firstFour(word))) return false;
  const unit = repeatedUnit(word);
  return RUNS.some((run) => run.startsWith(unit));
}

/** The first four characters as one number, which a set finds without cutting the text. Only ASCII gives distinct ones. */
function firstFour(word: string): number {
  return (word.charCodeAt(0) << 21) | (word.charCodeAt(1) << 14) | (word.charCodeAt(2) << 7) | word.charCodeAt(3);
}

function pairOf(first: number, second: number): number {
  return (first << 7) | second;
}

/** The shortest string of at least four characters that repeated gives `word`. */
function repeatedUnit(word: string): string {
  for (let size = 4; size <= word.length / 2; size += 1) {
    const unit = word.slice(0, size);
    if (word.length % size === 0 && unit.repeat(word.length / size) === word) return unit;
  }
  return word;
}

/** Whether a text is longer than any name or address line: a page pasted into a field, which would take minutes to read. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_TEXT;
}

/** Why a name is a placeholder, or null. Words that are also names (Null, Na) count only when not capitalised like a name. */
export function namePlaceholder(raw: string, folded = fold(raw)): string | null {
  if (isTooLong(raw)) return 'too long';
  if (ALSO_NAMES.has(folded)) return /^\p{Lu}\p{Ll}+$/u.test(raw.trim()) ? null : 'placeholder word';
  return commonPlaceholder(raw, folded, 3);
}

/** Why a company's name is a placeholder, or null; 'AAA' is a company, 'xxxx' is not. */
export function companyPlaceholder(raw: string): string | null {
  if (isTooLong(raw)) return 'too long';
  const folded = fold(raw);
  if (ALSO_NAMES.has(folded)) return 'placeholder word';
  return commonPlaceholder(raw, folded, folded.startsWith('x') ? 3 : 4);
}

/** Why a text field (city, street, gender) is a placeholder, or null. */
export function textPlaceholder(raw: string): string | null {
  if (isTooLong(raw)) return 'too long';
  const folded = fold(raw);
  if (ALSO_NAMES.has(folded)) return 'placeholder word';
  return commonPlaceholder(raw, folded, 3);
}

function commonPlaceholder(raw: string, folded: string, repeats: number): string | null {
  if (folded === '') return NOTHING.test(raw) ? 'no letters or digits' : null;
  if (WORDS.has(folded)) return 'placeholder word';
  if (mayBeRun(folded)) {
    const joined = folded.includes(' ') ? folded.replaceAll(' ', '') : folded;
    if (isRepeated(joined, repeats)) return 'one repeated character';
    if (isKeyboardRun(joined)) return 'keyboard run';
  }
  return isDummy(folded) ? 'test data' : null;
}

/** Whether the first two characters of a text, spaces left out, repeat or begin a keyboard run. Numbers may well repeat. */
function mayBeRun(folded: string): boolean {
  const first = folded.charCodeAt(0);
  const second = folded.charCodeAt(folded.charCodeAt(1) === SPACE ? 2 : 1);
  return (first === second && !isDigit(first)) || RUN_PAIRS.has(pairOf(first, second));
}

/** 'test test', 'test user', 'dummy customer': every word belongs to test data and the first or last says so. */
function isDummy(folded: string): boolean {
  if (!holdsDummyWord(folded)) return false;
  const words = folded.split(' ');
  if (words.length < 2 || !(DUMMY_WORDS.has(words[0]!) || DUMMY_WORDS.has(words.at(-1)!))) return false;
  return words.every((word) => DUMMY_WORDS.has(word) || DUMMY_COMPANIONS.has(word) || /^\d+$/.test(word));
}

/** Whether a word of folded text belongs to test data: 'test', 'dummy'. */
export function holdsDummyWord(folded: string): boolean {
  let start = 0;
  for (let end = folded.indexOf(' '); end >= 0; end = folded.indexOf(' ', start)) {
    if (DUMMY_WORDS.hasPart(folded, start, end)) return true;
    start = end + 1;
  }
  return DUMMY_WORDS.hasPart(folded, start, folded.length);
}

/** Whether a mailbox or login is named after nothing: 'test', 'noemail', 'xxx', 'asdf'. */
export function isPlaceholderMailbox(local: string): boolean {
  const joined = foldJoined(local);
  if (joined === '' || MAILBOXES.has(joined)) return true;
  return isRepeated(joined, 3) || isDigitRun(joined, 6) || isKeyboardRun(joined);
}

/** Why an identifier is a placeholder, or null. `code` is its letters and digits in upper case. */
export function identifierPlaceholder(raw: string, code: string): string | null {
  if (code === '') return 'no letters or digits';
  if (MASKED.test(raw)) return 'masked';
  const folded = fold(raw);
  if (WORDS.has(folded) || ALSO_NAMES.has(folded) || DUMMY_WORDS.has(folded)) return 'placeholder word';
  if (/^0+$/.test(code) || isRepeated(code, 5)) return 'one repeated character';
  if (isDigitRun(code, 7)) return 'digit run';
  return isKeyboardRun(code.toLowerCase()) ? 'keyboard run' : null;
}
