// Remembers a small number for a pair of integers: similarities of distinct values are computed once, not once a pair of records.

const UNKNOWN = -1;
/** Bits of a number counted from 1, so that 0 is no number; those left over in two of them hold the value. */
const ID_BITS = 27;
const ID = 2 ** ID_BITS - 1;
const LOW_VALUE_BITS = 32 - ID_BITS;
const LOW_VALUE = 2 ** LOW_VALUE_BITS - 1;

/**
 * A fixed-size, direct-mapped cache: a newer pair takes the place of an older one with the same slot. A slot is two integers side by
 * side, so that looking up costs one place in memory.
 */
export class PairCache {
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** @param bits the cache holds 2^bits pairs. */
  constructor(bits = 20) {
    this.slots = new Int32Array(2 * 2 ** bits);
    this.mask = 2 ** bits - 1;
  }

  /** What is remembered of an unordered pair of integers from 0 to below 2^26, or -1. */
  get(left: number, right: number): number {
    const slot = this.slot(left, right);
    const low = this.slots[slot]!;
    const high = this.slots[slot + 1]!;
    const isKnown = left < right ? isOf(low, left) && isOf(high, right) : isOf(low, right) && isOf(high, left);
    return isKnown ? (low >>> ID_BITS) | ((high >>> ID_BITS) << LOW_VALUE_BITS) : UNKNOWN;
  }

  /** Remembers a value from 0 to 255 and returns it. */
  set(left: number, right: number, value: number): number {
    const slot = this.slot(left, right);
    this.slots[slot] = (Math.min(left, right) + 1) | ((value & LOW_VALUE) << ID_BITS);
    this.slots[slot + 1] = (Math.max(left, right) + 1) | ((value >> LOW_VALUE_BITS) << ID_BITS);
    return value;
  }

  private slot(left: number, right: number): number {
    const mixed = Math.imul(left + right, 0x9e3779b1) ^ Math.imul(left ^ right, 0x85ebca77);
    return ((mixed ^ (mixed >>> 15)) & this.mask) << 1;
  }
}

function isOf(packed: number, id: number): boolean {
  return (packed & ID) === id + 1;
}
