// Ways of writing that several kinds of populations share.

import type { Random } from '../customers/random.ts';
import { STREET_NAMES, STREET_TYPES } from '../customers/words/places.ts';

export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Lists by name from lines of 'name: a, b, c'. */
export function lists(text: string): ReadonlyMap<string, readonly string[]> {
  const entries = text
    .trim()
    .split('\n')
    .map((line) => line.split(':') as [string, string]);
  return new Map(entries.map(([name, items]) => [name.trim(), items.split(',').map((item) => item.trim())]));
}

/** The values that each value may also be written as, from groups in which every word stands for every other. */
export function alternatives(groups: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const group of words(groups)) {
    const members = group.split('/');
    for (const member of members) {
      found.set(
        member,
        members.filter((other) => other !== member),
      );
    }
  }
  return found;
}

export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

export interface Street {
  readonly number: number;
  readonly name: string;
  /** Index into STREET_TYPES. */
  readonly type: number;
}

export function drawStreet(random: Random): Street {
  return {
    number: 1 + random.rank(2400, 150),
    name: random.pickRanked(STREET_NAMES, 40),
    type: random.rank(STREET_TYPES.length, 3),
  };
}

/** As one clerk writes it: the type in full or short, with or without a full stop. */
export function writeStreet(random: Random, { number, name, type }: Street): string {
  const [inFull, short] = STREET_TYPES[type]!;
  return `${number} ${name} ${random.pick([inFull, short, short, `${short}.`])}`;
}

/** Ten digits as people write them. */
export function writePhone(random: Random, digits: string): string {
  const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  return random.pick([
    `(${area}) ${exchange}-${line}`,
    `${area}-${exchange}-${line}`,
    `${area}.${exchange}.${line}`,
    digits,
    `+1 ${area} ${exchange} ${line}`,
  ]);
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A day of `year` (yyyy-mm-dd). */
export function drawDate(random: Random, year: number): string {
  return `${year}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
}
