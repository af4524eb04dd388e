// Person names: from the fields a source has (full name, or given, middle and family name) to folded tokens.

import customs from '../data/nameCustoms.json' with { type: 'json' };
import words from '../data/personNameWords.json' with { type: 'json' };
import { isEastAsian, parseEastAsianName } from './eastAsianName.ts';
import { beginsWithFamily, eastAsianGiven, isEastAsianFamily, isVietnameseFamily } from './familyFirst.ts';
import { countTrailingParticles, familyTokens, givenTokens } from './nameCustoms.ts';
import type { PersonName } from './normalized.ts';
import { holdsDummyWord, isTooLong, namePlaceholder } from './placeholder.ts';
import { fold, foldJoined, foldTokens, wordsOf } from './text.ts';
import { WordSet } from './wordSet.ts';

const TITLES = new WordSet(words.titles);
// Gen, Col and Maj are given names too: as titles they need a dot or a whole name after them.
const TITLES_THAT_ARE_NAMES = new WordSet(words.titlesThatAreNames);
const CREDENTIALS = new WordSet(words.credentials);
const PARTICLES = new WordSet(words.particles);
const IBERIAN_FAMILY = new WordSet(customs.iberianFamily);
const SUFFIXES: ReadonlyMap<string, string> = new Map(Object.entries(words.suffixes));
const FIELD_SUFFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...words.suffixes, ...words.fieldSuffixes }),
);
const SUFFIX_WORDS = new WordSet(FIELD_SUFFIXES.keys());

