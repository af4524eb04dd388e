// Compares person names: given, middle and family name as three comparisons over the same readings, so that a name
// that moved between the columns (swapped, used by the middle name, double-barrelled) is still seen.

import type { Ragged } from '../features/columns.ts';
import { type FeatureTable, NAME } from '../features/featureTable.ts';
import { canonicalGivenNames } from '../normalize/nicknames.ts';
import { type Comparison, type Level, MISSING } from './comparison.ts';
import { PairCache } from './pairCache.ts';
import { closeness } from './textSimilarity.ts';

const GIVEN = { different: 1, initial: 2, similar: 3, crossed: 4, close: 5, nickname: 6, exact: 7 } as const;
const GIVEN_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.01, u: 0.962, rival: 0.945 },
  { name: 'initial', m: 0.05, u: 0.012, rival: 0.015 },
  { name: 'similar', m: 0.03, u: 0.008, rival: 0.01 },
  { name: 'crossed', m: 0.03, u: 0.002, rival: 0.004 },
  { name: 'close', m: 0.1, u: 0.003, rival: 0.004 },
  { name: 'nickname', m: 0.06, u: 0.004, rival: 0.005 },
  { name: 'exact', m: 0.72, u: 0.009, rival: 0.017, byFrequency: true },
];

const FAMILY = { different: 1, similar: 2, part: 3, crossed: 4, close: 5, exact: 6 } as const;
const FAMILY_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.06, u: 0.989, rival: 0.15 },
  { name: 'similar', m: 0.03, u: 0.004, rival: 0.02 },
  { name: 'part', m: 0.02, u: 0.001, rival: 0.02 },
  { name: 'crossed', m: 0.03, u: 0.001, rival: 0.002 },
  { name: 'close', m: 0.1, u: 0.002, rival: 0.06 },
  { name: 'exact', m: 0.76, u: 0.003, rival: 0.748, byFrequency: true },
];

const MIDDLE = { different: 1, initial: 2, similar: 3, exact: 4 } as const;
const MIDDLE_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.1, u: 0.9, rival: 0.9 },
  { name: 'initial', m: 0.3, u: 0.07, rival: 0.07 },
  { name: 'similar', m: 0.1, u: 0.01, rival: 0.01 },
  { name: 'exact', m: 0.5, u: 0.02, rival: 0.02, byFrequency: true },
];

/** The comparisons of `givenName`, `middleName` and `familyName`. */
export function personNameComparisons(table: FeatureTable): Comparison[] {
  const names = new NameReader(table);
  return [
    nameComparison(table, names, 'givenName', GIVEN_LEVELS, NAME.given, (a, b) => names.givenLevel(a, b)),
    nameComparison(table, names, 'middleName', MIDDLE_LEVELS, NAME.middle, (a, b) => names.middleLevel(a, b)),
    nameComparison(table, names, 'familyName', FAMILY_LEVELS, NAME.family, (a, b) => names.familyLevel(a, b)),
  ];
}

/** One part of the name, always read from the one pair of readings that agrees best as a whole. */
function nameComparison(
  table: FeatureTable,
  names: NameReader,
  field: string,
  levels: readonly Level[],
  part: number,
  levelOf: (a: number, b: number) => number,
): Comparison {
  const counts = table.personNames.rowsPerValue(table.names.size, part);
  const total = Math.max(1, table.personNames.filledRows());
  return {
    field,
    levels,
    decisive: false,
    filled: total,
    isName: true,
    compare: (left, right) => (names.choose(left, right) ? levelOf(names.leftAt, names.rightAt) : 0),
    frequency(left, right) {
      names.choose(left, right);
      const value = table.personNames.at(names.leftAt + part);
      return value < 0 ? 1 : counts[value]! / total;
    },
  };
}

/** The highest level over all pairs of tuples of two rows. */
export function best(column: Ragged, left: number, right: number, level: (a: number, b: number) => number): number {
  const leftEnd = column.end(left);
  const rightEnd = column.end(right);
  const rightStart = column.start(right);
  let highest = 0;
  for (let a = column.start(left); a < leftEnd; a += column.width) {
    for (let b = rightStart; b < rightEnd; b += column.width) {
      const found = level(a, b);
      if (found > highest) highest = found;
    }
  }
  return highest;
}

class NameReader {
  private readonly table: FeatureTable;
  private readonly givenCache = new PairCache();
  private readonly familyCache = new PairCache();
  private readonly middleCache = new PairCache(16);
  private readonly nicknames = new Map<number, readonly string[]>();
  private chosenLeft = -1;
  private chosenRight = -1;
  /** The tuples of the pair of readings last chosen. */
  leftAt = -1;
  rightAt = -1;

  constructor(table: FeatureTable) {
    this.table = table;
  }

