// Rows out of lines: RFC 4180, and bad rows that cost nothing but themselves.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/sources/csvRows.ts';
import type { Line } from '../../src/sources/lines.ts';

const header = ['id', 'name', 'city'];
const layout = { delimiter: ',', header };

function linesOf(text: string): Line[] {
  return text.split('\n').map((line, i) => ({ number: i + 1, text: line, fault: null }));
}

function parsed(text: string, final = true) {
  const { rows, bad, rest } = csvRows(linesOf(text), layout, final);
  return {
    rows: rows.map(({ line, cells }) => [line, ...cells]),
    bad: bad.map(({ line, reason }) => [line, reason]),
    rest: rest.map(({ number }) => number),
  };
}

describe('sound rows', () => {
  it('are split at delimiters outside quotes', () => {
    expect(parsed('1,Ann,Oslo\n2,"Lee, Bo","He said ""hi"""').rows).toEqual([
      [1, '1', 'Ann', 'Oslo'],
      [2, '2', 'Lee, Bo', 'He said "hi"'],
    ]);
  });

  it('keep their own first line after a field of several lines', () => {
    expect(parsed('1,"Ann\n\nLee",Oslo\n2,Bo,Rome').rows).toEqual([
      [1, '1', 'Ann\n\nLee', 'Oslo'],
      [4, '2', 'Bo', 'Rome'],
    ]);
  });

  it('may have spaces around quoted fields', () => {
    expect(parsed('1, "Lee, Ann" ,Oslo').rows).toEqual([[1, '1', 'Lee, Ann', 'Oslo']]);
  });

  it('are left out where nothing stands in them', () => {
    expect(parsed('\n1,Ann,Oslo\n,,\n\n')).toEqual({ rows: [[2, '1', 'Ann', 'Oslo']], bad: [], rest: [] });
  });

  it('wait for the lines that follow where a quote is still open', () => {
    expect(parsed('1,Ann,Oslo\n2,"Bo', false)).toEqual({ rows: [[1, '1', 'Ann', 'Oslo']], bad: [], rest: [2] });
  });

  it('come back as they were written, whatever they hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' b', 'é') });
    const row = fc.tuple(fc.constant('1'), cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(csvRows(linesOf(text), layout, true).rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('bad rows', () => {
  const unclosed = 'a quote is opened and not closed';
  const inside = 'a quote stands inside a field that does not begin with one';
  const after = 'text follows a closing quote; a quote inside a quoted field is written twice';

  it.each([
    ['a quote that is never closed', '2,"Bo,Rome', unclosed],
    ['a quote inside a plain field', '2,5" pipe,Rome', inside],
    ['two quotes inside a plain field', '2,the "Bo",Rome', inside],
    ['text after a closing quote', '2,"Bo"by,Rome', after],
    ['too few columns', '2,Bo', '2 columns where the header has 3'],
    ['too many columns', '2,Bo,Rome,x', '4 columns where the header has 3'],
  ])('with %s leave the good rows around them', (_, row, reason) => {
    expect(parsed(`1,Ann,Oslo\n${row}\n3,Cy,Bonn`)).toEqual({
      rows: [
        [1, '1', 'Ann', 'Oslo'],
        [3, '3', 'Cy', 'Bonn'],
      ],
      bad: [[2, reason]],
      rest: [],
    });
  });

  it('leave good rows that have quotes themselves', () => {
    const { rows, bad } = parsed('1,"Ann",Oslo\n2,"Bo,Rome\n3,"Cy, Jr","Bonn"\n4,"Dee",Lima');
    expect(rows.map(([line]) => line)).toEqual([1, 3, 4]);
    expect(bad).toEqual([[2, unclosed]]);
  });

  it('do not swallow the rows up to the next quote', () => {
    const { rows, bad } = parsed('1,Ann,Oslo\n2,"Bo,Rome\n3,Cy,Bonn\n4,Dee,Lima"\n5,Eve,Riga');
    expect(rows.map(([line]) => line)).toEqual([1, 3, 5]);
    expect(bad.map(([line]) => line)).toEqual([2, 4]);
  });

  it('may lack or have more of what holds nothing', () => {
    const wide = { delimiter: ',', header: ['id', 'name', '', ''] };
    const { rows, bad } = csvRows(linesOf('1,Ann\n2,Bo,,,,'), wide, true);
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
    expect(bad).toEqual([]);
  });

  it('name the column of a bad quote', () => {
    const { bad } = csvRows(linesOf('1,"Ann"a,Oslo'), layout, true);
    expect(bad[0]).toMatchObject({ field: 'name', raw: '1,"Ann"a,Oslo' });
  });

  it('are all told, and every good row is kept, wherever bad quotes stand', () => {
    const lines = fc.array(fc.constantFrom('good', 'quoted', 'bad'), { minLength: 1, maxLength: 40 });
    const write = (kind: string, i: number) =>
      ({ good: `${i},Ann,Oslo`, quoted: `${i},"A, b",Oslo`, bad: `${i},"A"n,Oslo` })[kind]!;
    fc.assert(
      fc.property(lines, (kinds) => {
        const { rows, bad } = csvRows(linesOf(kinds.map(write).join('\n')), layout, true);
        const numbersOf = (...wanted: string[]) => kinds.flatMap((kind, i) => (wanted.includes(kind) ? [i + 1] : []));
        expect(rows.map(({ line }) => line)).toEqual(numbersOf('good', 'quoted'));
        expect(bad.map(({ line }) => line)).toEqual(numbersOf('bad'));
      }),
    );
  });
});
