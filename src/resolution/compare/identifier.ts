// Compares identifiers, e-mails, phones and websites: multi-valued columns of interned values, where agreement weighs
// by how rare the value is and a value on more records than its type's hub cap says nothing.

import type { IdentifierPolicy } from '../../domain/policy.ts';
import { IntList } from '../features/columns.ts';
import type { Column } from '../features/stripes.ts';
import { TextPool } from '../features/textPool.ts';
import { withoutNumber } from '../normalize/email.ts';
import { type Comparison, countOf, type Level, MISSING, type Terms } from './comparison.ts';

/** Grades two values that are not equal: 1 different, 2 or more for levels between different and exact. */
export type Grade = (left: number, right: number) => number;

interface ValueColumn {
  readonly field: string;
  readonly column: Column;
  /** Of a column of named values the field to compare; -1 where every value counts. */
  readonly named: number;
  readonly levels: readonly Level[];
  readonly grade: Grade;
  /** Records that hold each value now. */
  readonly holders: { readonly counts: Int32Array };
  /** Records a value may stand on before it says nothing. */
  readonly hubCap: number;
  readonly terms: Terms;
  readonly decisive?: boolean;
}

/** A comparison over a multi-valued column; the last level is 'exact'. */
export class ValueComparison implements Comparison {
  readonly field: string;
  readonly levels: readonly Level[];
  readonly decisive: boolean;
  readonly terms: Terms;
  agreed = -1;
  private readonly column: Column;
  private readonly named: number;
  private readonly grade: Grade;
  private readonly holders: { readonly counts: Int32Array };
  private readonly hubCap: number;

  constructor({ field, column, named, levels, grade, holders, hubCap, terms, decisive = false }: ValueColumn) {
    this.field = field;
    this.levels = levels;
    this.decisive = decisive;
    this.terms = terms;
    this.column = column;
    this.named = named;
    this.grade = grade;
    this.holders = holders;
    this.hubCap = hubCap;
  }

  compare(left: number, right: number): number {
    const { column, named } = this;
    const { width } = column;
    // The left record stays the same over many pairs, and is at hand.
    const leftStart = column.start(left);
    const leftEnd = column.end(left);
    if (leftStart === leftEnd) return 0;
    const rightStart = column.start(right);
    const rightEnd = column.end(right);
    if (rightStart === rightEnd) return 0;
    let highest = 0;
    for (let a = leftStart; a < leftEnd; a += width) {
      if (named >= 0 && column.at(a) !== named) continue;
      for (let b = rightStart; b < rightEnd; b += width) {
        if (named >= 0 && column.at(b) !== named) continue;
        highest = this.better(highest, column.at(a + width - 1), column.at(b + width - 1));
      }
    }
    return highest;
  }

  /** The higher of a level and that of two values. */
  private better(highest: number, value: number, other: number): number {
    const exact = this.levels.length - 1;
    if (this.isHub(value)) return highest;
    if (value === other) {
      if (highest < exact || countOf(this.terms, value) < countOf(this.terms, this.agreed)) this.agreed = value;
      return exact;
    }
    return highest === exact || this.isHub(other) ? highest : Math.max(highest, this.grade(value, other));
  }

  private isHub(value: number): boolean {
    return this.holders.counts[value]! > this.hubCap;
  }
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
export function slipGrade(pool: TextPool): Grade {
  return (left, right) => {
    const isLong = Math.min(pool.length(left), pool.length(right)) >= 6;
    return isLong && pool.areOneSlipApart(left, right) ? 2 : 1;
  };
}

/** The level of one mailbox name at two providers. */
export const SAME_MAILBOX = 2;
export const EMAIL_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.3, u: 0.9965, rival: 0.67 },
  { name: 'same mailbox name', m: 0.1, u: 0.002, rival: 0.01 },
  { name: 'one slip', m: 0.1, u: 0.0005, rival: 0.02 },
  { name: 'exact', m: 0.5, u: 0.001, rival: 0.3, byFrequency: true },
];

/** Same mailbox name at another provider, or a slip of a letter or two at the same one. */
export function emailGrade(pool: TextPool): Grade {
  const parts = new EmailParts(pool);
  return (left, right) => {
    const a = parts.mailbox(left);
    const b = parts.mailbox(right);
    if (a === b) return parts.names.length(a) >= 5 ? SAME_MAILBOX : 1;
    if (parts.domain(left) !== parts.domain(right) || Math.min(parts.names.length(a), parts.names.length(b)) < 5)
      return 1;
    if (!parts.names.areOneSlipApart(a, b)) return 1;
    return areNumberedApart(parts.names.text(a), parts.names.text(b)) ? 1 : 3;
  };
}

/** 'james' and 'james2': the second James of a house is given a number, so that it tells two people apart rather than one's slip. */
function areNumberedApart(left: string, right: string): boolean {
  const bare = withoutNumber(left);
  return bare === withoutNumber(right) && (bare === left) !== (bare === right);
}

/** The two halves of each e-mail address as integers, taken apart once. */
class EmailParts {
  readonly names = new TextPool();
  private readonly pool: TextPool;
  private readonly mailboxes = new IntList();
  private readonly domains = new IntList();

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  mailbox(email: number): number {
    if (email >= this.mailboxes.length) this.readUpTo(email);
    return this.mailboxes.at(email);
  }

  domain(email: number): number {
    if (email >= this.domains.length) this.readUpTo(email);
    return this.domains.at(email);
  }

  private readUpTo(email: number): void {
    for (let at = this.mailboxes.length; at <= email; at++) {
      const text = this.pool.text(at);
      const sign = text.lastIndexOf('@');
      this.mailboxes.push(sign < 0 ? -1 : this.names.intern(text.slice(0, sign)));
      this.domains.push(sign < 0 ? -1 : this.names.intern(text.slice(sign)));
    }
  }
}

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
