// What a compiled mapping asks of a file: its columns, each with a slot in the rows, and its dates, whose order of day
// and month is decided over the whole file.

import type { DateOrder } from '../domain/dates.ts';
import type { Cell } from './rowSource.ts';

/** The cells of one row, by slot. */
export type Cells = readonly Cell[];

/** The decided orders of a mapping's dates, by their number; null where the file leaves it open. */
export type Orders = readonly (DateOrder | null)[];

export class Columns {
  /** Column names by slot. */
  readonly names: string[] = [];
  /** Where in the mapping each column is first named, by slot. */
  readonly pointers: string[] = [];
  /** The raw text of each date that the mapping reads. */
  readonly dateTexts: ((cells: Cells) => string)[] = [];

  /** The slot of a column that the mapping names at `pointer`. */
  slot(name: string, pointer: string): number {
    const known = this.names.indexOf(name);
    if (known >= 0) return known;
    this.pointers.push(pointer);
    return this.names.push(name) - 1;
  }

  /** The number of a new date, under which its order will be found. */
  addDate(text: (cells: Cells) => string): number {
    return this.dateTexts.push(text) - 1;
  }
}
