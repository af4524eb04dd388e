// Remembers a small number for a pair of integers: similarities of distinct values are computed once, not once a pair of records.

const EMPTY = -1;
/** Keeps a pair of integers in one number; JavaScript counts to 2^53. */
const KEY_BASE = 2 ** 26;

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

  /** What is remembered of an unordered pair of non-negative integers, or -1. */
  get(left: number, right: number): number {
    const slot = this.slot(left, right);
    return this.keys[slot] === keyOf(left, right) ? this.values[slot]! : EMPTY;
  }

  /** Remembers a value from 0 to 255 and returns it. */
  set(left: number, right: number, value: number): number {
    const slot = this.slot(left, right);
    this.keys[slot] = keyOf(left, right);
    this.values[slot] = value;
    return value;
  }

  private slot(left: number, right: number): number {
    const mixed = Math.imul(left + right, 0x9e3779b1) ^ Math.imul(left ^ right, 0x85ebca77);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}

function keyOf(left: number, right: number): number {
  return left < right ? left * KEY_BASE + right : right * KEY_BASE + left;
}
