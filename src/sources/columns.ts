// What a compiled mapping asks of a file: its columns, each with a slot in the rows, and its dates, whose order of day
// and month is decided over the whole file.

import type { DateOrder } from '../domain/dates.ts';
import type { Text } from './cells.ts';
import { DateColumn } from './dateColumn.ts';

/** The decided orders of a mapping's dates, by their number; null where the file leaves it open. */
export type Orders = readonly (DateOrder | null)[];

export class Columns {
  /** Column names by slot. */
  readonly names: string[] = [];
  /** Where in the mapping each column is first named, by slot. */
  readonly pointers: string[] = [];
  /** The dates that the mapping reads, by their numbers. */
  readonly dates: DateColumn[] = [];
  /** The columns that the dates are made of: all that a pass for their orders must read. */
  dateNames: readonly string[] = [];

  /** The slot of a column that the mapping names at `pointer`. */
  slot(name: string, pointer: string): number {
    const known = this.names.indexOf(name);
    if (known >= 0) return known;
    this.pointers.push(pointer);
    return this.names.push(name) - 1;
  }

  /** Adds a date; `compile` makes the reader of its raw text. */
  addDate(compile: (columns: Columns) => Text): DateColumn {
    const alone = new Columns();
    for (const name of this.dateNames) alone.slot(name, '');
    const textAlone = compile(alone);
    this.dateNames = alone.names;
    const date = new DateColumn(this.dates.length, compile(this), textAlone);
    this.dates.push(date);
    return date;
  }
}
