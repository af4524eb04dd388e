// Compares person names: given, middle and family name as three comparisons over the same readings, so that a name
// that moved between the columns (swapped, used by the middle name, double-barrelled) is still seen.

import { type FeatureTable, NAME } from '../features/featureTable.ts';
import type { Column } from '../features/stripes.ts';
import type { TextPool } from '../features/textPool.ts';
import { canonicalGivenNames } from '../normalize/nicknames.ts';
import { isShortGivenName } from './abbreviation.ts';
import { type Comparison, type Level, MISSING, type Terms } from './comparison.ts';
import { LetterBags } from './letterBags.ts';
import { PairCache } from './pairCache.ts';
import { Words } from './words.ts';

const GIVEN = { different: 1, initial: 2, similar: 3, crossed: 4, close: 5, nickname: 6, exact: 7 } as const;
const GIVEN_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.01, u: 0.962, rival: 0.93 },
  { name: 'initial', m: 0.05, u: 0.012, rival: 0.015 },
  { name: 'similar', m: 0.03, u: 0.008, rival: 0.01 },
  { name: 'crossed', m: 0.03, u: 0.002, rival: 0.004 },
  { name: 'close', m: 0.1, u: 0.003, rival: 0.004 },
  { name: 'nickname', m: 0.06, u: 0.004, rival: 0.005 },
  { name: 'exact', m: 0.72, u: 0.009, rival: 0.032, byFrequency: true },
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

/** The comparisons of `givenName`, `middleName` and `familyName`; `terms` gives how often the values of a part occur. */
export function personNameComparisons(
  table: FeatureTable,
  terms: (field: string, part: number) => Terms,
): Comparison[] {
  const names = new NameReader(table);
  return PARTS.map((part) => new NamePartComparison(names, part, terms(part.field, part.offset)));
}

interface NamePart {
  readonly field: string;
  readonly levels: readonly Level[];
  readonly offset: number;
  readonly level: (names: NameReader, a: number, b: number) => number;
}

const PARTS: readonly NamePart[] = [
  { field: 'givenName', levels: GIVEN_LEVELS, offset: NAME.given, level: (names, a, b) => names.givenLevel(a, b) },
  { field: 'middleName', levels: MIDDLE_LEVELS, offset: NAME.middle, level: (names, a, b) => names.middleLevel(a, b) },
  { field: 'familyName', levels: FAMILY_LEVELS, offset: NAME.family, level: (names, a, b) => names.familyLevel(a, b) },
];

/** One part of the name, always read from the one pair of readings that agrees best as a whole. */
class NamePartComparison implements Comparison {
  readonly field: string;
  readonly levels: readonly Level[];
  readonly decisive = false;
  readonly isName = true;
  readonly terms: Terms;
  agreed = -1;
  private readonly names: NameReader;
  private readonly part: NamePart;

  constructor(names: NameReader, part: NamePart, terms: Terms) {
    this.field = part.field;
    this.levels = part.levels;
    this.terms = terms;
    this.names = names;
    this.part = part;
  }

  compare(left: number, right: number): number {
    const { names, part } = this;
    if (!names.choose(left, right)) return 0;
    const level = part.level(names, names.leftAt, names.rightAt);
    if (level === this.levels.length - 1) this.agreed = names.value(names.leftAt + part.offset);
    return level;
  }
}

class NameReader {
  private readonly names: Column;
  private readonly pool: TextPool;
  private readonly words: Words;
  private readonly bags: LetterBags;
  private readonly givenCache = new PairCache(19);
  private readonly familyCache = new PairCache(19);
  private readonly middleCache = new PairCache(14);
  private readonly nicknames = new Map<number, readonly string[]>();
  private chosenLeft = -1;
  private chosenRight = -1;
  /** The tuples of the pair of readings last chosen. */
  leftAt = -1;
  rightAt = -1;

  constructor(table: FeatureTable) {
    this.names = table.personNames;
    this.pool = table.names;
    this.words = new Words(table.names);
    this.bags = new LetterBags(table.names);
  }

  value(at: number): number {
    return this.names.at(at);
  }

