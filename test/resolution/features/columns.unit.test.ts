// Typed columns hold what was put into them, however much that is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntList, NumberPool, Ragged, sharedInts } from '../../../src/resolution/features/columns.ts';

const ints = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 40 });

describe('a list of integers', () => {
  it('gives back what was pushed, beyond its first capacity', () => {
    fc.assert(
      fc.property(ints, fc.nat({ max: 3 }), (values, capacity) => {
        const list = new IntList(capacity);
        for (const value of values) list.push(value);
        expect([...list.view()]).toEqual(values);
        expect(list.length).toBe(values.length);
        expect(values.map((_, at) => list.at(at))).toEqual(values);
      }),
    );
  });

  it('has room for what was reserved, and keeps what it holds', () => {
    fc.assert(
      fc.property(ints, fc.nat({ max: 100 }), (values, more) => {
        const list = new IntList(1);
        for (const value of values) list.push(value);
        list.reserve(more);
        const { items } = list;
        for (let added = 0; added < more; added++) list.push(added);
        expect(list.items).toBe(items);
        expect([...list.view()]).toEqual([...values, ...Array(more).keys()]);
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

  it('lies in shared memory, however often it grows', () => {
    const list = new IntList(0);
    for (let value = 0; value < 100; value++) list.push(value);
    expect([list.items.buffer, sharedInts(3).buffer].every((buffer) => buffer instanceof SharedArrayBuffer)).toBe(true);
    expect([...sharedInts(3)]).toEqual([0, 0, 0]);
  });
});

describe('a pool of numbers', () => {
  it('numbers them densely in order of first sight, each once, and gives them back', () => {
    fc.assert(
      fc.property(ints, (values) => {
        const pool = new NumberPool();
        const inOrder = [...new Set(values)];
        const ids = values.map((value) => pool.intern(value));
        expect(ids).toEqual(values.map((value) => inOrder.indexOf(value)));
        expect(ids.map((id) => pool.number(id))).toEqual(values);
        expect(ids.map((id) => pool.find(pool.text(id)))).toEqual(ids);
        expect(pool.size).toBe(inOrder.length);
      }),
    );
  });

  it('finds nothing that it does not hold', () => {
    const pool = new NumberPool();
    pool.intern(19800304);
    expect([pool.find('19800305'), pool.find('a date')]).toEqual([-1, -1]);
  });

  it('goes on where the numbers it is made from end', () => {
    const first = new NumberPool();
    for (const value of [30, 10, 20]) first.intern(value);
    const second = new NumberPool(first.numbers);
    expect([10, 20, 30, 40].map((value) => second.intern(value))).toEqual([1, 2, 0, 3]);
  });
});

describe('ragged rows', () => {
  it('give back each row, the empty ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 4 })), (rows) => {
        const column = new Ragged();
        for (const row of rows) {
          for (const value of row) column.push(value);
          column.closeRow();
        }
        const read = rows.map((_, row) => {
          const values: number[] = [];
          for (let at = column.start(row); at < column.end(row); at++) values.push(column.at(at));
          return values;
        });
        expect(read).toEqual(rows);
        expect(column.rows).toBe(rows.length);
        expect(rows.map((_, row) => column.isEmpty(row))).toEqual(rows.map((row) => row.length === 0));
      }),
    );
  });
});
