// Rows straight out of text: the same that careful reading, line by line, finds.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/sources/csvRows.ts';
import { textLines } from '../../src/sources/lines.ts';
import { QuickRows } from '../../src/sources/quickRows.ts';

const header = ['id', 'name', '', 'city'];
const places = [0, 1, 3];

function carefully(text: string, delimiter: string, final: boolean) {
  const { rows, bad, rest } = csvRows(textLines(text, 7), { delimiter, header }, final);
  const asked = rows.map((row) => ({ ...row, cells: places.map((place) => row.cells[place]?.trim() ?? '') }));
  return { rows: asked, bad, rest };
}

describe('quick reading', () => {
  const piece = (delimiter: string) =>
    fc.constantFrom(
      '1',
      'Ann',
      delimiter,
      delimiter,
      delimiter,
      '"',
      '""',
      '\n',
      '\n',
      '\r\n',
      '\r',
      ' ',
      'é',
      '\u00a0',
    );
  const cell = (delimiter: string) =>
    fc.oneof(
      piece(delimiter),
      fc.constantFrom('"Lee, Ann"', ' "Bo" ', '"say ""hi"""', '"two\nlines"', '"two\r\nlines"', '" "'),
    );

  it.each([',', ';', '\t'])('finds the rows that careful reading finds, with %j between cells', (delimiter) => {
    const row = fc.array(cell(delimiter), { maxLength: 5 }).map((cells) => cells.join(delimiter));
    const ending = fc.constantFrom('\n', '\r\n', '\n\n');
    const text = fc
      .array(
        fc.tuple(
          fc.oneof(
            row,
            fc.array(piece(delimiter)).map((pieces) => pieces.join('')),
          ),
          ending,
        ),
      )
      .map((rows) => rows.flat().join(''));
    const reader = new QuickRows({ delimiter, header }, places);
    fc.assert(
      fc.property(text, fc.boolean(), (rows, final) => {
        const { next, ...read } = reader.read(rows, 7, final);
        expect(read).toEqual(carefully(rows, delimiter, final));
        expect(next).toBe(7 + textLines(rows, 7).length);
      }),
      { numRuns: 500 },
    );
  });

  it('reads a last row without a line end', () => {
    const { rows } = new QuickRows({ delimiter: ',', header }, places).read('1,Ann,,Oslo\n2,"Bo",,"Rome"', 1, true);
    expect(rows.map(({ line, cells, raw }) => [line, cells, raw])).toEqual([
      [1, ['1', 'Ann', 'Oslo'], '1,Ann,,Oslo'],
      [2, ['2', 'Bo', 'Rome'], '2,"Bo",,"Rome"'],
    ]);
  });

  it('takes a quote that stays open over too much text for one that was never closed', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i},${'x'.repeat(60)},,Oslo`);
    const text = `a,"Ann,,Oslo\n${lines.join('\n')}\nb,Bo",,Rome\n`;
    const { rows, bad } = new QuickRows({ delimiter: ',', header }, places).read(text, 1, false);
    expect([rows.length, bad.map(({ line }) => line)]).toEqual([20_000, [1]]);
  });

  it('reads rows of many columns', () => {
    const wide = Array.from({ length: 300 }, (_, i) => `c${i}`);
    const reader = new QuickRows({ delimiter: ',', header: wide }, [0, 299, -1]);
    expect(reader.read(`${wide.join(',')}\n`, 1, true).rows[0]?.cells).toEqual(['c0', 'c299', '']);
  });
});
