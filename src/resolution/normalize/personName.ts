// Person names: from the fields a source has (full name, or given, middle and family name) to folded tokens.

import words from '../data/personNameWords.json' with { type: 'json' };
import { isEastAsian, parseEastAsianName } from './eastAsianName.ts';
import type { PersonName } from './normalized.ts';
import { holdsDummyWord, namePlaceholder } from './placeholder.ts';
import { fold, foldJoined, foldTokens, wordsOf } from './text.ts';
import { WordSet } from './wordSet.ts';

const TITLES = new WordSet(words.titles);
// Gen, Col and Maj are given names too: as titles they need a dot or a whole name after them.
const TITLES_THAT_ARE_NAMES = new WordSet(words.titlesThatAreNames);
const CREDENTIALS = new WordSet(words.credentials);
const PARTICLES = new WordSet(words.particles);
const SUFFIXES: ReadonlyMap<string, string> = new Map(Object.entries(words.suffixes));
const FIELD_SUFFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...words.suffixes, ...words.fieldSuffixes }),
);

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
  return partOf(raw, folded, takeSuffix(wordsOf(folded)));
}

export function readFamily(raw: string): NamePart {
  const folded = fold(raw);
  const words = raw.includes('.') ? foldTokens(dropCredentials(raw)) : wordsOf(folded);
  return partOf(raw, folded, takeSuffix(dropTitles(words), FIELD_SUFFIXES));
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
 * A nickname in quotes or brackets and a birth name ('née Jones') give further readings. Empty where no letter is left.
 */
export function parseFullName(raw: string): readonly PersonName[] {
  if (isEastAsian(raw)) return some(parseEastAsianName(raw));
  if (!HAS_ASIDE.test(raw)) return some(parsePlainName(raw));
  const asides: string[] = [];
  const plain = raw.replace(ASIDE, (_all, ...groups: unknown[]) => {
    asides.push(groups.slice(0, 3).find((g): g is string => typeof g === 'string') ?? '');
    return ' ';
  });
  const main = parsePlainName(plain);
  if (main === null) return some(parsePlainName(raw));
  return [main, ...asides.flatMap((aside) => some(readAside(aside, main)))];
}

/** What a bracket or a quotation inside a full name says: a birth name, or another given name. */
function readAside(aside: string, main: PersonName): PersonName | null {
  if (BIRTH_NAME.test(aside)) return nameOf(main.given, foldTokens(aside.replace(BIRTH_NAME, '')), null);
  const tokens = foldTokens(aside);
  return tokens.length === 1 && !SUFFIXES.has(tokens[0]!) ? nameOf(tokens, main.family, main.suffix) : null;
}

function parsePlainName(raw: string): PersonName | null {
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
  return nameFromParts({ family: parts[0], given: parts.slice(1).join(' '), suffix: suffix ?? '' });
}

/** Given names first, family name last, as in 'Mr. Juan de la Cruz Jr'. */
function naturalOrder(raw: string, knownSuffix: string | null): PersonName | null {
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
  const start = familyStart(chunks);
  return nameOf(chunks.slice(0, start).flat(), chunks.slice(start).flat(), suffix);
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

/** Where the family name begins: the last word with the particles before it; never the first of several words. */
function familyStart(chunks: readonly (readonly string[])[]): number {
  let start = Math.max(chunks.length - 1, 0);
  while (start > 1 && chunks[start - 1]!.every((t) => PARTICLES.has(t))) start -= 1;
  return start;
}

function dropCredentials(raw: string): string {
  return raw.includes('.') ? raw.replace(DOTTED_CREDENTIAL, ' ') : raw;
}

/** Titles before a given or family name in its own field. */
function dropTitles(tokens: string[]): string[] {
  let from = 0;
  while (from < tokens.length && isTitleBefore(tokens[from]!, tokens.length - from - 1)) from += 1;
  return from === 0 ? tokens : tokens.slice(from);
}

function isTitleBefore(token: string, left: number): boolean {
  return TITLES.has(token) || (left > 0 && TITLES_THAT_ARE_NAMES.has(token));
}

function takeSuffix(tokens: readonly string[], known = SUFFIXES): { tokens: readonly string[]; suffix: string | null } {
  const suffix = tokens.length > 1 ? known.get(tokens.at(-1)!) : undefined;
  return suffix === undefined ? { tokens, suffix: null } : { tokens: tokens.slice(0, -1), suffix };
}

function nameOf(given: readonly string[], family: readonly string[], suffix: string | null): PersonName | null {
  const hasLetter = given.some((t) => LETTER.test(t)) || family.some((t) => LETTER.test(t));
  return hasLetter ? { given, family: joinParticleO(family), suffix } : null;
}

/** "O'Brien" folds to 'obrien'; "O Brien" and "Mc Donald" join to compare equal to it. */
function joinParticleO(family: readonly string[]): readonly string[] {
  const [first, second, ...rest] = family;
  if (second === undefined || (first !== 'o' && first !== 'mc')) return family;
  return [first + second, ...rest];
}

function some(name: PersonName | null): readonly PersonName[] {
  return name === null ? [] : [name];
}
