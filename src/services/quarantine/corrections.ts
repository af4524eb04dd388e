// Quarantined rows, as someone has corrected them, by the places where they are read again; and what they are counted by.

import type { Corrections, QuarantinedRow } from '../inputs.ts';
import { reasonKind } from './reasonKind.ts';

/** The rows by file and line; of several for one place the last one stands. */
export function correctionsOf(rows: readonly QuarantinedRow[]): Corrections {
  const corrections = new Map<string, Map<number, string>>();
  for (const { file, line, row } of rows) {
    const lines = corrections.get(file) ?? new Map<number, string>();
    corrections.set(file, lines.set(line, row));
  }
  return corrections;
}

export interface QuarantineCount {
  readonly rows: number;
  readonly field: string;
  /** Without the values in it. */
  readonly reason: string;
  /** Where it was met first. */
  readonly file: string;
  readonly line: number;
}

/** Rows counted by field and reason, most first. */
export function countReasons(rows: readonly QuarantinedRow[]): readonly QuarantineCount[] {
  const counts = new Map<string, QuarantineCount>();
  for (const { file, line, field, reason } of rows) {
    const kind = reasonKind(reason);
    const key = JSON.stringify([field, kind]);
    const known = counts.get(key) ?? { rows: 0, field, reason: kind, file, line };
    counts.set(key, { ...known, rows: known.rows + 1 });
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1));
}
