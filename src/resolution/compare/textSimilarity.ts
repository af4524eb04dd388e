// How alike two folded words are, as a grade rather than a number, so that a level means the same everywhere.

import { jaroWinkler } from '@skyra/jaro-winkler';
import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';

/** 0 different; 1 sounds or looks alike; 2 a typing slip apart; 3 equal. */
export type Closeness = 0 | 1 | 2 | 3;

/** Words whose codes are remembered; words repeat, and a code costs microseconds. */
const REMEMBERED_WORDS = 200_000;
const sounds = new Map<string, string>();

/** Grades two folded words. Words of fewer than four letters must be equal or a swap apart to count as close. */
export function closeness(left: string, right: string): Closeness {
  if (left === right) return 3;
  if (left.length < 3 || right.length < 3) return 0;
  if (isTransposition(left, right)) return 2;
  const sound = tellingSound(left);
  const soundsAlike = sound !== null && sound === tellingSound(right);
  return gradeLookAlikes(left, right, letterBits(left) ^ letterBits(right), soundsAlike);
}

/** Grades two words that are neither equal nor a swap apart; `lettersApart` are the letters that one of them alone has. */
export function gradeLookAlikes(left: string, right: string, lettersApart: number, soundsAlike: boolean): Closeness {
  if (canLookAlike(left.length, right.length, bitCount(lettersApart))) {
    const shorter = Math.min(left.length, right.length);
    if (shorter >= 4 && distance(left, right) <= (shorter >= 9 ? 2 : 1)) return 2;
    const similarity = jaroWinkler(left, right);
    if (similarity >= 0.94) return 2;
    if (similarity >= 0.86) return 1;
  }
  return soundsAlike ? 1 : 0;
}

/**
 * False where the letters alone rule out a Jaro-Winkler similarity of 0.86: that takes a Jaro similarity of 0.7 at least, the
 * bonus for long words counted in, hence m/left + m/right of 1.1 for m letters in common; and a letter that only one of them
 * has is in none of those.
 */
function canLookAlike(left: number, right: number, apart: number): boolean {
  const common = (left + right - apart) / 2;
  return common / left + common / right >= 1.1;
}

/** Which letters and digits a folded word has, as bits. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether two words of one length differ by one swap of neighbours. */
export function isTransposition(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  const at = firstDifference(left, right);
  return at >= 0 && isSwap(left, right, at) && sameFrom(left, right, at + 2);
}

/** The first position at which two words of one length differ; -1 where they don't. */
function firstDifference(left: string, right: string): number {
  for (let at = 0; at < left.length; at++) if (left.charCodeAt(at) !== right.charCodeAt(at)) return at;
  return -1;
}

function isSwap(left: string, right: string, at: number): boolean {
  return (
    at + 1 < left.length &&
    left.charCodeAt(at) === right.charCodeAt(at + 1) &&
    left.charCodeAt(at + 1) === right.charCodeAt(at)
  );
}

function sameFrom(left: string, right: string, from: number): boolean {
  for (let at = from; at < left.length; at++) if (left.charCodeAt(at) !== right.charCodeAt(at)) return false;
  return true;
}

/** The Double Metaphone code of a word (Philips 2000), or the word itself where it has none. */
export function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  if (sounds.size >= REMEMBERED_WORDS) sounds.clear();
  const sound = doubleMetaphone(word)[0] || word;
  sounds.set(word, sound);
  return sound;
}

/** The sound of a word, or null where it is too short to tell words apart. */
export function tellingSound(word: string): string | null {
  const sound = soundOf(word);
  return sound.length >= 2 ? sound : null;
}
