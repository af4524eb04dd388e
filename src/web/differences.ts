// Says where records agree and where they don't, field by field, for the table that shows them side by side. Pure.

import type { RecordView } from './api.ts';
import { byPlace } from './fields.ts';

/** A cell against its row's reference: `spelling` is the same but for case, accents or punctuation. */
export type CellMark = 'same' | 'spelling' | 'differs' | 'missing';
/** A row as a whole: its worst cell, or `single` where one record alone states the field. */
export type RowMark = 'same' | 'spelling' | 'differs' | 'single';

export interface MarkedCell {
  /** The record's key. */
  readonly key: string;
  readonly values: readonly string[];
  readonly mark: CellMark;
}

export interface MarkedRow {
  readonly field: string;
  readonly mark: RowMark;
  readonly cells: readonly MarkedCell[];
}

/** One row for each field that any record states, with a cell for every record in the order given. */
export function compareRecords(records: readonly RecordView[]): MarkedRow[] {
  const stated = records.flatMap(({ fields }) =>
    Object.keys(fields).filter((field) => valuesOf(fields, field).length > 0),
  );
  return [...new Set(stated)].sort(byPlace).map((field) =>
    markRow(
      field,
      records.map(({ key, fields }) => ({ key, values: valuesOf(fields, field) })),
    ),
  );
}

function valuesOf(fields: RecordView['fields'], field: string): readonly string[] {
  return Object.hasOwn(fields, field) ? fields[field]! : [];
}

function markRow(field: string, cells: readonly { key: string; values: readonly string[] }[]): MarkedRow {
  const stated = cells.filter((cell) => cell.values.length > 0);
  if (stated.length < 2)
    return { field, mark: 'single', cells: cells.map((cell) => ({ ...cell, mark: soloMark(cell.values) })) };
  const reference = commonValue(stated.map((cell) => cell.values));
  const marked = cells.map((cell) => ({ ...cell, mark: markCell(cell.values, reference) }));
  const mark = (['differs', 'spelling'] as const).find((worst) => marked.some((cell) => cell.mark === worst)) ?? 'same';
  return { field, mark, cells: marked };
}

function soloMark(values: readonly string[]): CellMark {
  return values.length === 0 ? 'missing' : 'same';
}

function markCell(values: readonly string[], reference: string): CellMark {
  if (values.length === 0) return 'missing';
  if (values.includes(reference)) return 'same';
  return values.some((value) => alike(value, reference)) ? 'spelling' : 'differs';
}

/** The value that most records share, however they spell it; the first one stated where several do. */
function commonValue(stated: readonly (readonly string[])[]): string {
  const candidates = stated.flat();
  const support = (value: string) => stated.filter((values) => values.some((other) => alike(other, value))).length;
  const exact = (value: string) => stated.filter((values) => values.includes(value)).length;
  return candidates.reduce((best, value) => {
    const gain = support(value) - support(best) || exact(value) - exact(best);
    return gain > 0 ? value : best;
  });
}

/** True where two values differ in case, accents, spaces or punctuation alone, or are spellings of one long number. */
export function alike(left: string, right: string): boolean {
  const [a, b] = [fold(left), fold(right)];
  return a === b || oneNumber(a, b);
}

function fold(value: string): string {
  const folded = value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded === '' ? value.trim() : folded;
}

/** One number may stand with its country code, with a leading zero in its place, or with neither. */
function oneNumber(left: string, right: string): boolean {
  const [a, b] = [left.replace(/^0+/, ''), right.replace(/^0+/, '')];
  return /^\d{7,}$/.test(a) && /^\d{7,}$/.test(b) && (a.endsWith(b) || b.endsWith(a));
}
