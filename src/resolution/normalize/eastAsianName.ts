// Names in Han characters, Hangul or kana: written without spaces, family name first. One name has several usual spellings in
// Latin letters, and each is a reading: 이영희 is Lee Younghee on one form and Yi Yeonghui on another.

import table from '../data/eastAsianNames.json' with { type: 'json' };
import type { PersonName } from './normalized.ts';
import { fold, foldJoined, SPACE } from './text.ts';
import { wadeGiles } from './wadeGiles.ts';

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ーｰ\s·・･]+$/u;
/** Where the letters of Hangul begin; no character of these scripts comes earlier. */
const FIRST_EAST_ASIAN = 0x1100;
const HANGUL = /^\p{Script=Hangul}+$/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ALL_KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
// Chinese and Japanese put it between the parts of foreign names, which keep their own order: 约翰·史密斯, ジョン・スミス.
const FOREIGN_DOT = /[·・]/;

const HAN_COMPOUNDS = new Set(table.hanCompounds);
const HAN_FAMILY = spellings(table.hanFamilyReadings);
const HANGUL_FAMILY = spellings(table.hangulFamily);
const HANGUL_SYLLABLES = spellings(table.hangulSyllables);
const KANJI_FAMILY = inverted(table.kanjiFamily);
const KANJI_GIVEN = inverted(table.kanjiGiven);
const LATIN_FAMILY = new Set(Object.keys(table.kanjiFamily));
const LONGEST_KANJI_FAMILY = 3;

/** Whether a name is written in Han characters, Hangul or kana alone. */
export function isEastAsian(raw: string): boolean {
  const first = raw.charCodeAt(0);
  if (first > SPACE && first < FIRST_EAST_ASIAN) return false;
  return EAST_ASIAN.test(raw) && raw.trim() !== '';
}

/** The readings of a full name, the most usual first; empty where it is nothing but a form of address. */
export function parseEastAsianName(raw: string): readonly PersonName[] {
  const text = withoutHonorific(raw.normalize('NFKC').trim());
  if (FOREIGN_DOT.test(text)) return foreignName(text);
  const [first, ...others] = text.split(/\s+/).filter((part) => part !== '');
  if (first === undefined) return [];
  if (others.length > 0) return eastAsianReadings(first, others.join(''));
  if (ALL_KANA.test(first)) return [kanaName(first)];
  const characters = [...first];
  const size = familySize(characters);
  return eastAsianReadings(characters.slice(0, size).join(''), characters.slice(size).join(''));
}

/** The readings of a name whose family and given name are fields of their own; either may be empty, not both. */
export function readingsOfFields(family: string, given: string): readonly PersonName[] {
  const tidy = (text: string) => withoutHonorific(text.normalize('NFKC').replace(/[\s·・]+/g, ''));
  return eastAsianReadings(tidy(family), tidy(given));
}

function eastAsianReadings(family: string, given: string): readonly PersonName[] {
  if (HANGUL.test(family + given)) return koreanReadings(family, given);
  const japanese = KANJI_FAMILY.get(family);
  if (japanese !== undefined || KANA.test(family + given)) {
    const [first] = japanese ?? [fold(family)];
    return (KANJI_GIVEN.get(given) ?? [foldJoined(given)]).map((name) => nameOf(first!, name));
  }
  return chineseReadings(family, given);
}

function koreanReadings(family: string, given: string): readonly PersonName[] {
  const [usual, other] = HANGUL_FAMILY.get(family) ?? [syllables(family)];
  const revised = syllables(given);
  const popular = [...given].map((syllable) => HANGUL_SYLLABLES.get(syllable)?.[0] ?? syllables(syllable)).join('');
  const readings = [nameOf(usual!, revised)];
  if (popular !== revised) readings.push(nameOf(usual!, popular));
  if (other !== undefined) readings.push(nameOf(other, revised));
  return readings;
}

/** Hangul in the Revised Romanisation, syllable by syllable: closing consonants are k, t and p. */
function syllables(hangul: string): string {
  const closed = (syllable: string) =>
    foldJoined(syllable)
      .replace(/(?<!n)g$/, 'k')
      .replace(/d$/, 't')
      .replace(/b$/, 'p');
  return [...hangul].map(closed).join('');
}

/** In Pinyin, and as Taiwan spells it where that differs. */
function chineseReadings(family: string, given: string): readonly PersonName[] {
  const last = HAN_FAMILY.get(family)?.[0] ?? foldJoined(family);
  const first = foldJoined(given);
  const taiwanese = nameOf(
    [...family].length === 1 ? wadeGiles(last) : last,
    [...given].map((character) => wadeGiles(foldJoined(character))).join(''),
  );
  const mainland = nameOf(last, first);
  const isSame = taiwanese.family[0] === last && (taiwanese.given[0] ?? '') === first;
  return isSame ? [mainland] : [mainland, taiwanese];
}

/** How many of the characters of a name without spaces are its family name. */
function familySize(characters: readonly string[]): number {
  const start = (length: number) => characters.slice(0, length).join('');
  for (let length = Math.min(LONGEST_KANJI_FAMILY, characters.length - 1); length > 1; length -= 1) {
    if (KANJI_FAMILY.has(start(length)) || HANGUL_FAMILY.has(start(length))) return length;
  }
  if (characters.length === 2 && KANJI_FAMILY.has(start(2))) return 2;
  // Four characters together are the usual Japanese shape.
  return HAN_COMPOUNDS.has(start(2)) || (characters.length === 4 && !HANGUL.test(start(4))) ? 2 : 1;
}

/** Kana without a space: the longest known family name that leaves a given name. */
function kanaName(kana: string): PersonName {
  const latin = fold(kana);
  for (let length = latin.length - 2; length > 1; length -= 1) {
    if (LATIN_FAMILY.has(latin.slice(0, length))) return nameOf(latin.slice(0, length), latin.slice(length));
  }
  return nameOf(latin, '');
}

function foreignName(text: string): readonly PersonName[] {
  const parts = text.split(FOREIGN_DOT).map(foldJoined);
  const named = parts.filter((part) => part !== '');
  return named.length === 0 ? [] : [{ given: named.slice(0, -1), family: named.slice(-1), suffix: null }];
}

function withoutHonorific(name: string): string {
  const honorific = table.honorifics.find((ending) => name.endsWith(ending) && name.length > ending.length);
  return honorific === undefined ? name : name.slice(0, -honorific.length).trim();
}

function nameOf(family: string, given: string): PersonName {
  return { given: given === '' ? [] : [given], family: family === '' ? [] : [family], suffix: null };
}

function spellings(written: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(written).map(([name, latin]) => [name, latin.split(' ')]));
}

/** From 'sato': '佐藤' to 佐藤: ['sato']. */
function inverted(latin: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, written] of Object.entries(latin)) {
    for (const characters of written.split(' ')) found.set(characters, [...(found.get(characters) ?? []), name]);
  }
  return found;
}
