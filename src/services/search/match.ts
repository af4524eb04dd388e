// How well a typed text fits an entity that the full-text index found: word by word, and in which of the entity's texts.
// The index finds candidates; what is shown first, and on what it matched, is decided here, from the texts alone.

import { distance } from 'fastest-levenshtein';
import { editsAllowed, partsOf, wordsOf } from './words.ts';

export const MATCHES = ['identifier', 'exact', 'prefix', 'fuzzy'] as const;
/** The worst of the words decides; an identifier is matched as a whole. */
export type Match = (typeof MATCHES)[number];
type WordMatch = Exclude<Match, 'identifier'>;

/** What an entity is found by. */
export interface SearchedTexts {
  readonly name: string;
  readonly email: string | null;
  readonly city: string | null;
  /** What any of its records states: other names, employers, e-mail addresses, cities. */
  readonly recordTexts: string | null;
}

export interface TextMatch {
  readonly match: WordMatch;
  /** 'name', 'email', 'city', else 'record'. */
  readonly matchedOn: readonly string[];
  /** Sorts the better match first, number by number. */
  readonly rank: readonly number[];
}

const TIERS: readonly WordMatch[] = ['exact', 'prefix', 'fuzzy'];
const FUZZY = 2;
const NONE = 3;
/** The index counts two letters that changed places as one edit, plain edit distance as two. */
const SWAPPED = 1;

interface Text {
  readonly of: string;
  readonly words: ReadonlySet<string>;
}

/** How the words of `typed` fit an entity that the index found for them. */
export function matchTexts(typed: string, { name, email, city, recordTexts }: SearchedTexts): TextMatch {
  const texts = Object.entries({ name, email, city, record: recordTexts }).map(([of, text]) => ({
    of,
    words: forms(text ?? ''),
  }));
  const found = wordsOf(typed).map((word) => bestText(word, texts));
  const tiers = found.map(({ tier }) => tier);
  const off = found.filter(({ of }) => of !== 'name').length;
  return {
    match: TIERS[Math.max(0, ...tiers)]!,
    matchedOn: [...new Set(found.map(({ of }) => of))],
    rank: [Math.max(0, ...tiers), sum(tiers), off, Math.max(0, wordsOf(name).length - found.length)],
  };
}

/** The text that a word fits best, the first of those that it fits equally; what only the index can see counts as misspelt. */
function bestText(word: string, texts: readonly Text[]): { of: string; tier: number } {
  const tiers = texts.map(({ of, words }) => ({ of, tier: tierOf(word, words) }));
  const best = tiers.reduce((least, one) => (one.tier < least.tier ? one : least));
  return best.tier === NONE ? { of: 'record', tier: FUZZY } : best;
}

function tierOf(word: string, words: ReadonlySet<string>): number {
  const parts = partsOf(word);
  const whole = Math.min(tierOfForm(word, words), tierOfForm(parts.join(''), words));
  return parts.length === 1 ? whole : Math.min(whole, Math.max(...parts.map((part) => tierOfForm(part, words))));
}

function tierOfForm(word: string, words: ReadonlySet<string>): number {
  if (words.has(word)) return 0;
  const edits = editsAllowed(word);
  let tier = NONE;
  for (const other of words) {
    if (other.startsWith(word)) return 1;
    if (edits > 0 && tier === NONE && distance(word, other) <= edits + SWAPPED) tier = FUZZY;
  }
  return tier;
}

/** The words of a text, and those with an apostrophe or dot also without it and in pieces, as people type them. */
function forms(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text).flatMap((word) => {
      const parts = partsOf(word);
      return parts.length === 1 ? [word] : [word, parts.join(''), ...parts];
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
