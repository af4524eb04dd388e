// Blocks: groups of records that share a key, and a walk over the candidate pairs they give, each pair once. A block over
// its cap is split by further features of its records rather than dropped; what stays too large is counted.

import { IntList, sharedInts } from '../features/columns.ts';
import { type KeyedRows, sortByKey } from './keyedRows.ts';
import { RefiningFeatures } from './refiningFeatures.ts';
import type { Schemes } from './schemes.ts';

export interface Blocks {
  /** Members of block b: `members[offsets[b]]` to below `offsets[b + 1]`, ascending. */
  readonly offsets: Int32Array;
  readonly members: Int32Array;
  /** The scheme that each block is of; blocks of one scheme stand together. */
  readonly schemeOf: Uint8Array;
  /** Blocks of record r, ascending: `recordBlocks[recordOffsets[r]]` to below `recordOffsets[r + 1]`. */
  readonly recordOffsets: Int32Array;
  readonly recordBlocks: Int32Array;
  /** Blocks that stayed over the cap after every split, and were left out; and how many records they hold. */
  readonly cutBlocks: number;
  readonly cutRecords: number;
}

/** What walking over pairs needs of blocks. */
export type PairBlocks = Pick<Blocks, 'offsets' | 'members' | 'recordOffsets' | 'recordBlocks'>;

/** Features that an over-large block is split by side by side, so that a slip in one does not part two records. */
export const WAYS = 2;
/** Splits of splits. */
export const DEPTH = 3;

/** Builds the blocks of `size` records; none holds more than `cap` of them. */
export function buildBlocks(schemes: Schemes, size: number, cap: number): Blocks {
  const builder = new BlockBuilder(new RefiningFeatures(schemes.refine, size), cap);
  const keyed: KeyedRows = { keys: new IntList(1 << 12), rows: new IntList(1 << 12) };
  schemes.schemes.forEach((scheme, number) => {
    keyed.keys.length = 0;
    keyed.rows.length = 0;
    let row = 0;
    const emit = (first: number, second = 0) => {
      keyed.keys.push(mix(first, second));
      keyed.rows.push(row);
    };
    for (; row < size; row++) scheme.keys(row, emit);
    builder.addRuns(sortByKey(keyed), number);
  });
  return builder.finish(size);
}

class BlockBuilder {
  private readonly features: RefiningFeatures;
  private readonly cap: number;
  private readonly members = new IntList(1 << 12);
  private readonly ends = new IntList(1 << 12);
  private readonly schemes = new IntList(1 << 12);
  private cutBlocks = 0;
  private cutRecords = 0;

  constructor(features: RefiningFeatures, cap: number) {
    this.features = features;
    this.cap = cap;
  }

  /** Each run of one key is a block. */
  addRuns({ keys, rows }: KeyedRows, scheme: number): void {
    for (let start = 0, end = 0; start < keys.length; start = end) {
      const key = keys.at(start);
      for (end = start + 1; end < keys.length && keys.at(end) === key; ) end++;
      if (end - start > 1) this.add(distinct(rows.items.subarray(start, end)), scheme, 0, 0);
    }
  }

  /** Keeps a block, or splits one that is over the cap by features not yet `used` (bits). */
  private add(rows: Int32Array, scheme: number, used: number, depth: number): void {
    if (rows.length < 2) return;
    if (rows.length <= this.cap) {
      for (const row of rows) this.members.push(row);
      this.ends.push(this.members.length);
      this.schemes.push(scheme);
      return;
    }
    const ways = depth < DEPTH ? waysToSplit(this.features.costs(rows), rows.length, used) : [];
    if (ways.length === 0) {
      this.cutBlocks++;
      this.cutRecords += rows.length;
    }
    for (const feature of ways) {
      for (const part of this.features.parts(rows, feature)) this.add(part, scheme, used | (1 << feature), depth + 1);
    }
  }

  finish(size: number): Blocks {
    const offsets = sharedInts(this.ends.length + 1);
    offsets.set(this.ends.view(), 1);
    const blocks = { offsets, members: this.members.view(), schemeOf: Uint8Array.from(this.schemes.view()) };
    return { ...withIndex(blocks, size), cutBlocks: this.cutBlocks, cutRecords: this.cutRecords };
  }
}

