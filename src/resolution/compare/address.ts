// Compares addresses as one comparison of compound levels: street, town and postal code depend on each other, so that
// counting them apart would count one fact three times.

import { ADDRESS, type FeatureTable } from '../features/featureTable.ts';
import type { Column } from '../features/stripes.ts';
import type { TextPool } from '../features/textPool.ts';
import { type Comparison, countOf, type Level, MISSING, type Terms } from './comparison.ts';
import { PairCache } from './pairCache.ts';
import { Words } from './words.ts';

const LEVEL = {
  different: 1,
  sameTown: 2,
  samePostalCode: 3,
  sameStreet: 4,
  otherUnit: 5,
  closeDoor: 6,
  sameDoor: 7,
} as const;

/** Levels of people's addresses; people move, so that another address is weak evidence. */
export const HOME_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.2, u: 0.93, rival: 0.08 },
  { name: 'same town', m: 0.1, u: 0.05, rival: 0.03 },
  { name: 'same postal code', m: 0.08, u: 0.018, rival: 0.02 },
  { name: 'same street', m: 0.06, u: 0.001, rival: 0.05 },
  { name: 'same building, other unit', m: 0.02, u: 0.0003, rival: 0.03 },
  { name: 'nearly the same door', m: 0.12, u: 0.0001, rival: 0.14 },
  { name: 'same door', m: 0.42, u: 0.0006, rival: 0.65, byFrequency: true },
];

/** Levels of organizations' addresses: companies of a group sit apart more often than one company's records disagree. */
export const SITE_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.1, u: 0.92, rival: 0.5 },
  { name: 'same town', m: 0.12, u: 0.06, rival: 0.15 },
  { name: 'same postal code', m: 0.1, u: 0.0185, rival: 0.08 },
  { name: 'same street', m: 0.06, u: 0.0008, rival: 0.03 },
  { name: 'same building, other unit', m: 0.04, u: 0.0002, rival: 0.04 },
  { name: 'nearly the same door', m: 0.12, u: 0.0001, rival: 0.05 },
  { name: 'same door', m: 0.46, u: 0.0004, rival: 0.15, byFrequency: true },
];

/** Compares every address of one record with every address of the other; the best pair counts. */
export class AddressComparison implements Comparison {
  readonly field = 'address';
  readonly levels: readonly Level[];
  readonly decisive = false;
  readonly terms: Terms;
  agreed = -1;
  private readonly addresses: Column;
  private readonly places: TextPool;
  private readonly words: Words;
  private readonly streets = new PairCache(18);

  constructor(table: FeatureTable, levels: readonly Level[], terms: Terms) {
    this.addresses = table.addresses;
    this.places = table.places;
    this.words = new Words(table.places);
    this.levels = levels;
    this.terms = terms;
  }

  compare(left: number, right: number): number {
    const { addresses } = this;
    const [leftStart, leftEnd] = [addresses.start(left), addresses.end(left)];
    if (leftStart === leftEnd) return 0;
    const [rightStart, rightEnd] = [addresses.start(right), addresses.end(right)];
    let highest = 0;
    for (let a = leftStart; a < leftEnd; a += ADDRESS.width) {
      for (let b = rightStart; b < rightEnd; b += ADDRESS.width) {
        const level = this.level(a, b);
        if (level === LEVEL.sameDoor) this.agree(addresses.at(a + ADDRESS.line), highest < level);
        if (level > highest) highest = level;
      }
    }
    return highest;
  }

  private agree(line: number, isFirst: boolean): void {
    if (isFirst || (line >= 0 && countOf(this.terms, line) < countOf(this.terms, this.agreed))) this.agreed = line;
  }

  /** The level of two address tuples. */
  private level(a: number, b: number): number {
    const street = this.closeStreet(this.part(a, ADDRESS.street), this.part(b, ADDRESS.street));
    const town = this.townLevel(a, b);
    if (street <= 1) return street === 0 && town === LEVEL.different ? this.unknownTown(a, b) : town;
    const number = this.numberAgreement(this.part(a, ADDRESS.number), this.part(b, ADDRESS.number));
    if (number === 0) return Math.max(town, town > LEVEL.different ? LEVEL.sameStreet : LEVEL.sameTown);
    if (this.unitsDiffer(a, b)) return LEVEL.otherUnit;
    return street === 3 && number === 2 && town > LEVEL.different ? LEVEL.sameDoor : LEVEL.closeDoor;
  }

  private part(at: number, part: number): number {
    return this.addresses.at(at + part);
  }

  /** 0 unknown, 1 different, 2 close, 3 equal. */
  private closeStreet(left: number, right: number): number {
    if (left < 0 || right < 0) return 0;
    if (left === right) return 3;
    const known = this.streets.get(left, right);
    if (known >= 0) return known;
    return this.streets.set(left, right, this.words.closeness(left, right) >= 2 ? 2 : 1);
  }

  /** 0 another number, 1 close or unknown, 2 equal. */
  private numberAgreement(left: number, right: number): number {
    if (left === right) return 2;
    if (left < 0 || right < 0) return 1;
    return this.isSlip(left, right) ? 1 : 0;
  }

  private unitsDiffer(a: number, b: number): boolean {
    const left = this.part(a, ADDRESS.unit);
    const right = this.part(b, ADDRESS.unit);
    return left >= 0 && right >= 0 && left !== right && !this.isSlip(left, right);
  }

  private townLevel(a: number, b: number): number {
    const codeA = this.part(a, ADDRESS.postalCode);
    const codeB = this.part(b, ADDRESS.postalCode);
    if (codeA >= 0 && codeA === codeB) return LEVEL.samePostalCode;
    const cityA = this.part(a, ADDRESS.city);
    const cityB = this.part(b, ADDRESS.city);
    if (cityA >= 0 && cityB >= 0 && this.closeStreet(cityA, cityB) >= 2) return LEVEL.sameTown;
    if (codeA >= 0 && codeB >= 0 && this.isSlip(codeA, codeB)) return LEVEL.sameTown;
    return LEVEL.different;
  }

  /** 'different' only where both state a town or a postal code; two addresses that share no stated part are incomparable. */
  private unknownTown(a: number, b: number): number {
    const states = (part: number) => this.part(a, part) >= 0 && this.part(b, part) >= 0;
    return states(ADDRESS.city) || states(ADDRESS.postalCode) ? LEVEL.different : 0;
  }

  private isSlip(left: number, right: number): boolean {
    const { places } = this;
    const isLong = Math.min(places.length(left), places.length(right)) >= 3;
    return isLong && places.areOneSlipApart(left, right);
  }
}
