// Growable typed columns: what the engine's inner loops read instead of objects.

/** A growable list of 32-bit integers. */
export class IntList {
  private items: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.items = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const grown = new Int32Array(this.items.length * 2);
      grown.set(this.items);
      this.items = grown;
    }
    this.items[this.length++] = value;
  }

  at(index: number): number {
    return this.items[index]!;
  }

  set(index: number, value: number): void {
    this.items[index] = value;
  }

  /** The filled part; a view, valid until the next push. */
  view(): Int32Array {
    return this.items.subarray(0, this.length);
  }
}

/** Strings to dense integers from 0, in order of first sight. */
export class StringPool {
  private readonly ids = new Map<string, number>();
  private readonly strings: string[] = [];

  get size(): number {
    return this.strings.length;
  }

  intern(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.strings.length;
    this.ids.set(text, id);
    this.strings.push(text);
    return id;
  }

  /** The id of a string, or -1 where it was never interned. */
  find(text: string): number {
    return this.ids.get(text) ?? -1;
  }

  text(id: number): string {
    return this.strings[id]!;
  }
}

/**
 * Rows of fixed-width tuples, several a row: row r holds the tuples at `start(r)`, `start(r) + width`, ... below `end(r)`.
 * Rows are appended in order: push the tuples of a row, then closeRow().
 */
export class Ragged {
  readonly width: number;
  private readonly ends = new IntList();
  private readonly cells = new IntList();

  constructor(width = 1) {
    this.width = width;
  }

  get rows(): number {
    return this.ends.length;
  }

  push(value: number): void {
    this.cells.push(value);
  }

  closeRow(): void {
    this.ends.push(this.cells.length);
  }

  start(row: number): number {
    return row === 0 ? 0 : this.ends.at(row - 1);
  }

  end(row: number): number {
    return this.ends.at(row);
  }

  at(position: number): number {
    return this.cells.at(position);
  }

  isEmpty(row: number): boolean {
    return this.start(row) === this.end(row);
  }

  /** Number of rows in which each value of column `column` stands (once a row however often), by value. */
  rowsPerValue(valueCount: number, column = 0): Int32Array {
    const counts = new Int32Array(valueCount);
    const lastRow = new Int32Array(valueCount).fill(-1);
    for (let row = 0; row < this.rows; row++) {
      for (let at = this.start(row) + column; at < this.end(row); at += this.width) {
        const value = this.at(at);
        if (value < 0 || lastRow[value] === row) continue;
        lastRow[value] = row;
        counts[value]!++;
      }
    }
    return counts;
  }

  /** Number of rows that hold anything. */
  filledRows(): number {
    let filled = 0;
    for (let row = 0; row < this.rows; row++) if (!this.isEmpty(row)) filled++;
    return filled;
  }
}
