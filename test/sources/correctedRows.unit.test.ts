// Corrected rows in the places of the bad ones, in every format, alone or among all.

import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { openInputs } from '../../src/sources/open.ts';
import { errorOf, inputFolder, readAll } from './inputFiles.ts';

const write = inputFolder();
const person = { source: 'crm', type: 'person', id: 'id', fields: { givenName: 'first', birthDate: 'born' } };
const PEOPLE = 'id,first,born\n1,Ann,25/4/1990\n,Bo,3/4/1990\n"3,Cy,\n1,Dee,\n5,"E\nva",\n';

async function replay(file: string, corrections: Record<number, string>, alone = false, mapping: object = person) {
  const lines = new Map(Object.entries(corrections).map(([line, row]) => [Number(line), row]));
  const spec = { file, mapping: await write('mapping.json', mapping) };
  const opened = await openInputs([spec], { corrections: new Map([[file, lines]]), alone });
  const { records, quarantined } = await readAll(opened);
  return {
    read: records.map(({ id, text, position }) => [id, text.givenName, position]),
    births: records.map(({ birthDate }) => birthDate),
    bad: quarantined.map(({ line, reason }) => [line, reason]),
  };
}

describe('corrected rows', () => {
  it('stand where the bad ones stood', async () => {
    const file = await write('people.csv', PEOPLE);
    const { read, bad } = await replay(file, { 3: '2,Bo,3/4/1990', 4: '3,Cy,', 5: '4,Dee,', 6: '5,Eva,' });
    expect(read).toEqual([
      ['1', 'Ann', 0],
      ['2', 'Bo', 1],
      ['3', 'Cy', 2],
      ['4', 'Dee', 3],
      ['5', 'Eva', 4],
    ]);
    expect(bad).toEqual([]);
  });

  it('that nobody has corrected, or that are no single row, are bad as before', async () => {
    const file = await write('people.csv', PEOPLE);
    const { read, bad } = await replay(file, { 3: ',Bo,3/4/1990', 4: '3,Cy,\n6,Fay,', 5: '' });
    expect(read.map(([id]) => id)).toEqual(['1', '5']);
    expect(bad).toEqual([
      [3, 'the id is empty'],
      [4, 'the correction is not one row'],
      [5, 'the row is empty'],
    ]);
  });

  it('alone are read in the light of all: the order of dates, and which row came first', async () => {
    const file = await write('people.csv', PEOPLE);
    const { read, births, bad } = await replay(file, { 3: '2,Bo,3/4/1990', 5: '1,Dee,' }, true);
    expect(read.map(([id]) => id)).toEqual(['2']);
    expect(births).toEqual([['1990-04-03']]);
    expect(bad).toEqual([[5, "person '1' of source 'crm' came before; the first row is kept"]]);
  });

  it('of a file that has changed since are refused', async () => {
    const file = await write('people.csv', PEOPLE);
    const error = await errorOf(() => replay(file, { 7: '9,Gil,' }));
    expect(error.message).toBe(
      `${file} has no row that begins in line 7; it is not as it was when its rows were quarantined`,
    );
  });

  it('can be of NDJSON, JSON lists and workbooks', async () => {
    const ndjson = await write('people.ndjson', '{"id": 1}\n{"id": 2,}\n');
    expect((await replay(ndjson, { 2: '{"id": 2}' })).read.map(([id]) => id)).toEqual(['1', '2']);
    const list = await write('people.json', '[{"id": 1},\n{"id": null}]');
    expect((await replay(list, { 2: '{"id": 2}' })).read.map(([id]) => id)).toEqual(['1', '2']);
    const workbook = await write('people.xlsx', '');
    await writeWorkbook([
      ['id', 'first', 'born'],
      ['1', 'Ann', null],
      [null, 'Bo', null],
    ]).toFile(workbook);
    expect((await replay(workbook, { 3: '2,"B, o",' })).read).toEqual([
      ['1', 'Ann', 0],
      ['2', 'B, o', 1],
    ]);
  });
});
