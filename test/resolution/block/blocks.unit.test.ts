// Blocks and the walk over candidate pairs: complete, without repetition, and bounded by the cap.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Blocks, buildBlocks, eachPair } from '../../../src/resolution/block/blocks.ts';
import { BlockingKeys } from '../../../src/resolution/block/keys.ts';
import { type Stated, statedCompanies, statedPeople, tableOf } from '../normalizedRecords.ts';

function blocksOf(records: readonly Stated[], cap: number, type: 'person' | 'organization' = 'person'): Blocks {
  const table = tableOf(records, type);
  return buildBlocks(new BlockingKeys(type, table), table.size, cap);
}

function membersOf({ offsets, members }: Blocks): number[][] {
  return Array.from({ length: offsets.length - 1 }, (_, block) => [
    ...members.subarray(offsets[block], offsets[block + 1]),
  ]);
}

function pairsOf(blocks: Blocks): string[] {
  const pairs: string[] = [];
  const counted = eachPair(blocks, (left, right) => pairs.push(`${left}-${right}`));
  expect(counted).toBe(pairs.length);
  return pairs;
}

/** Every pair of every block, by brute force. */
function expectedPairs(blocks: Blocks): Set<string> {
  const pairs = membersOf(blocks).flatMap((members) =>
    members.flatMap((left) => members.filter((right) => left < right).map((right) => `${left}-${right}`)),
  );
  return new Set(pairs);
}

/** Pairs of records that emit a key in common, by brute force. */
function pairsSharingAKey(records: readonly Stated[]): Set<string> {
  const table = tableOf(records);
  const keys = new BlockingKeys('person', table);
  const emitted = records.map((_, row) => {
    const own = new Set<string>();
    keys.emitAll(row, (...key) => own.add(key.join()));
    return own;
  });
  return new Set(
    emitted.flatMap((left, a) =>
      emitted.flatMap((right, b) => (a < b && [...left].some((key) => right.has(key)) ? [`${a}-${b}`] : [])),
    ),
  );
}

const groups = fc.array(statedPeople, { maxLength: 14 });

describe('the walk over candidate pairs', () => {
  it('visits each pair of a kept block once, the smaller record first', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 20 }), (records, cap) => {
        const blocks = blocksOf(records, cap);
        const pairs = pairsOf(blocks);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(new Set(pairs)).toEqual(expectedPairs(blocks));
      }),
    );
  });

  it('visits every pair that shares a key where no block is over the cap', () => {
    fc.assert(
      fc.property(groups, (records) => {
        expect([...pairsOf(blocksOf(records, 100))].sort()).toEqual([...pairsSharingAKey(records)].sort());
      }),
    );
  });

  it('does so for companies too', () => {
    fc.assert(
      fc.property(fc.array(statedCompanies, { maxLength: 12 }), (records) => {
        const blocks = blocksOf(records, 5, 'organization');
        expect(new Set(pairsOf(blocks))).toEqual(expectedPairs(blocks));
      }),
    );
  });

  it('finds nothing among no records', () => {
    expect(pairsOf(blocksOf([], 100))).toEqual([]);
  });
});

describe('blocks', () => {
  it('never hold more records than the cap, each once and in order', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 6 }), (records, cap) => {
        for (const members of membersOf(blocksOf(records, cap))) {
          expect(members.length).toBeGreaterThan(1);
          expect(members.length).toBeLessThanOrEqual(cap);
          expect(members).toEqual([...new Set(members)].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('that are too large are split by what their records differ in, not dropped', () => {
    const shared = { phones: ['+12125550101'] };
    const records = ['ann/lee', 'ann/lee', 'zoe/kim', 'zoe/kim', 'max/orr', 'max/orr'].map((name) => ({
      ...shared,
      names: [name],
    }));
    const blocks = blocksOf(records, 3);
    expect(pairsOf(blocks).sort()).toEqual(['0-1', '2-3', '4-5']);
    expect(blocks.cutBlocks).toBe(0);
  });

  it('that nothing can split are left out and counted', () => {
    const blocks = blocksOf(
      Array.from({ length: 5 }, () => ({ phones: ['+12125550101'] })),
      3,
    );
    expect(pairsOf(blocks)).toEqual([]);
    expect(blocks.cutBlocks).toBe(1);
  });
});
