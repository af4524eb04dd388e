// Compares company names by their tokens, each weighing by its rarity: 'Penn Gas' and 'Penn Water' share what is common
// and differ in what is not.

import { distance } from 'fastest-levenshtein';
import businessWords from '../data/businessWords.json' with { type: 'json' };
import type { FeatureTable } from '../features/featureTable.ts';
import type { Column } from '../features/stripes.ts';
import type { TextPool } from '../features/textPool.ts';
import { isWithoutVowels } from './abbreviation.ts';
import { type Comparison, countOf, type Level, MISSING, type Terms } from './comparison.ts';
import { PairCache } from './pairCache.ts';
import type { WordCounts } from './terms.ts';
import { closeness } from './textSimilarity.ts';
import { areForms } from './wordForms.ts';

const LEVEL = { different: 1, some: 2, part: 3, acronym: 4, contained: 5, most: 6, close: 7, exact: 8 } as const;
const LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.02, u: 0.9757, rival: 0.52 },
  { name: 'some words', m: 0.03, u: 0.018, rival: 0.13 },
  { name: 'part of a group', m: 0.01, u: 0.0005, rival: 0.12 },
  { name: 'acronym', m: 0.06, u: 0.001, rival: 0.01 },
  { name: 'one within the other', m: 0.09, u: 0.002, rival: 0.1 },
  { name: 'most words', m: 0.08, u: 0.001, rival: 0.06 },
  { name: 'nearly equal', m: 0.21, u: 0.0003, rival: 0.01 },
  { name: 'exact', m: 0.5, u: 0.0015, rival: 0.05, byFrequency: true },
];

/** What a company of a group does for it, where that is all that tells its name from the others'. */
const PARTS_OF_GROUPS: ReadonlySet<string> = new Set(businessWords.partsOfGroups);

/** Names that a word is taken to occur in where it is too rare to be counted. */
const UNCOUNTED = 2;

export class CompanyNameComparison implements Comparison {
  readonly field = 'name';
  readonly levels = LEVELS;
  readonly decisive = false;
  readonly terms: Terms;
  agreed = -1;
  private readonly names: Column;
  private readonly pool: TextPool;
  private readonly cache = new PairCache();
  private readonly words: WordCounts;

  /** `words` gives in how many names each word occurs. */
  constructor(table: FeatureTable, terms: Terms, words: WordCounts) {
    this.names = table.companyNames;
    this.pool = table.names;
    this.terms = terms;
    this.words = words;
  }

  compare(left: number, right: number): number {
    const { names } = this;
    let highest = 0;
    for (let a = names.start(left); a < names.end(left); a++) {
      for (let b = names.start(right); b < names.end(right); b++) {
        const level = this.level(names.at(a), names.at(b));
        if (level === LEVEL.exact) this.agree(this.commoner(names.at(a), names.at(b)), highest < level);
        if (level > highest) highest = level;
      }
    }
    return highest;
  }

  private agree(name: number, isFirst: boolean): void {
    if (isFirst || countOf(this.terms, name) < countOf(this.terms, this.agreed)) this.agreed = name;
  }

  /** Of two spellings of one name the one that more records hold. */
  private commoner(left: number, right: number): number {
    return countOf(this.terms, left) < countOf(this.terms, right) ? right : left;
  }

  private level(left: number, right: number): number {
    if (left < 0 || right < 0) return 0;
    if (left === right) return LEVEL.exact;
    const known = this.cache.get(left, right);
    if (known >= 0) return known;
    const [a, b] = [this.pool.text(left), this.pool.text(right)];
    // Always in one order, since matching words greedily is not symmetric.
    return this.cache.set(left, right, a < b ? this.grade(a, b) : this.grade(b, a));
  }

  private grade(left: string, right: string): number {
    if (left.replaceAll(' ', '') === right.replaceAll(' ', '')) return LEVEL.exact;
    const leftTokens = left.split(' ');
    const rightTokens = right.split(' ');
    if (isAcronymOf(left, rightTokens) || isAcronymOf(right, leftTokens)) return LEVEL.acronym;
    const { shared, onlyLeft, onlyRight, isPart } = this.overlap(leftTokens, rightTokens);
    if (isPart) return LEVEL.part;
    const share = shared / (shared + onlyLeft + onlyRight);
    if (share >= 0.999 || isSlipApart(left, right)) return LEVEL.close;
    if (share >= 0.75) return LEVEL.most;
    if (shared > 0 && (onlyLeft === 0 || onlyRight === 0)) return LEVEL.contained;
    return share >= 0.3 ? LEVEL.some : LEVEL.different;
  }

  /** Rarity of the tokens the two share (a slip allowed), and of those only one has; `isPart` where those say which part of a group it is. */
  private overlap(left: readonly string[], right: readonly string[]) {
    const open = [...right];
    const extra: string[] = [];
    let shared = 0;
    for (const token of left) {
      const at = open.findIndex((other) => other === token || areVariants(token, other));
      if (at >= 0) {
        shared += Math.max(this.rarityOf(token), this.rarityOf(open[at]!));
        open.splice(at, 1);
      } else extra.push(token);
    }
    const rarityOf = (words: readonly string[]) => words.reduce((sum, token) => sum + this.rarityOf(token), 0);
    const others = [...extra, ...open];
    const isPart = shared > 0 && others.length > 0 && others.every((word) => PARTS_OF_GROUPS.has(word));
    return { shared, onlyLeft: rarityOf(extra), onlyRight: rarityOf(open), isPart };
  }

  /** log2 of how many names there are for each that holds the word; rare words, which are not counted, weigh as if two did. */
  private rarityOf(word: string): number {
    const { filled, counts } = this.words;
    return Math.log2(1 + Math.max(1, filled) / (counts.get(word) ?? UNCOUNTED));
  }
}

/** In how many names each word occurs, a name of several records counted for each. */
export function countWords({ counts, filled }: Omit<Terms, 'text'>, pool: TextPool): WordCounts {
  const words = new Map<string, number>();
  counts.forEach((held, name) => {
    if (held === 0) return;
    for (const word of new Set(pool.text(name).split(' '))) words.set(word, (words.get(word) ?? 0) + held);
  });
  return { filled, counts: words };
}

/** Names of several words resemble each other by what they share, so that only single letters may differ here. */
function isSlipApart(left: string, right: string): boolean {
  return Math.min(left.length, right.length) >= 6 && distance(left, right) <= 1;
}

/** A slip apart, two forms of one word, or one short for the other: 'engineering' and 'eng', 'packaging' and 'pkg'. */
function areVariants(left: string, right: string): boolean {
  if (closeness(left, right) >= 2 || areForms(left, right)) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return (short.length >= 3 && long.startsWith(short)) || isWithoutVowels(short, long);
}

/** 'ibm' or 'i b m' for 'international business machines'. */
function isAcronymOf(text: string, tokens: readonly string[]): boolean {
  const letters = text.replaceAll(' ', '');
  return (
    tokens.length >= 2 && letters.length === tokens.length && tokens.every((token, at) => token[0] === letters[at])
  );
}
