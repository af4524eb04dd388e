// Blocks and the walk over candidate pairs: complete, without repetition, and bounded by the cap.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Blocks,
  countPairs,
  eachPair,
  eachSampledPair,
  joinBlocks,
} from '../../../src/resolution/block/blocks.ts';
import { buildSchemes } from '../../../src/resolution/block/buildBlocks.ts';
import { schemesOf } from '../../../src/resolution/block/schemes.ts';
import { type Stated, statedCompanies, statedPeople, tableOf } from '../normalizedRecords.ts';
import {
  blocksOf,
  buildBlocks,
  keysOf,
  membersOf,
  pairsOf,
  pairsWithin,
  schemesShared,
  statedSchemes,
} from './blocking.ts';

const RUNS = { numRuns: 40 };
const groups = fc.array(statedPeople, { maxLength: 14 });
const companies = fc.array(statedCompanies, { maxLength: 12 });
const phone = (value: string): Stated => ({ phones: [value] });

/** Every pair of every block, by brute force. */
const pairsOfMembers = (blocks: Blocks) => new Set(membersOf(blocks).flatMap(pairsWithin));

/** Pairs of records that emit a key of one scheme in common, by brute force. */
function pairsSharingAKey(records: readonly Stated[], type: 'person' | 'organization'): string[] {
  const schemes = schemesOf(type, tableOf(records, type));
  const share = (pair: string) => {
    const [left, right] = pair.split('-').map(Number);
    return schemesShared(schemes, left!, right!).length > 0;
  };
  return pairsWithin([...records.keys()]).filter(share);
}

describe('the walk over candidate pairs', () => {
  it('visits each pair of a kept block once, the smaller record first, and says how many', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 20 }), (records, cap) => {
        const blocks = blocksOf(records, cap);
        const pairs = pairsOf(blocks);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(new Set(pairs)).toEqual(pairsOfMembers(blocks));
        expect(eachPair(blocks, () => {})).toBe(pairs.length);
      }),
      RUNS,
    );
  });

  it('visits exactly the pairs that share a key where no block is over the cap', () => {
    fc.assert(
      fc.property(groups, companies, (people, firms) => {
        expect(pairsOf(blocksOf(people, 100)).sort()).toEqual(pairsSharingAKey(people, 'person').sort());
        expect(pairsOf(blocksOf(firms, 100, 'organization')).sort()).toEqual(
          pairsSharingAKey(firms, 'organization').sort(),
        );
      }),
      RUNS,
    );
  });

  it('visits the same pairs in parts as in one go, each in one part', () => {
    fc.assert(
      fc.property(groups, fc.nat(), (records, place) => {
        const blocks = blocksOf(records, 5);
        const middle = place % (records.length + 1);
        expect([...pairsOf(blocks, 0, middle), ...pairsOf(blocks, middle)]).toEqual(pairsOf(blocks));
      }),
      RUNS,
    );
  });

  it('finds nothing among no records', () => {
    expect(pairsOf(blocksOf([], 100))).toEqual([]);
    expect(pairsOf(blocksOf([{}], 100))).toEqual([]);
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
      RUNS,
    );
  });

  it('hold records that have a key of their own scheme in common, never of two schemes', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 20 }), (records, cap) => {
        const schemes = schemesOf('person', tableOf(records));
        const blocks = buildBlocks(schemes, records.length, cap);
        membersOf(blocks).forEach((members, block) => {
          const keys = members.map((row) => keysOf(schemes, row)[blocks.schemeOf[block]!]!);
          expect([...keys[0]!].some((key) => keys.every((own) => own.has(key)))).toBe(true);
        });
        expect([...blocks.schemeOf]).toEqual([...blocks.schemeOf].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it('of one key in two schemes do not mix', () => {
    const blocks = buildBlocks(statedSchemes([(row) => (row < 2 ? [7] : []), (row) => (row < 2 ? [] : [7])]), 4, 9);
    expect(pairsOf(blocks)).toEqual(['0-1', '2-3']);
    expect([...blocks.schemeOf]).toEqual([0, 1]);
  });

  it('of a key that a record gives twice hold it once', () => {
    const blocks = buildBlocks(statedSchemes([(row) => [7, row, 7]]), 3, 9);
    expect(membersOf(blocks)).toEqual([[0, 1, 2]]);
    expect(membersOf(buildBlocks(statedSchemes([() => [7, 7]]), 1, 9))).toEqual([]);
  });

  it('are listed by record', () => {
    fc.assert(
      fc.property(groups, (records) => {
        const blocks = blocksOf(records, 4);
        const members = membersOf(blocks);
        for (const row of records.keys()) {
          const listed = blocks.recordBlocks.subarray(blocks.recordOffsets[row], blocks.recordOffsets[row + 1]);
          expect([...listed]).toEqual([...members.keys()].filter((block) => members[block]!.includes(row)));
        }
      }),
      RUNS,
    );
  });

  it('have as many pairs as are counted, one in several blocks counted in each', () => {
    fc.assert(
      fc.property(groups, (records) => {
        const blocks = blocksOf(records, 6);
        expect(countPairs(blocks)).toBe(membersOf(blocks).flatMap(pairsWithin).length);
      }),
      RUNS,
    );
  });
});

