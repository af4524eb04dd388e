// Which blocking schemes are used: all in a small file, those that bring something new for their pairs in a large one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPairs } from '../../../src/resolution/block/blocks.ts';
import { schemesOf } from '../../../src/resolution/block/schemes.ts';
import { chooseSchemes, keysPerSample, sharedKeys } from '../../../src/resolution/block/selection.ts';
import { statedPeople, tableOf } from '../normalizedRecords.ts';
import { buildBlocks, schemesShared, statedSchemes } from './blocking.ts';

describe('in a small file', () => {
  it('every scheme is used, and no pair is looked at to find that out', () => {
    fc.assert(
      fc.property(fc.array(statedPeople, { maxLength: 10 }), (records) => {
        const schemes = schemesOf('person', tableOf(records));
        const blocks = buildBlocks(schemes, records.length, 5);
        const names = schemes.schemes.map(({ name }) => name);
        const yields = chooseSchemes({ blocks, oneIn: 1, size: records.length }, schemes.schemes, () => {
          throw new Error('looked at a pair');
        });
        expect(yields.map(({ scheme, used }) => [scheme, used])).toEqual(names.map((name) => [name, true]));
        expect(yields.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(countPairs(blocks));
      }),
      { numRuns: 20 },
    );
  });
});

describe('in a large file', () => {
  const SIZE = 20_000;
  /** Blocks of a hundred: neighbours, every two hundredth record, neighbours again. */
  const near = (row: number) => [Math.floor(row / 100)];
  const far = (row: number) => [row % 200];
  /** Fewer pairs than there are records. */
  const cheap = (row: number) => (row < 4000 ? [row >> 1] : []);
  const PAIRS = 200 * ((100 * 99) / 2);
  type KeysOf = (row: number) => number[];

  const select = (keys: readonly KeysOf[], areMatch: (left: number, right: number) => boolean, oneIn = 1) => {
    const { schemes, refine } = statedSchemes(keys);
    const blocks = buildBlocks({ schemes, refine }, SIZE, 100, oneIn);
    let asked = 0;
    const yields = chooseSchemes({ blocks, oneIn, size: SIZE }, schemes, (left, right) => {
      asked++;
      return areMatch(left, right) ? 0.9 : 0.01;
    });
    return { yields, asked, used: yields.map(({ used }) => used) };
  };
  const twins = (left: number, right: number) => left >> 1 === right >> 1;
  const distant = (left: number, right: number) => right - left === 200;

  it('a scheme that brings nothing new is dropped', () => {
    expect(select([near, far], twins).used).toEqual([true, false]);
    expect(select([far, near], twins).used).toEqual([false, true]);
    expect(select([near, near], twins).used).toEqual([true, false]);
  });

  it('a scheme that brings matches of its own is kept', () => {
    expect(select([near, far], (left, right) => twins(left, right) || distant(left, right)).used).toEqual([true, true]);
  });

  it('a scheme that costs next to nothing is kept, whatever it brings', () => {
    expect(select([near, cheap, far], distant).used).toEqual([false, true, true]);
  });

  it('what a cheaper scheme brings already does not speak for a dearer one', () => {
    const all = (left: number, right: number) => right < 4000 && twins(left, right);
    expect(select([near, cheap, far], all).used).toEqual([false, true, false]);
  });

  it('the pairs of each scheme are told, those of the dropped ones too', () => {
    expect(select([near, far, cheap], twins).yields).toEqual([
      { scheme: 'scheme 0', pairs: PAIRS, used: true },
      { scheme: 'scheme 1', pairs: PAIRS, used: false },
      { scheme: 'scheme 2', pairs: 2000, used: true },
    ]);
  });

  it('the same are chosen by the blocks of a share of the keys, and their pairs are told as if by all', () => {
    for (const keys of [
      [near, far, cheap],
      [far, near],
      [near, near],
    ]) {
      const [all, some] = [select(keys, twins), select(keys, twins, 4)];
      expect(some.used).toEqual(all.used);
      for (const [at, { pairs }] of some.yields.entries()) expect(pairs / all.yields[at]!.pairs).toBeCloseTo(1, 0);
    }
  });

  it('a sample of the pairs is looked at, the same each time', () => {
    const [once, again] = [select([near, far], twins), select([near, far], twins)];
    expect(once).toEqual(again);
    expect(once.asked).toBeGreaterThan(20_000);
    expect(once.asked).toBeLessThan(300_000);
  });

  it('nothing but the free schemes is used where nothing matches', () => {
    expect(select([near, far, cheap], () => false).used).toEqual([false, false, true]);
  });
});

it('one key in so many is looked at as leaves enough of a file of any size', () => {
  expect([0, 1, 60_000, 70_000, 1_000_000, 10_000_000].map(keysPerSample)).toEqual([1, 1, 1, 2, 16, 256]);
});

it('two records share a scheme where they have a key of it in common', () => {
  fc.assert(
    fc.property(fc.array(statedPeople, { minLength: 2, maxLength: 2 }), (records) => {
      const schemes = schemesOf('person', tableOf(records));
      const shared = schemes.schemes.flatMap((scheme, at) => (sharedKeys(scheme, 0, 1) > 0 ? [at] : []));
      expect(shared).toEqual(schemesShared(schemes, 0, 1));
    }),
    { numRuns: 40 },
  );
});
