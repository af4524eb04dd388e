// Compares free attributes by the kind that the mapping states: text by its words, numbers by how near they are, dates by
// their parts, anything else by equality. A kind stands before the attribute's name: 'number:income'.

import type { TextPool } from '../features/textPool.ts';
import { birthDateLevel, NEAR_DATE } from './birthDate.ts';
import { type Comparison, countOf, type Level, MISSING, type Terms } from './comparison.ts';
import { PairCache } from './pairCache.ts';
import type { ValueOfRow } from './single.ts';
import { closeness } from './textSimilarity.ts';

/** Values of which all levels but the last are graded by their texts. */
type TextGrade = (left: string, right: string) => number;

interface Kind {
  readonly levels: readonly Level[];
  readonly grade: TextGrade;
}

const WORDS = { different: 1, some: 2, similar: 3, exact: 4 } as const;

const TEXT: Kind = {
  levels: [
    MISSING,
    { name: 'different', m: 0.12, u: 0.865, rival: 0.6 },
    { name: 'some words', m: 0.06, u: 0.03, rival: 0.05 },
    { name: 'similar', m: 0.12, u: 0.005, rival: 0.05 },
    { name: 'exact', m: 0.7, u: 0.1, rival: 0.3, byFrequency: true },
  ],
  grade: gradeWords,
};
const EXACT: Kind = {
  levels: [
    MISSING,
    { name: 'different', m: 0.15, u: 0.9, rival: 0.7 },
    { name: 'exact', m: 0.85, u: 0.1, rival: 0.3, byFrequency: true },
  ],
  grade: () => 1,
};
const NUMBER: Kind = {
  levels: [
    MISSING,
    { name: 'different', m: 0.2, u: 0.86, rival: 0.7 },
    { name: 'near', m: 0.15, u: 0.06, rival: 0.1 },
    { name: 'exact', m: 0.65, u: 0.08, rival: 0.2, byFrequency: true },
  ],
  grade: (left, right) => (areNear(Number(left), Number(right)) ? 2 : 1),
};
const DATE: Kind = {
  levels: [
    MISSING,
    { name: 'different', m: 0.15, u: 0.95, rival: 0.8 },
    { name: 'near', m: 0.1, u: 0.02, rival: 0.05 },
    { name: 'exact', m: 0.75, u: 0.03, rival: 0.15, byFrequency: true },
  ],
  grade: (left, right) => (birthDateLevel(dateOf(left), dateOf(right)) >= NEAR_DATE ? 2 : 1),
};
/** Employers are texts that change within a life. */
const EMPLOYER: Kind = {
  levels: [
    MISSING,
    { name: 'different', m: 0.4, u: 0.975, rival: 0.93 },
    { name: 'some words', m: 0.05, u: 0.01, rival: 0.02 },
    { name: 'similar', m: 0.1, u: 0.005, rival: 0.01 },
    { name: 'exact', m: 0.45, u: 0.01, rival: 0.04, byFrequency: true },
  ],
  grade: gradeWords,
};
const KINDS: Readonly<Record<string, Kind>> = { text: TEXT, exact: EXACT, number: NUMBER, date: DATE };

/** Kind and name of an attribute's field in a feature table. */
export function parseAttribute(field: string): { readonly kind: string; readonly name: string } {
  const colon = field.indexOf(':');
  return { kind: field.slice(0, colon), name: field.slice(colon + 1) };
}

export function attributeComparison(field: string, values: ValueOfRow, pool: TextPool, terms: Terms): Comparison {
  const { kind, name } = parseAttribute(field);
  return new GradedComparison(`attribute.${name}`, values, pool, KINDS[kind] ?? TEXT, terms);
}

export function employerComparison(values: ValueOfRow, pool: TextPool, terms: Terms): Comparison {
  return new GradedComparison('employer', values, pool, EMPLOYER, terms);
}

/** One value a record, graded by the texts. */
class GradedComparison implements Comparison {
  readonly field: string;
  readonly levels: readonly Level[];
  readonly decisive = false;
  readonly terms: Terms;
  agreed = -1;
  private readonly values: ValueOfRow;
  private readonly pool: TextPool;
  private readonly grade: TextGrade;
  private readonly cache = new PairCache(16);

  constructor(field: string, values: ValueOfRow, pool: TextPool, { levels, grade }: Kind, terms: Terms) {
    this.field = field;
    this.levels = levels;
    this.terms = terms;
    this.values = values;
    this.pool = pool;
    this.grade = grade;
  }

  compare(left: number, right: number): number {
    const a = this.values.first(left);
    if (a < 0) return 0;
    const b = this.values.first(right);
    if (b < 0) return 0;
    const level = a === b ? this.levels.length - 1 : this.levelOf(a, b);
    // Of two spellings of one value the one that more records hold.
    if (level === this.levels.length - 1) this.agreed = countOf(this.terms, a) < countOf(this.terms, b) ? b : a;
    return level;
  }

  private levelOf(a: number, b: number): number {
    const known = this.cache.get(a, b);
    if (known >= 0) return known;
    const [left, right] = [this.pool.text(a), this.pool.text(b)];
    // Always in one order, since matching words greedily is not symmetric.
    return this.cache.set(a, b, left < right ? this.grade(left, right) : this.grade(right, left));
  }
}

/** By the share of words in common, in any order; a slip or an abbreviation allowed. */
function gradeWords(left: string, right: string): number {
  const open = right.split(' ');
  const words = left.split(' ');
  const total = words.length + open.length;
  let shared = 0;
  let equal = 0;
  for (const word of words) {
    const at = open.findIndex((other) => areVariants(word, other));
    if (at < 0) continue;
    if (word === open[at]) equal++;
    shared++;
    open.splice(at, 1);
  }
  if (2 * equal === total) return WORDS.exact;
  const share = (2 * shared) / total;
  if (share >= 0.99) return WORDS.similar;
  return share >= 0.5 ? WORDS.some : WORDS.different;
}

/** Equal, a slip apart, or one the beginning of the other: 'yorkshire' and 'yorks'. */
function areVariants(left: string, right: string): boolean {
  if (left === right || closeness(left, right) >= 2) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 3 && long.startsWith(short);
}

/** Within a twentieth of the larger. */
function areNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= 0.05 * Math.max(Math.abs(left), Math.abs(right));
}

/** A date folded to 'yyyy mm dd' as a number yyyymmdd, unknown parts 0. */
function dateOf(folded: string): number {
  const [year = '0', month = '0', day = '0'] = folded.split(' ');
  return Number(year) * 10000 + Number(month) * 100 + Number(day) || 0;
}
