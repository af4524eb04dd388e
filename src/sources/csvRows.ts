// CSV rows out of physical lines (RFC 4180), one at a time, so that a row with a bad quote costs that row only: reading goes
// on at the next physical line, where a streaming parser would have swallowed the good rows up to the next quote.

import { CsvError, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Line } from './lines.ts';
import type { BadRow } from './rowSource.ts';

/** A row whose open quote goes on after so many characters is taken for one whose quote was never closed. */
export const MAX_ROW_CHARACTERS = 1024 * 1024;

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
}

export interface CsvLayout {
  readonly delimiter: string;
  /** Null where rows of any width are taken, as before the header is known. */
  readonly header: readonly string[] | null;
}

export interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly bad: readonly BadRow[];
  /** The lines of a last row that has not ended; to be put before the lines that follow. */
  readonly rest: readonly Line[];
}

/** What begins at a line: a row, a bad one, or neither where nothing stands in it; and where the next begins. */
export interface RowAt {
  readonly row: CsvRow | null;
  readonly bad: BadRow | null;
  readonly next: number;
}

/** Candidate row: the lines from its start up to `end` (exclusive), over which the quotes are balanced. */
interface Span {
  readonly end: number;
  readonly state: 'closed' | 'open' | 'unclosed';
  readonly quoted: boolean;
}

/** The rows of `lines`; `final` says that nothing follows them. Blank rows are left out. */
export function csvRows(lines: readonly Line[], layout: CsvLayout, final: boolean): CsvRows {
  const rows: CsvRow[] = [];
  const bad: BadRow[] = [];
  let position = 0;
  while (position < lines.length) {
    const at = rowAt(lines, position, layout, final);
    if (at === null) return { rows, bad, rest: lines.slice(position) };
    if (at.row !== null) rows.push(at.row);
    if (at.bad !== null) bad.push(at.bad);
    position = at.next;
  }
  return { rows, bad, rest: [] };
}

/** What begins at `lines[position]`; null where the lines that follow must tell. After a bad row comes the next line. */
export function rowAt(lines: readonly Line[], position: number, layout: CsvLayout, final: boolean): RowAt | null {
  const { number: line, text: raw, fault } = lines[position]!;
  const span = fault === null ? spanAt(lines, position) : null;
  if (span?.state === 'open' && !final) return null;
  const row = span === null ? null : parseSpan(lines, position, span, layout);
  if (row === null || 'reason' in row) {
    const bad = { line, raw, field: row?.field ?? '', reason: row?.reason ?? fault ?? UNCLOSED };
    return { row: null, bad, next: position + 1 };
  }
  const ragged = raggedness(row.cells, layout.header);
  if (ragged !== null && span!.end > position + 1 && standsAlone(lines[position + 1]!, layout)) {
    return { row: null, bad: { line, raw, field: '', reason: UNCLOSED }, next: position + 1 };
  }
  return rowOf(row.cells, ragged, line, rawOf(lines, position, span!.end), span!.end);
}

const UNCLOSED = 'a quote is opened and not closed';

function rowOf(cells: readonly string[], fault: string | null, line: number, raw: string, next: number): RowAt {
  if (isBlank(cells)) return { row: null, bad: null, next };
  if (fault === null) return { row: { line, cells, raw }, bad: null, next };
  return { row: null, bad: { line, raw, field: '', reason: fault }, next };
}

/** The row that starts at `start`; null where one of its lines cannot be read. */
function spanAt(lines: readonly Line[], start: number): Span | null {
  let balanced = true;
  let quoted = false;
  let characters = 0;
  for (let end = start; end < lines.length; end++) {
    const { text, fault } = lines[end]!;
    if (fault !== null) return null;
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
      balanced = !balanced;
      quoted = true;
    }
    if (balanced) return { end: end + 1, state: 'closed', quoted };
    characters += text.length;
    if (characters > MAX_ROW_CHARACTERS) return { end: end + 1, state: 'unclosed', quoted };
  }
  return { end: lines.length, state: 'open', quoted };
}

/** Whether a line is a whole row by itself: then a ragged row before it has swallowed it. */
function standsAlone(line: Line, layout: CsvLayout): boolean {
  const span = spanAt([line], 0);
  const row = span?.state === 'closed' ? parseSpan([line], 0, span, layout) : null;
  return row !== null && 'cells' in row && raggedness(row.cells, layout.header) === null;
}

function parseSpan(
  lines: readonly Line[],
  start: number,
  span: Span,
  layout: CsvLayout,
): { cells: string[] } | { field: string; reason: string } {
  if (!span.quoted) return { cells: lines[start]!.text.split(layout.delimiter) };
  // Of a row that does not end, the first line alone tells what is wrong with it.
  const text = span.state === 'closed' ? rawOf(lines, start, span.end) : lines[start]!.text;
  try {
    return { cells: parse(text, parserOptions(layout.delimiter))[0] ?? [''] };
  } catch (error) {
    return quoteFault(error, layout.header);
  }
}

function parserOptions(delimiter: string): Options {
  return {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: 0,
    trim: mayPadQuotes(delimiter),
  };
}

/** Spaces around a quoted field are common; with a tab as delimiter, trimming would eat empty cells. */
export function mayPadQuotes(delimiter: string): boolean {
  return delimiter !== '\t';
}

function quoteFault(error: unknown, header: readonly string[] | null): { field: string; reason: string } {
  if (!(error instanceof CsvError)) throw error;
  const field = typeof error.column === 'number' ? (header?.[error.column] ?? '') : '';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { field, reason: UNCLOSED };
  if (error.code === 'INVALID_OPENING_QUOTE')
    return { field, reason: 'a quote stands inside a field that does not begin with one' };
  return { field, reason: 'text follows a closing quote; a quote inside a quoted field is written twice' };
}

/** What is wrong with the number of cells; null where only empty cells or unnamed columns are too many or missing. */
export function raggedness(cells: readonly string[], header: readonly string[] | null): string | null {
  if (header === null) return null;
  const fewer = header.slice(cells.length).some((name) => name !== '');
  const more = cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (!fewer && !more) return null;
  return `${cells.length} columns where the header has ${header.length}`;
}

/** Whether nothing stands in a row. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function rawOf(lines: readonly Line[], start: number, end: number): string {
  if (end - start === 1) return lines[start]!.text;
  return lines
    .slice(start, end)
    .map((line) => line.text)
    .join('\n');
}
