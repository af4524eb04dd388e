// When so many rows of a file are bad that the mapping or the file is probably wrong as a whole.

import { KinholdError } from '../../domain/errors.ts';
import type { FileBatch, QuarantinedRow } from '../inputs.ts';
import { reasonKind } from './reasonKind.ts';

/** Where nothing is stated: a tenth, but of less than FEW bad rows a half, since one typo in a short list is no reason. */
const USUAL_SHARE = 0.1;
const FEW = 10;
const SHARE_OF_FEW = 0.5;

interface Reason {
  readonly text: string;
  readonly firstLine: number;
  rows: number;
}

/** Counts rows file by file. */
export class BadShare {
  readonly #files = new Map<string, { good: number; bad: number; reasons: Map<string, Reason> }>();

  add({ file, records, relationships, quarantined }: FileBatch): void {
    const counts = this.#files.get(file) ?? { good: 0, bad: 0, reasons: new Map<string, Reason>() };
    this.#files.set(file, counts);
    // A row of records may declare relationships too; one of relationships is just that.
    counts.good += records.length > 0 ? records.length : relationships.length;
    counts.bad += quarantined.length;
    for (const row of quarantined) countReason(counts.reasons, row);
  }

  /**
   * Throws KinholdError 'too-many-bad-rows' where more than `share` (0 to 1) of a file's rows are bad; null is the usual
   * share. `consequence` ends the message.
   */
  check(share: number | null, consequence: string): void {
    for (const [file, { good, bad, reasons }] of this.#files) {
      const allowed = share ?? (bad < FEW ? SHARE_OF_FEW : USUAL_SHARE);
      if (bad <= allowed * (good + bad)) continue;
      const most = [...reasons.values()].reduce((a, b) => (b.rows > a.rows ? b : a));
      const why = `${most.rows === bad ? 'because' : `${most.rows} of them because`} ${most.text}`;
      const counts = `${bad} of ${good + bad} rows are bad, ${why} (first in line ${most.firstLine})`;
      throw new KinholdError('too-many-bad-rows', `${file}: ${counts}; ${consequence}`);
    }
  }
}

function countReason(reasons: Map<string, Reason>, { reason, line }: QuarantinedRow): void {
  const text = reasonKind(reason);
  const known = reasons.get(text) ?? { text, firstLine: line, rows: 0 };
  known.rows++;
  reasons.set(text, known);
}
