// Compares birth dates given as numbers yyyymmdd, where month or day may be 0 (unknown).

import type { NumberPool } from '../features/columns.ts';
import type { FeatureTable } from '../features/featureTable.ts';
import type { Column } from '../features/stripes.ts';
import { type Comparison, countOf, type Level, MISSING, type Terms } from './comparison.ts';

const BIRTH_DATE = {
  different: 1,
  yearsNear: 2,
  sameYear: 3,
  near: 4,
  swapped: 5,
  partial: 6,
  slip: 7,
  exact: 8,
} as const;
const LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.015, u: 0.9435, rival: 0.883 },
  { name: 'years near', m: 0.005, u: 0.03, rival: 0.03 },
  { name: 'same year', m: 0.03, u: 0.015, rival: 0.04 },
  { name: 'year off', m: 0.02, u: 0.0025, rival: 0.004 },
  { name: 'day and month swapped', m: 0.02, u: 0.0005, rival: 0.0005 },
  { name: 'agrees as far as stated', m: 0.03, u: 0.007, rival: 0.01 },
  { name: 'one slip', m: 0.08, u: 0.0015, rival: 0.0025 },
  { name: 'exact', m: 0.8, u: 0.00005, rival: 0.03, byFrequency: true },
];

/** The lowest level of dates that are near. */
export const NEAR_DATE = BIRTH_DATE.near;

/** How far off a year is that was worked out from a rounded age. */
const ROUNDED_YEARS = 5;

export class BirthDateComparison implements Comparison {
  readonly field = 'birthDate';
  readonly levels = LEVELS;
  readonly decisive = false;
  readonly terms: Terms;
  agreed = -1;
  private readonly dates: Column;
  private readonly values: NumberPool;

  constructor(table: FeatureTable, terms: Terms) {
    this.dates = table.birthDates;
    this.values = table.dates;
    this.terms = terms;
  }

  compare(left: number, right: number): number {
    const { dates, values } = this;
    let highest = 0;
    for (let a = dates.start(left); a < dates.end(left); a++) {
      for (let b = dates.start(right); b < dates.end(right); b++) {
        const level = birthDateLevel(values.number(dates.at(a)), values.number(dates.at(b)));
        if (level === BIRTH_DATE.exact) this.agree(dates.at(a), highest < level);
        if (level > highest) highest = level;
      }
    }
    return highest;
  }

  private agree(date: number, isFirst: boolean): void {
    if (isFirst || countOf(this.terms, date) < countOf(this.terms, this.agreed)) this.agreed = date;
  }
}

/** The level of two dates as numbers yyyymmdd. */
export function birthDateLevel(left: number, right: number): number {
  const dayA = left % 100;
  const dayB = right % 100;
  const isPartial = dayA === 0 || dayB === 0;
  if (left === right) return isPartial ? BIRTH_DATE.partial : BIRTH_DATE.exact;
  const [yearA, yearB] = [Math.floor(left / 10000), Math.floor(right / 10000)];
  if (isPartial) return partialLevel(left, right);
  const [monthA, monthB] = [Math.floor(left / 100) % 100, Math.floor(right / 100) % 100];
  if (yearA === yearB && monthA === dayB && dayA === monthB) return BIRTH_DATE.swapped;
  if (isOneDigitOff(left, right)) return BIRTH_DATE.slip;
  if (monthA === monthB && dayA === dayB && isYearOff(yearA - yearB)) return BIRTH_DATE.near;
  if (yearA === yearB && (monthA === monthB || dayA === dayB)) return BIRTH_DATE.near;
  return yearLevel(yearA, yearB);
}

function parts(date: number): [number, number, number] {
  return [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100];
}

/** Years alone are often told or worked out from an age, so that one or two off is near, and ages are rounded to fives. */
function partialLevel(left: number, right: number): number {
  if (agreesAsStated(parts(left), parts(right))) return BIRTH_DATE.partial;
  const [yearA, yearB] = [Math.floor(left / 10000), Math.floor(right / 10000)];
  const apart = Math.abs(yearA - yearB);
  if (apart === 0) return BIRTH_DATE.sameYear;
  if (apart <= 2) return BIRTH_DATE.near;
  return apart <= ROUNDED_YEARS ? BIRTH_DATE.yearsNear : BIRTH_DATE.different;
}

/** One digit other, or two neighbours swapped. */
function isOneDigitOff(left: number, right: number): boolean {
  let [a, b] = [left, right];
  while (a % 10 === b % 10) {
    a = Math.floor(a / 10);
    b = Math.floor(b / 10);
  }
  if (Math.floor(a / 10) === Math.floor(b / 10)) return true;
  const isSwap = a % 10 === Math.floor(b / 10) % 10 && b % 10 === Math.floor(a / 10) % 10;
  return isSwap && Math.floor(a / 100) === Math.floor(b / 100);
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
