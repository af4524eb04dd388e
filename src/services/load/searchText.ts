// What full-text search finds an entity by: every name, e-mail address and city that any of its records states, not the
// golden ones alone, and words with an apostrophe in their other spellings.

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
  return [...new Set(values.flatMap((value) => [value, otherSpellings(value)]))]
    .filter((value) => value !== '')
    .sort()
    .join(' ');
}

/** Letters on both sides, so that quotation marks are none. */
const APOSTROPHE = /(?<=\p{L})['‘’ʼ`´＇](?=\p{L})/u;

/** The words with an apostrophe as they are found without it: "OBrien O Brien" for "Sean O'Brien", which the index holds as "o'brien" alone. */
export function otherSpellings(text: string): string {
  const words = text.split(/\s+/).map((word) => word.split(APOSTROPHE));
  const apostrophed = words.filter((parts) => parts.length > 1);
  return apostrophed.map((parts) => `${parts.join('')} ${parts.join(' ')}`).join(' ');
}
