// The file that takes rows which could not be read. It is made with the first such row, so that a clean load leaves none.

import { closeSync, openSync, writeSync } from 'node:fs';
import { KinholdError } from '../domain/errors.ts';
import type { QuarantinedRow } from '../services/inputs.ts';

const COLUMNS = ['file', 'line', 'field', 'reason', 'row'] as const;

export class QuarantineFile {
  readonly path: string;
  #descriptor: number | null = null;

  constructor(path: string) {
    this.path = path;
  }

  /** Appends rows as CSV. Throws KinholdError 'output-not-writable'. */
  add(rows: readonly QuarantinedRow[]): void {
    try {
      this.#descriptor ??= this.#open();
      writeSync(this.#descriptor, rows.map((row) => csvLine(COLUMNS.map((column) => String(row[column])))).join(''));
    } catch (error) {
      throw new KinholdError(
        'output-not-writable',
        `The quarantine file ${this.path} can't be written: name another with --quarantine FILE.`,
        { cause: error },
      );
    }
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  #open(): number {
    const descriptor = openSync(this.path, 'w');
    writeSync(descriptor, csvLine(COLUMNS));
    return descriptor;
  }
}

/** Quotes where RFC 4180 asks for it. */
function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
