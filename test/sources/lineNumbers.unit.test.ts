// Every row, good or bad, is at the line where it begins: with quotes, fields of several lines, blank lines and either line
// end, in plain files, in parts and in packed and wide ones.

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRows } from '../../src/sources/openRows.ts';
import type { FilePart, RowSource } from '../../src/sources/rowSource.ts';
import { inputFolder, listOf } from './inputFiles.ts';

const write = inputFolder();

/** A row of two columns with its number as id; `lines` is how many lines it takes. */
interface Piece {
  readonly text: (id: number, newline: string) => string;
  readonly lines: number;
  readonly state: 'good' | 'bad' | 'blank';
}
const piece = (state: Piece['state'], lines: number, text: Piece['text']): Piece => ({ text, lines, state });
const PIECES: readonly Piece[] = [
  piece('good', 1, (id) => `${id},Ann`),
  piece('good', 1, (id) => `"${id}","A ""B"" C, é"`),
  piece('good', 2, (id, newline) => `${id},"two${newline}lines"`),
  piece('good', 4, (id, newline) => `${id},"${newline}""x"", y${newline}${newline}"`),
  piece('bad', 1, (id) => `${id},a,b`),
  piece('bad', 1, (id) => `${id}`),
  piece('bad', 1, (id) => `${id},a "quoted" word`),
  piece('bad', 1, (id) => `${id},"a"b`),
  piece('blank', 1, () => ''),
  piece('blank', 1, () => ','),
];

async function linesOf(rows: RowSource, parts: readonly (FilePart | undefined)[]) {
  const found: { good: string[]; bad: number[] } = { good: [], bad: [] };
  for (const part of parts) {
    for await (const block of rows.blocks(['id'], part)) {
      found.good.push(...block.rows.map(({ line, cells }) => `${line}: ${cells[0]}`));
      found.bad.push(...block.bad.map(({ line }) => line));
    }
  }
  return { good: found.good, bad: found.bad.sort((a, b) => a - b) };
}

describe('line numbers', () => {
  it('are those at which rows begin, however the file is written and read', async () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 });
    const form = fc.constantFrom('plain', 'gzip', 'utf16le', 'parts');
    await fc.assert(
      fc.asyncProperty(pieces, fc.constantFrom('\n', '\r\n'), form, async (rows, newline, how) => {
        const expected: { good: string[]; bad: number[] } = { good: [], bad: [] };
        let line = 2;
        for (const [id, { state, lines }] of rows.entries()) {
          if (state === 'good') expected.good.push(`${line}: ${id}`);
          if (state === 'bad') expected.bad.push(line);
          line += lines;
        }
        const text = `id,name${newline}${rows.map((row, id) => row.text(id, newline) + newline).join('')}`;
        const bytes = how === 'utf16le' ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from(text);
        const { rows: source } = await openRows(await write('any.csv', how === 'gzip' ? gzipSync(bytes) : bytes));
        expect(await linesOf(source, how === 'parts' ? await listOf(source.parts(8)) : [undefined])).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
