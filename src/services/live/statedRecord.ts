// A record as a caller states it, in the names of a mapping's fields, read into the record that the engine knows.

import { dateReadings } from '../../domain/dates.ts';
import { type ErrorDetail, KinholdError } from '../../domain/errors.ts';
import { fieldNamesOf, parseFieldName } from '../../domain/fieldName.ts';
import { type Address, type EntityType, type Phone, recordKey, type SourceRecord } from '../../domain/record.ts';
import { type Relation, type Relationship, relationshipKey } from '../../domain/relationship.ts';
import type { Put } from './changes.ts';

type Values = string | readonly string[];

export interface StatedRecord {
  readonly source: string;
  readonly type: EntityType;
  readonly id: string;
  readonly observedAt?: string | undefined;
  readonly fields: Readonly<Record<string, Values>>;
  readonly identifiers?: Readonly<Record<string, Values>> | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly relationships?: readonly StatedRelationship[] | undefined;
}

/** What the record's row says of it and another record. */
export interface StatedRelationship {
  readonly relation: Relation;
  /** The other record's key. */
  readonly right: string;
  readonly role?: string | undefined;
  readonly share?: number | undefined;
  readonly basis?: string | undefined;
  readonly hierarchy?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** A phone that carries its kind: 'phone[home]'. */
const KINDED_PHONE = /^phone\[([^[\]]+)\]$/;

/**
 * `position` orders records that say nothing of when they were observed.
 * @throws KinholdError 'invalid-request' with a pointer for each field that cannot be read
 */
export function readStated(stated: StatedRecord, position: number): Put {
  const { source, type, id, observedAt = null, attributes = {} } = stated;
  const errors: ErrorDetail[] = [];
  const key = recordKey(source, type, id);
  const fields = readFields(stated, errors);
  const identifiers = Object.entries(stated.identifiers ?? {}).flatMap(([name, values]) =>
    listOf(values).map((value) => ({ type: name, value })),
  );
  if (errors.length > 0) {
    const names = errors.map(({ pointer }) => pointer.slice('/body/'.length)).join(', ');
    throw new KinholdError('invalid-request', `The record cannot be read in its ${names}; see errors.`, { errors });
  }
  const relationships = (stated.relationships ?? []).map((one) => relationshipOf(one, { source, key, position }));
  const record: SourceRecord = { key, source, type, id, observedAt, position, ...fields, identifiers, attributes };
  return { record, relationships };
}

function readFields(
  { type, fields }: StatedRecord,
  errors: ErrorDetail[],
): Omit<SourceRecord, 'key' | 'source' | 'type' | 'id' | 'observedAt' | 'position' | 'identifiers' | 'attributes'> {
  const text: Record<string, string> = {};
  const lists = { email: [] as string[], phone: [] as Phone[], website: [] as string[], alternateName: [] as string[] };
  const addresses = new Map<string, Record<string, string>>();
  let birthDate: readonly string[] = [];
  const known = new Set(fieldNamesOf([type]));
  for (const [name, stated] of Object.entries(fields)) {
    const values = listOf(stated);
    const kind = KINDED_PHONE.exec(name)?.[1];
    const field = parseFieldName(kind === undefined ? name : 'phone');
    const plain = field?.kind === 'address' ? `address.${field.part}` : field?.field;
    if (field === null || plain === undefined || !known.has(plain)) {
      errors.push(fault(name, `A record of type ${type} has no such field; it has ${[...known].join(', ')}.`));
    } else if (field.kind === 'list') {
      for (const value of values) {
        if (field.field === 'phone') lists.phone.push({ value, ...(kind !== undefined && { kind }) });
        else lists[field.field].push(value);
      }
    } else if (values.length > 1) {
      errors.push(fault(name, 'This field has one value a record; give a text.'));
    } else if (values.length === 0) {
    } else if (field.kind === 'birthDate') {
      birthDate = dateReadings(values[0]!, null);
      if (birthDate.length === 0) errors.push(fault(name, `'${values[0]}' is no date; write it as 1980-03-04.`));
    } else if (field.kind === 'text') {
      text[field.field] = values[0]!;
    } else {
      const address = addresses.get(field.addressKind ?? '') ?? {};
      addresses.set(field.addressKind ?? '', { ...address, [field.part]: values[0]! });
    }
  }
  return {
    text,
    birthDate,
    emails: lists.email,
    phones: lists.phone,
    websites: lists.website,
    alternateNames: lists.alternateName,
    addresses: [...addresses].map(([kind, parts]): Address => (kind === '' ? parts : { ...parts, kind })),
  };
}

function fault(name: string, detail: string): ErrorDetail {
  return { pointer: `/body/fields/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, detail };
}

/** Values that say nothing are left out. */
function listOf(values: Values): string[] {
  return (typeof values === 'string' ? [values] : [...values]).map((value) => value.trim()).filter(Boolean);
}

function relationshipOf(
  stated: StatedRelationship,
  { source, key: left, position }: { readonly source: string; readonly key: string; readonly position: number },
): Relationship {
  const said = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  const facts = { source, left, declaredBy: left, ...said } as Omit<Relationship, 'key' | 'position'>;
  return { ...facts, key: relationshipKey(facts), position };
}
