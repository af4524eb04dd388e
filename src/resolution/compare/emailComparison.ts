// An e-mail address made of its owner's name says nothing that the name does not: every Nancy Singh may be nancy.singh somewhere. So the
// same mailbox at another provider counts only where it is not spelled from both names.

import { type FeatureTable, NAME } from '../features/featureTable.ts';
import type { Comparison, Level, Terms } from './comparison.ts';
import { SAME_MAILBOX, type ValueComparison } from './identifier.ts';

const NOT_LETTERS = /[^a-z]+/g;
const HAS_DIGIT = /\d/;

export class EmailComparison implements Comparison {
  readonly field = 'email';
  readonly levels: readonly Level[];
  readonly decisive = false;
  readonly terms: Terms;
  agreed = -1;
  private readonly addresses: ValueComparison;
  private readonly table: FeatureTable;

  constructor(addresses: ValueComparison, table: FeatureTable) {
    this.levels = addresses.levels;
    this.terms = addresses.terms;
    this.addresses = addresses;
    this.table = table;
  }

  compare(left: number, right: number): number {
    const level = this.addresses.compare(left, right);
    this.agreed = this.addresses.agreed;
    return level === SAME_MAILBOX && this.isOfName(left) && this.isOfName(right) ? 0 : level;
  }

  /** Whether any mailbox of the record is spelled from any reading of its name. */
  private isOfName(row: number): boolean {
    const { emails, contacts, personNames, names } = this.table;
    for (let at = emails.start(row); at < emails.end(row); at++) {
      const email = contacts.text(emails.at(at));
      const mailbox = email.slice(0, email.lastIndexOf('@'));
      if (HAS_DIGIT.test(mailbox)) continue;
      for (let name = personNames.start(row); name < personNames.end(row); name += NAME.width) {
        const [given, family] = [personNames.at(name + NAME.given), personNames.at(name + NAME.family)];
        if (given >= 0 && family >= 0 && isSpelledFrom(mailbox, names.text(given), names.text(family))) return true;
      }
    }
    return false;
  }
}

/** Whether a mailbox is given and family name, either in full or as an initial, in either order, or one of them alone. */
export function isSpelledFrom(mailbox: string, given: string, family: string): boolean {
  const letters = mailbox.replace(NOT_LETTERS, '');
  const name = family.replace(NOT_LETTERS, '');
  for (const [first, second] of [
    [given, name],
    [name, given],
  ] as const) {
    if (letters === first || letters === first + second) return true;
    if (letters === first + second[0] || letters === first[0] + second) return true;
  }
  return false;
}