  /**
   * Chooses the pair of readings of two records that agrees best as a whole, so that a given name of one reading and a
   * family name of another never add up to a person nobody named. False where one of them has no name.
   */
  choose(one: number, other: number): boolean {
    // The smaller row first, so that a pair is remembered whichever record is asked about first.
    const left = one < other ? one : other;
    const right = one < other ? other : one;
    if (left === this.chosenLeft && right === this.chosenRight) return this.leftAt >= 0;
    this.chosenLeft = left;
    this.chosenRight = right;
    const { names } = this;
    const [leftStart, rightStart] = [names.start(left), names.start(right)];
    const [leftEnd, rightEnd] = [names.end(left), names.end(right)];
    const isOneEach = leftEnd - leftStart === NAME.width && rightEnd - rightStart === NAME.width;
    this.leftAt = isOneEach ? leftStart : -1;
    this.rightAt = isOneEach ? rightStart : -1;
    if (!isOneEach) this.chooseAmong(leftStart, leftEnd, rightStart, rightEnd);
    return this.leftAt >= 0;
  }

  private chooseAmong(leftStart: number, leftEnd: number, rightStart: number, rightEnd: number): void {
    let highest = -1;
    for (let a = leftStart; a < leftEnd; a += NAME.width) {
      for (let b = rightStart; b < rightEnd; b += NAME.width) {
        const agreement = this.givenLevel(a, b) + this.familyLevel(a, b);
        if (agreement < highest || (agreement === highest && !this.winsTie(a, b))) continue;
        highest = agreement;
        this.leftAt = a;
        this.rightAt = b;
      }
    }
  }

  /** Whether two readings go before those chosen so far, which agree as well; the same whichever record comes first. */
  private winsTie(a: number, b: number): boolean {
    const { leftAt, rightAt } = this;
    const given = this.givenLevel(a, b) - this.givenLevel(leftAt, rightAt);
    if (given !== 0) return given > 0;
    const middle = this.middleLevel(a, b) - this.middleLevel(leftAt, rightAt);
    if (middle !== 0) return middle > 0;
    return this.sharedText(a, b) < this.sharedText(leftAt, rightAt);
  }

  /** The parts of a name that two readings agree on. */
  private sharedText(a: number, b: number): string {
    const { names } = this;
    let text = '';
    for (let part = 0; part < NAME.width; part++) {
      const value = names.at(a + part);
      text += value >= 0 && value === names.at(b + part) ? `${this.pool.text(value)}/` : '/';
    }
    return text;
  }

  givenLevel(a: number, b: number): number {
    const { names } = this;
    const left = names.at(a + NAME.given);
    const right = names.at(b + NAME.given);
    if (left < 0 || right < 0) return this.isCrossed(a, b) ? GIVEN.crossed : 0;
    if (left === right) return this.isInitial(left) ? GIVEN.initial : GIVEN.exact;
    const level = this.cachedGiven(left, right);
    return level < GIVEN.crossed && this.isCrossed(a, b) ? GIVEN.crossed : level;
  }

  middleLevel(a: number, b: number): number {
    const left = this.names.at(a + NAME.middle);
    const right = this.names.at(b + NAME.middle);
    if (left < 0 || right < 0) return 0;
    if (left === right) return this.isInitial(left) ? MIDDLE.initial : MIDDLE.exact;
    const level = this.cachedMiddle(left, right);
    // What stands in the middle here stands before or after there.
    return level === MIDDLE.different && this.haveSameLetters(a, b) ? 0 : level;
  }

  familyLevel(a: number, b: number): number {
    const { names } = this;
    const left = names.at(a + NAME.family);
    const right = names.at(b + NAME.family);
    if (left === right) return left < 0 ? 0 : FAMILY.exact;
    if (left < 0 || right < 0) return this.isCrossed(a, b) ? FAMILY.crossed : 0;
    const level = this.cachedFamily(left, right);
    return level < FAMILY.crossed && this.isCrossed(a, b) ? FAMILY.crossed : level;
  }

