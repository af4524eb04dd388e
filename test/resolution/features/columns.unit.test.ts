// Typed columns hold what was put into them, however much that is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntList, Ragged, StringPool } from '../../../src/resolution/features/columns.ts';

describe('a list of integers', () => {
  it('gives back what was pushed, beyond its first capacity', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 2 ** 31 - 1 }), { maxLength: 40 }), (values) => {
        const list = new IntList(1);
        for (const value of values) list.push(value);
        expect([...list.view()]).toEqual(values);
        expect(list.length).toBe(values.length);
        expect(values.map((_, at) => list.at(at))).toEqual(values);
      }),
    );
  });

  it('replaces a value in place', () => {
    const list = new IntList();
    list.push(7);
    list.push(8);
    list.set(0, 9);
    expect([...list.view()]).toEqual([9, 8]);
  });
});

describe('a pool of strings', () => {
  it('numbers strings densely, each once, and gives them back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
        const pool = new StringPool();
        const ids = texts.map((text) => pool.intern(text));
        expect(ids.map((id) => pool.text(id))).toEqual(texts);
        expect(pool.size).toBe(new Set(texts).size);
        expect(ids.every((id) => id >= 0 && id < pool.size)).toBe(true);
      }),
    );
  });

  it('finds what it holds and nothing else', () => {
    const pool = new StringPool();
    pool.intern('__proto__');
    expect(pool.find('__proto__')).toBe(0);
    expect(pool.find('constructor')).toBe(-1);
  });
});

describe('ragged rows', () => {
  const build = (rows: readonly (readonly number[])[], width = 1) => {
    const column = new Ragged(width);
    for (const row of rows) {
      for (const value of row) column.push(value);
      column.closeRow();
    }
    return column;
  };

  it('give back each row, the empty ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 4 })), (rows) => {
        const column = build(rows);
        const read = rows.map((_, row) => {
          const values: number[] = [];
          for (let at = column.start(row); at < column.end(row); at++) values.push(column.at(at));
          return values;
        });
        expect(read).toEqual(rows);
        expect(column.rows).toBe(rows.length);
        expect(column.filledRows()).toBe(rows.filter((row) => row.length > 0).length);
        expect(rows.map((_, row) => column.isEmpty(row))).toEqual(rows.map((row) => row.length === 0));
      }),
    );
  });

  it('count the rows of each value once a row, missing values not at all', () => {
    expect([...build([[0, 0, 1], [], [0, -1]]).rowsPerValue(3)]).toEqual([2, 1, 0]);
  });

  it('count one column of wider tuples', () => {
    const column = build(
      [
        [0, 1, 0, 2],
        [1, 1],
      ],
      2,
    );
    expect([...column.rowsPerValue(3, 0)]).toEqual([1, 1, 0]);
    expect([...column.rowsPerValue(3, 1)]).toEqual([0, 2, 1]);
  });
});
