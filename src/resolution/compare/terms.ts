// How often values occur: counted over the records at hand, or pinned by a model, so that the same pair weighs the same
// whatever other records there are.

import type { Column } from '../features/stripes.ts';
import type { Terms } from './comparison.ts';

/**
 * Values by how many records hold them; a value that is not listed is rare. Listed is what three or more records hold: the
 * two records of a pair leave a count of one or two saying nothing (see the scorer).
 */
export interface PinnedTerms {
  readonly filled: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Fewest records that hold a listed value. */
const LISTED_FROM = 3;
/** Most values listed of a field; the rarest go unlisted, all of one count together. */
const MOST_LISTED = 100_000;

/** In how many names each word occurs that is not rare, and how many names there are. */
export interface WordCounts {
  readonly filled: number;
  readonly counts: ReadonlyMap<string, number>;
}

interface Pool {
  readonly size: number;
  text(id: number): string;
  find(text: string): number;
}

/** Which cells of a column are counted: a part of its tuples, and of named values those of one field. */
export interface CountedCells {
  readonly column: Column;
  readonly part?: number;
  /** The field that stands before the value; any where it is absent. */
  readonly field?: number;
}

/**
 * Gives the terms of each field: the model's where there is one, else those counted. Counted terms are no finer than pinned
 * ones could be, so that what is learnt from a batch weighs it as it will weigh every later record.
 */
export class TermSource {
  private readonly pinned: Readonly<Record<string, PinnedTerms>> | null;
  private readonly counted = new Map<string, () => PinnedTerms>();

  constructor(pinned: Readonly<Record<string, PinnedTerms>> | null = null) {
    this.pinned = pinned;
  }

  /** `count` is asked only where nothing is pinned. */
  of(field: string, pool: Pool, count: () => Omit<Terms, 'text'>): Terms {
    const text = (value: number) => pool.text(value);
    if (this.pinned === null) {
      const terms = { ...bounded(count()), text };
      this.counted.set(field, () => listed(terms));
      return terms;
    }
    const { filled = 0, counts: known = {} } = this.pinned[field] ?? {};
    const counts = new Int32Array(pool.size);
    for (const [value, held] of Object.entries(known)) {
      const id = pool.find(value);
      if (id >= 0) counts[id] = held;
    }
    return { counts, filled, text };
  }

  /** The same for the words of names; `count` gives how many names hold each word. */
  words(field: string, count: () => WordCounts): WordCounts {
    if (this.pinned !== null) {
      const { filled = 0, counts = {} } = this.pinned[field] ?? {};
      return { filled, counts: new Map(Object.entries(counts)) };
    }
    const { filled, counts } = count();
    const least = leastListed(Int32Array.from(counts.values()));
    const words = { filled, counts: new Map([...counts].filter(([, held]) => held >= least)) };
    this.counted.set(field, () => ({ filled, counts: Object.fromEntries(words.counts) }));
    return words;
  }

  /** The terms given out so far, to be pinned by field. */
  pin(): Readonly<Record<string, PinnedTerms>> {
    if (this.pinned !== null) return this.pinned;
    return Object.fromEntries([...this.counted].map(([field, terms]) => [field, terms()]));
  }
}

function listed({ counts, filled, text }: Terms): PinnedTerms {
  const values: [string, number][] = [];
  counts.forEach((held, value) => {
    if (held >= LISTED_FROM) values.push([text(value), held]);
  });
  return {
    filled,
    counts: Object.fromEntries(values.sort(([a, held], [b, other]) => other - held || (a < b ? -1 : 1))),
  };
}

/** Terms whose rarest values are forgotten where there are more than can be listed. */
function bounded(terms: Omit<Terms, 'text'>): Omit<Terms, 'text'> {
  const least = leastListed(terms.counts);
  if (least === LISTED_FROM) return terms;
  return { ...terms, counts: terms.counts.map((held) => (held >= least ? held : 0)) };
}

/** Fewest records that hold a value which is listed, of values held so often. */
function leastListed(counts: Int32Array): number {
  const common = counts.filter((held) => held >= LISTED_FROM);
  if (common.length <= MOST_LISTED) return LISTED_FROM;
  common.sort();
  return common[common.length - MOST_LISTED - 1]! + 1;
}

/** How many rows hold each value, a row that holds it twice counted once, and how many rows hold any. */
export function countRows({ column, part = 0, field = -1 }: CountedCells, valueCount: number): Omit<Terms, 'text'> {
  const counts = new Int32Array(valueCount);
  let filled = 0;
  for (let row = 0; row < column.rows; row++) {
    let holds = false;
    const [start, end] = [column.start(row), column.end(row)];
    for (let at = start; at < end; at += column.width) {
      const value = column.at(at + part);
      if (value < 0 || (field >= 0 && column.at(at) !== field)) continue;
      holds = true;
      if (end - start > column.width && isSeenBefore(column, start, at, part, field)) continue;
      counts[value]!++;
    }
    if (holds) filled++;
  }
  return { counts, filled };
}

function isSeenBefore(column: Column, start: number, at: number, part: number, field: number): boolean {
  for (let before = start; before < at; before += column.width) {
    if (column.at(before + part) === column.at(at + part) && (field < 0 || column.at(before) === field)) return true;
  }
  return false;
}