const ASIDE = /\(([^)]*)\)|"([^"]*)"|“([^”]*)”/g;
const BIRTH_NAME = /^\s*(?:née|nee|né|born|formerly|geb\.?|geborene)\s+/i;
const HAS_ASIDE = /[("“]/;
const DOTTED_CREDENTIAL = /\b(?:ph\.\s?d|m\.\s?d|d\.\s?d\.\s?s|j\.\s?d|m\.\s?b\.\s?a)\b\.?/gi;
const LETTER = /[a-z]/;
const OTHER_SPACE = /[^\S ]/;

/** The parts of a person's name as a source states them, all raw. */
export interface NameParts {
  readonly given?: string | undefined;
  readonly middle?: string | undefined;
  readonly family?: string | undefined;
  readonly suffix?: string | undefined;
}

/** What one field of a name says, titles taken off. */
export interface NamePart {
  readonly raw: string;
  /** Why it is no name, or null. */
  readonly placeholder: string | null;
  readonly holdsDummyWord: boolean;
  readonly tokens: readonly string[];
  /** A generation suffix at its end, taken off. */
  readonly suffix: string | null;
}

export const NO_PART: NamePart = { raw: '', placeholder: null, holdsDummyWord: false, tokens: [], suffix: null };

export function readGiven(raw: string): NamePart {
  const folded = fold(raw);
  return partOf(raw, folded, takeSuffix(dropTitles(wordsOf(folded))));
}

export function readMiddle(raw: string): NamePart {
  const folded = fold(raw);
  return partOf(raw, folded, takeSuffix(wordsOf(folded), SUFFIXES, 0));
}

export function readFamily(raw: string): NamePart {
  const folded = fold(raw);
  const words = raw.includes('.') ? foldTokens(dropCredentials(raw)) : wordsOf(folded);
  return partOf(raw, folded, takeSuffix(dropTitles(words, 1), FIELD_SUFFIXES));
}

function partOf(raw: string, folded: string, { tokens, suffix }: Pick<NamePart, 'tokens' | 'suffix'>): NamePart {
  return { raw, placeholder: namePlaceholder(raw, folded), holdsDummyWord: holdsDummyWord(folded), tokens, suffix };
}

/** The name that separate fields state, or null where none of them holds a letter. */
export function nameFromParts({ given = '', middle = '', family = '', suffix = '' }: NameParts): PersonName | null {
  return joinParts(readGiven(given), readMiddle(middle), readFamily(family), suffix);
}

/** The name of parts already read, or null where none of them holds a letter; `suffix` is its own field, raw. */
export function joinParts(given: NamePart, middle: NamePart, family: NamePart, suffix: string): PersonName | null {
  const own = suffix === '' ? undefined : FIELD_SUFFIXES.get(foldJoined(suffix));
  const stated = own ?? family.suffix ?? given.suffix ?? middle.suffix;
  const names = middle.tokens.length === 0 ? given.tokens : [...given.tokens, ...middle.tokens];
  return nameOf(names, family.tokens, stated);
}

/**
 * The readings of one full name, the plain one first: 'Smith, Bob J Jr', 'Dr. Robert Smith III', 'Ludwig van Beethoven', '王伟'.
 * A nickname in quotes or brackets, a birth name ('née Jones') and a Spanish double name give further readings. Empty where no
 * letter is left, and for a text too long to be a name.
 */
export function parseFullName(raw: string): readonly PersonName[] {
  if (isTooLong(raw)) return [];
  if (!HAS_ASIDE.test(raw)) return parsePlainName(raw);
  const asides: string[] = [];
  const plain = raw.replace(ASIDE, (_all, ...groups: unknown[]) => {
    asides.push(groups.slice(0, 3).find((g): g is string => typeof g === 'string') ?? '');
    return ' ';
  });
  const names = parsePlainName(plain);
  const [main] = names;
  if (main === undefined) return parsePlainName(raw);
  const isForeign = isEastAsian(plain);
  return [...names, ...asides.flatMap((aside) => readAside(aside, main, isForeign))];
}

/** What a bracket or a quotation inside a full name says: a birth name, the name in another script, or another given name. */
function readAside(aside: string, main: PersonName, isForeign: boolean): readonly PersonName[] {
  if (BIRTH_NAME.test(aside)) return some(nameOf(main.given, foldTokens(aside.replace(BIRTH_NAME, '')), null));
  if (isForeign || isEastAsian(aside)) return parsePlainName(aside);
  const tokens = foldTokens(aside);
  return tokens.length === 1 && !SUFFIXES.has(tokens[0]!) ? some(nameOf(tokens, main.family, main.suffix)) : [];
}

function parsePlainName(raw: string): readonly PersonName[] {
  if (isEastAsian(raw)) return parseEastAsianName(raw);
  if (!raw.includes(',') && !raw.includes(';')) return naturalOrder(raw, null);
  let suffix: string | null = null;
  const parts: string[] = [];
  for (const part of raw.split(/[,;]/)) {
    const tokens = foldTokens(dropCredentials(part));
    const only = tokens.length === 1 ? FIELD_SUFFIXES.get(tokens[0]!) : undefined;
    if (only !== undefined && parts.length > 0) suffix = only;
    else if (tokens.some((t) => !CREDENTIALS.has(t))) parts.push(part);
  }
  if (parts.length < 2) return naturalOrder(parts[0] ?? '', suffix);
  return some(nameFromParts({ family: parts[0], given: parts.slice(1).join(' '), suffix: suffix ?? '' }));
}

/** Given names first, family name last, as in 'Mr. Juan de la Cruz Jr', unless the words are of a custom that begins with it. */
function naturalOrder(raw: string, knownSuffix: string | null): readonly PersonName[] {
  const text = dropCredentials(raw);
  const chunks = withoutTitles(OTHER_SPACE.test(text) ? text.split(/\s+/) : wordsOf(text));
  let suffix = knownSuffix;
  while (chunks.length > 1) {
    const last = chunks.at(-1)!.join('');
    const stated = SUFFIXES.get(last) ?? (chunks.length > 2 && last === 'v' ? 'v' : undefined);
    if (stated === undefined && !CREDENTIALS.has(last)) break;
    suffix ??= stated ?? null;
    chunks.pop();
  }
  if (beginsWithFamily(chunks)) return some(nameOf(chunks.slice(1).flat(), chunks[0]!, suffix));
  const start = familyStart(chunks);
  const main = nameOf(chunks.slice(0, start).flat(), chunks.slice(start).flat(), suffix);
  const double = startOfDoubleName(chunks, start);
  if (double === start || main === null) return some(main);
  return [main, ...some(nameOf(chunks.slice(0, double).flat(), chunks.slice(double).flat(), suffix))];
}

/** Where a Spanish or Portuguese double name begins whose last part begins at `start`: 'Ana | García López', 'Ana | Ortega y Gasset'. */
function startOfDoubleName(chunks: readonly (readonly string[])[], start: number): number {
  if (start < 2) return start;
  const before = chunks[start - 1]![0] === 'y' ? start - 2 : start - 1;
  return before > 0 && IBERIAN_FAMILY.has(chunks[before]![0]!) ? before : start;
}

function withoutTitles(words: readonly string[]): string[][] {
  const chunks = words
    .map((word) => ({ tokens: foldTokens(word), dotted: word.endsWith('.') }))
    .filter((c) => c.tokens.length > 0);
  let from = 0;
  for (; from < chunks.length; from += 1) {
    const { tokens, dotted } = chunks[from]!;
    const left = chunks.length - from - 1;
    const rank = TITLES_THAT_ARE_NAMES.has(tokens[0]!) && (left > 1 || (dotted && left > 0));
    if (!rank && !tokens.every((t) => TITLES.has(t))) break;
  }
  return chunks.slice(from).map((chunk) => chunk.tokens);
}

/** Where the family name begins: the last word with the particles before it (Van before Nguyen is none); never the first of several words. */
function familyStart(chunks: readonly (readonly string[])[]): number {
  let start = Math.max(chunks.length - 1, 0);
  if (start > 0 && isVietnameseFamily(chunks[start]!)) return start;
  while (start > 1 && chunks[start - 1]!.every((t) => PARTICLES.has(t))) start -= 1;
  return start;
}

function dropCredentials(raw: string): string {
  return raw.includes('.') ? raw.replace(DOTTED_CREDENTIAL, ' ') : raw;
}

/** Takes off titles before a given or family name in its own field; the last `kept` words stay, for Herr and Rabbi are surnames. */
function dropTitles(tokens: string[], kept = 0): string[] {
  let from = 0;
  while (from < tokens.length - kept && isTitleBefore(tokens[from]!, tokens.length - from - 1)) from += 1;
  return from === 0 ? tokens : tokens.slice(from);
}

function isTitleBefore(token: string, left: number): boolean {
  return TITLES.has(token) || (left > 0 && TITLES_THAT_ARE_NAMES.has(token));
}

/** Takes off the suffixes at the end; the first `kept` words are never one. */
function takeSuffix(stated: readonly string[], known = SUFFIXES, kept = 1): Pick<NamePart, 'tokens' | 'suffix'> {
  let tokens = stated;
  let suffix: string | null = null;
  while (tokens.length > kept && SUFFIX_WORDS.has(tokens[tokens.length - 1]!)) {
    const last = known.get(tokens.at(-1)!);
    if (last === undefined) break;
    suffix ??= last;
    tokens = tokens.slice(0, -1);
  }
  return { tokens, suffix };
}

function nameOf(given: readonly string[], family: readonly string[], suffix: string | null): PersonName | null {
  const hasLetter = given.some((t) => LETTER.test(t)) || family.some((t) => LETTER.test(t));
  if (!hasLetter) return null;
  const first = givenTokens(given);
  const last = familyTokens(family);
  if (isEastAsianFamily(last)) return { given: eastAsianGiven(first, last[0]!), family: last, suffix };
  const count = last.length === 0 ? 0 : countTrailingParticles(first);
  if (count === 0) return { given: first, family: last, suffix };
  const particles = first.slice(first.length - count);
  const isStatedTwice = last[0] === particles[0];
  return {
    given: first.slice(0, -count),
    family: isStatedTwice ? last : familyTokens([...particles, ...last]),
    suffix,
  };
}

function some(name: PersonName | null): readonly PersonName[] {
  return name === null ? [] : [name];
}
