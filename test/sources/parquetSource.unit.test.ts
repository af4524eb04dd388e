// Parquet files as input: typed and nested columns, row groups, codecs, and files that are broken.

import { gzipSync } from 'node:zlib';
import { type ColumnSource, parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { openInputs } from '../../src/sources/open.ts';
import { openRows } from '../../src/sources/openRows.ts';
import { errorOf, inputFolder, listOf, readAll, readFileWith } from './inputFiles.ts';

const write = inputFolder();
const person = {
  source: 's',
  type: 'person',
  id: 'id',
  observedAt: 'seen',
  fields: { givenName: 'name', birthDate: 'born' },
  attributes: ['score'],
};
const COLUMNS: ColumnSource[] = [
  { name: 'id', data: [12345678901234567n, 2n, 2n], type: 'INT64' },
  { name: 'name', data: ['Zoë', 'Bo', null], type: 'STRING', nullable: true },
  { name: 'unread', data: ['x', 'y', 'z'], type: 'STRING' },
  { name: 'born', data: ['1980-02-03', '1975-05-06', ''], type: 'STRING' },
  { name: 'seen', data: [new Date('2020-01-02T10:30:00Z'), null, null], type: 'TIMESTAMP', nullable: true },
  { name: 'score', data: [0.5, Number.NaN, 3], type: 'DOUBLE' },
];
const parquet = (columnData: ColumnSource[], options: object = {}) =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...options }));

describe('a Parquet file', () => {
  it.each([
    ['snappy', {}],
    ['gzip', { codec: 'GZIP', compressors: { GZIP: (input: Uint8Array) => gzipSync(input) } }],
    ['several row groups', { rowGroupSize: 2 }],
  ])('with %s gives its rows by number, whole or as its one part', async (_name, options) => {
    const file = await write('people.parquet', parquet(COLUMNS, options));
    const opened = await openInputs([{ file, mapping: await write('person.json', person) }]);
    const { records, quarantined } = await readAll(opened);
    expect(records).toMatchObject([
      {
        id: '12345678901234567',
        text: { givenName: 'Zoë' },
        birthDate: ['1980-02-03'],
        observedAt: '2020-01-02T10:30:00.000Z',
        attributes: { score: '0.5' },
      },
      { id: '2', text: { givenName: 'Bo' }, observedAt: null, attributes: {} },
    ]);
    expect(quarantined).toMatchObject([{ file, line: 3, field: 'id' }]);
    expect(JSON.parse(quarantined[0]!.row)).toEqual({ id: '2', name: null, born: '', seen: null, score: 3 });
    const parts = await listOf(opened.parts(1));
    expect(await readAll({ ...opened, batches: () => opened.readPart(parts[0]!) })).toMatchObject({ records });
    expect((await openRows(file)).rows.columnsFinal).toBe(true);
  });

  it('may be nested, which paths reach as in NDJSON', async () => {
    const schema: SchemaElement[] = [
      { name: 'root', num_children: 2 },
      { name: 'id', type: 'INT32', repetition_type: 'REQUIRED' },
      { name: 'mails', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL', converted_type: 'UTF8' },
    ];
    const columns: ColumnSource[] = [
      { name: 'id', data: [1, 2] },
      { name: 'mails', data: [['a@x.example', 'b@x.example'], []] },
    ];
    const file = await write('nested.parquet', parquet(columns, { schema }));
    expect((await openRows(file)).rows.columns).toEqual(['id', 'mails']);
    const mapping = await write('nested.json', { source: 's', type: 'person', id: 'id', fields: { email: 'mails' } });
    const { records } = await readFileWith(file, mapping);
    expect(records.map(({ emails }) => emails)).toEqual([['a@x.example', 'b@x.example'], []]);
  });

  it('is guessed by its columns', async () => {
    const columns: ColumnSource[] = [
      { name: 'customer_id', data: [1] },
      { name: 'email', data: ['a@x.example'] },
    ];
    const { guessed } = await openInputs([{ file: await write('crm.parquet', parquet(columns)), mapping: null }]);
    expect(guessed).toMatchObject([{ mapping: { source: 'crm', id: 'customer_id', fields: { email: 'email' } } }]);
  });

  it('that lacks a column, is cut off, or has pages that are not what they should be is refused', async () => {
    const whole = parquet(COLUMNS);
    const mapping = await write('lacks.json', { ...person, fields: { familyName: 'surname' } });
    const file = await write('people.parquet', whole);
    expect((await errorOf(() => openInputs([{ file, mapping }]))).message).toMatch(/has no column 'surname'/);
    const cut = await write('cut.parquet', whole.subarray(0, whole.length - 20));
    expect((await errorOf(() => openRows(cut))).message).toMatch(/cut\.parquet is no Parquet file that can be read/);
    const spoilt = await write(
      'spoilt.parquet',
      Uint8Array.from(whole, (byte, at) => (at > 4 && at < 60 ? 255 : byte)),
    );
    const error = await errorOf(async () => readFileWith(spoilt, await write('person.json', person)));
    expect([error.code, error.message]).toEqual([
      'invalid-input',
      expect.stringMatching(/spoilt\.parquet is no Parquet file that can be read/),
    ]);
  });
});
