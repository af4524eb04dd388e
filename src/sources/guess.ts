// Without a mapping: common column names are recognised, and what is recognised is written as a mapping one can save.

import { basename, extname } from 'node:path';
import { KinholdError } from '../domain/errors.ts';
import { parseFieldName } from '../domain/fieldName.ts';
import { type EntityType, FIELDS_OF, LIST_FIELDS } from '../domain/record.ts';
import {
  COMMON_COLUMNS,
  COMPANY_COLUMNS,
  ID_COLUMNS,
  IDENTIFIER_COLUMNS,
  OBSERVED_COLUMNS,
  PERSON_COLUMNS,
} from './commonColumns.ts';

/** A mapping as it would stand in a file. */
interface GuessedMapping {
  readonly source: string;
  readonly type: 'person' | 'organization';
  readonly id: string;
  readonly observedAt?: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly identifiers?: Readonly<Record<string, string>>;
}

/**
 * Guesses what a file's columns mean: a person where a column speaks of one, else an organization. Throws KinholdError
 * 'invalid-input' where no column can be the id, or none is recognised.
 */
export function guessMapping(columns: readonly string[], file: string): GuessedMapping {
  const names = columns.filter((column) => column !== '').map((column) => ({ column, plain: plainName(column) }));
  const id = idColumn(names);
  if (id === null) throw cannotGuess(file, 'no column looks like an id');
  const type = typeOf(names);
  const rest = names.filter(({ column }) => column !== id);
  const fields = fieldsOf(rest, type);
  if (Object.keys(fields).length === 0) throw cannotGuess(file, 'no column name is recognised');
  const observed = OBSERVED_COLUMNS.flatMap((known) => rest.find(({ plain }) => plain === known) ?? [])[0];
  const identifiers = Object.fromEntries(rest.flatMap(({ column, plain }) => identifierEntry(column, plain)).reverse());
  return {
    source: sourceName(file),
    type,
    id,
    ...(observed ? { observedAt: observed.column } : {}),
    fields,
    ...(Object.keys(identifiers).length > 0 ? { identifiers } : {}),
  };
}

/** The file's name without folder, packing and format. */
function sourceName(file: string): string {
  const name = basename(file).replace(/\.gz$/i, '');
  return basename(name, extname(name)) || 'file';
}

interface Named {
  readonly column: string;
  /** Lower case without separators; of a path the last step where the whole is not known. */
  readonly plain: string;
}

function plainName(column: string): string {
  const plain = squeezed(column);
  return isCommon(plain) ? plain : squeezed(column.slice(column.lastIndexOf('.') + 1));
}

function squeezed(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}

function isCommon(plain: string): boolean {
  return COMMON_COLUMNS.has(plain) || IDENTIFIER_COLUMNS.has(plain) || ID_COLUMNS.includes(plain);
}

/** A well-known name in order of preference, else the first column that ends in "id" or "key" as a word of its own. */
function idColumn(names: readonly Named[]): string | null {
  for (const known of ID_COLUMNS) {
    const found = names.find(({ plain }) => plain === known);
    if (found) return found.column;
  }
  const ending = names.find(
    ({ column, plain }) => !IDENTIFIER_COLUMNS.has(plain) && /(?:[_.\s-](?:id|key)|[a-z]I[Dd])$/.test(column),
  );
  return ending?.column ?? null;
}

function typeOf(names: readonly Named[]): 'person' | 'organization' {
  const speaksOf = (known: ReadonlySet<string>) => names.some(({ plain }) => known.has(plain));
  if (speaksOf(PERSON_COLUMNS)) return 'person';
  return speaksOf(COMPANY_COLUMNS) ? 'organization' : 'person';
}

/** Columns of one field become a list where the field takes several or is made of parts; else the first one stands. */
function fieldsOf(names: readonly Named[], type: EntityType): Readonly<Record<string, string | readonly string[]>> {
  const fields: Record<string, string[]> = {};
  for (const { column, plain } of names) {
    const known = COMMON_COLUMNS.get(plain);
    const field = known && (typeof known === 'string' ? known : known[type === 'person' ? 0 : 1]);
    const parsed = field ? parseFieldName(field) : null;
    if (!field || parsed === null || !FIELDS_OF[type].includes(parsed.field)) continue;
    const takesSeveral = (LIST_FIELDS as readonly string[]).includes(field) || field === 'address.street';
    if (takesSeveral || fields[field] === undefined) fields[field] = [...(fields[field] ?? []), column];
  }
  return Object.fromEntries(
    Object.entries(fields).map(([field, list]) => [field, list.length === 1 ? list[0]! : list]),
  );
}

function identifierEntry(column: string, plain: string): [string, string][] {
  const type = IDENTIFIER_COLUMNS.get(plain);
  return type === undefined ? [] : [[type, column]];
}

function cannotGuess(file: string, why: string): KinholdError {
  const how = 'write a mapping with "source", "type", "id" and "fields" and give it with --mapping';
  return new KinholdError('invalid-input', `${file} has no mapping, and ${why}; ${how}`);
}
