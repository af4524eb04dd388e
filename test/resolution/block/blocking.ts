// Blocks of stated records, and what they are by brute force.

import type { EntityType } from '../../../src/domain/record.ts';
import { type Blocks, eachPair, joinBlocks } from '../../../src/resolution/block/blocks.ts';
import { buildSchemes } from '../../../src/resolution/block/buildBlocks.ts';
import { type Schemes, schemesOf } from '../../../src/resolution/block/schemes.ts';
import { type Stated, tableOf } from '../normalizedRecords.ts';

/** The blocks of all schemes, or of one in `oneIn` of their keys; those over the cap split in an order learnt from them or given. */
export function buildBlocks(
  schemes: Schemes,
  size: number,
  cap: number,
  oneIn = 1,
  orders: readonly (readonly number[])[] | null = null,
): Blocks {
  const wanted = [...schemes.schemes.keys()];
  return joinBlocks(buildSchemes({ size, cap, wanted, orders, oneIn, next: new Int32Array(1) }, schemes), size);
}

export function blocksOf(records: readonly Stated[], cap: number, type: EntityType = 'person'): Blocks {
  return buildBlocks(schemesOf(type, tableOf(records, type)), records.length, cap);
}

/** Schemes whose keys and refining values are stated by row. */
export function statedSchemes(
  keys: readonly ((row: number) => readonly number[])[],
  refine: (row: number) => readonly number[] = () => [],
): Schemes {
  const schemes = keys.map((keysOf, at) => ({
    name: `scheme ${at}`,
    keys: (row: number, emit: (first: number) => void) => {
      for (const key of keysOf(row)) emit(key);
    },
  }));
  return { schemes, refine };
}

export function membersOf({ offsets, members }: Blocks): number[][] {
  return Array.from({ length: offsets.length - 1 }, (_, block) => [
    ...members.subarray(offsets[block], offsets[block + 1]),
  ]);
}

/** The pairs of a walk over records `from` to below `to`, as 'left-right'. */
export function pairsOf(blocks: Blocks, from?: number, to?: number): string[] {
  const pairs: string[] = [];
  eachPair(blocks, (left, right) => pairs.push(`${left}-${right}`), from, to);
  return pairs;
}

export function pairsWithin(members: readonly number[]): string[] {
  return members.flatMap((left) => members.filter((right) => left < right).map((right) => `${left}-${right}`));
}

/** The keys that each scheme gives a row, as text. */
export function keysOf({ schemes }: Schemes, row: number): Set<string>[] {
  return schemes.map(({ keys }) => {
    const own = new Set<string>();
    keys(row, (first, second = 0) => own.add(`${first},${second}`));
    return own;
  });
}

/** The numbers of the schemes under which two rows have a key in common. */
export function schemesShared(schemes: Schemes, left: number, right: number): number[] {
  const theirs = keysOf(schemes, right);
  return keysOf(schemes, left).flatMap((own, at) => ([...own].some((key) => theirs[at]!.has(key)) ? [at] : []));
}
