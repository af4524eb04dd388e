// The feature table: records as columns, with one row each whatever they state, and the same however they came together.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS, FeatureTable, NAME, NAMED } from '../../../src/resolution/features/featureTable.ts';
import type { Column } from '../../../src/resolution/features/stripes.ts';
import { normalized, type Stated, statedCompanies, statedPeople, tableOf } from '../normalizedRecords.ts';

interface Texts {
  text(id: number): string;
}

/** One row of a column as texts, a tuple a line; `pools` are those of the cells of a tuple. */
function tuples(column: Column, row: number, pools: readonly Texts[]): (string | null)[][] {
  const found: (string | null)[][] = [];
  for (let at = column.start(row); at < column.end(row); at += column.width) {
    found.push(
      pools.map((pool, part) => {
        const id = column.at(at + part);
        return id < 0 ? null : pool.text(id);
      }),
    );
  }
  return found;
}

/** Everything a row says, as texts. */
function rowOf(table: FeatureTable, row: number) {
  const { names, contacts, places, fields, dates } = table;
  const read = (column: Column, ...pools: Texts[]) => tuples(column, row, pools);
  return {
    personNames: read(table.personNames, names, names, names),
    suffixes: read(table.suffixes, names),
    companyNames: read(table.companyNames, names),
    legalForms: read(table.legalForms, names),
    birthDates: read(table.birthDates, dates),
    genders: read(table.genders, names),
    emails: read(table.emails, contacts),
    phones: read(table.phones, contacts),
    websites: read(table.websites, contacts),
    addresses: read(table.addresses, ...Array<Texts>(ADDRESS.width).fill(places)),
    employers: read(table.employers, names),
    identifiers: read(table.identifiers, fields, contacts),
    attributes: read(table.attributes, fields, names),
  };
}

const rowsOf = (table: FeatureTable) => Array.from({ length: table.size }, (_, row) => rowOf(table, row));

const ANN: Stated = {
  names: ['ann m k/van dyke', 'ann/'],
  suffix: 'jr',
  companies: ['acme gas'],
  legalForm: 'ltd',
  birthDates: ['1980', '1980-03', '1980-03-04'],
  gender: 'f',
  emails: ['ann@x.example'],
  phones: ['+1', '+2'],
  websites: ['x.example'],
  addresses: [
    { number: '1', street: 'main st', unit: '2', city: 'leeds', region: 'wy', postalCode: '10001' },
    { number: '7' },
  ],
  employer: 'acme',
  identifiers: ['ssn:1', 'vat:2'],
};
const ANN_ROW = {
  personNames: [
    ['ann', 'm k', 'van dyke'],
    ['ann', null, null],
  ],
  suffixes: [['jr']],
  companyNames: [['acme gas']],
  legalForms: [['ltd']],
  birthDates: [['19800000'], ['19800300'], ['19800304']],
  genders: [['f']],
  emails: [['ann@x.example']],
  phones: [['+1'], ['+2']],
  websites: [['x.example']],
  addresses: [
    ['1', 'main st', '2', 'leeds', 'wy', '10001', '1 main st'],
    ['7', null, null, null, null, null, null],
  ],
  employers: [['acme']],
  identifiers: [
    ['ssn', '1'],
    ['vat', '2'],
  ],
  attributes: [['segment', 'gold']],
};
const NOTHING = Object.fromEntries(Object.keys(ANN_ROW).map((column) => [column, []]));

/** A table of records with attributes that some of them lack. */
function withAttributes(records: readonly Stated[]): FeatureTable {
  const table = new FeatureTable();
  records.forEach((stated, at) => {
    table.add(normalized(stated), at % 3 === 0 ? {} : { segment: `s${at % 4}`, birthplace: 'leeds' });
  });
  return table;
}

describe('a record', () => {
  it('is kept with everything that it states', () => {
    const table = new FeatureTable();
    table.add(normalized({}));
    table.add(normalized(ANN), { segment: 'gold' });
    table.add(normalized({}));
    expect(rowsOf(table)).toEqual([NOTHING, ANN_ROW, NOTHING]);
  });

  it('states offsets that name the parts of its tuples', () => {
    const table = tableOf([ANN]);
    const part = (column: Column, at: number, pool: Texts) => pool.text(column.at(column.start(0) + at));
    expect(part(table.personNames, NAME.family, table.names)).toBe('van dyke');
    expect(part(table.addresses, ADDRESS.postalCode, table.places)).toBe('10001');
    expect(part(table.addresses, ADDRESS.line, table.places)).toBe('1 main st');
    expect(part(table.identifiers, NAMED.name, table.fields)).toBe('ssn');
    expect(part(table.identifiers, NAMED.value, table.contacts)).toBe('1');
    expect([NAME.width, ADDRESS.width, NAMED.width]).toEqual([
      table.personNames.width,
      table.addresses.width,
      table.identifiers.width,
    ]);
  });

  it('declares identifiers besides its e-mails, phones and websites', () => {
    const table = tableOf([
      { emails: ['a@x.example'], identifiers: ['email:a@x.example', 'phone:+1', 'website:x.example', 'vat:GB1'] },
    ]);
    expect(rowOf(table, 0).identifiers).toEqual([['vat', 'GB1']]);
  });
});

