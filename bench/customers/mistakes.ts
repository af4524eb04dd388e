// The mistakes that people and machines make in writing: neighbouring keys, misread shapes, spelling by ear, swapped and lost
// characters, dates the wrong way round.

import type { Random } from './random.ts';

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];
const MISREAD = new Map(
  ['o0', 'l1', 'i1', 's5', 'b8', 'g9', 'z2', 'ce', 'uv', 'hb', 'nm'].flatMap(([a, b]) => [
    [a!, b!],
    [b!, a!],
  ]),
);
const BY_EAR: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['ck', 'k'],
  ['ie', 'y'],
  ['ei', 'ie'],
  ['ey', 'y'],
  ['c', 'k'],
  ['z', 's'],
  ['ll', 'l'],
  ['tt', 't'],
  ['nn', 'n'],
  ['ss', 's'],
  ['oo', 'u'],
  ['ae', 'e'],
  ['e', 'a'],
];

/** A word with one mistake in it; as it was where it is too short for one. */
export function misspell(random: Random, text: string): string {
  if (text.length < 3) return text;
  const at = 1 + random.below(text.length - 1);
  switch (random.weighted([0.25, 0.12, 0.23, 0.2, 0.2])) {
    case 0:
      return replaceAt(text, at, neighbour(random, text[at]!));
    case 1:
      return replaceAt(text, at, MISREAD.get(text[at]!.toLowerCase()) ?? neighbour(random, text[at]!));
    case 2:
      return byEar(random, text);
    case 3:
      return swapAt(text, at);
    default:
      return replaceAt(text, at, '');
  }
}

/** Digits with one mistake: two swapped, or one replaced. */
export function miscopy(random: Random, digits: string): string {
  const at = 1 + random.below(digits.length - 1);
  return random.chance(0.5) ? swapAt(digits, at) : replaceAt(digits, at, String(random.below(10)));
}

/** A wrong date (yyyy-mm-dd) that is still one: day and month swapped, a year or a day beside it, or the first of January. */
export function misdate(random: Random, iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string];
  const near = random.chance(0.5) ? 1 : -1;
  switch (random.weighted([0.35, 0.25, 0.25, 0.15])) {
    case 0:
      return Number(day) <= 12 ? `${year}-${day}-${month}` : `${year}-${month}-${twoDigits(28 - (Number(day) % 10))}`;
    case 1:
      return `${Number(year) + (random.chance(0.3) ? 10 * near : near)}-${month}-${day === '29' ? '28' : day}`;
    case 2:
      return `${year}-${month}-${twoDigits(Math.min(28, Math.max(1, Number(day) + near)))}`;
    default:
      return `${year}-01-01`;
  }
}

function byEar(random: Random, text: string): string {
  const start = random.below(BY_EAR.length);
  for (let step = 0; step < BY_EAR.length; step++) {
    const [sound, spelling] = BY_EAR[(start + step) % BY_EAR.length]!;
    const at = text.indexOf(sound, 1);
    if (at > 0) return text.slice(0, at) + spelling + text.slice(at + sound.length);
  }
  return text + text.at(-1);
}

function neighbour(random: Random, character: string): string {
  const row = KEY_ROWS.find((keys) => keys.includes(character.toLowerCase()));
  if (!row) return character;
  const at = row.indexOf(character.toLowerCase());
  return row[random.chance(0.5) && at > 0 ? at - 1 : Math.min(row.length - 1, at + 1)]!;
}

function replaceAt(text: string, at: number, replacement: string): string {
  return text.slice(0, at) + replacement + text.slice(at + 1);
}

function swapAt(text: string, at: number): string {
  return text.slice(0, at - 1) + text[at]! + text[at - 1]! + text.slice(at + 1);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
