// Rows to records: a mapping compiled once, so that a row costs look-ups by position only.

import { parseFieldName } from '../domain/fieldName.ts';
import {
  type Address,
  ENTITY_TYPES,
  type EntityType,
  FIELDS_OF,
  type ListField,
  type Phone,
  type RawIdentifier,
  recordKey,
  type SourceRecord,
} from '../domain/record.ts';
import { addressReader } from './addressReader.ts';
import { type Cells, NONE, type Text, type Values } from './cells.ts';
import { typesOf } from './checkMapping.ts';
import type { Columns, Orders } from './columns.ts';
import type { RecordMapping, ValueSpec } from './mappingSchema.ts';
import { phoneReader } from './phoneReader.ts';
import { pointer } from './pointer.ts';
import { remembered } from './remember.ts';
import { allValues, choice, completeValues, type Fault, joined } from './values.ts';

/** What a row needs to know of the rows before it. */
export interface RowContext {
  readonly position: number;
  /** False where a row with this record key came before. */
  isNew(key: string): boolean;
}

type RecordReader = (cells: Cells, orders: Orders, context: RowContext) => SourceRecord | Fault;

/** What differs by the record's type: which fields are read. */
interface ContentsReader {
  readonly keyOf: (source: string, id: string) => string;
  readonly text: (cells: Cells) => Readonly<Record<string, string>>;
  readonly birthDate: (cells: Cells, orders: Orders) => readonly string[];
  readonly emails: Values;
  readonly phones: (cells: Cells) => readonly Phone[];
  readonly websites: Values;
  readonly alternateNames: Values;
  readonly addresses: (cells: Cells) => readonly Address[];
}

