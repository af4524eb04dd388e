// A JSON object as a row: a column is a path with dots into it; where the path meets a list, it goes on in every item, so
// that a list of values and a list of objects both give several values.

import type { Cell } from './cells.ts';
import type { Line } from './lines.ts';
import type { BadRow, Row } from './rowSource.ts';

/** Whole numbers too long for a JavaScript number to hold exactly. */
const LONG_NUMBER = /\d{16}/;
const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

export type JsonObject = Readonly<Record<string, unknown>>;

/** The rows of texts that hold one object each; blank ones are left out. */
export function jsonRows(lines: Iterable<Line>, columns: readonly string[]): { rows: Row[]; bad: BadRow[] } {
  const rows: Row[] = [];
  const bad: BadRow[] = [];
  for (const line of lines) {
    const parsed = parseObject(line);
    if (parsed === null) continue;
    if ('reason' in parsed) bad.push({ line: line.number, field: '', reason: parsed.reason, raw: line.text });
    else rows.push({ line: line.number, raw: line.text, cells: columns.map((path) => cellAt(parsed.value, path)) });
  }
  return { rows, bad };
}

/** Every path that ends in a value in the objects of these texts. */
export function jsonColumns(lines: Iterable<Line>): readonly string[] {
  const columns = new Set<string>();
  for (const line of lines) {
    const object = parseObject(line);
    if (object !== null && !('reason' in object)) addPaths(object.value, '', columns);
  }
  return [...columns];
}

/** The object of a text, null for a blank one. */
function parseObject({ text, fault }: Line): { value: JsonObject } | { reason: string } | null {
  if (fault !== null) return { reason: fault };
  if (text.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(LONG_NUMBER.test(text) ? quoteLongNumbers(text) : text);
    return isObject(value) ? { value } : { reason: 'the line is not a JSON object' };
  } catch (error) {
    return { reason: `the line is not valid JSON: ${(error as Error).message}` };
  }
}

/** Ids of 16 digits and more would change as numbers; as strings they stay what they are. */
function quoteLongNumbers(text: string): string {
  return text.replace(STRING_OR_LONG_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`));
}

/** The scalars at a path of an object. */
export function cellAt(row: JsonObject, path: string): Cell {
  const values: string[] = [];
  collect(row, path, values);
  return values.length < 2 ? (values[0] ?? '') : values;
}

/** Adds the scalars at `path`; a key may itself hold dots, and a number picks one item of a list. */
function collect(value: unknown, path: string | null, values: string[]): void {
  if (Array.isArray(value)) collectItems(value, path, values);
  else if (isObject(value)) {
    if (path !== null) collectMember(value, path, values);
  } else if (path === null && value !== null && value !== undefined) {
    // Half a surrogate pair is legal in JSON, but neither in a percent-encoded key nor in UTF-8.
    const text = String(value)
      .trim()
      .replace(/\p{Cs}/gu, '\uFFFD');
    if (text !== '') values.push(text);
  }
}

function collectItems(items: readonly unknown[], path: string | null, values: string[]): void {
  const index = path === null ? null : /^(\d+)(?:\.(.+))?$/.exec(path);
  if (index) collect(items[Number(index[1])], index[2] ?? null, values);
  else for (const item of items) collect(item, path, values);
}

function collectMember(object: JsonObject, path: string, values: string[]): void {
  if (Object.hasOwn(object, path)) {
    collect(object[path], null, values);
    return;
  }
  const dots = [...path.matchAll(/\./g)].map((dot) => dot.index);
  const dot = dots.find((at) => Object.hasOwn(object, path.slice(0, at)));
  if (dot !== undefined) collect(object[path.slice(0, dot)], path.slice(dot + 1), values);
}

function addPaths(value: unknown, path: string, columns: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) addPaths(item, path, columns);
  else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) addPaths(member, path === '' ? key : `${path}.${key}`, columns);
  } else if (path !== '') columns.add(path);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
