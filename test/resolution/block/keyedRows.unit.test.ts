// Equal keys come together, in the order in which their rows came.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortByKey } from '../../../src/resolution/block/keyedRows.ts';
import { IntList } from '../../../src/resolution/features/columns.ts';

function listOf(values: readonly number[]): IntList {
  const list = new IntList(values.length);
  for (const value of values) list.push(value);
  return list;
}

it('rows are sorted by unsigned key, rows of one key in the order given', () => {
  const key = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    fc.integer({ min: -3, max: 3 }).map((high) => high << 16),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const sorted = sortByKey({ keys: listOf(keys), rows: listOf([...keys.keys()]) });
      const expected = [...keys.keys()].sort((a, b) => (keys[a]! >>> 0) - (keys[b]! >>> 0));
      expect([...sorted.rows.view()]).toEqual(expected);
      expect([...sorted.keys.view()]).toEqual(expected.map((row) => keys[row]));
    }),
    { numRuns: 150 },
  );
});
