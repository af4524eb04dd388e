// Reads the names of two records side by side: which of their readings agree best as a whole, and how far each part of those does. A
// name that moved between the columns (swapped, used by the middle name, divided otherwise) is still seen.

import { type FeatureTable, NAME } from '../features/featureTable.ts';
import type { Column } from '../features/stripes.ts';
import type { TextPool } from '../features/textPool.ts';
import { canonicalGivenNames } from '../normalize/nicknames.ts';
import { isShortGivenName } from './abbreviation.ts';
import { LetterBags } from './letterBags.ts';
import { FAMILY, GIVEN, MIDDLE } from './nameLevels.ts';
import { PairCache } from './pairCache.ts';
import { Words } from './words.ts';

/** One letter makes another name of one of up to so many. */
const SHORT_NAME = 4;

export class NameReader {
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
  /** The tuples that were last asked whether they are crossed, and the answer. */
  private crossedLeft = -1;
  private crossedRight = -1;
  private crossed = false;
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

  /** The level of the family name as evidence: names that are crossed are one fact, which the given name tells. */
  familyEvidence(a: number, b: number): number {
    const level = this.familyLevel(a, b);
    return level === FAMILY.crossed && this.givenLevel(a, b) === GIVEN.crossed ? 0 : level;
  }

  /** Given and family name swapped, words of the name divided otherwise, or someone going by the middle name. */
  private isCrossed(a: number, b: number): boolean {
    // Asked of a pair for its given name and again for its family name.
    if (a !== this.crossedLeft || b !== this.crossedRight) {
      this.crossedLeft = a;
      this.crossedRight = b;
      this.crossed = this.areCrossed(a, b);
    }
    return this.crossed;
  }

  private areCrossed(a: number, b: number): boolean {
    const { names } = this;
    const givenA = names.at(a + NAME.given);
    const familyA = names.at(a + NAME.family);
    const givenB = names.at(b + NAME.given);
    const familyB = names.at(b + NAME.family);
    if (this.haveSameLetters(a, b)) return true;
    if (givenA >= 0 && givenA === familyB && this.mayBeOne(familyA, givenB, a, b)) return true;
    if (familyA >= 0 && familyA === givenB && this.mayBeOne(givenA, familyB, a, b)) return true;
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

  /** Whether what is left of two names whose other parts are swapped is equal, a slip apart or, with no more names, one of several words. */
  private mayBeOne(left: number, right: number, a: number, b: number): boolean {
    if (left < 0 || right < 0) return false;
    if (left === right) return true;
    const level = this.cachedFamily(left, right);
    if (level === FAMILY.close) return Math.min(this.pool.length(left), this.pool.length(right)) > SHORT_NAME;
    const { names } = this;
    return level === FAMILY.part && names.at(a + NAME.middle) < 0 && names.at(b + NAME.middle) < 0;
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
    if (close === 2) return Math.min(left.length, right.length) > SHORT_NAME ? GIVEN.close : GIVEN.similar;
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
