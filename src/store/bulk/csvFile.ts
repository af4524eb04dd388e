// A CSV file as Neo4j's import reads it: typed columns, text in quotes, so that an empty text is not nothing. Rows go to the
// disk as they come.

import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Options, stringify } from 'csv-stringify/sync';

/** Separates the texts of a list; no key and no id holds it. */
export const LIST_SEPARATOR = '\u001f';

/** A property, and the column as the header names it: 'position:long', ':START_ID(Record)'. */
export interface Column {
  readonly name: string;
  readonly header: string;
}

export type Row = Readonly<Record<string, unknown>>;

const ROWS_AT_ONCE = 2_000;
/** In quotes a number or a truth value would be a text. */
const FORMAT: Options = {
  quoted_string: true,
  cast: { boolean: (value) => ({ value: String(value), quoted_string: false }) },
};

export class CsvFile {
  readonly name: string;
  /** Rows so far. */
  rows = 0;
  private readonly columns: readonly string[];
  private readonly known: ReadonlySet<string>;
  private readonly file: number;
  private waiting: unknown[][] = [];

  constructor(folder: string, name: string, columns: readonly Column[]) {
    this.name = name;
    this.columns = columns.map((column) => column.name);
    this.known = new Set(this.columns);
    this.file = openSync(join(folder, name), 'wx');
    writeFileSync(this.file, `${columns.map(({ header }) => header).join(',')}\n`);
  }

  /** Throws where a row says something that no column is for: nothing is left out without a word. */
  write(row: Row): void {
    for (const name in row) {
      if (row[name] != null && !this.known.has(name)) throw new TypeError(`${this.name} has no column ${name}`);
    }
    this.waiting.push(this.columns.map((name) => cell(row[name])));
    this.rows++;
    if (this.waiting.length >= ROWS_AT_ONCE) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    if (this.waiting.length > 0) writeFileSync(this.file, stringify(this.waiting, FORMAT));
    this.waiting = [];
  }
}

function cell(value: unknown): unknown {
  return Array.isArray(value) ? value.join(LIST_SEPARATOR) : value;
}