/** Blocks with the index from records to them. */
export function withIndex<T extends Pick<Blocks, 'offsets' | 'members' | 'schemeOf'>>(
  blocks: T,
  size: number,
): T & Pick<Blocks, 'recordOffsets' | 'recordBlocks'> {
  const { offsets, members } = blocks;
  const recordOffsets = sharedInts(size + 1);
  for (const row of members) recordOffsets[row + 1]!++;
  for (let row = 0; row < size; row++) recordOffsets[row + 1]! += recordOffsets[row]!;
  const next = recordOffsets.slice();
  const recordBlocks = sharedInts(members.length);
  for (let block = 0; block + 1 < offsets.length; block++) {
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) recordBlocks[next[members[at]!]!++] = block;
  }
  return { ...blocks, recordOffsets, recordBlocks };
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

/** Calls `visit` for every pair that shares a block of `from` to below `to`, each pair in its first block only. Returns how many. */
export function eachPair(
  blocks: PairBlocks,
  visit: (left: number, right: number) => void,
  from = 0,
  to = blocks.offsets.length - 1,
): number {
  const { offsets, members } = blocks;
  let pairs = 0;
  for (let block = from; block < to; block++) {
    const end = offsets[block + 1]!;
    for (let a = offsets[block]!; a < end; a++) {
      for (let b = a + 1; b < end; b++) {
        const left = members[a]!;
        const right = members[b]!;
        if (firstShared(blocks, left, right) !== block) continue;
        pairs++;
        visit(left, right);
      }
    }
  }
  return pairs;
}

/** Calls `visit` for the pairs of a share of the blocks, each pair as likely as any other. */
export function eachSampledPair(blocks: Blocks, rate: number, visit: (left: number, right: number) => void): void {
  for (let block = 0; block + 1 < blocks.offsets.length; block++) {
    if (rate >= 1 || isSampled(block, rate)) eachPair(blocks, visit, block, block + 1);
  }
}

function isSampled(block: number, rate: number): boolean {
  const mixed = Math.imul(block ^ 0x5bd1e995, 0x9e3779b1);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x100000000 < rate;
}

/** The smallest block that two records share; they share one. */
function firstShared({ recordOffsets, recordBlocks }: PairBlocks, left: number, right: number): number {
  let a = recordOffsets[left]!;
  let b = recordOffsets[right]!;
  for (;;) {
    const difference = recordBlocks[a]! - recordBlocks[b]!;
    if (difference === 0) return recordBlocks[a]!;
    if (difference < 0) a++;
    else b++;
  }
}

/** The schemes under which two records share a block, as bits. */
export function sharedSchemes({ recordOffsets, recordBlocks, schemeOf }: Blocks, left: number, right: number): number {
  const [endA, endB] = [recordOffsets[left + 1]!, recordOffsets[right + 1]!];
  let a = recordOffsets[left]!;
  let b = recordOffsets[right]!;
  let shared = 0;
  while (a < endA && b < endB) {
    const difference = recordBlocks[a]! - recordBlocks[b]!;
    if (difference === 0) shared |= bitOf(schemeOf[recordBlocks[a]!]!);
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return shared;
}

/** The bit of a scheme; those beyond thirty share one. */
export function bitOf(scheme: number): number {
  return 1 << Math.min(scheme, 30);
}

/** Pairs within the blocks, one that shares several blocks counted in each. */
export function countPairs({ offsets }: Pick<Blocks, 'offsets'>): number {
  let pairs = 0;
  for (let block = 0; block + 1 < offsets.length; block++) {
    const size = offsets[block + 1]! - offsets[block]!;
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}

function distinct(sorted: Int32Array): Int32Array {
  return sorted.every((row, at) => at === 0 || row !== sorted[at - 1]) ? sorted : Int32Array.from(new Set(sorted));
}

/** Two integers as one of 32 bits; a collision only adds candidate pairs. */
export function mix(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
