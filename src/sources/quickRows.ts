// CSV rows straight out of text: well-formed rows, nearly all of them, are split where they stand and only into the cells
// asked for. A row with anything odd about it is left to csvRows.ts, and reading goes on after it.

import { CsvCells, indexOrEnd } from './csvCells.ts';
import { type CsvRow, csvRows, isBlank, MAX_ROW_CHARACTERS, mayPadQuotes, raggedness, rowAt } from './csvRows.ts';
import { type Line, textLines } from './lines.ts';
import type { BadRow, Row } from './rowSource.ts';

const RETURN = 13;

export interface NamedLayout {
  readonly delimiter: string;
  readonly header: readonly string[];
}

export interface ReadRows {
  readonly rows: readonly Row[];
  readonly bad: readonly BadRow[];
  /** The lines of a last row that has not ended; to be put before the text that follows. */
  readonly rest: readonly Line[];
  /** The number of the line that follows. */
  readonly next: number;
}

/** Reads rows under one layout; `places` are the columns asked for, by their number in the header. */
export class QuickRows {
  private readonly layout: NamedLayout;
  private readonly places: readonly number[];
  private readonly cells: CsvCells;
  private rows: Row[] = [];
  private bad: BadRow[] = [];

  constructor(layout: NamedLayout, places: readonly number[]) {
    this.layout = layout;
    this.places = places;
    this.cells = new CsvCells(layout.delimiter, mayPadQuotes(layout.delimiter));
  }

  /** The rows of sound text whose first line has the number `firstLine`; `final` says that nothing follows it. */
  read(text: string, firstLine: number, final: boolean): ReadRows {
    this.rows = [];
    this.bad = [];
    this.cells.open(text);
    let lines: readonly Line[] | null = null;
    let line = firstLine;
    let quote = -1;
    for (let at = 0; at < text.length; ) {
      const newline = indexOrEnd(text, '\n', at);
      if (quote < at) quote = indexOrEnd(text, '"', at);
      const end = quote < newline ? this.splitQuoted(text, at, newline) : this.splitPlain(text, at, newline);
      if (end >= 0) {
        this.take(text, at, end, line++);
        at = end > newline ? indexOrEnd(text, '\n', end) + 1 : newline + 1;
        if (end > newline) line += newlines(text, newline, end);
        continue;
      }
      lines ??= textLines(text, firstLine);
      const careful = rowAt(lines, line - firstLine, this.layout, final);
      if (careful === null)
        return { rows: this.rows, bad: this.bad, rest: lines.slice(line - firstLine), next: lines.at(-1)!.number + 1 };
      if (careful.row !== null) this.rows.push(this.toRow(careful.row));
      if (careful.bad !== null) this.bad.push(careful.bad);
      for (const next = firstLine + careful.next; line < next; line++) at = indexOrEnd(text, '\n', at) + 1;
    }
    return { rows: this.rows, bad: this.bad, rest: [], next: line };
  }

  /** The same where a line among them cannot be read, or where they are the last of a file. */
  readLines(lines: readonly Line[], final: boolean): ReadRows {
    const { rows, bad, rest } = csvRows(lines, this.layout, final);
    return { rows: rows.map((row) => this.toRow(row)), bad, rest, next: lines.at(-1)!.number + 1 };
  }

  /** The cells asked for of a row that is whole. */
  private toRow({ line, cells, raw }: CsvRow): Row {
    return { line, raw, cells: this.places.map((place) => cells[place]?.trim() ?? '') };
  }

  /** Splits a row of one line and gives its end. */
  private splitPlain(text: string, at: number, newline: number): number {
    const end = newline > at && text.charCodeAt(newline - 1) === RETURN ? newline - 1 : newline;
    this.cells.splitPlain(at, end);
    return end;
  }

  /** Splits a row with quotes and gives its end; -1 where it needs care. */
  private splitQuoted(text: string, at: number, newline: number): number {
    const end = this.cells.splitQuoted(at);
    if (end <= newline) return end;
    const sound =
      this.cells.width === this.layout.header.length &&
      end - at <= MAX_ROW_CHARACTERS &&
      !text.slice(at, end).includes('\r\n');
    return sound ? end : -1;
  }

  private take(text: string, start: number, end: number, line: number): void {
    const cells = new Array<string>(this.places.length);
    let empty = true;
    for (let slot = 0; slot < cells.length; slot++) {
      cells[slot] = this.cells.cell(this.places[slot]!);
      if (cells[slot] !== '') empty = false;
    }
    if (empty || this.cells.width !== this.layout.header.length) {
      const all = Array.from({ length: this.cells.width }, (_, at) => this.cells.cell(at));
      const reason = raggedness(all, this.layout.header);
      if (isBlank(all)) return;
      if (reason !== null) {
        this.bad.push({ line, raw: text.slice(start, end), field: '', reason });
        return;
      }
    }
    this.rows.push({ line, raw: text.slice(start, end), cells });
  }
}

function newlines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
