// Builders and arbitraries of source records for the golden tests.

import fc from 'fast-check';
import type { SourceRecord } from '../../src/domain/record.ts';
import { record } from '../support/record.ts';

/** A person record that states nothing but what `parts` says. */
export function person(id: string, parts: Partial<SourceRecord> = {}): SourceRecord {
  return record('person', id, parts);
}

const word = fc.constantFrom('a', 'B', 'ann', 'Ann', 'ANN', 'smith', 'Jones', 'x y', '12');
const kind = fc.constantFrom({}, { kind: 'home' }, { kind: 'billing' });
const observedAt = fc.constantFrom(null, '2020', '2020-01-01', '2021-06-01T10:00:00Z', '2021-06-01T12:00:00+02:00');
/** Readings differ only in which of two numbers is the day. */
const birthDate = fc.constantFrom(
  [],
  ['1980'],
  ['1980-03'],
  ['1980-03-04'],
  ['1980-03-04', '1980-04-03'],
  ['1980-04-03', '1980-03-04'],
  ['1979-12-12'],
);
const sparse = { requiredKeys: [] };

const content = fc.record({
  source: fc.constantFrom('crm', 'shop', 'desk'),
  observedAt,
  position: fc.nat({ max: 3 }),
  text: fc.record(
    {
      fullName: word,
      givenName: word,
      middleName: word,
      familyName: word,
      nameSuffix: word,
      gender: word,
      jobTitle: word,
      amount: word,
      currency: word,
      registrationNumber: word,
      jurisdiction: word,
    },
    sparse,
  ),
  birthDate,
  emails: fc.array(word, { maxLength: 2 }),
  phones: fc.array(
    fc.tuple(word, kind).map(([value, kinded]) => ({ value, ...kinded })),
    { maxLength: 2 },
  ),
  websites: fc.array(word, { maxLength: 2 }),
  alternateNames: fc.array(word, { maxLength: 2 }),
  addresses: fc.array(
    fc
      .tuple(fc.record({ street: word, city: word, postalCode: word, country: word }, sparse), kind)
      .map(([parts, kinded]) => ({ ...parts, ...kinded })),
    { maxLength: 2 },
  ),
  identifiers: fc.array(fc.record({ type: fc.constantFrom('ssn', 'loyalty'), value: word }), { maxLength: 3 }),
  attributes: fc.dictionary(fc.constantFrom('segment', 'tier', '__proto__'), word, { maxKeys: 3 }),
});

/** One to six records of one entity, with few values so that they agree and tie often. */
export const entityRecords = fc
  .array(content, { minLength: 1, maxLength: 6 })
  .map((contents) => contents.map((parts, index) => person(String(index), parts)));

/** Every text a record holds under a golden field name, as a reader of the record would look it up. */
export function heldValues(record: SourceRecord, field: string): readonly string[] {
  const [, base = field, kind, part] = /^(\w+)(?:\[(\w+)\])?(?:\.(.*))?$/.exec(field) ?? [];
  const ofKind = <T extends { kind?: string }>(values: readonly T[]) =>
    values.filter((value) => kind === undefined || value.kind === kind);
  switch (base) {
    case 'birthDate':
      return record.birthDate;
    case 'email':
      return record.emails;
    case 'website':
      return record.websites;
    case 'alternateName':
      return record.alternateNames;
    case 'phone':
      return ofKind(record.phones).map(({ value }) => value);
    case 'address':
      return ofKind(record.addresses).flatMap((address) => Object.entries(address).flatMap(pick(part)));
    case 'identifier':
      return record.identifiers.filter(({ type }) => type === part).map(({ value }) => value);
    case 'attribute':
      return Object.entries(record.attributes).flatMap(pick(part));
    default:
      return Object.entries(record.text).flatMap(pick(base));
  }
}

function pick(name: string | undefined): (entry: [string, string]) => string[] {
  return ([key, value]) => (key === name ? [value] : []);
}
