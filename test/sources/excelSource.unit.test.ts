// Excel workbooks as input: rows at the numbers that Excel shows, typed cells as texts.

import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
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
  attributes: ['vip', 'score'],
};
const date = (value: string) => ({ value: new Date(value), type: Date, format: 'yyyy-mm-dd' });
const PEOPLE: SheetData = [
  [],
  ['id', 'name', 'born', 'seen', 'vip', 'score'],
  [123456789012345, ' Ann ', date('1980-02-03'), date('2020-01-02T10:30:00Z'), true, 0.1],
  [],
  ['B-2', 'Bo', '1975-05-06', null, null, null],
  [null, 'Cy "C", x', null, null, null, null],
];

async function workbook(name: string, sheets: readonly { sheet: string; data: SheetData }[]): Promise<string> {
  const path = join(dirname(await write('any', '')), name);
  await writeWorkbook([...sheets]).toFile(path);
  return path;
}

describe('an Excel workbook', () => {
  it('gives the rows of its first sheet, whatever the file is called', async () => {
    const file = await workbook('people.csv', [{ sheet: 'People', data: PEOPLE }]);
    const { records, quarantined } = await readFileWith(file, await write('person.json', person));
    expect(records).toMatchObject([
      {
        id: '123456789012345',
        text: { givenName: 'Ann' },
        birthDate: ['1980-02-03'],
        observedAt: '2020-01-02T10:30:00.000Z',
        attributes: { vip: 'true', score: '0.1' },
      },
      { id: 'B-2', birthDate: ['1975-05-06'], observedAt: null },
    ]);
    expect(quarantined).toEqual([{ file, line: 6, field: 'id', reason: 'the id is empty', row: ',"Cy ""C"", x",,,,' }]);
  });

  it('gives the same as its one part, and reads a row as it stands in quarantine', async () => {
    const file = await workbook('people.xlsx', [{ sheet: 'People', data: PEOPLE }]);
    const opened = await openInputs([{ file, mapping: await write('person.json', person) }]);
    const parts = await listOf(opened.parts(1));
    expect(await readAll({ ...opened, batches: () => opened.readPart(parts[0]!) })).toEqual(await readAll(opened));
    const { rows } = await openRows(file);
    expect(rows.rowsOf('C-3,"Cy ""C"", x",,,,', 6, ['id', 'name'])).toEqual({
      rows: [{ line: 6, raw: 'C-3,"Cy ""C"", x",,,,', cells: ['C-3', 'Cy "C", x'] }],
      bad: [],
    });
  });

  it('of several sheets says which it reads, and reads the one that the mapping names', async () => {
    const other: SheetData = [
      ['id', 'name', 'born', 'seen', 'vip', 'score'],
      ['9', 'Dee', null, null, null, null],
    ];
    const file = await workbook('two.xlsx', [
      { sheet: 'People', data: PEOPLE },
      { sheet: 'Old people', data: other },
    ]);
    const first = await openInputs([{ file, mapping: await write('person.json', person) }]);
    expect(first.notes).toEqual([`${file} has 2 sheets; read 'People'. "sheet" in the mapping names another.`]);
    const named = await write('old.json', { ...person, sheet: 'Old people' });
    const opened = await openInputs([{ file, mapping: named }]);
    expect([opened.notes, (await readAll(opened)).records.map(({ id }) => id)]).toEqual([[], ['9']]);
    const typo = await write('typo.json', { ...person, sheet: 'Oldpeople' });
    expect((await errorOf(() => openInputs([{ file, mapping: typo }]))).message).toBe(
      `${file} has no sheet 'Oldpeople'; did you mean 'Old people'?`,
    );
  });

  it('is guessed by its header', async () => {
    const file = await workbook('members.xlsx', [
      {
        sheet: 'x',
        data: [
          ['Customer ID', 'First Name', 'E-Mail'],
          [1, 'Ann', 'a@x.example'],
        ],
      },
    ]);
    const { guessed } = await openInputs([{ file, mapping: null }]);
    expect(guessed).toMatchObject([{ mapping: { source: 'members', id: 'Customer ID', fields: { email: 'E-Mail' } } }]);
  });

  it('that is empty, cut off or of the old kind is refused', async () => {
    const empty = await workbook('empty.xlsx', [{ sheet: 'Nothing', data: [] }]);
    expect((await errorOf(() => openRows(empty))).message).toContain("has nothing in its sheet 'Nothing'");
    const broken = await write('broken.xlsx', 'PK\u0003\u0004....[Content_Types].xml');
    expect((await errorOf(() => openRows(broken))).message).toMatch(
      /broken\.xlsx is no Excel workbook that can be read/,
    );
    const old = await write('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    expect((await errorOf(() => openRows(old))).message).toContain('is an old or a protected Excel workbook');
  });
});
