// Compares identifiers, e-mails, phones and websites: multi-valued columns of interned values, where agreement weighs
// by how rare the value is and a value on more records than its type's hub cap says nothing.

import type { IdentifierPolicy } from '../../domain/policy.ts';
import type { Ragged, StringPool } from '../features/columns.ts';
import { type Comparison, type Level, MISSING } from './comparison.ts';
import { PairCache } from './pairCache.ts';
import { isOneSlip } from './textSimilarity.ts';

/** Grades two values that are not equal: 1 different, 2 or more for levels between different and exact. */
type Grade = (left: string, right: string) => number;

interface ValueColumn {
  readonly field: string;
  readonly column: Ragged;
  readonly pool: StringPool;
  readonly levels: readonly Level[];
  readonly grade: Grade;
  /** Records a value may stand on before it says nothing. */
  readonly hubCap: number;
  readonly decisive?: boolean;
}

/** A comparison over a multi-valued column; the last level is 'exact'. */
export function valueComparison({
  field,
  column,
  pool,
  levels,
  grade,
  hubCap,
  decisive = false,
}: ValueColumn): Comparison {
  const counts = column.rowsPerValue(pool.size);
  const total = Math.max(1, column.filledRows());
  const cache = new PairCache(18);
  const exact = levels.length - 1;
  const compareValues = (low: number, high: number) => grade(pool.text(low), pool.text(high));
  return {
    field,
    levels,
    decisive,
    filled: total,
    compare(left, right) {
      let highest = 0;
      for (let a = column.start(left); a < column.end(left); a++) {
        if (counts[column.at(a)]! > hubCap) continue;
        for (let b = column.start(right); b < column.end(right); b++) {
          if (column.at(a) === column.at(b)) return exact;
          if (counts[column.at(b)]! > hubCap) continue;
          const level = cache.get(column.at(a), column.at(b), compareValues);
          if (level > highest) highest = level;
        }
      }
      return highest;
    },
    frequency(left, right) {
      let rarest = 1;
      for (let a = column.start(left); a < column.end(left); a++) {
        for (let b = column.start(right); b < column.end(right); b++) {
          if (column.at(a) === column.at(b)) rarest = Math.min(rarest, counts[column.at(a)]! / total);
        }
      }
      return rarest;
    },
  };
}

/** Prior levels of a declared identifier, by how exclusive its policy says it is. */
export function identifierLevels(policy: IdentifierPolicy): readonly Level[] {
  const differs = { hard: 0.02, soft: 0.06, no: 0.35 }[policy.exclusive];
  const slips = 0.08;
  const shared = policy.strength === 'decisive' ? 0.01 : 0.1;
  return [
    MISSING,
    { name: 'different', m: differs, u: 0.9989, rival: 0.995 - shared },
    { name: 'one slip', m: slips, u: 0.001, rival: 0.005 },
    { name: 'exact', m: 1 - differs - slips, u: 0.0001, rival: shared, byFrequency: true },
  ];
}

/** For identifiers of which one customer may hold many: another value says nothing. */
export const silentGrade: Grade = () => 0;

/** Different, or one typing slip apart where the values are long enough for that to mean something. */
export const slipGrade: Grade = (left, right) =>
  Math.min(left.length, right.length) >= 6 && isOneSlip(left, right) ? 2 : 1;

export const EMAIL_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.3, u: 0.9965, rival: 0.67 },
  { name: 'same mailbox name', m: 0.1, u: 0.002, rival: 0.01 },
  { name: 'one slip', m: 0.1, u: 0.0005, rival: 0.02 },
  { name: 'exact', m: 0.5, u: 0.001, rival: 0.3, byFrequency: true },
];

/** Same mailbox name at another provider, or a slip of a letter or two at the same one. */
export const emailGrade: Grade = (left, right) => {
  const leftAt = left.lastIndexOf('@');
  const rightAt = right.lastIndexOf('@');
  const leftLocal = left.slice(0, leftAt);
  const rightLocal = right.slice(0, rightAt);
  if (leftLocal === rightLocal) return leftLocal.length >= 5 ? 2 : 1;
  if (left.slice(leftAt) === right.slice(rightAt) && leftLocal.length >= 5 && isOneSlip(leftLocal, rightLocal))
    return 3;
  return 1;
};

export const PHONE_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.35, u: 0.9985, rival: 0.49 },
  { name: 'one slip', m: 0.05, u: 0.0005, rival: 0.01 },
  { name: 'exact', m: 0.6, u: 0.001, rival: 0.5, byFrequency: true },
];

export const WEBSITE_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.15, u: 0.996, rival: 0.35 },
  { name: 'one slip', m: 0.05, u: 0.001, rival: 0.02 },
  { name: 'exact', m: 0.8, u: 0.003, rival: 0.63, byFrequency: true },
];