it('the fields of a column of named values are listed by name, each once', () => {
  const table = tableOf([{ identifiers: ['vat:1', 'ssn:2'] }, {}, { identifiers: ['duns:3', 'ssn:4', 'ssn:5'] }]);
  expect(table.fieldsOf(table.identifiers).map(([name]) => name)).toEqual(['duns', 'ssn', 'vat']);
  expect(table.fieldsOf(table.identifiers).every(([name, id]) => table.fields.text(id) === name)).toBe(true);
  expect(table.fieldsOf(table.attributes)).toEqual([]);
});

const records = fc.array(fc.oneof(statedPeople, statedCompanies, fc.constant(ANN)), { maxLength: 8 });

describe('several tables', () => {
  const gathered = (tables: readonly FeatureTable[], places: readonly (readonly [number, number])[]) =>
    FeatureTable.gathered(
      tables,
      Uint8Array.from(places, ([table]) => table),
      Int32Array.from(places, ([, row]) => row),
    );

  it('gathered in any order keep the text of every cell, each text once', () => {
    const pair = fc.tuple(records, records).chain(([first, second]) => {
      const places = [first, second].flatMap((list, at) => [...list.keys()].map((row) => [at, row] as const));
      return fc.tuple(fc.constant([first, second]), fc.shuffledSubarray(places, { minLength: places.length }));
    });
    fc.assert(
      fc.property(pair, ([lists, places]) => {
        const tables = lists.map(withAttributes);
        const rows = tables.map(rowsOf);
        const table = gathered(tables, places);
        expect(rowsOf(table)).toEqual(places.map(([at, row]) => rows[at]![row]));
        expect(tables.map(rowsOf)).toEqual(rows);
        const texts = Array.from({ length: table.names.size }, (_, id) => table.names.text(id));
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });

  it('gathered take further records', () => {
    const tables = [tableOf([{ names: ['ann/lee'] }]), tableOf([{ names: ['bob/lee'], employer: 'acme' }])];
    const table = gathered(tables, [
      [0, 0],
      [1, 0],
    ]);
    table.add(normalized(ANN), { segment: 'gold' });
    expect(rowOf(table, 2)).toEqual(ANN_ROW);
    expect(rowOf(table, 1).employers).toEqual([['acme']]);
  });
});

describe('a table in another order', () => {
  const shuffled = records.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
      fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
    ),
  );
  const poolsOf = ({ names, contacts, places, fields, dates }: FeatureTable) =>
    [names, contacts, places, fields, dates].map((pool) => Array.from({ length: pool.size }, (_, id) => pool.text(id)));
  const cellsOf = (table: FeatureTable) => [...table.cells().view()];

  it('keeps the text of every cell', () => {
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const table = withAttributes(list);
        const rows = rowsOf(table);
        expect(rowsOf(table.inOrder(Int32Array.from(order)))).toEqual(order.map((row) => rows[row]));
        expect(rowsOf(table)).toEqual(rows);
      }),
    );
  });

  it('is numbered alike in whichever order its records came', () => {
    fc.assert(
      fc.property(shuffled, ([list, one, other]) => {
        const came = (order: readonly number[]) => {
          const ordered = tableOf(order.map((row) => list[row]!)).inOrder(
            Int32Array.from(order.keys()).sort((a, b) => order[a]! - order[b]!),
          );
          return [poolsOf(ordered), cellsOf(ordered)];
        };
        expect(came(one)).toEqual(came(other));
      }),
    );
  });

  it('holds no text of a record left out', () => {
    const table = tableOf([{ names: ['ann/lee'] }, { names: ['bob/kim'], birthDates: ['1980'] }]);
    expect(poolsOf(table.inOrder(Int32Array.of(0)))).toEqual([['ann', 'lee'], [], [], [], []]);
  });
});

it('a table is read elsewhere from what it shares', () => {
  fc.assert(
    fc.property(records, (list) => {
      const table = withAttributes(list);
      expect(rowsOf(new FeatureTable(table.share()))).toEqual(rowsOf(table));
    }),
  );
});

it('a table is read on another thread, where what it shares arrives without its classes', () => {
  const table = withAttributes([ANN, ANN]);
  expect(rowsOf(new FeatureTable(structuredClone(table.share())))).toEqual(rowsOf(table));
});
