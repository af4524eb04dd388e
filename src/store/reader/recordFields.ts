// The fields of a stored record by name, as people compare records: one name for what one mapping field filled.

import { ADDRESS_PARTS, type SourceRecord } from '../../domain/record.ts';

/** What a record states. */
type Stated = Omit<SourceRecord, 'key' | 'source' | 'type' | 'id' | 'observedAt' | 'position'>;

/** Field name to its raw values, without empty ones: 'givenName', 'email', 'address.city', 'identifier.ssn', 'attribute.segment'. */
export function recordFields(record: Stated): Readonly<Record<string, readonly string[]>> {
  const fields: Record<string, string[]> = {};
  const add = (field: string, values: readonly string[]) => {
    const stated = values.filter((value) => value !== '');
    if (stated.length > 0) fields[field] = [...(fields[field] ?? []), ...stated];
  };
  for (const [field, value] of Object.entries(record.text)) add(field, [value]);
  add('birthDate', record.birthDate);
  add('email', record.emails);
  add(
    'phone',
    record.phones.map((phone) => phone.value),
  );
  add('website', record.websites);
  add('alternateName', record.alternateNames);
  for (const { kind, ...parts } of record.addresses) {
    const name = kind === undefined ? 'address' : `address[${kind}]`;
    for (const part of ADDRESS_PARTS) add(`${name}.${part}`, [parts[part] ?? '']);
  }
  for (const { type, value } of record.identifiers) add(`identifier.${type}`, [value]);
  for (const [name, value] of Object.entries(record.attributes)) add(`attribute.${name}`, [value]);
  return fields;
}
