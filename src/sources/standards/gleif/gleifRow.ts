// A row of GLEIF's files by the names of its JSON form, whichever of the forms it is in: JSON as published ({"$": ...} around each
// value), plain JSON, CSV as published, or CSV with its headers in lower case.

import { cellAt, type JsonObject } from '../../jsonRow.ts';
import type { StandardRow } from '../standard.ts';

export interface GleifRow {
  /** What stands at a path; where several do, each that says something. */
  texts(path: string): readonly string[];
  /** The items of a list of objects; each gives its values by name. */
  items(path: string): readonly ((name: string) => string)[];
}

/** What headers of tables made from GLEIF's files are called there. */
const ALIASES: Readonly<Record<string, string>> = {
  child: 'startnodenodeid',
  parent: 'endnodenodeid',
  relation: 'relationshiptype',
  status: 'relationshipstatus',
  registrationstatus: 'registrationregistrationstatus',
  relationshipperiods: 'period',
  relationshipquantifiers: 'quantifiers',
};

/** A header or path as it compares: without the object that all begin with, without numbers and signs. */
export function plainPath(path: string): string {
  const bare = path
    .replace(/^RelationshipRecord\./, '')
    .replace(/\.\$$/, '')
    .toLowerCase()
    .replace(/^(entity|relationship)[._]/, '')
    .replace(/^reg_/, 'registration_')
    .replace(/[^a-z]/g, '');
  return ALIASES[bare] ?? bare;
}

export function jsonGleifRow(json: string): GleifRow {
  const object = withoutWrappers(JSON.parse(json)) as JsonObject;
  const row = (object.RelationshipRecord ?? object) as JsonObject;
  return {
    texts: (path) => [cellAt(row, path)].flat().filter((text) => text !== ''),
    items: (path) => itemsAt(row, path).map((item) => (name) => String(cellAt(item, name))),
  };
}

/** The list at a path: itself, or the one list or object that stands in an object there. */
function itemsAt(row: JsonObject, path: string): readonly JsonObject[] {
  const found = path.split('.').reduce<unknown>((value, key) => (value as JsonObject | undefined)?.[key], row);
  if (found === undefined || found === null) return [];
  const items = Array.isArray(found) ? found : Object.values(found).flat();
  return items.filter((item) => typeof item === 'object' && item !== null) as JsonObject[];
}

function withoutWrappers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWrappers);
  if (typeof value !== 'object' || value === null) return value;
  if ('$' in value) return value.$;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutWrappers(member)]));
}

/** Reads rows of a table with this header. */
export function tableOfGleif(header: readonly string[]): (row: StandardRow) => GleifRow {
  const columns = new Map<string, number[]>();
  header.forEach((name, at) => {
    const path = plainPath(name);
    columns.set(path, [...(columns.get(path) ?? []), at]);
  });
  return ({ cells }) => ({
    texts: (path) => (columns.get(plainPath(path)) ?? []).map((at) => cells[at] ?? '').filter((text) => text !== ''),
    items: (path) => numbersAt(columns, plainPath(path)).map((n) => itemAt(columns, plainPath(path), n, cells)),
  });
}

function numbersAt(columns: ReadonlyMap<string, number[]>, path: string): readonly number[] {
  const widths = [...columns].filter(([name]) => name.startsWith(path)).map(([, slots]) => slots.length);
  return Array.from({ length: Math.max(0, ...widths) }, (_, n) => n);
}

function itemAt(columns: ReadonlyMap<string, number[]>, path: string, n: number, cells: readonly string[]) {
  return (name: string): string => cells[columns.get(path + plainPath(name))?.[n] ?? -1] ?? '';
}
