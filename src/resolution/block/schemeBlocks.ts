// Builds the blocks of one scheme. A block over its cap is split by further features of its records rather than dropped; what
// stays too large is counted. Where the order of features is not given, it is learnt from all blocks over the cap.

import { IntList } from '../features/columns.ts';
import { type KeyedRows, sortByKey } from './keyedRows.ts';
import { learntOrder } from './learntOrder.ts';
import { waysToSplit } from './refinement.ts';
import type { RefiningFeatures } from './refiningFeatures.ts';
import type { Scheme } from './schemes.ts';

/** The blocks of one scheme, in shared memory. */
export interface SchemeBlocks {
  /** The scheme's number. */
  readonly scheme: number;
  /** Members of all blocks, one block after the other, and where each ends. */
  readonly members: Int32Array;
  readonly ends: Int32Array;
  /** The features by which blocks over the cap were split, in order; null where the order was to be learnt and no block was. */
  readonly order: readonly number[] | null;
  /** Blocks with parts that stayed over the cap after every split, and were left out; and how many records those hold. */
  readonly cutBlocks: number;
  readonly cutRecords: number;
}

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

  /**
   * The blocks of one in `oneIn` keys, a power of two, whichever records have them. `order` says by which features those over the
   * cap are split; null to learn it from them.
   */
  build({ keys: keysOf }: Scheme, scheme: number, order: readonly number[] | null, oneIn = 1): SchemeBlocks {
    this.members = new IntList(1 << 12);
    this.ends = new IntList(1 << 12);
    this.cutBlocks = 0;
    this.cutRecords = 0;
    this.emitKeys(keysOf, oneIn - 1);
    const large = this.addRuns(sortByKey(this.keyed));
    const splitting = order ?? learntOrder(this.features, large, this.cap);
    for (const rows of large) this.splitWhole(rows, splitting ?? []);
    const { members, ends, cutBlocks, cutRecords } = this;
    return { scheme, members: members.view(), ends: ends.view(), order: splitting, cutBlocks, cutRecords };
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

  /** Each run of one key is a block; returns those over the cap. */
  private addRuns({ keys, rows }: KeyedRows): Int32Array[] {
    const { items } = keys;
    const large: Int32Array[] = [];
    for (let start = 0, end = 0; start < keys.length; start = end) {
      const key = items[start]!;
      for (end = start + 1; end < keys.length && items[end] === key; ) end++;
      if (end - start < 2) continue;
      const block = distinct(rows.items.subarray(start, end));
      if (block.length > this.cap) large.push(block);
      else this.keep(block);
    }
    return large;
  }

  private keep(rows: Int32Array): void {
    if (rows.length < 2) return;
    for (let at = 0; at < rows.length; at++) this.members.push(rows[at]!);
    this.ends.push(this.members.length);
  }

  private splitWhole(rows: Int32Array, order: readonly number[]): void {
    const cut = new Set<number>();
    this.split(rows, order, 0, 0, cut);
    if (cut.size > 0) this.cutBlocks++;
    this.cutRecords += cut.size;
  }

  /** Splits what is over the cap and came from the features `used` (bits) by `depth` splits; adds to `cut` what stays too large. */
  private split(rows: Int32Array, order: readonly number[], used: number, depth: number, cut: Set<number>): void {
    const ways = waysToSplit(order, used, depth);
    if (ways.length === 0) for (const row of rows) cut.add(row);
    for (const feature of ways) {
      for (const part of this.features.parts(rows, feature)) {
        if (part.length > this.cap) this.split(part, order, used | (1 << feature), depth + 1, cut);
        else this.keep(part);
      }
    }
  }
}

function distinct(sorted: Int32Array): Int32Array {
  for (let at = 1; at < sorted.length; at++) {
    if (sorted[at] === sorted[at - 1]) return Int32Array.from(new Set(sorted));
  }
  return sorted;
}

/** The keys of one record, each once. */
export function distinctKeys({ keys }: Scheme, row: number): Set<number> {
  const own = new Set<number>();
  keys(row, (first, second = 0) => own.add(mix(first, second)));
  return own;
}

/** Two integers as one of 32 bits; a collision only adds candidate pairs. */
export function mix(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
