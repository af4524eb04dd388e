// A CSV file as a source of rows: finds the delimiter and the header, then streams.

import { KinholdError } from '../domain/errors.ts';
import { type CsvRow, csvRows, MAX_ROW_CHARACTERS } from './csvRows.ts';
import { fileParts } from './fileParts.ts';
import { type Line, linesOf, readText, type TextBlock, textLines } from './lines.ts';
import { type NamedLayout, QuickRows, type ReadRows } from './quickRows.ts';
import type { ReadBytes, RowBlock, RowSource } from './rowSource.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows looked at to find the delimiter. */
const SAMPLE = 50;

/**
 * Opens a CSV file by its first lines; `read` gives its bytes as UTF-8 where they are not as they stand. Throws KinholdError
 * 'invalid-input' where the lines hold no header.
 */
export function openCsv(file: string, head: readonly Line[], read?: ReadBytes): RowSource {
  const lines = head.filter((line) => line.text.trim() !== '');
  if (lines[0]?.fault) throw new KinholdError('invalid-input', `${file}, line ${lines[0].number}: ${lines[0].fault}`);
  const delimiter = sniffDelimiter(lines);
  const [header] = rowsUnder(delimiter, lines);
  if (!header || header.line !== lines[0]?.number) {
    throw new KinholdError(
      'invalid-input',
      `${file}, line ${lines[0]?.number ?? 1}: the header cannot be read; check its quotes`,
    );
  }
  const layout: NamedLayout = { delimiter, header: header.cells.map((name) => name.trim()) };
  return {
    file,
    columns: layout.header,
    columnsFinal: true,
    blocks: (columns, part) => blocksOf(readText(file, part, read), layout, header.line, columns, part?.line),
    parts: (bytes) => fileParts(file, bytes, layout),
    rowsOf: (text, line, columns) => readerOf(layout, columns).readLines(textLines(text, line), true),
  };
}

/**
 * The delimiter under which most of the first rows have as many cells as the header; of equals the one that gives more
 * cells, then the more usual one.
 */
function sniffDelimiter(lines: readonly Line[]): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const [header, ...rows] = rowsUnder(delimiter, lines).slice(0, SAMPLE);
    const width = header?.cells.length ?? 0;
    if (width < 2) continue;
    const fitting = rows.filter((row) => row.cells.length === width).length;
    const score = (rows.length === 0 ? 1 : fitting / rows.length) + width / 10_000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function rowsUnder(delimiter: string, lines: readonly Line[]): readonly CsvRow[] {
  return csvRows(lines.slice(0, SAMPLE), { delimiter, header: null }, true).rows;
}

function readerOf(layout: NamedLayout, columns: readonly string[]): QuickRows {
  return new QuickRows(
    layout,
    columns.map((column) => layout.header.indexOf(column)),
  );
}

async function* blocksOf(
  text: AsyncIterable<TextBlock>,
  layout: NamedLayout,
  headerLine: number,
  columns: readonly string[],
  firstLine = 1,
): AsyncGenerator<RowBlock> {
  const reader = readerOf(layout, columns);
  let line = firstLine;
  let rest: readonly Line[] = [];
  let bytesRead = 0;
  for await (const block of text) {
    const read = readBlock(block, line, rest, reader);
    ({ rest, next: line } = read);
    ({ bytesRead } = block);
    const rows = read.rows[0] && read.rows[0].line <= headerLine ? read.rows.slice(1) : read.rows;
    yield { rows, bad: read.bad, bytesRead };
  }
  if (rest.length > 0) yield { ...reader.readLines(rest, true), bytesRead };
}

/** The rows of a block that begins at `line`, put to the lines that the block before it left. */
function readBlock(block: TextBlock, line: number, rest: readonly Line[], reader: QuickRows): ReadRows {
  if (block.text === null) return reader.readLines([...rest, ...linesOf(block, line)], false);
  if (rest.length === 0) return reader.read(block.text, line, false);
  if (!block.text.includes('"') && characters(rest) <= MAX_ROW_CHARACTERS) return stillOpen(block.text, line, rest);
  // With a return each, because one is taken off a line wherever it ends.
  const before = rest.map(({ text }) => `${text}\r\n`).join('');
  return reader.read(before + block.text, rest[0]!.number, false);
}

/** Where a quote is open, text without one changes nothing. */
function stillOpen(text: string, line: number, rest: readonly Line[]): ReadRows {
  const more = textLines(text, line);
  return { rows: [], bad: [], rest: [...rest, ...more], next: line + more.length };
}

function characters(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
