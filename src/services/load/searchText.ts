// What full-text search finds an entity by: every name, e-mail address and city that any of its records states, not the golden ones alone.

import type { SourceRecord, TextField } from '../../domain/record.ts';

const NAME_FIELDS: readonly TextField[] = [
  'fullName',
  'givenName',
  'middleName',
  'familyName',
  'nativeName',
  'name',
  'employer',
];

/** Distinct values, sorted, separated by spaces. */
export function searchText(records: readonly SourceRecord[]): string {
  const values = records.flatMap((record) => [
    ...NAME_FIELDS.map((field) => record.text[field] ?? ''),
    ...record.alternateNames,
    ...record.emails,
    ...record.addresses.map((address) => address.city ?? ''),
  ]);
  return [...new Set(values)]
    .filter((value) => value !== '')
    .sort()
    .join(' ');
}
