// Quarantine files as they were written, or as somebody has saved them.

import { describe, expect, it } from 'vitest';
import { readQuarantine } from '../../src/sources/quarantineRows.ts';
import { errorOf, inputFolder } from './inputFiles.ts';

const write = inputFolder();
const HEADER = 'file,line,field,reason,row\n';

describe('a quarantine file', () => {
  it('gives rows as they stood in the file, with spaces, tabs, quotes and line ends', async () => {
    const text = `${HEADER}a.tsv,3,id,the id is empty,\tAnn\tLee \na.csv,5,,x,"1,""Ann\nMae"",;"\n`;
    expect(await readQuarantine(await write('bad.csv', text))).toEqual([
      { file: 'a.tsv', line: 3, field: 'id', reason: 'the id is empty', row: '\tAnn\tLee ' },
      { file: 'a.csv', line: 5, field: '', reason: 'x', row: '1,"Ann\nMae",;' },
    ]);
  });

  it('may have been saved with semicolons, a byte order mark, CRLF, in Latin-1, and with columns moved', async () => {
    const marked = `\uFEFFfile;line;field;reason;row\r\na.csv;3;;x;"1;Zoë"\r\n`;
    expect(await readQuarantine(await write('marked.csv', marked))).toMatchObject([{ line: 3, row: '1;Zoë' }]);
    const latin = Buffer.from('row,line,file,reason,field\n"1,Zoë",3,a.csv,x,id\n', 'latin1');
    expect(await readQuarantine(await write('latin.csv', latin))).toEqual([
      { file: 'a.csv', line: 3, field: 'id', reason: 'x', row: '1,Zoë' },
    ]);
  });

  it('with a header alone has no rows', async () => {
    expect(await readQuarantine(await write('none.csv', HEADER))).toEqual([]);
  });

  it('that was not whole, or is none, is refused with its line', async () => {
    const lines = await write('lines.csv', `${HEADER}a.csv,3,,x,1\na.csv,x,,x,1\n`);
    expect((await errorOf(() => readQuarantine(lines))).message).toBe(
      `${lines} line 3: 'x' in the column line is not the number of a line`,
    );
    const quote = await write('quote.csv', `${HEADER}a.csv,3,,x,1\na.csv,4,,x,"1\n`);
    expect((await errorOf(() => readQuarantine(quote))).message).toMatch(/quote\.csv line \d+: .*quote/i);
    const other = await write('other.csv', 'file,line\na.csv,3\n');
    expect((await errorOf(() => readQuarantine(other))).message).toContain('no column field, reason, row');
  });
});