/** What percent-encoding leaves as it is. */
const UNRESERVED = /^[\w.!~*'()-]*$/;
const NOTHING = Object.freeze({});

/** Compiles a mapping; `columns` learns which columns and dates it needs. */
export function compileRecordMapper(mapping: RecordMapping, columns: Columns): RecordReader {
  const sourceOf = choice(mapping.source, 'source', '/source', null, columns);
  const typeOf = choice(mapping.type, 'type', '/type', ENTITY_TYPES, columns);
  const idOf = idReader(mapping, columns);
  const observedAt = observedAtReader(mapping.observedAt, columns);
  const identifiers = identifierReader(mapping, columns);
  const attributes = attributeReader(mapping, columns);
  const contents = new Map(typesOf(mapping).map((type) => [type, contentsReader(mapping, type, columns)]));
  const idField = fieldOfId(mapping);
  return (cells, orders, context) => {
    const source = sourceOf(cells);
    if (typeof source !== 'string') return source;
    const type = typeOf(cells) as EntityType | Fault;
    if (typeof type !== 'string') return type;
    const id = idOf(cells);
    if (typeof id !== 'string') return id;
    const read = contents.get(type)!;
    const key = read.keyOf(source, id);
    if (!context.isNew(key)) {
      return { field: idField, reason: `${type} '${id}' of source '${source}' came before; the first row is kept` };
    }
    return {
      key,
      source,
      type,
      id,
      observedAt: observedAt(cells, orders),
      position: context.position,
      text: read.text(cells),
      birthDate: read.birthDate(cells, orders),
      emails: read.emails(cells),
      phones: read.phones(cells),
      websites: read.websites(cells),
      alternateNames: read.alternateNames(cells),
      addresses: read.addresses(cells),
      identifiers: identifiers(cells),
      attributes: attributes(cells),
    };
  };
}

function fieldOfId(mapping: RecordMapping): string {
  return typeof mapping.id === 'string' ? mapping.id : 'id';
}

function idReader(mapping: RecordMapping, columns: Columns): (cells: Cells) => string | Fault {
  const idOf = completeValues(mapping.id, '/id', columns);
  const field = fieldOfId(mapping);
  return (cells) => {
    const ids = idOf(cells);
    if (ids.length === 1) return ids[0]!;
    return { field, reason: ids.length === 0 ? 'the id is empty' : 'the id holds several values' };
  };
}

/** recordKey, with all but the id of a source's keys made once, and an id encoded only where it has what must be. */
function keyReader(type: EntityType): (source: string, id: string) => string {
  const prefixOf = remembered((source) => recordKey(source, type, ''));
  return (source, id) => prefixOf(source) + (UNRESERVED.test(id) ? id : encodeURIComponent(id));
}

function observedAtReader(
  spec: ValueSpec | undefined,
  columns: Columns,
): (cells: Cells, orders: Orders) => string | null {
  if (spec === undefined) return () => null;
  const date = columns.addDate((own) => joined(spec, '-', '/observedAt', own));
  return (cells, orders) => date.moment(cells, orders[date.number] ?? null);
}

function identifierReader(mapping: RecordMapping, columns: Columns): (cells: Cells) => readonly RawIdentifier[] {
  const readers = Object.entries(mapping.identifiers).map(
    ([type, spec]) => [type, completeValues(spec, pointer('identifiers', type), columns)] as const,
  );
  return (cells) => {
    let found: RawIdentifier[] | null = null;
    for (const [type, values] of readers) {
      for (const value of values(cells)) {
        found ??= [];
        found.push({ type, value });
      }
    }
    return found ?? NONE;
  };
}

function attributeReader(mapping: RecordMapping, columns: Columns): (cells: Cells) => Readonly<Record<string, string>> {
  const readers = mapping.attributes.map(
    (name, i) => [name, joined(name, '; ', pointer('attributes', i), columns)] as const,
  );
  return textsReader(readers);
}

function contentsReader(mapping: RecordMapping, type: EntityType, columns: Columns): ContentsReader {
  const texts = namesOf(mapping, type, 'text').map((name) => [name, textReader(mapping, name, columns)] as const);
  const list = (name: ListField) => listReader(mapping, type, name, columns);
  return {
    keyOf: keyReader(type),
    text: textsReader(texts),
    birthDate: birthDateReader(mapping, type, columns),
    emails: list('email'),
    phones: phoneReader(FIELDS_OF[type].includes('phone') ? mapping : null, columns),
    websites: list('website'),
    alternateNames: list('alternateName'),
    addresses: addressReader(mapping, namesOf(mapping, type, 'address'), columns),
  };
}

/** The names of one kind that the mapping gives a value or a default, and that records of the type may have. */
function namesOf(mapping: RecordMapping, type: EntityType, kind: 'text' | 'address'): readonly string[] {
  const names = [...new Set([...Object.keys(mapping.fields), ...Object.keys(mapping.defaults)])];
  return names.filter((name) => {
    const parsed = parseFieldName(name);
    return parsed?.kind === kind && FIELDS_OF[type].includes(parsed.field);
  });
}

function textReader(mapping: RecordMapping, name: string, columns: Columns): Text {
  const spec = mapping.fields[name];
  const fallback = mapping.defaults[name] ?? '';
  if (spec === undefined) return () => fallback;
  const text = joined(spec, ' ', pointer('fields', name), columns);
  return (cells) => text(cells) || fallback;
}

function listReader(mapping: RecordMapping, type: EntityType, name: ListField, columns: Columns): Values {
  const fallback = mapping.defaults[name] === undefined ? NONE : Object.freeze([mapping.defaults[name]]);
  const spec = mapping.fields[name];
  if (!FIELDS_OF[type].includes(name)) return () => NONE;
  if (spec === undefined) return () => fallback;
  const values = allValues(spec, pointer('fields', name), columns);
  return (cells) => {
    const found = values(cells);
    return found.length === 0 ? fallback : found;
  };
}

/** A date that does not exist gives no reading: the record is still worth having. */
function birthDateReader(
  mapping: RecordMapping,
  type: EntityType,
  columns: Columns,
): (cells: Cells, orders: Orders) => readonly string[] {
  const { birthDate: spec } = mapping.fields;
  if (spec === undefined || type !== 'person') return () => NONE;
  const date = columns.addDate((own) => joined(spec, '-', '/fields/birthDate', own));
  return (cells, orders) => date.readings(cells, orders[date.number] ?? null);
}

/** The texts that a row has, under their names. */
function textsReader(
  readers: readonly (readonly [string, Text])[],
): (cells: Cells) => Readonly<Record<string, string>> {
  return (cells) => {
    let found: Record<string, string> | null = null;
    for (const [name, text] of readers) {
      const value = text(cells);
      if (value === '') continue;
      found ??= {};
      found[name] = value;
    }
    return found ?? NOTHING;
  };
}
