// Names in Latin letters that begin with the family name without a comma to say so: Nguyen Van An, Kim Min-su, Wang Xiaoming,
// Yamada Taro, Ivanov Ivan Ivanovich. Believed only where every word fits, since Kim, Lee and Lin are given names as well.

import table from '../data/eastAsianNames.json' with { type: 'json' };
import customs from '../data/nameCustoms.json' with { type: 'json' };
import { WordSet } from './wordSet.ts';

/** The words of a name, each in the tokens that a hyphen parts. */
type Chunks = readonly (readonly string[])[];

const KOREAN = new WordSet(Object.values(table.hangulFamily).flatMap((latin) => latin.split(' ')));
const VIETNAMESE = new WordSet(table.vietnameseFamily);
const VIETNAMESE_MIDDLE = new WordSet(table.vietnameseMiddle);
const JAPANESE = new WordSet(Object.keys(table.kanjiFamily));
/** Rank of Chinese family names, the most frequent first. */
const CHINESE: ReadonlyMap<string, number> = new Map(
  [...table.pinyinFamily, ...table.wadeGilesFamily].map((name, rank) => [name, rank] as const),
);
const ANY = new WordSet([
  ...Object.values(table.hangulFamily).flatMap((latin) => latin.split(' ')),
  ...table.vietnameseFamily,
  ...Object.keys(table.kanjiFamily),
  ...CHINESE.keys(),
]);
const GIVEN_ELSEWHERE = new WordSet(table.givenNamesElsewhere);
/** A name as frequent as the first is no family name only by standing last: Wei Wang, but Wang Wei. */
const CLEARLY_RARER = 20;

const PINYIN =
  '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|uang|eng|ing|[iu]?an|u?en|[iu]n|i?ao|iu|ui|uo|u?ai|ei|ou|[iuy]e|[iu]?a|er|[aeiou])';
const ONE_PINYIN = new RegExp(`^${PINYIN}$`);
const UP_TO_TWO_PINYIN = new RegExp(`^(?:${PINYIN}){1,2}$`);
const TAIWANESE_ONLY = /^(?:hs|ts|tz|ss)[a-z]{1,5}$|^(?:ch|sh|j)ih$|^[a-z]{1,2}(?:ien|iung|ung|ueh|uei|ieh)$/;
const VIETNAMESE_SYLLABLE =
  /^(?:ngh|ng|nh|kh|gh|gi|ch|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const JAPANESE_WORD = /^(?:(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwjf])?[aiueo]n?){2,5}$/;
const KOREAN_SYLLABLES = new WordSet([...Object.values(table.hangulSyllables), ...table.revisedSyllables]);
const LONGEST_KOREAN = 7;

const LETTER_A = 97;
const LETTER_H = 104;
const PATRONYMIC = new RegExp(`.(?:${customs.patronymics.join('|')})$`);
const FEMALE_PATRONYMIC = /[eoi]vna$|ichna$/;
const MARKERS = new WordSet(customs.patronymicMarkers);
const SLAVIC_FAMILY = new RegExp(`..(?:${customs.slavicFamily.join('|')})$`);

/** Whether the first word of a name is its family name. */
export function beginsWithFamily(chunks: Chunks): boolean {
  if (chunks.length < 2) return false;
  const first = chunks[0]!;
  const last = chunks.at(-1)!;
  if (chunks.length > 2 && first.length === 1 && endsWithPatronymic(chunks, last.at(-1)!)) return true;
  if (first.length > 1 || !ANY.has(first[0]!)) return false;
  const given = chunks.slice(1);
  if (GIVEN_ELSEWHERE.has(first[0]!) && given.flat().length < 2) return false;
  return isEastAsianOrder(first[0]!, given, last.join(''));
}

function isEastAsianOrder(family: string, given: Chunks, last: string): boolean {
  if (VIETNAMESE.has(family) && !VIETNAMESE.has(last)) {
    if (given.every((chunk) => chunk.length === 1 && VIETNAMESE_SYLLABLE.test(chunk[0]!))) return true;
  }
  if (KOREAN.has(family) && !KOREAN.has(last) && areKorean(given.flat())) return true;
  if (JAPANESE.has(family) && !JAPANESE.has(last) && given.length === 1 && JAPANESE_WORD.test(last)) return true;
  const rank = CHINESE.get(family);
  if (rank === undefined || given.length > 2 || !given.every(isChineseGiven)) return false;
  return (CHINESE.get(last) ?? Number.POSITIVE_INFINITY) >= rank + CLEARLY_RARER;
}

function isChineseGiven(chunk: readonly string[]): boolean {
  return chunk.every((token) => UP_TO_TWO_PINYIN.test(token) || TAIWANESE_ONLY.test(token));
}

/** Two syllables, in one word or two. */
function areKorean(tokens: readonly string[]): boolean {
  if (tokens.length === 2) return tokens.every((token) => KOREAN_SYLLABLES.has(token));
  return tokens.length === 1 && splitsIntoSyllables(tokens[0]!);
}

function splitsIntoSyllables(word: string): boolean {
  for (let at = 1; at < Math.min(word.length, LONGEST_KOREAN); at += 1) {
    if (KOREAN_SYLLABLES.has(word.slice(0, at)) && KOREAN_SYLLABLES.has(word.slice(at))) return true;
  }
  return false;
}

/** By its length and last letter, which is cheaper than the endings. */
function mayBePatronymic(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return word.length > 5 && (last === LETTER_H || last === LETTER_A);
}

/**
 * 'Ivanov Ivan Ivanovich', 'Aliyev Ali Vali oglu'. Abramovich is a family name too, so that a man's patronymic ends a name only
 * where a Slavic family name begins it.
 */
function endsWithPatronymic(chunks: Chunks, last: string): boolean {
  if (chunks.length > 3) return chunks.length === 4 && MARKERS.has(last);
  if (!mayBePatronymic(last) || !PATRONYMIC.test(last) || PATRONYMIC.test(chunks[1]!.at(-1)!)) return false;
  return FEMALE_PATRONYMIC.test(last) || (chunks[0]![0]!.length > 4 && SLAVIC_FAMILY.test(chunks[0]![0]!));
}

/**
 * The given names of an East Asian name in one shape: two syllables are one name (Min-su, Min Su and Minsu; Xiao-ming), and the
 * Vietnamese Van and Thi, which stand before the name that people go by, follow it. Others come back as they are.
 */
export function eastAsianGiven(given: readonly string[], family: string): readonly string[] {
  const [first, second, ...rest] = given;
  if (second === undefined) return given;
  if (VIETNAMESE.has(family) && VIETNAMESE_MIDDLE.has(first!)) return [second, ...rest, first!];
  return rest.length === 0 && isPair(first!, second, family) ? [first! + second] : given;
}

/** Whether a family name in one word is a frequent one of China, Korea, Japan or Vietnam. */
export function isEastAsianFamily(family: readonly string[]): boolean {
  return family.length === 1 && ANY.has(family[0]!);
}

/** Whether a family name in one word is a frequent one of Vietnam. */
export function isVietnameseFamily(family: readonly string[]): boolean {
  return family.length === 1 && VIETNAMESE.has(family[0]!);
}

function isPair(first: string, second: string, family: string): boolean {
  if (first.length < 2 || second.length < 2) return false;
  if (KOREAN.has(family) && KOREAN_SYLLABLES.has(first) && KOREAN_SYLLABLES.has(second)) return true;
  return CHINESE.has(family) && isMandarin(first) && isMandarin(second);
}

function isMandarin(syllable: string): boolean {
  return ONE_PINYIN.test(syllable) || TAIWANESE_ONLY.test(syllable);
}
