// Small tables with known columns: read whole, or refused with file and line.

import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/sources/readTable.ts';
import { errorOf, inputFolder } from './inputFiles.ts';

describe('a table', () => {
  const write = inputFolder();
  async function rowsOf(content: string, columns: readonly string[], name = 'table.csv') {
    const rows: Readonly<Record<string, string>>[] = [];
    for await (const row of readTable(await write(name, content), columns)) rows.push(row);
    return rows;
  }

  it('gives its rows in order, with every column it has', async () => {
    expect(await rowsOf('left,right,by\na,"b,c",me\n d,,\n', ['right', 'left'])).toEqual([
      { left: 'a', right: 'b,c', by: 'me' },
      { left: expect.stringMatching(/^ ?d$/), right: '', by: '' },
    ]);
  });

  it('may have another delimiter and a byte order mark', async () => {
    expect(await rowsOf('\uFEFFleft;right\na;b\n', ['left', 'right'])).toEqual([{ left: 'a', right: 'b' }]);
  });

  it('may be newline-delimited JSON', async () => {
    expect(await rowsOf('{"left":"a","right":1}\n', ['left', 'right'], 'table.ndjson')).toEqual([
      { left: 'a', right: '1' },
    ]);
  });

  it('of many rows is read to its end', async () => {
    const rows = await rowsOf(`n\n${Array.from({ length: 3000 }, (_, n) => n).join('\n')}\n`, ['n']);
    expect([rows.length, rows[2999]]).toEqual([3000, { n: '2999' }]);
  });

  it('that lacks a column is refused with what it has', async () => {
    const error = await errorOf(() => rowsOf('left,verdict\na,same\n', ['left', 'right']));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toMatch(/table\.csv has no column right; it has left, verdict/);
  });

  it('with a bad row is refused with its line', async () => {
    const error = await errorOf(() => rowsOf('left,right\na,b\nc\n', ['left', 'right']));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toMatch(/table\.csv line 3: ./);
  });

  it('that is not there is refused by name', async () => {
    const error = await errorOf(async () => {
      for await (const _ of readTable('/nowhere/table.csv', ['left'])) throw new Error('a row of nothing');
    });
    expect(error).toMatchObject({ name: 'KinholdError', code: 'invalid-input' });
    expect(error.message).toContain('/nowhere/table.csv');
  });
});
