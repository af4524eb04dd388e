// Remembers a small number for a pair of integers: similarities of distinct values are computed once, not once a pair of records.

const EMPTY = -1;

/** A fixed-size, direct-mapped cache: a newer pair takes the place of an older one with the same slot. */
export class PairCache {
  private readonly keys: Float64Array;
  private readonly values: Uint8Array;
  private readonly mask: number;

  /** @param bits the cache holds 2^bits pairs. */
  constructor(bits = 20) {
    this.keys = new Float64Array(2 ** bits).fill(EMPTY);
    this.values = new Uint8Array(2 ** bits);
    this.mask = 2 ** bits - 1;
  }

  /** `compute` must be symmetric; it is called with the smaller integer first. */
  get(left: number, right: number, compute: (low: number, high: number) => number): number {
    const low = left < right ? left : right;
    const high = left < right ? right : left;
    const key = low * 0x100000000 + high;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca77)) & this.mask;
    if (this.keys[slot] === key) return this.values[slot]!;
    const value = compute(low, high);
    this.keys[slot] = key;
    this.values[slot] = value;
    return value;
  }
}
