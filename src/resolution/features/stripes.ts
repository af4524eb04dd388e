// A record is one stripe of integers: where its columns end, then their cells. Comparing two records then touches two
// places in memory instead of two for every column.

import { IntList } from './columns.ts';

export class Stripes {
  /** Columns of a stripe. */
  readonly columns: number;
  /** All stripes, one after the other. */
  readonly data: IntList;
  /** Where each stripe begins. */
  readonly starts: IntList;
  private open = 0;

  constructor(columns: number, data = new IntList(1 << 12), starts = new IntList()) {
    this.columns = columns;
    this.data = data;
    this.starts = starts;
  }

  get size(): number {
    return this.starts.length;
  }

  /** Begins the stripe of the next row; its columns are filled by `push` and ended by `endColumn`, in their order. */
  begin(): void {
    this.starts.push(this.data.length);
    this.data.push(this.columns + 1);
    for (let column = 0; column < this.columns; column++) this.data.push(0);
    this.open = 0;
  }

  push(value: number): void {
    this.data.push(value);
  }

  endColumn(): void {
    const start = this.starts.at(this.size - 1);
    this.data.set(start + ++this.open, this.data.length - start);
  }

  /** Appends a whole stripe of another store with the same columns and returns where it begins here. */
  copy(other: Stripes, row: number): number {
    const [from, to] = [other.starts.at(row), row + 1 < other.size ? other.starts.at(row + 1) : other.data.length];
    const start = this.data.length;
    this.starts.push(start);
    this.data.reserve(to - from);
    this.data.items.set(other.data.items.subarray(from, to), start);
    this.data.length += to - from;
    return start;
  }
}

/** One column of all stripes: row r holds tuples of `width` cells from `start(r)` to below `end(r)`. */
export class Column {
  readonly width: number;
  private readonly stripes: Stripes;
  private readonly index: number;

  constructor(stripes: Stripes, index: number, width: number) {
    this.stripes = stripes;
    this.index = index;
    this.width = width;
  }

  get rows(): number {
    return this.stripes.size;
  }

  start(row: number): number {
    const begin = this.stripes.starts.items[row]!;
    return begin + this.stripes.data.items[begin + this.index]!;
  }

  end(row: number): number {
    const begin = this.stripes.starts.items[row]!;
    return begin + this.stripes.data.items[begin + this.index + 1]!;
  }

  at(position: number): number {
    return this.stripes.data.items[position]!;
  }

  set(position: number, value: number): void {
    this.stripes.data.items[position] = value;
  }

  isEmpty(row: number): boolean {
    return this.start(row) === this.end(row);
  }

  /** The first cell of a row, or -1. */
  first(row: number): number {
    return this.isEmpty(row) ? -1 : this.at(this.start(row));
  }
}
