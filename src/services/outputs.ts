// The port through which results go out as files: all of them appear, or none does.

export type Cell = string | number | null;

export interface Output {
  /** Writes one CSV file: UTF-8, one header, rows in the order given. Returns the number of rows. */
  csv(name: string, header: readonly string[], rows: Iterable<readonly Cell[]>): Promise<number>;
  text(name: string, content: string): Promise<void>;
  /**
   * Makes everything written visible in place of what was there before; files called as in `replaces` go too, where nothing
   * of that name was written. After an error what was there before stands as it did.
   */
  commit(replaces?: readonly string[]): Promise<void>;
  /** Removes everything written. */
  abort(): Promise<void>;
}

/** Opens a folder for output, made if need be; throws KinholdError 'output-not-writable'. */
export type OpenOutput = (folder: string) => Promise<Output>;

/** Rows of a CSV file that has at least these columns; throws 'invalid-input' that names file and line. */
export type ReadTable = (file: string, columns: readonly string[]) => AsyncIterable<Readonly<Record<string, string>>>;
