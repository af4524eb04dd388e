// Records as stripes of integers: each column of each row gives back what was pushed into it.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IntList } from '../../../src/resolution/features/columns.ts';
import { Column, Stripes } from '../../../src/resolution/features/stripes.ts';

const COLUMNS = 3;
const cells = fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 4 });
const rows = fc.array(fc.array(cells, { minLength: COLUMNS, maxLength: COLUMNS }), { maxLength: 12 });
type Rows = readonly (readonly (readonly number[])[])[];

/** Stripes with so little room that they grow at every step. */
function stripesOf(content: Rows): Stripes {
  const stripes = new Stripes(COLUMNS, new IntList(1), new IntList(1));
  for (const row of content) {
    stripes.begin();
    for (const column of row) {
      for (const cell of column) stripes.push(cell);
      stripes.endColumn();
    }
  }
  return stripes;
}

const columnsOf = (stripes: Stripes) => Array.from({ length: COLUMNS }, (_, index) => new Column(stripes, index, 1));

function read(stripes: Stripes): number[][][] {
  return Array.from({ length: stripes.size }, (_, row) =>
    columnsOf(stripes).map((column) => {
      const found: number[] = [];
      for (let at = column.start(row); at < column.end(row); at++) found.push(column.at(at));
      return found;
    }),
  );
}

it('stripes give back every cell of every column, the empty ones too', () => {
  fc.assert(
    fc.property(rows, (content) => {
      const stripes = stripesOf(content);
      expect(read(stripes)).toEqual(content);
      expect(stripes.size).toBe(content.length);
      columnsOf(stripes).forEach((column, index) => {
        expect(column.rows).toBe(content.length);
        content.forEach((row, at) => {
          expect(column.isEmpty(at)).toBe(row[index]!.length === 0);
          expect(column.first(at)).toBe(row[index]![0] ?? -1);
        });
      });
    }),
  );
});

it('stripes copied from another store stand as they were, in the order of copying', () => {
  fc.assert(
    fc.property(rows, rows, fc.array(fc.nat()), (own, others, picks) => {
      const [stripes, other] = [stripesOf(own), stripesOf(others)];
      const picked = others.length === 0 ? [] : picks.map((pick) => pick % others.length);
      for (const row of picked) expect(stripes.copy(other, row)).toBe(stripes.starts.at(stripes.size - 1));
      expect(read(stripes)).toEqual([...own, ...picked.map((row) => others[row])]);
      expect(read(other)).toEqual(others);
    }),
  );
});

it('stripes can be added after copied ones', () => {
  const stripes = stripesOf([[[1], [], [2, 3]]]);
  stripes.copy(stripesOf([[[], [4], []]]), 0);
  stripes.begin();
  stripes.endColumn();
  stripes.push(5);
  stripes.endColumn();
  stripes.endColumn();
  expect(read(stripes)).toEqual([
    [[1], [], [2, 3]],
    [[], [4], []],
    [[], [5], []],
  ]);
});

it('a cell is replaced in place', () => {
  const stripes = stripesOf([
    [[1], [2, 3], []],
    [[4], [], []],
  ]);
  const column = new Column(stripes, 1, 1);
  column.set(column.start(0) + 1, 9);
  expect(read(stripes)).toEqual([
    [[1], [2, 9], []],
    [[4], [], []],
  ]);
});
