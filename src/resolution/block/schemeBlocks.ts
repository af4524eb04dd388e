// Builds the blocks of one scheme. A block over its cap is split by further features of its records rather than dropped; what
// stays too large is counted.

import { IntList } from '../features/columns.ts';
import { type KeyedRows, sortByKey } from './keyedRows.ts';
import type { RefiningFeatures } from './refiningFeatures.ts';
import type { Scheme } from './schemes.ts';

/** The blocks of one scheme, in shared memory. */
export interface SchemeBlocks {
  /** The scheme's number. */
  readonly scheme: number;
  /** Members of all blocks, one block after the other, and where each ends. */
  readonly members: Int32Array;
  readonly ends: Int32Array;
  /** Blocks that stayed over the cap after every split, and were left out; and how many records they hold. */
  readonly cutBlocks: number;
  readonly cutRecords: number;
}

/** Features that an over-large block is split by side by side, so that a slip in one does not part two records. */
export const WAYS = 2;
/** Splits of splits. */
export const DEPTH = 3;

export class SchemeBuilder {
  private readonly features: RefiningFeatures;
  private readonly size: number;
  private readonly cap: number;
  private readonly keyed: KeyedRows = { keys: new IntList(1 << 12), rows: new IntList(1 << 12) };
  private members = new IntList(0);
  private ends = new IntList(0);
  private cutBlocks = 0;
  private cutRecords = 0;

  /** Builds blocks of `size` records; none holds more than `cap` of them. */
  constructor(features: RefiningFeatures, size: number, cap: number) {
    this.features = features;
    this.size = size;
    this.cap = cap;
  }

  /** The blocks of one in `oneIn` keys, a power of two, whichever records have them. */
  build({ keys: keysOf }: Scheme, scheme: number, oneIn = 1): SchemeBlocks {
    this.members = new IntList(1 << 12);
    this.ends = new IntList(1 << 12);
    this.cutBlocks = 0;
    this.cutRecords = 0;
    this.emitKeys(keysOf, oneIn - 1);
    this.addRuns(sortByKey(this.keyed));
    const { members, ends, cutBlocks, cutRecords } = this;
    return { scheme, members: members.view(), ends: ends.view(), cutBlocks, cutRecords };
  }

  private emitKeys(keysOf: Scheme['keys'], mask: number): void {
    const { keys, rows } = this.keyed;
    keys.length = 0;
    rows.length = 0;
    let row = 0;
    const emit = (first: number, second = 0) => {
      const key = mix(first, second);
      if ((key & mask) !== 0) return;
      keys.push(key);
      rows.push(row);
    };
    for (; row < this.size; row++) keysOf(row, emit);
  }

  /** Each run of one key is a block. */
  private addRuns({ keys, rows }: KeyedRows): void {
    const { items } = keys;
    for (let start = 0, end = 0; start < keys.length; start = end) {
      const key = items[start]!;
      for (end = start + 1; end < keys.length && items[end] === key; ) end++;
      if (end - start > 1) this.add(distinct(rows.items.subarray(start, end)), 0, 0);
    }
  }

  /** Keeps a block, or splits one that is over the cap by features not yet `used` (bits). */
  private add(rows: Int32Array, used: number, depth: number): void {
    if (rows.length < 2) return;
    if (rows.length <= this.cap) {
      for (let at = 0; at < rows.length; at++) this.members.push(rows[at]!);
      this.ends.push(this.members.length);
      return;
    }
    const ways = depth < DEPTH ? waysToSplit(this.features.costs(rows), rows.length, used) : [];
    if (ways.length === 0) {
      this.cutBlocks++;
      this.cutRecords += rows.length;
    }
    for (const feature of ways) {
      for (const part of this.features.parts(rows, feature)) this.add(part, used | (1 << feature), depth + 1);
    }
  }
}

/**
 * The features to split a block of `size` records by. `costs` are, by feature, the squared sizes of the parts that it gives, added
 * up; `used` are the features that it came from, as bits.
 */
export function waysToSplit(costs: readonly number[], size: number, used: number): number[] {
  return costs
    .map((cost, feature) => ({ feature, cost }))
    .filter(({ feature, cost }) => (used & (1 << feature)) === 0 && cost < 0.9 * size ** 2)
    .sort((a, b) => a.cost - b.cost || a.feature - b.feature)
    .slice(0, WAYS)
    .map(({ feature }) => feature);
}

function distinct(sorted: Int32Array): Int32Array {
  for (let at = 1; at < sorted.length; at++) {
    if (sorted[at] === sorted[at - 1]) return Int32Array.from(new Set(sorted));
  }
  return sorted;
}

/** Two integers as one of 32 bits; a collision only adds candidate pairs. */
export function mix(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
