// Groups records into blocks and walks the candidate pairs: every pair that shares a block, once.
// A block over the cap is split by further features of its records rather than dropped; what stays too large is counted.

import { IntList } from '../features/columns.ts';
import type { BlockingKeys } from './keys.ts';
import { NumberIndex } from './numberIndex.ts';

export interface Blocks {
  /** Members of block b: `members[offsets[b]]` to below `offsets[b + 1]`, ascending. */
  readonly offsets: Int32Array;
  readonly members: Int32Array;
  /** Blocks of record r, ascending: `recordBlocks[recordOffsets[r]]` to below `recordOffsets[r + 1]`. */
  readonly recordOffsets: Int32Array;
  readonly recordBlocks: Int32Array;
  /** Blocks that stayed over the cap after every split, and were left out. */
  readonly cutBlocks: number;
}

/** Entries (block, record), grouped later by counting. */
class Entries {
  readonly blocks = new IntList(1 << 16);
  readonly records = new IntList(1 << 16);
  private readonly index = new NumberIndex();

  get blockCount(): number {
    return this.index.size;
  }

  add(key: number, record: number): void {
    this.blocks.push(this.index.intern(key));
    this.records.push(record);
  }
}

/** Builds the blocks of `size` records; none holds more than `cap` of them. */
export function buildBlocks(keys: BlockingKeys, size: number, cap: number): Blocks {
  const entries = new Entries();
  for (let row = 0; row < size; row++) {
    keys.emitAll(row, (scheme, first, second) => entries.add(mix(scheme, first, second), row));
  }
  const kept = { blocks: new IntList(1 << 16), records: new IntList(1 << 16), count: 0 };
  let round = group(entries);
  let cutBlocks = 0;
  for (let depth = 0; round.offsets.length > 1; depth++) {
    const next = new Entries();
    for (let block = 0; block + 1 < round.offsets.length; block++) {
      const members = distinct(round.members.subarray(round.offsets[block]!, round.offsets[block + 1]!));
      if (members.length < 2) continue;
      if (members.length <= cap) keep(kept, members);
      else if (!split(keys, members, depth, block, next)) cutBlocks++;
    }
    round = group(next);
  }
  return { ...index(kept, size), cutBlocks };
}

/** Adds the members of an over-large block under finer keys; false where no feature is left to split by. */
function split(keys: BlockingKeys, members: readonly number[], depth: number, block: number, next: Entries): boolean {
  const features = members.map((row) => keys.refine(row));
  if (depth >= features[0]!.length) return false;
  members.forEach((row, at) => {
    next.add(mix(depth + 1, block, features[at]![depth]! + 1), row);
  });
  return true;
}

function keep(kept: { blocks: IntList; records: IntList; count: number }, members: readonly number[]): void {
  for (const row of members) {
    kept.blocks.push(kept.count);
    kept.records.push(row);
  }
  kept.count++;
}

/** Calls `visit` for every pair that shares a block, left < right, each pair once. Returns how many there were. */
export function eachPair(blocks: Blocks, visit: (left: number, right: number) => void): number {
  const { offsets, members } = blocks;
  let pairs = 0;
  for (let block = 0; block + 1 < offsets.length; block++) {
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

/** The smallest block that two records share; they share one. */
function firstShared({ recordOffsets, recordBlocks }: Blocks, left: number, right: number): number {
  let a = recordOffsets[left]!;
  let b = recordOffsets[right]!;
  for (;;) {
    const difference = recordBlocks[a]! - recordBlocks[b]!;
    if (difference === 0) return recordBlocks[a]!;
    if (difference < 0) a++;
    else b++;
  }
}

function group(entries: Entries): { offsets: Int32Array; members: Int32Array } {
  return countingSort(entries.blocks.view(), entries.records.view(), entries.blockCount);
}

/** Values grouped by their group number, each group in the order of the input. */
function countingSort(groups: Int32Array, values: Int32Array, groupCount: number) {
  const offsets = new Int32Array(groupCount + 1);
  for (const group of groups) offsets[group + 1]!++;
  for (let at = 0; at < groupCount; at++) offsets[at + 1]! += offsets[at]!;
  const next = offsets.slice();
  const members = new Int32Array(values.length);
  for (let at = 0; at < values.length; at++) members[next[groups[at]!]!++] = values[at]!;
  return { offsets, members };
}

function index(kept: { blocks: IntList; records: IntList; count: number }, size: number): Omit<Blocks, 'cutBlocks'> {
  const byBlock = countingSort(kept.blocks.view(), kept.records.view(), kept.count);
  const byRecord = countingSort(kept.records.view(), kept.blocks.view(), size);
  return { ...byBlock, recordOffsets: byRecord.offsets, recordBlocks: byRecord.members };
}

function distinct(sorted: Int32Array): number[] {
  const members: number[] = [];
  for (const row of sorted) if (row !== members.at(-1)) members.push(row);
  return members;
}

/** Three integers in one number of 53 bits; a collision only adds candidate pairs. */
function mix(scheme: number, first: number, second: number): number {
  let high = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0xc2b2ae35) ^ Math.imul(scheme + 1, 0x27d4eb2f);
  high = Math.imul(high ^ (high >>> 15), 0x85ebca6b);
  high ^= high >>> 13;
  let low = Math.imul(first ^ 0x5bd1e995, 0x1b873593) ^ Math.imul(second ^ scheme, 0xcc9e2d51);
  low = Math.imul(low ^ (low >>> 16), 0x7feb352d);
  low ^= low >>> 15;
  return (high >>> 0) * 0x200000 + (low & 0x1fffff);
}
