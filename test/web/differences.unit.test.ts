// Where the table of records says that they agree, and where not.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../src/web/api.ts';
import { alike, compareRecords } from '../../src/web/differences.ts';

function record(key: string, fields: Record<string, string[]>): RecordView {
  return {
    key,
    source: 'crm',
    type: 'person',
    id: key,
    observedAt: null,
    fields,
    identifiers: [],
    versions: 1,
    links: [],
  };
}

function rowOf(...values: string[][]) {
  const [row] = compareRecords(values.map((city, at) => record(String(at), { city })));
  return row && { mark: row.mark, cells: row.cells.map((cell) => cell.mark) };
}

describe('a row of the record table', () => {
  it('is the same where all records agree', () => {
    expect(rowOf(['Leeds'], ['Leeds'])).toEqual({ mark: 'same', cells: ['same', 'same'] });
  });

  it('tells another spelling from another value', () => {
    expect(rowOf(['Zürich'], ['ZURICH'], ['Zürich'], ['Bern'])).toEqual({
      mark: 'differs',
      cells: ['same', 'spelling', 'same', 'differs'],
    });
  });

  it('takes what most records state as what the others differ from', () => {
    expect(rowOf(['Bern'], ['Leeds'], ['leeds'])).toEqual({ mark: 'differs', cells: ['differs', 'same', 'spelling'] });
  });

  it('does not count a record that states nothing as a difference', () => {
    expect(rowOf(['Leeds'], [], ['Leeds'])).toEqual({ mark: 'same', cells: ['same', 'missing', 'same'] });
  });

  it('is told apart where one record alone states the field', () => {
    expect(rowOf([], ['Leeds'])).toEqual({ mark: 'single', cells: ['missing', 'same'] });
  });

  it('agrees where records with several values share one', () => {
    expect(rowOf(['a@x.example', 'b@x.example'], ['b@x.example'])).toEqual({ mark: 'same', cells: ['same', 'same'] });
  });
});

describe('the record table', () => {
  it('lists fields in reading order, whatever order the records state them in', () => {
    const rows = compareRecords([
      record('1', { 'attribute.level': ['gold'], 'address.city': ['Leeds'], email: ['a@x.example'] }),
      record('2', { 'identifier.ssn': ['1'], 'address.street': ['1 High St'], familyName: ['Smith'] }),
    ]);
    expect(rows.map((row) => row.field)).toEqual([
      'familyName',
      'email',
      'address.street',
      'address.city',
      'identifier.ssn',
      'attribute.level',
    ]);
  });

  it('keeps the addresses of one kind together', () => {
    const fields = ['address[home].city', 'address[billing].street', 'address[home].street', 'address[billing].city'];
    const rows = compareRecords([record('1', Object.fromEntries(fields.map((field) => [field, ['x']])))]);
    expect(rows.map((row) => row.field)).toEqual([
      'address[billing].street',
      'address[billing].city',
      'address[home].street',
      'address[home].city',
    ]);
  });

  it('has a cell for every record in every row, in the records’ order', () => {
    const fields = fc.dictionary(fc.constantFrom('name', 'email', '__proto__', 'attribute.x'), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.array(fields), (all) => {
        const keys = all.map((_, at) => String(at));
        for (const row of compareRecords(all.map((one, at) => record(String(at), one)))) {
          expect(row.cells.map((cell) => cell.key)).toEqual(keys);
        }
      }),
    );
  });

  it('has no rows where nothing is stated', () => {
    expect(compareRecords([record('1', { email: [] }), record('2', {})])).toEqual([]);
  });
});

describe('values', () => {
  it.each([
    ['12, Larch Road', '12 larch road'],
    ['José', 'Jose'],
    ['+44 113 496 0101', '(0113) 496-0101'],
    ['123-45-6789', '123456789'],
  ])('%s and %s are spellings of one', (left, right) => {
    expect(alike(left, right)).toBe(true);
    expect(alike(right, left)).toBe(true);
  });

  it.each([
    ['1984-06-22', '1984-06-23'],
    ['12', '112'],
    ['Ann', 'Anne'],
    ['?', '!'],
  ])('%s and %s are two', (left, right) => {
    expect(alike(left, right)).toBe(false);
  });
});
