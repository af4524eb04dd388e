// Rows with the keys they emit, and a sort that brings equal keys together.

import { IntList } from '../features/columns.ts';

export interface KeyedRows {
  readonly keys: IntList;
  readonly rows: IntList;
}

const DIGIT = 16;
const DIGITS = 1 << DIGIT;

/** Sorted by key, rows of one key in the order given: a radix sort over two digits of 16 bits. */
export function sortByKey({ keys, rows }: KeyedRows): KeyedRows {
  const once = sortByDigit({ keys, rows }, 0);
  return sortByDigit(once, DIGIT);
}

function sortByDigit({ keys, rows }: KeyedRows, shift: number): KeyedRows {
  const { length } = keys;
  const next = new Int32Array(DIGITS + 1);
  const from = keys.items;
  for (let at = 0; at < length; at++) next[((from[at]! >>> shift) & (DIGITS - 1)) + 1]!++;
  for (let digit = 0; digit < DIGITS; digit++) next[digit + 1]! += next[digit]!;
  const sorted: KeyedRows = { keys: new IntList(length), rows: new IntList(length) };
  for (let at = 0; at < length; at++) {
    const place = next[(from[at]! >>> shift) & (DIGITS - 1)]!++;
    sorted.keys.items[place] = from[at]!;
    sorted.rows.items[place] = rows.items[at]!;
  }
  sorted.keys.length = length;
  sorted.rows.length = length;
  return sorted;
}
