// The values by which over-large blocks are split, in one array: a record is in many such blocks, and its values are worked
// out once.

const UNKNOWN = -2;

export class RefiningFeatures {
  private readonly refine: (row: number) => readonly number[];
  private readonly width: number;
  private readonly values: Int32Array;
  private scratch = new Int32Array(256);

  /** `refine` gives the values of a row, none below -1, which stands for none; always as many. */
  constructor(refine: (row: number) => readonly number[], size: number) {
    this.refine = refine;
    this.width = size === 0 ? 1 : refine(0).length;
    this.values = new Int32Array(size * this.width).fill(UNKNOWN);
  }

  /** The features' numbers. */
  inOwnOrder(): number[] {
    return Array.from({ length: this.width }, (_, feature) => feature);
  }

  /** By feature: the squared sizes of the parts that it splits the rows into, added up. */
  costs(rows: Int32Array): number[] {
    return this.inOwnOrder().map((feature) => {
      const values = this.gather(rows, feature).sort();
      let cost = 0;
      for (let start = 0, end = 0; start < values.length; start = end) {
        while (end < values.length && values[end] === values[start]) end++;
        cost += (end - start) ** 2;
      }
      return cost;
    });
  }

  /** The rows by their value of a feature, each part in the order given, parts by the value. */
  parts(rows: Int32Array, feature: number): Int32Array[] {
    const { length } = rows;
    // Value and place in one number, so that sorting needs no comparing function.
    const order = Float64Array.from(this.gather(rows, feature), (value, at) => (value + 1) * length + at).sort();
    const parts: Int32Array[] = [];
    for (let start = 0, end = 0; start < length; start = end) {
      const next = (Math.floor(order[start]! / length) + 1) * length;
      while (end < length && order[end]! < next) end++;
      parts.push(Int32Array.from(order.subarray(start, end), (place) => rows[place % length]!));
    }
    return parts;
  }

  private gather(rows: Int32Array, feature: number): Int32Array {
    if (rows.length > this.scratch.length) this.scratch = new Int32Array(2 * rows.length);
    for (let at = 0; at < rows.length; at++) this.scratch[at] = this.valueOf(rows[at]!, feature);
    return this.scratch.subarray(0, rows.length);
  }

  private valueOf(row: number, feature: number): number {
    const { values, width } = this;
    const start = row * width;
    if (values[start] === UNKNOWN) values.set(this.refine(row), start);
    return values[start + feature]!;
  }
}
