// How alike two folded words are, as a grade rather than a number, so that a level means the same everywhere.

import { jaroWinkler } from '@skyra/jaro-winkler';
import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';

/** 0 different; 1 sounds or looks alike; 2 a typing slip apart; 3 equal. */
export type Closeness = 0 | 1 | 2 | 3;

/** Grades two folded words. Words of fewer than four letters must be equal or a swap apart to count as close. */
export function closeness(left: string, right: string): Closeness {
  if (left === right) return 3;
  const shorter = Math.min(left.length, right.length);
  if (shorter < 3) return 0;
  if (isTransposition(left, right)) return 2;
  if (shorter >= 4 && distance(left, right) <= (shorter >= 9 ? 2 : 1)) return 2;
  const similarity = jaroWinkler(left, right);
  if (similarity >= 0.94) return 2;
  if (similarity >= 0.86 || soundsAlike(left, right)) return 1;
  return 0;
}

/** Whether two words of one length differ by one swap of neighbours. */
export function isTransposition(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  if (at + 1 >= left.length) return false;
  return left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2);
}

/** One insertion, deletion, substitution or swap of neighbours. */
export function isOneSlip(left: string, right: string): boolean {
  if (left === right) return false;
  return isTransposition(left, right) || (Math.abs(left.length - right.length) <= 1 && distance(left, right) === 1);
}

/** The Double Metaphone code of a word (Philips 2000), or the word itself where it has none. */
export function soundOf(word: string): string {
  return doubleMetaphone(word)[0] || word;
}

function soundsAlike(left: string, right: string): boolean {
  const sound = soundOf(left);
  return sound.length >= 2 && sound === soundOf(right);
}
