// Placeholder values: what people and systems put into a field that must not be empty. Found by rule (repeated
// characters, runs, keyboard rows) and by a short list of general words, never by a list of values seen in some data.

import words from '../data/placeholders.json' with { type: 'json' };
import { fold } from './text.ts';

const WORDS = new Set(words.words);
const ALSO_NAMES = new Set(words.alsoNames);
const DUMMY_WORDS = new Set(words.dummies);
const DUMMY_COMPANIONS = new Set(words.dummyCompanions);

const ROWS = words.keyboardRows;
const ROW_STARTS = new Set(ROWS.flatMap((row) => [row.slice(0, 4), [...row].reverse().join('').slice(0, 4)]));
const MASKED = /[*•]{3,}|x{3,}[-\s]?\d|\d[-\s]?x{3,}/i;
const NOTHING = /^[^\p{L}\p{N}]*$/u;
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
  if (word.length < 4 || !ROW_STARTS.has(word.slice(0, 4))) return false;
  const unit = repeatedUnit(word);
  return ROWS.some((row) => row.startsWith(unit) || [...row].reverse().join('').startsWith(unit));
}

/** The shortest string of at least four characters that repeated gives `word`. */
function repeatedUnit(word: string): string {
  for (let size = 4; size <= word.length / 2; size += 1) {
    const unit = word.slice(0, size);
    if (word.length % size === 0 && unit.repeat(word.length / size) === word) return unit;
  }
  return word;
}

/** Why a name is a placeholder, or null. Words that are also names (Null, Na) count only when not capitalised like a name. */
export function namePlaceholder(raw: string): string | null {
  const folded = fold(raw);
  if (ALSO_NAMES.has(folded)) return /^\p{Lu}\p{Ll}+$/u.test(raw.trim()) ? null : 'placeholder word';
  return commonPlaceholder(raw, folded, 3);
}

/** Why a company's name is a placeholder, or null; 'AAA' is a company, 'xxxx' is not. */
export function companyPlaceholder(raw: string): string | null {
  const folded = fold(raw);
  if (ALSO_NAMES.has(folded)) return 'placeholder word';
  return commonPlaceholder(raw, folded, folded.startsWith('x') ? 3 : 4);
}

/** Why a text field (city, street, gender) is a placeholder, or null. */
export function textPlaceholder(raw: string): string | null {
  const folded = fold(raw);
  if (ALSO_NAMES.has(folded)) return 'placeholder word';
  return commonPlaceholder(raw, folded, 3);
}

function commonPlaceholder(raw: string, folded: string, repeats: number): string | null {
  if (folded === '') return NOTHING.test(raw) ? 'no letters or digits' : null;
  if (WORDS.has(folded)) return 'placeholder word';
  const joined = folded.includes(' ') ? folded.replaceAll(' ', '') : folded;
  if (joined.charCodeAt(0) > 57 && isRepeated(joined, repeats)) return 'one repeated character';
  if (isKeyboardRun(joined)) return 'keyboard run';
  return isDummy(folded) ? 'test data' : null;
}

/** 'test test', 'test user', 'dummy customer': every word belongs to test data and one of them says so. */
function isDummy(folded: string): boolean {
  const space = folded.indexOf(' ');
  if (space < 0) return false;
  if (!DUMMY_WORDS.has(folded.slice(0, space)) && !DUMMY_WORDS.has(folded.slice(folded.lastIndexOf(' ') + 1)))
    return false;
  return folded.split(' ').every((t) => DUMMY_WORDS.has(t) || DUMMY_COMPANIONS.has(t) || /^\d+$/.test(t));
}

/** Whether a mailbox or login is named after nothing: 'test', 'noemail', 'xxx', 'asdf'. */
export function isPlaceholderMailbox(local: string): boolean {
  const joined = fold(local).replaceAll(' ', '');
  if (joined === '' || words.mailboxes.includes(joined)) return true;
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
