// What a reader gives, whatever the format: rows of cells under the columns asked for, and the rows it could not read.

import type { Cells } from './cells.ts';

export interface Row {
  /** The line at which the row starts, 1-based; the row's number in a spreadsheet and in Parquet. */
  readonly line: number;
  /** In the order of the columns asked for. */
  readonly cells: Cells;
  /** The row as it stands in the file. */
  readonly raw: string;
}

/** A row that could not be read. */
export interface BadRow {
  readonly line: number;
  /** The column at fault, '' where the whole row is. */
  readonly field: string;
  readonly reason: string;
  readonly raw: string;
}

export interface RowBlock {
  readonly rows: readonly Row[];
  readonly bad: readonly BadRow[];
  /** Bytes read so far of the file, or of its part. */
  readonly bytesRead: number;
}

/** A stretch of a file that begins where a row begins and ends where one ends. */
export interface FilePart {
  /** Offsets in bytes; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The number of the first line, 1-based. */
  readonly line: number;
}

/** Streams all bytes of a file as UTF-8; `onRead` hears how many bytes of the file itself have been read. */
export type ReadBytes = (onRead?: (bytes: number) => void) => AsyncIterable<Buffer>;

export interface RowSource {
  readonly file: string;
  /** The header of a table; the paths met in the first rows of JSON. */
  readonly columns: readonly string[];
  /** Whether no other columns can come: true for tables. */
  readonly columnsFinal: boolean;
  /** Streams every row of the file, or of a part of it, once; may be called again to read it anew. */
  blocks(columns: readonly string[], part?: FilePart): AsyncIterable<RowBlock>;
  /** Cuts the file into parts of at least `bytes`, the last excepted; one by one, their rows are those of the file. */
  parts(bytes: number): AsyncIterable<FilePart>;
  /** Reads a row as it stands in the file (Row.raw), or as someone has corrected it; `line` is where it starts. */
  rowsOf(text: string, line: number, columns: readonly string[]): Pick<RowBlock, 'rows' | 'bad'>;
}