  /** Given and family name swapped, words of the name divided otherwise, or someone going by the middle name. */
  private isCrossed(a: number, b: number): boolean {
    const { names } = this;
    const givenA = names.at(a + NAME.given);
    const familyA = names.at(a + NAME.family);
    const givenB = names.at(b + NAME.given);
    const familyB = names.at(b + NAME.family);
    if (this.haveSameLetters(a, b)) return true;
    if (givenA >= 0 && givenA === familyB && this.isPartOrSlip(familyA, givenB)) return true;
    if (familyA >= 0 && familyA === givenB && this.isPartOrSlip(givenA, familyB)) return true;
    if (familyA !== familyB) return false;
    const [middleA, middleB] = [names.at(a + NAME.middle), names.at(b + NAME.middle)];
    return (
      (givenA >= 0 && givenA === middleB && !this.isInitial(givenA)) ||
      (givenB >= 0 && givenB === middleA && !this.isInitial(givenB))
    );
  }

  private haveSameLetters(a: number, b: number): boolean {
    return this.lettersOf(a) === this.lettersOf(b);
  }

  private lettersOf(at: number): number {
    const { names, bags } = this;
    return (bags.of(names.at(at)) + bags.of(names.at(at + NAME.middle)) + bags.of(names.at(at + NAME.family))) | 0;
  }

  /** Whether two parts of names, of either kind, are a slip apart or share a word. */
  private isPartOrSlip(left: number, right: number): boolean {
    return left >= 0 && right >= 0 && (left === right || this.cachedFamily(left, right) >= FAMILY.part);
  }

  private isInitial(id: number): boolean {
    return this.pool.text(id).length === 1;
  }

  private cachedGiven(left: number, right: number): number {
    const known = this.givenCache.get(left, right);
    return known >= 0 ? known : this.givenCache.set(left, right, this.compareGiven(left, right));
  }

  private compareGiven(low: number, high: number): number {
    const left = this.pool.text(low);
    const right = this.pool.text(high);
    if (left.length === 1 || right.length === 1) return left[0] === right[0] ? GIVEN.initial : GIVEN.different;
    const close = this.words.closeness(low, high);
    if (this.shareFormalName(low, high) || areOneShortened(left, right)) return GIVEN.nickname;
    // One letter makes another name of a short one: Mary and Mark, Joan and John.
    if (close === 2) return Math.min(left.length, right.length) > 4 ? GIVEN.close : GIVEN.similar;
    return close === 1 ? GIVEN.similar : GIVEN.different;
  }

  private shareFormalName(low: number, high: number): boolean {
    const formal = this.formalNames(low);
    return this.formalNames(high).some((name) => formal.includes(name));
  }

  private formalNames(id: number): readonly string[] {
    let formal = this.nicknames.get(id);
    if (!formal) {
      formal = canonicalGivenNames(this.pool.text(id));
      this.nicknames.set(id, formal);
    }
    return formal;
  }

  private cachedMiddle(left: number, right: number): number {
    const known = this.middleCache.get(left, right);
    return known >= 0 ? known : this.middleCache.set(left, right, this.compareMiddle(left, right));
  }

  private compareMiddle(low: number, high: number): number {
    const left = this.pool.text(low);
    const right = this.pool.text(high);
    if (left.length === 1 || right.length === 1) return left[0] === right[0] ? MIDDLE.initial : MIDDLE.different;
    return this.words.closeness(low, high) >= 1 ? MIDDLE.similar : MIDDLE.different;
  }

  private cachedFamily(left: number, right: number): number {
    const known = this.familyCache.get(left, right);
    return known >= 0 ? known : this.familyCache.set(left, right, this.compareFamily(left, right));
  }

  private compareFamily(low: number, high: number): number {
    const left = this.pool.text(low);
    const right = this.pool.text(high);
    const close = this.words.closeness(low, high);
    if (close === 2) return FAMILY.close;
    if (sharesToken(left, right)) return FAMILY.part;
    return close === 1 ? FAMILY.similar : FAMILY.different;
  }
}

function areOneShortened(left: string, right: string): boolean {
  return left.length < right.length ? isShortGivenName(left, right) : isShortGivenName(right, left);
}

/** Whether two names of several words share one of three letters or more: 'smith jones' and 'jones'. */
function sharesToken(left: string, right: string): boolean {
  if (!left.includes(' ') && !right.includes(' ')) return false;
  const words = left.split(' ').filter((word) => word.length >= 3);
  return right.split(' ').some((word) => words.includes(word));
}
