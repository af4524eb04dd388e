// Compares birth dates given as numbers yyyymmdd, where month or day may be 0 (unknown).

import type { FeatureTable } from '../features/featureTable.ts';
import { type Comparison, type Level, MISSING } from './comparison.ts';
import { best } from './personName.ts';
import { isOneSlip } from './textSimilarity.ts';

const BIRTH_DATE = { different: 1, sameYear: 2, near: 3, swapped: 4, partial: 5, slip: 6, exact: 7 } as const;
const LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.03, u: 0.9735, rival: 0.913 },
  { name: 'same year', m: 0.02, u: 0.015, rival: 0.04 },
  { name: 'year off', m: 0.02, u: 0.0025, rival: 0.004 },
  { name: 'day and month swapped', m: 0.02, u: 0.0005, rival: 0.0005 },
  { name: 'agrees as far as stated', m: 0.03, u: 0.007, rival: 0.01 },
  { name: 'one slip', m: 0.08, u: 0.0015, rival: 0.0025 },
  { name: 'exact', m: 0.8, u: 0.00005, rival: 0.03, byFrequency: true },
];

export function birthDateComparison(table: FeatureTable): Comparison {
  const dates = table.birthDates;
  const counts = new Map<number, number>();
  for (let row = 0; row < table.size; row++) {
    for (let at = dates.start(row); at < dates.end(row); at++)
      counts.set(dates.at(at), (counts.get(dates.at(at)) ?? 0) + 1);
  }
  const total = Math.max(1, dates.filledRows());
  return {
    field: 'birthDate',
    levels: LEVELS,
    decisive: false,
    filled: total,
    compare: (left, right) => best(dates, left, right, (a, b) => birthDateLevel(dates.at(a), dates.at(b))),
    frequency: (left, right) => {
      let rarest = 1;
      best(dates, left, right, (a, b) => {
        if (dates.at(a) === dates.at(b)) rarest = Math.min(rarest, (counts.get(dates.at(a)) ?? 1) / total);
        return 0;
      });
      return rarest;
    },
  };
}

/** The level of two dates as numbers yyyymmdd. */
export function birthDateLevel(left: number, right: number): number {
  const isPartial = left % 100 === 0 || right % 100 === 0;
  if (left === right) return isPartial ? BIRTH_DATE.partial : BIRTH_DATE.exact;
  const [yearA, monthA, dayA] = parts(left);
  const [yearB, monthB, dayB] = parts(right);
  if (isPartial) return agreesAsStated(parts(left), parts(right)) ? BIRTH_DATE.partial : yearLevel(yearA, yearB);
  if (yearA === yearB && monthA === dayB && dayA === monthB) return BIRTH_DATE.swapped;
  if (isOneSlip(String(left), String(right))) return BIRTH_DATE.slip;
  if (monthA === monthB && dayA === dayB && isYearOff(yearA - yearB)) return BIRTH_DATE.near;
  if (yearA === yearB && (monthA === monthB || dayA === dayB)) return BIRTH_DATE.near;
  return yearLevel(yearA, yearB);
}

function parts(date: number): [number, number, number] {
  return [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100];
}

function agreesAsStated(left: readonly number[], right: readonly number[]): boolean {
  return left.every((part, at) => part === 0 || right[at] === 0 || part === right[at]);
}

/** Off by one, by a decade or by a century: how years are misremembered and mistyped. */
function isYearOff(difference: number): boolean {
  const off = Math.abs(difference);
  return off === 1 || off === 10 || off === 100;
}

function yearLevel(left: number, right: number): number {
  return left === right ? BIRTH_DATE.sameYear : BIRTH_DATE.different;
}
