// Compares columns that hold one interned value a record: gender, suffix, legal form, employer, free attributes.

import type { IntList, StringPool } from '../features/columns.ts';
import { type Comparison, type Level, MISSING } from './comparison.ts';
import { PairCache } from './pairCache.ts';
import { closeness } from './textSimilarity.ts';

export const GENDER_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.03, u: 0.5, rival: 0.6 },
  { name: 'exact', m: 0.97, u: 0.5, rival: 0.4 },
];

/** Junior and senior, second and third: the family's own way of telling namesakes apart. */
export const SUFFIX_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.02, u: 0.7, rival: 0.98 },
  { name: 'exact', m: 0.98, u: 0.3, rival: 0.02 },
];

export const LEGAL_FORM_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.25, u: 0.65, rival: 0.5 },
  { name: 'exact', m: 0.75, u: 0.35, rival: 0.5 },
];

export const EMPLOYER_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.4, u: 0.985, rival: 0.95 },
  { name: 'similar', m: 0.1, u: 0.005, rival: 0.01 },
  { name: 'exact', m: 0.5, u: 0.01, rival: 0.04, byFrequency: true },
];

export const ATTRIBUTE_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.15, u: 0.89, rival: 0.7 },
  { name: 'similar', m: 0.1, u: 0.01, rival: 0.02 },
  { name: 'exact', m: 0.75, u: 0.1, rival: 0.28, byFrequency: true },
];

/** A comparison over one value a record; with three levels above missing the middle one is 'similar'. */
export function singleComparison(
  field: string,
  column: IntList,
  pool: StringPool,
  levels: readonly Level[],
): Comparison {
  const counts = new Int32Array(pool.size);
  let total = 0;
  for (const value of column.view()) {
    if (value < 0) continue;
    counts[value]!++;
    total++;
  }
  const exact = levels.length - 1;
  const cache = new PairCache(16);
  const grade = (low: number, high: number) => (exact > 2 && closeness(pool.text(low), pool.text(high)) >= 2 ? 2 : 1);
  return {
    field,
    levels,
    decisive: false,
    filled: total,
    compare(left, right) {
      const [a, b] = [column.at(left), column.at(right)];
      if (a < 0 || b < 0) return 0;
      return a === b ? exact : cache.get(a, b, grade);
    },
    frequency: (left) => counts[column.at(left)]! / Math.max(1, total),
  };
}
