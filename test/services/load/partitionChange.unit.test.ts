// How two partitions differ, against a count by hand and against what any two partitions have in common.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partitionChange } from '../../../src/services/load/partitionChange.ts';

const keyOf = (at: number) => `crm:person:${at}`;
const partition = (ids: readonly string[]) => new Map(ids.map((id, at) => [keyOf(at), id]));

it('names what merges and what splits, the largest first, whatever it is called', () => {
  const change = partitionChange(
    partition(['a', 'a', 'b', 'c', 'd', 'd', 'd']),
    partition(['x', 'x', 'x', 'c', 'p', 'q', 'p']),
    5,
  );
  expect(change).toMatchObject({ before: 4, after: 4, merges: 1, splits: 1, records: 6 });
  expect(change.mergeSamples).toEqual([
    { type: 'person', ids: ['a', 'b'], records: [[keyOf(0), keyOf(1)], [keyOf(2)]] },
  ]);
  expect(change.splitSamples).toEqual([{ type: 'person', ids: ['d'], records: [[keyOf(4), keyOf(6)], [keyOf(5)]] }]);
});

it('counts no record that came or went', () => {
  const change = partitionChange(new Map([['crm:person:1', 'a']]), new Map([['crm:person:2', 'a']]), 5);
  expect(change).toMatchObject({ merges: 0, splits: 0, records: 0 });
});

const ids = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 8, maxLength: 8 });

it('turns merges into splits where before and after are swapped, and finds none between a partition and itself', () => {
  fc.assert(
    fc.property(ids, ids, (left, right) => {
      const [there, back] = [
        partitionChange(partition(left), partition(right), 9),
        partitionChange(partition(right), partition(left), 9),
      ];
      expect([there.merges, there.splits, there.records]).toEqual([back.splits, back.merges, back.records]);
      expect(partitionChange(partition(left), partition(left.map((id) => `${id}2`)), 9)).toMatchObject({
        merges: 0,
        splits: 0,
      });
    }),
  );
});
