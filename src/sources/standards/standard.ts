// What a standard format of company data is to the reader of files: how its rows become records and relationships without a
// mapping. Which files are of which standard is told in recognise.ts.

import type { Policies } from '../../domain/policy.ts';
import type { Mapped } from '../compileMapping.ts';
import type { RowSource } from '../rowSource.ts';
import type { Fault } from '../values.ts';

/** A row as a standard sees it. */
export interface StandardRow {
  /** The object of a JSON file, '' of a table. */
  readonly json: string;
  /** The cells of a table under its header. */
  readonly cells: readonly string[];
}

/** A standard made ready for one file. */
export interface OpenStandard {
  /** For the note that tells what was recognised. */
  readonly name: string;
  /** The source that its records are of. */
  readonly source: string;
  readonly policies: Policies;
  /** Adds what a row becomes, which may be nothing; a fault where it cannot be read. */
  map(row: StandardRow, mapped: Mapped): Fault | null;
  /** One line each. */
  readonly notes: readonly string[];
}

/** Opens a file for a standard, for which all of it is read once; null where the file is not of this standard. */
export type OpensStandard = (rows: RowSource) => Promise<OpenStandard> | null;

/** Streams every row of a file as a standard sees it; rows that cannot be read are left out. */
export async function* standardRows(rows: RowSource): AsyncGenerator<StandardRow> {
  const columns = rows.columnsFinal ? rows.columns : [];
  for await (const block of rows.blocks(columns)) {
    for (const { raw, cells } of block.rows) yield standardRow(rows, raw, cells);
  }
}

/** One row of a file. */
export function standardRow(
  { columnsFinal }: Pick<RowSource, 'columnsFinal'>,
  raw: string,
  cells: readonly (string | readonly string[])[],
): StandardRow {
  return columnsFinal ? { json: '', cells: cells.map(String) } : { json: raw, cells: [] };
}
