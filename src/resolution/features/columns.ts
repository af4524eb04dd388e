// Growable typed columns: what the engine's inner loops read instead of objects. All of it lies in shared memory, so that
// workers read the same columns without a copy.

/** A zeroed array of integers in shared memory. */
export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}

/** A list of integers as plain data, which another thread can read where it lies. */
export interface SharedInts {
  readonly items: Int32Array;
  readonly length: number;
}

/** A growable list of 32-bit integers. */
export class IntList {
  /** Filled up to `length`; replaced when the list grows, so that a hot loop takes it once and pushes nothing meanwhile. */
  items: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.items = sharedInts(capacity);
  }

  static from({ items, length }: SharedInts): IntList {
    const list = new IntList(0);
    list.items = items;
    list.length = length;
    return list;
  }

  share(): SharedInts {
    return { items: this.items, length: this.length };
  }

  push(value: number): void {
    if (this.length === this.items.length) this.reserve(1);
    this.items[this.length++] = value;
  }

  at(index: number): number {
    return this.items[index]!;
  }

  set(index: number, value: number): void {
    this.items[index] = value;
  }

  /** Makes room for so many more items. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.items.length) return;
    const grown = sharedInts(Math.max(needed, Math.ceil(this.items.length * 1.6)));
    grown.set(this.view());
    this.items = grown;
  }

  /** The filled part; a view, valid until the next push. */
  view(): Int32Array {
    return this.items.subarray(0, this.length);
  }
}

/** A growable list of numbers. */
export class FloatList {
  items = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const grown = new Float64Array(this.items.length * 2);
      grown.set(this.items);
      this.items = grown;
    }
    this.items[this.length++] = value;
  }

  view(): Float64Array {
    return this.items.subarray(0, this.length);
  }
}

/** Whole numbers to dense integers from 0, in order of first sight. */
export class NumberPool {
  private readonly ids = new Map<number, number>();
  readonly numbers: IntList;

  constructor(numbers = new IntList()) {
    this.numbers = numbers;
    for (let id = 0; id < numbers.length; id++) this.ids.set(numbers.at(id), id);
  }

  get size(): number {
    return this.numbers.length;
  }

  intern(value: number): number {
    const known = this.ids.get(value);
    if (known !== undefined) return known;
    const id = this.numbers.length;
    this.ids.set(value, id);
    this.numbers.push(value);
    return id;
  }

  number(id: number): number {
    return this.numbers.at(id);
  }

  text(id: number): string {
    return String(this.numbers.at(id));
  }

  /** The id of a number written out, or -1 where it was never interned. */
  find(text: string): number {
    return this.ids.get(Number(text)) ?? -1;
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
}
