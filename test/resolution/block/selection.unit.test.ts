// Which blocking schemes are used: all in a small file, those that bring something new for their pairs in a large one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBlocks, countPairs } from '../../../src/resolution/block/blocks.ts';
import { schemesOf } from '../../../src/resolution/block/schemes.ts';
import { selectBlocks } from '../../../src/resolution/block/selection.ts';
import { statedPeople, tableOf } from '../normalizedRecords.ts';
import { membersOf, pairsOf, statedSchemes } from './blocking.ts';

describe('in a small file', () => {
  it('every scheme is used, and no pair is looked at to find that out', () => {
    fc.assert(
      fc.property(fc.array(statedPeople, { maxLength: 10 }), (records) => {
        const schemes = schemesOf('person', tableOf(records));
        const blocks = buildBlocks(schemes, records.length, 5);
        const names = schemes.schemes.map(({ name }) => name);
        const selected = selectBlocks(blocks, names, records.length, () => {
          throw new Error('looked at a pair');
        });
        expect(selected.blocks).toEqual(blocks);
        expect(selected.schemes.map(({ scheme, used }) => [scheme, used])).toEqual(names.map((name) => [name, true]));
        expect(selected.schemes.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(countPairs(blocks));
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

  const select = (keys: readonly KeysOf[], areMatch: (left: number, right: number) => boolean, cap = 100) => {
    const blocks = buildBlocks(statedSchemes(keys), SIZE, cap);
    let asked = 0;
    const selected = selectBlocks(
      blocks,
      keys.map((_, at) => String(at)),
      SIZE,
      (left, right) => {
        asked++;
        return areMatch(left, right) ? 0.9 : 0.01;
      },
    );
    return { ...selected, asked, used: selected.schemes.map(({ used }) => used) };
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
    expect(select([near, far, cheap], twins).schemes).toEqual([
      { scheme: '0', pairs: PAIRS, used: true },
      { scheme: '1', pairs: PAIRS, used: false },
      { scheme: '2', pairs: 2000, used: true },
    ]);
  });

  it('the blocks left are those of the used schemes alone', () => {
    const { blocks } = select([far, near, cheap], twins);
    const expected = buildBlocks(statedSchemes([() => [], near, cheap]), SIZE, 100);
    expect(membersOf(blocks)).toEqual(membersOf(expected));
    expect(blocks.schemeOf).toEqual(expected.schemeOf);
    expect([blocks.recordOffsets, blocks.recordBlocks]).toEqual([expected.recordOffsets, expected.recordBlocks]);
    expect(pairsOf(blocks)).toEqual(pairsOf(expected));
  });

  it('what was cut stays counted', () => {
    const { blocks } = select([near, (row) => [row % 2], far], twins);
    expect([blocks.cutBlocks, blocks.cutRecords]).toEqual([2, SIZE]);
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