  /**
   * Chooses the pair of readings of two records that agrees best as a whole, so that a given name of one reading and a
   * family name of another never add up to a person nobody named. False where one of them has no name.
   */
  choose(one: number, other: number): boolean {
    // The smaller row first, so that readings that tie are chosen alike whichever record is asked about first.
    const left = Math.min(one, other);
    const right = Math.max(one, other);
    if (left === this.chosenLeft && right === this.chosenRight) return this.leftAt >= 0;
    this.chosenLeft = left;
    this.chosenRight = right;
    this.leftAt = -1;
    let highest = -1;
    best(this.table.personNames, left, right, (a, b) => {
      const agreement = this.givenLevel(a, b) + this.familyLevel(a, b);
      if (agreement > highest) {
        highest = agreement;
        this.leftAt = a;
        this.rightAt = b;
      }
      return 0;
    });
    return this.leftAt >= 0;
  }

  givenLevel(a: number, b: number): number {
    const names = this.table.personNames;
    const left = names.at(a + NAME.given);
    const right = names.at(b + NAME.given);
    if (left < 0 || right < 0) return this.isCrossed(a, b) ? GIVEN.crossed : 0;
    if (left === right) return this.isInitial(left) ? GIVEN.initial : GIVEN.exact;
    const level = this.givenCache.get(left, right, (low, high) => this.compareGiven(low, high));
    return level < GIVEN.crossed && this.isCrossed(a, b) ? GIVEN.crossed : level;
  }

  middleLevel(a: number, b: number): number {
    const left = this.table.personNames.at(a + NAME.middle);
    const right = this.table.personNames.at(b + NAME.middle);
    if (left < 0 || right < 0) return 0;
    if (left === right) return this.isInitial(left) ? MIDDLE.initial : MIDDLE.exact;
    return this.middleCache.get(left, right, (low, high) => this.compareMiddle(low, high));
  }

  familyLevel(a: number, b: number): number {
    const names = this.table.personNames;
    const left = names.at(a + NAME.family);
    const right = names.at(b + NAME.family);
    if (left === right) return left < 0 ? 0 : FAMILY.exact;
    if (left < 0 || right < 0) return this.isCrossed(a, b) ? FAMILY.crossed : 0;
    const level = this.familyCache.get(left, right, (low, high) => this.compareFamily(low, high));
    return level < FAMILY.crossed && this.isCrossed(a, b) ? FAMILY.crossed : level;
  }

  /** Given and family name swapped, or someone going by the middle name. */
  private isCrossed(a: number, b: number): boolean {
    const names = this.table.personNames;
    const [givenA, familyA] = [names.at(a + NAME.given), names.at(a + NAME.family)];
    const [givenB, familyB] = [names.at(b + NAME.given), names.at(b + NAME.family)];
    if (givenA >= 0 && familyA >= 0 && givenA === familyB && familyA === givenB) return true;
    if (familyA !== familyB) return false;
    const [middleA, middleB] = [names.at(a + NAME.middle), names.at(b + NAME.middle)];
    return (
      (givenA >= 0 && givenA === middleB && !this.isInitial(givenA)) ||
      (givenB >= 0 && givenB === middleA && !this.isInitial(givenB))
    );
  }

  private isInitial(id: number): boolean {
    return this.table.names.text(id).length === 1;
  }

  private compareGiven(low: number, high: number): number {
    const left = this.table.names.text(low);
    const right = this.table.names.text(high);
    if (left.length === 1 || right.length === 1) return left[0] === right[0] ? GIVEN.initial : GIVEN.different;
    const close = closeness(left, right);
    if (close === 2) return GIVEN.close;
    if (this.shareFormalName(low, high)) return GIVEN.nickname;
    return close === 1 ? GIVEN.similar : GIVEN.different;
  }

  private shareFormalName(low: number, high: number): boolean {
    const formal = this.formalNames(low);
    return this.formalNames(high).some((name) => formal.includes(name));
  }

  private formalNames(id: number): readonly string[] {
    let formal = this.nicknames.get(id);
    if (!formal) {
      formal = canonicalGivenNames(this.table.names.text(id));
      this.nicknames.set(id, formal);
    }
    return formal;
  }

  private compareMiddle(low: number, high: number): number {
    const left = this.table.names.text(low);
    const right = this.table.names.text(high);
    if (left.length === 1 || right.length === 1) return left[0] === right[0] ? MIDDLE.initial : MIDDLE.different;
    return closeness(left, right) >= 1 ? MIDDLE.similar : MIDDLE.different;
  }

  private compareFamily(low: number, high: number): number {
    const left = this.table.names.text(low);
    const right = this.table.names.text(high);
    const close = closeness(left, right);
    if (close === 2) return FAMILY.close;
    if (sharesToken(left, right)) return FAMILY.part;
    return close === 1 ? FAMILY.similar : FAMILY.different;
  }
}

/** Whether two names of several words share one of three letters or more: 'smith jones' and 'jones'. */
function sharesToken(left: string, right: string): boolean {
  if (!left.includes(' ') && !right.includes(' ')) return false;
  const words = left.split(' ').filter((word) => word.length >= 3);
  return right.split(' ').some((word) => words.includes(word));
}
