// CSV rows out of physical lines (RFC 4180). A row with a bad quote costs that row only: reading goes on at the next
// physical line, where a streaming parser would have swallowed the good rows up to the next quote.

import { CsvError, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Line } from './lines.ts';
import type { BadRow } from './rowSource.ts';

/** An open quote that goes on for longer is taken for one that was never closed. */
const MAX_ROW_CHARACTERS = 1024 * 1024;

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

interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly bad: readonly BadRow[];
  /** The lines of a last row that has not ended; to be put before the lines that follow. */
  readonly rest: readonly Line[];
}

/** The rows of `lines`; `final` says that nothing follows them. Blank rows are left out. */
export function csvRows(lines: readonly Line[], layout: CsvLayout, final: boolean): CsvRows {
  return quickRows(lines, layout, final) ?? carefulRows(lines, layout, final);
}

/** A candidate row: lines `start` to `end` (exclusive), over which the quotes are balanced. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
  readonly quoted: boolean;
}

/** Where every line is sound: balanced quotes tell the rows, and those with quotes are parsed in one go. Else null. */
function quickRows(lines: readonly Line[], layout: CsvLayout, final: boolean): CsvRows | null {
  const spans: Span[] = [];
  let rest: readonly Line[] = [];
  for (let start = 0; start < lines.length; start = spans.at(-1)!.end) {
    const span = spanAt(lines, start);
    if (span === null) return null;
    if (!span.closed) {
      if (final || tooLong(lines, start)) return null;
      rest = lines.slice(start);
      break;
    }
    spans.push(span);
  }
  const parsed = parseQuoted(spans, lines, layout);
  return parsed === null ? null : layOut(spans, lines, layout, parsed, rest);
}

function layOut(
  spans: readonly Span[],
  lines: readonly Line[],
  layout: CsvLayout,
  parsed: readonly string[][],
  rest: readonly Line[],
): CsvRows | null {
  const rows: CsvRow[] = [];
  const bad: BadRow[] = [];
  let next = 0;
  for (const span of spans) {
    const cells = span.quoted ? parsed[next++]! : lines[span.start]!.text.split(layout.delimiter);
    const fault = raggedness(cells, layout.header);
    if (fault !== null && span.end - span.start > 1) return null;
    addRow(rows, bad, cells, fault, lines[span.start]!.number, rawOf(lines, span));
  }
  return { rows, bad, rest };
}

/** One row at a time: after a bad one, reading goes on at the line after its first. */
function carefulRows(lines: readonly Line[], layout: CsvLayout, final: boolean): CsvRows {
  const rows: CsvRow[] = [];
  const bad: BadRow[] = [];
  let position = 0;
  while (position < lines.length) {
    const { number: line, text: raw, fault } = lines[position]!;
    const span = fault === null ? spanAt(lines, position) : null;
    if (span !== null && !span.closed && !final && !tooLong(lines, position)) {
      return { rows, bad, rest: lines.slice(position) };
    }
    const row = span === null ? null : parseSpan(span, lines, layout);
    if (row === null || 'reason' in row) {
      bad.push({ line, raw, field: row?.field ?? '', reason: row?.reason ?? fault ?? UNCLOSED });
      position++;
    } else {
      const ragged = raggedness(row.cells, layout.header);
      const swallowed = ragged !== null && span!.end > position + 1 && standsAlone(lines[position + 1]!, layout);
      if (swallowed) bad.push({ line, raw, field: '', reason: UNCLOSED });
      else addRow(rows, bad, row.cells, ragged, line, rawOf(lines, span!));
      position = swallowed ? position + 1 : span!.end;
    }
  }
  return { rows, bad, rest: [] };
}

const UNCLOSED = 'a quote is opened and not closed';

function addRow(
  rows: CsvRow[],
  bad: BadRow[],
  cells: readonly string[],
  fault: string | null,
  line: number,
  raw: string,
) {
  if (cells.every((cell) => cell.trim() === '')) return;
  if (fault === null) rows.push({ line, cells, raw });
  else bad.push({ line, raw, field: '', reason: fault });
}

/** The row that starts at `start`; null where one of its lines cannot be read. */
function spanAt(lines: readonly Line[], start: number): Span | null {
  let balanced = true;
  let quoted = false;
  for (let end = start; end < lines.length; end++) {
    const { text, fault } = lines[end]!;
    if (fault !== null) return null;
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
      balanced = !balanced;
      quoted = true;
    }
    if (balanced) return { start, end: end + 1, closed: true, quoted };
  }
  return { start, end: lines.length, closed: false, quoted };
}

function tooLong(lines: readonly Line[], start: number): boolean {
  let characters = 0;
  for (let i = start; i < lines.length; i++) characters += lines[i]!.text.length;
  return characters > MAX_ROW_CHARACTERS;
}

/** Whether a line is a whole row by itself: then a ragged row before it has swallowed it. */
function standsAlone(line: Line, layout: CsvLayout): boolean {
  const span = spanAt([line], 0);
  const row = span?.closed ? parseSpan(span, [line], layout) : null;
  return row !== null && 'cells' in row && raggedness(row.cells, layout.header) === null;
}

function parseSpan(
  span: Span,
  lines: readonly Line[],
  layout: CsvLayout,
): { cells: string[] } | { field: string; reason: string } {
  if (!span.quoted) return { cells: lines[span.start]!.text.split(layout.delimiter) };
  // Of a row that does not end, the first line alone tells what is wrong with it.
  const text = span.closed ? rawOf(lines, span) : lines[span.start]!.text;
  try {
    return { cells: parse(text, parserOptions(layout.delimiter))[0] ?? [''] };
  } catch (error) {
    return quoteFault(error, layout.header);
  }
}

function parseQuoted(spans: readonly Span[], lines: readonly Line[], layout: CsvLayout): readonly string[][] | null {
  const quoted = spans.filter((span) => span.quoted);
  if (quoted.length === 0) return [];
  try {
    const parsed = parse(quoted.map((span) => rawOf(lines, span)).join('\n'), parserOptions(layout.delimiter));
    return parsed.length === quoted.length ? parsed : null;
  } catch {
    return null;
  }
}

function parserOptions(delimiter: string): Options {
  // Spaces around a quoted field are common; with a tab as delimiter, trimming would eat empty cells.
  return { delimiter, record_delimiter: '\n', relax_column_count: true, max_record_size: 0, trim: delimiter !== '\t' };
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
function raggedness(cells: readonly string[], header: readonly string[] | null): string | null {
  if (header === null) return null;
  const fewer = header.slice(cells.length).some((name) => name !== '');
  const more = cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (!fewer && !more) return null;
  return `${cells.length} columns where the header has ${header.length}`;
}

function rawOf(lines: readonly Line[], span: Span): string {
  if (span.end - span.start === 1) return lines[span.start]!.text;
  return lines
    .slice(span.start, span.end)
    .map((line) => line.text)
    .join('\n');
}
