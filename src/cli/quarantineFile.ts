// The file that takes rows which could not be read. It is made with the first such row, so that a clean load leaves none, and
// appears whole when it is closed.

import { closeSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { KinholdError } from '../domain/errors.ts';
import type { QuarantinedRow } from '../services/inputs.ts';

const COLUMNS = ['file', 'line', 'field', 'reason', 'row'] as const;

export class QuarantineFile {
  readonly path: string;
  #written: string;
  #descriptor: number | null = null;

  constructor(path: string) {
    this.path = path;
    this.#written = path;
  }

  /** Appends rows as CSV. Throws KinholdError 'output-not-writable'. */
  add(rows: readonly QuarantinedRow[]): void {
    this.#attempt(() => {
      this.#descriptor ??= this.#open();
      writeSync(this.#descriptor, rows.map((row) => csvLine(COLUMNS.map((column) => String(row[column])))).join(''));
    });
  }

  /** Makes what was added visible in place of an earlier file; nothing where nothing was added. */
  close(): void {
    const descriptor = this.#descriptor;
    this.#descriptor = null;
    if (descriptor === null) return;
    this.#attempt(() => {
      closeSync(descriptor);
      if (this.#written !== this.path) renameSync(this.#written, this.path);
    });
  }

  #open(): number {
    // A device is written to as it is: what stands in its place would be a file.
    const isFile = lstatSync(this.path, { throwIfNoEntry: false })?.isFile() ?? true;
    this.#written = isFile ? `${this.path}.partial` : this.path;
    const descriptor = openSync(this.#written, 'w');
    writeSync(descriptor, csvLine(COLUMNS));
    return descriptor;
  }

  #giveUp(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
    if (this.#written !== this.path) rmSync(this.#written, { force: true });
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (cause) {
      this.#giveUp();
      const why = (cause as Error).message;
      throw new KinholdError(
        'output-not-writable',
        `The quarantine file ${this.path} can't be written (${why}): name another with --quarantine FILE.`,
        { cause },
      );
    }
  }
}

/** Quotes where RFC 4180 asks for it. */
function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