describe('blocks built in turns', () => {
  it('are the same whichever schemes each builder takes', () => {
    fc.assert(
      fc.property(groups, (records) => {
        const schemes = schemesOf('person', tableOf(records));
        const size = records.length;
        const build = (wanted: number[]) =>
          buildSchemes({ size, cap: 4, wanted, orders: null, oneIn: 1, next: new Int32Array(1) }, schemes);
        const numbers = [...schemes.schemes.keys()];
        const [odd, even] = [1, 0].map((rest) => build(numbers.filter((scheme) => scheme % 2 === rest)));
        expect(joinBlocks([...odd!, ...even!], size)).toEqual(buildBlocks(schemes, size, 4));
      }),
      RUNS,
    );
  });

  it('of a share of the keys are some of the blocks of all, and every block is in one share', () => {
    const SIZE = 3000;
    const schemes = statedSchemes([(row) => [row >> 1], (row) => [row % 1000]]);
    const all = new Set(membersOf(buildBlocks(schemes, SIZE, 9)).map(String));
    const some = membersOf(buildBlocks(schemes, SIZE, 9, 4)).map(String);
    expect(some.every((members) => all.has(members))).toBe(true);
    expect(some.length / all.size).toBeGreaterThan(0.2);
    expect(some.length / all.size).toBeLessThan(0.3);
  });
});

describe('a block over the cap', () => {
  it('is split by what its records differ in, not dropped', () => {
    const records = ['ann/lee', 'ann/lee', 'zoe/kim', 'zoe/kim', 'max/orr', 'max/orr'].map((name) => ({
      ...phone('+12125550101'),
      names: [name],
    }));
    const blocks = blocksOf(records, 3);
    expect(pairsOf(blocks).sort()).toEqual(['0-1', '2-3', '4-5']);
    expect([blocks.cutBlocks, blocks.cutRecords]).toEqual([0, 0]);
  });

  it('is left out and counted where nothing can split it', () => {
    const blocks = blocksOf(Array(5).fill(phone('+12125550101')), 3);
    expect(pairsOf(blocks)).toEqual([]);
    expect([blocks.cutBlocks, blocks.cutRecords]).toEqual([1, 5]);
  });

  it('is split along two features, so that a slip in one does not part two records', () => {
    const size = 40;
    const features = Array.from({ length: size }, (_, row) => [row >> 1, row >> 1]);
    features[1] = [99, 0];
    features[3] = [1, 99];
    const blocks = buildBlocks(
      statedSchemes([() => [7]], (row) => features[row]!),
      size,
      10,
    );
    const expected = Array.from({ length: size / 2 }, (_, pair) => `${2 * pair}-${2 * pair + 1}`);
    expect(new Set(pairsOf(blocks))).toEqual(new Set(expected));
  });

  const splits = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: width, maxLength: width }), { maxLength: 40 }),
    );

  it('still brings together records that differ in no feature, or counts them as cut', () => {
    fc.assert(
      fc.property(splits, fc.integer({ min: 2, max: 8 }), (features, cap) => {
        const blocks = buildBlocks(
          statedSchemes([() => [7]], (row) => features[row]!),
          features.length,
          cap,
        );
        const met = new Set(pairsOf(blocks));
        const alike = pairsWithin([...features.keys()]).filter((pair) => {
          const [left, right] = pair.split('-').map(Number);
          return features[left!]!.join() === features[right!]!.join();
        });
        if (blocks.cutBlocks === 0) expect(alike.filter((pair) => !met.has(pair))).toEqual([]);
        else expect(blocks.cutRecords).toBeGreaterThan(cap * blocks.cutBlocks);
      }),
      { numRuns: 150 },
    );
  });

  it('loses no pair that one of its features keeps together in a block of the size allowed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 40 }), (values) => {
        const cap = 11;
        const groupsOfValue = [...new Set(values)].map((value) =>
          [...values.keys()].filter((at) => values[at] === value),
        );
        fc.pre(groupsOfValue.every(({ length }) => length <= cap) && groupsOfValue.length > 2);
        const blocks = buildBlocks(
          statedSchemes([() => [7]], (row) => [values[row]!]),
          values.length,
          cap,
        );
        if (values.length <= cap) return;
        expect(pairsOf(blocks).sort()).toEqual(groupsOfValue.flatMap(pairsWithin).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('a sample of pairs', () => {
  const blocks = buildBlocks(statedSchemes([(row) => [row >> 2], (row) => [row % 500]]), 4000, 100);
  const sampled = (rate: number) => {
    const pairs: string[] = [];
    eachSampledPair(blocks, rate, (left, right) => pairs.push(`${left}-${right}`));
    return pairs;
  };

  it('of everything is every pair, of nothing none', () => {
    expect(sampled(1)).toEqual(pairsOf(blocks));
    expect(sampled(7)).toEqual(pairsOf(blocks));
    expect(sampled(0)).toEqual([]);
  });

  it('of a share is about that share, each pair once, and always the same', () => {
    const all = pairsOf(blocks);
    for (const rate of [0.1, 0.3, 0.7]) {
      const pairs = sampled(rate);
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(pairs).toEqual(sampled(rate));
      expect(Math.abs(pairs.length / all.length - rate)).toBeLessThan(0.05);
    }
    const every = new Set(all);
    expect(sampled(0.3).every((pair) => every.has(pair))).toBe(true);
  });
});
