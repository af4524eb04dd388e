// What a reader gives, whatever the format: rows of cells under the columns asked for, and the rows it could not read.

/** A cell's trimmed text; several where a nested list holds several; '' where the row has none. */
export type Cell = string | readonly string[];

export interface Row {
  /** The line at which the row starts, 1-based. */
  readonly line: number;
  /** In the order of the columns asked for. */
  readonly cells: readonly Cell[];
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
  /** Bytes of the file read so far. */
  readonly bytesRead: number;
}

export interface RowSource {
  readonly file: string;
  /** The header of a CSV file; the paths met in the first rows of an NDJSON file. */
  readonly columns: readonly string[];
  /** Whether no other columns can come: true for CSV. */
  readonly columnsFinal: boolean;
  /** Streams every row once; may be called again to read the file anew. */
  blocks(columns: readonly string[]): AsyncIterable<RowBlock>;
}
