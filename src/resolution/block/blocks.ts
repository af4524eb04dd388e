// Blocks: groups of records that share a key, and a walk over the candidate pairs they give, each pair once.

import { sharedInts } from '../features/columns.ts';
import type { SchemeBlocks } from './schemeBlocks.ts';

export interface Blocks {
  /** Members of block b: `members[offsets[b]]` to below `offsets[b + 1]`, ascending. */
  readonly offsets: Int32Array;
  readonly members: Int32Array;
  /** The scheme that each block is of; blocks of one scheme stand together. */
  readonly schemeOf: Uint8Array;
  /** Blocks of record r, ascending: `recordBlocks[recordOffsets[r]]` to below `recordOffsets[r + 1]`. */
  readonly recordOffsets: Int32Array;
  readonly recordBlocks: Int32Array;
  /** Blocks with parts that stayed over the cap after every split, and were left out; and how many records those hold. */
  readonly cutBlocks: number;
  readonly cutRecords: number;
}

/** What walking over pairs needs of blocks. */
export type PairBlocks = Pick<Blocks, 'offsets' | 'members' | 'recordOffsets' | 'recordBlocks'>;

/** The blocks of several schemes over `size` records as one, whatever the order in which the schemes come. */
export function joinBlocks(built: readonly SchemeBlocks[], size: number): Blocks {
  const schemes = [...built].sort((a, b) => a.scheme - b.scheme);
  const sum = (of: (one: SchemeBlocks) => number) => schemes.reduce((total, one) => total + of(one), 0);
  const count = sum(({ ends }) => ends.length);
  const offsets = sharedInts(count + 1);
  const members = sharedInts(sum((one) => one.members.length));
  const schemeOf = new Uint8Array(count);
  let [block, filled] = [0, 0];
  for (const { scheme, ends, members: own } of schemes) {
    members.set(own, filled);
    schemeOf.fill(scheme, block, block + ends.length);
    for (const end of ends) offsets[++block] = filled + end;
    filled += own.length;
  }
  return {
    offsets,
    members,
    schemeOf,
    ...indexOf(offsets, members, size),
    cutBlocks: sum(({ cutBlocks }) => cutBlocks),
    cutRecords: sum(({ cutRecords }) => cutRecords),
  };
}

/** From records to their blocks. */
function indexOf(
  offsets: Int32Array,
  members: Int32Array,
  size: number,
): Pick<Blocks, 'recordOffsets' | 'recordBlocks'> {
  const recordOffsets = sharedInts(size + 1);
  for (let at = 0; at < members.length; at++) recordOffsets[members[at]! + 1]!++;
  for (let row = 0; row < size; row++) recordOffsets[row + 1]! += recordOffsets[row]!;
  const next = Int32Array.from(recordOffsets);
  const recordBlocks = sharedInts(members.length);
  for (let block = 0; block + 1 < offsets.length; block++) {
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) recordBlocks[next[members[at]!]!++] = block;
  }
  return { recordOffsets, recordBlocks };
}

type Visit = (left: number, right: number) => void;

/** Which partners a record has been paired with already; one walk after the other may use it over the same blocks. */
export class SeenPartners {
  /** Of each record the last smaller one that it was paired with, counted from 1. */
  readonly last: Int32Array;

  constructor({ recordOffsets }: PairBlocks) {
    this.last = new Int32Array(recordOffsets.length - 1);
  }
}

/**
 * Calls `visit` once for every pair that shares a block and whose smaller record is one of `from` to below `to`. Returns how
 * many. Pair by pair of one record, so that what is known of it stays in the processor's cache.
 */
export function eachPair(
  blocks: PairBlocks,
  visit: Visit,
  from = 0,
  to = blocks.recordOffsets.length - 1,
  seen = new SeenPartners(blocks),
): number {
  let pairs = 0;
  for (let left = from; left < to; left++) pairs += eachPartner(blocks, left, seen.last, visit);
  return pairs;
}

function eachPartner(blocks: PairBlocks, left: number, last: Int32Array, visit: Visit): number {
  const { offsets, members, recordOffsets, recordBlocks } = blocks;
  const end = recordOffsets[left + 1]!;
  let pairs = 0;
  for (let place = recordOffsets[left]!; place < end; place++) {
    // Members ascend: those after `left` are at the end.
    for (let at = offsets[recordBlocks[place]! + 1]! - 1; ; at--) {
      const right = members[at]!;
      if (right <= left) break;
      if (last[right] === left + 1) continue;
      last[right] = left + 1;
      pairs++;
      visit(left, right);
    }
  }
  return pairs;
}

/** Calls `visit` for a share of the pairs, each as likely as any other: all pairs of some records with larger ones. */
export function eachSampledPair(blocks: PairBlocks, rate: number, visit: Visit): void {
  const seen = new SeenPartners(blocks);
  for (let left = 0; left + 1 < blocks.recordOffsets.length; left++) {
    if (rate >= 1 || isSampled(left, rate)) eachPartner(blocks, left, seen.last, visit);
  }
}

function isSampled(row: number, rate: number): boolean {
  const mixed = Math.imul(row ^ 0x5bd1e995, 0x9e3779b1);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x100000000 < rate;
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

/** The same by scheme, by its number. */
export function pairsByScheme({ offsets, schemeOf }: Blocks, schemes: number): number[] {
  const pairs = new Array<number>(schemes).fill(0);
  for (let block = 0; block < schemeOf.length; block++) {
    const size = offsets[block + 1]! - offsets[block]!;
    pairs[schemeOf[block]!]! += (size * (size - 1)) / 2;
  }
  return pairs;
}
