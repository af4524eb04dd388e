// Compares columns that hold one interned value a record and are equal or not: gender, suffix, legal form.

import { NAMED } from '../features/featureTable.ts';
import type { Column } from '../features/stripes.ts';
import { type Comparison, type Level, MISSING, type Terms } from './comparison.ts';

export const GENDER_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.03, u: 0.5, rival: 0.6 },
  { name: 'exact', m: 0.97, u: 0.5, rival: 0.4 },
];

/** Junior and senior, second and third: the family's own way of telling namesakes apart. */
export const SUFFIX_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.005, u: 0.7, rival: 0.98 },
  { name: 'exact', m: 0.995, u: 0.3, rival: 0.02 },
];

export const LEGAL_FORM_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.25, u: 0.65, rival: 0.5 },
  { name: 'exact', m: 0.75, u: 0.35, rival: 0.5 },
];

/** At most one value a row. */
export interface ValueOfRow {
  /** The row's value, or -1. */
  first(row: number): number;
}

/** The values that one field has in a column of named values. */
export class FieldValues implements ValueOfRow {
  private readonly column: Column;
  private readonly field: number;

  constructor(column: Column, field: number) {
    this.column = column;
    this.field = field;
  }

  first(row: number): number {
    const { column } = this;
    for (let at = column.start(row); at < column.end(row); at += NAMED.width) {
      if (column.at(at) === this.field) return column.at(at + NAMED.value);
    }
    return -1;
  }
}

/** A comparison over one value a record: different or exact. */
export class SingleComparison implements Comparison {
  readonly field: string;
  readonly levels: readonly Level[];
  readonly decisive = false;
  readonly terms: Terms;
  agreed = -1;
  private readonly values: ValueOfRow;

  constructor(field: string, values: ValueOfRow, levels: readonly Level[], terms: Terms) {
    this.field = field;
    this.values = values;
    this.levels = levels;
    this.terms = terms;
  }

  compare(left: number, right: number): number {
    const value = this.values.first(left);
    if (value < 0) return 0;
    const other = this.values.first(right);
    if (other < 0) return 0;
    this.agreed = value;
    return value === other ? 2 : 1;
  }
}
