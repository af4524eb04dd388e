// Rows to records: a mapping compiled once, so that a row costs look-ups by position only.

import { dateReadings, momentOf } from '../domain/dates.ts';
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
import { typesOf } from './checkMapping.ts';
import type { Cells, Columns, Orders } from './columns.ts';
import { parseFieldName } from './fieldName.ts';
import type { RecordMapping, ValueSpec } from './mappingSchema.ts';
import { phoneReader } from './phoneReader.ts';
import { pointer } from './pointer.ts';
import { allValues, choice, completeValues, type Fault, joined, type Text, type Values } from './values.ts';

type RecordIdentity = Pick<SourceRecord, 'key' | 'source' | 'type' | 'id'>;

interface RecordMapper {
  /** Which record a row is about, or why that cannot be told. */
  identify(cells: Cells): RecordIdentity | Fault;
  record(identity: RecordIdentity, cells: Cells, position: number, orders: Orders): SourceRecord;
}

/** What differs by the record's type: which fields are read. */
interface ContentsReader {
  readonly text: (cells: Cells) => Readonly<Record<string, string>>;
  readonly birthDate: (cells: Cells, orders: Orders) => readonly string[];
  readonly emails: Values;
  readonly phones: (cells: Cells) => readonly Phone[];
  readonly websites: Values;
  readonly alternateNames: Values;
  readonly addresses: (cells: Cells) => readonly Address[];
}

/** Where the order of day and month stays open and one reading is needed, the month is taken to come first. */
const LAST_RESORT = 'MDY';

/** Compiles a mapping; `columns` learns which columns and dates it needs. */
export function compileRecordMapper(mapping: RecordMapping, columns: Columns): RecordMapper {
  const identify = identityReader(mapping, columns);
  const observedAt = observedAtReader(mapping.observedAt, columns);
  const identifiers = identifierReader(mapping, columns);
  const attributes = attributeReader(mapping, columns);
  const contents = new Map(typesOf(mapping).map((type) => [type, contentsReader(mapping, type, columns)]));
  return {
    identify,
    record: ({ key, source, type, id }, cells, position, orders) => {
      const read = contents.get(type)!;
      return {
        key,
        source,
        type,
        id,
        observedAt: observedAt(cells, orders),
        position,
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
    },
  };
}

function identityReader(mapping: RecordMapping, columns: Columns): (cells: Cells) => RecordIdentity | Fault {
  const sourceOf = choice(mapping.source, 'source', '/source', null, columns);
  const typeOf = choice(mapping.type, 'type', '/type', ENTITY_TYPES, columns);
  const idOf = completeValues(mapping.id, '/id', columns);
  const field = typeof mapping.id === 'string' ? mapping.id : 'id';
  return (cells) => {
    const source = sourceOf(cells);
    if (typeof source !== 'string') return source;
    const type = typeOf(cells);
    if (typeof type !== 'string') return type;
    const ids = idOf(cells);
    if (ids.length !== 1)
      return { field, reason: ids.length === 0 ? 'the id is empty' : 'the id holds several values' };
    const id = ids[0]!;
    return { key: recordKey(source, type as EntityType, id), source, type: type as EntityType, id };
  };
}

function observedAtReader(
  spec: ValueSpec | undefined,
  columns: Columns,
): (cells: Cells, orders: Orders) => string | null {
  if (spec === undefined) return () => null;
  const text = joined(spec, '-', '/observedAt', columns);
  const date = columns.addDate(text);
  return (cells, orders) => momentOf(text(cells), orders[date] ?? LAST_RESORT);
}

function identifierReader(mapping: RecordMapping, columns: Columns): (cells: Cells) => readonly RawIdentifier[] {
  const readers = Object.entries(mapping.identifiers).map(
    ([type, spec]) => [type, completeValues(spec, pointer('identifiers', type), columns)] as const,
  );
  return (cells) => readers.flatMap(([type, values]) => values(cells).map((value) => ({ type, value })));
}

function attributeReader(mapping: RecordMapping, columns: Columns): (cells: Cells) => Readonly<Record<string, string>> {
  const readers = mapping.attributes.map(
    (name, i) => [name, joined(name, '; ', pointer('attributes', i), columns)] as const,
  );
  return (cells) => withoutEmpty(readers, cells);
}

function contentsReader(mapping: RecordMapping, type: EntityType, columns: Columns): ContentsReader {
  const texts = namesOf(mapping, type, 'text').map((name) => [name, textReader(mapping, name, columns)] as const);
  const list = (name: ListField) => listReader(mapping, type, name, columns);
  return {
    text: (cells) => withoutEmpty(texts, cells),
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
  const fallback = mapping.defaults[name] === undefined ? [] : [mapping.defaults[name]];
  const spec = mapping.fields[name];
  if (!FIELDS_OF[type].includes(name)) return () => [];
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
  if (spec === undefined || type !== 'person') return () => [];
  const text = joined(spec, '-', '/fields/birthDate', columns);
  const date = columns.addDate(text);
  return (cells, orders) => dateReadings(text(cells), orders[date] ?? null);
}

function withoutEmpty(readers: readonly (readonly [string, Text])[], cells: Cells): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, text] of readers) {
    const value = text(cells);
    if (value !== '') found[name] = value;
  }
  return found;
}
