// Every reading of one person record's names: the fields, the full name, and the alternate and native names.

import type { SourceRecord, TextField } from '../../domain/record.ts';
import { isEastAsian, readingsOfFields } from './eastAsianName.ts';
import type { Exclusions } from './exclusions.ts';
import type { PersonName } from './normalized.ts';
import { joinParts, type NamePart, NO_PART, parseFullName, readFamily, readGiven, readMiddle } from './personName.ts';
import { namePlaceholder } from './placeholder.ts';
import { fold } from './text.ts';

const NO_NAMES: readonly PersonName[] = [];

/** The distinct readings of a record's names, the main one first; what is no name goes to `excluded`. */
export function normalizePersonNames(record: SourceRecord, excluded: Exclusions): readonly PersonName[] {
  const readings: PersonName[] = [];
  for (const name of fromFields(record, excluded)) readings.push(name);
  for (const name of fullNames(record, 'fullName', excluded)) readings.push(name);
  for (const name of fullNames(record, 'nativeName', excluded)) readings.push(name);
  for (const raw of record.alternateNames) readings.push(...alternateName(raw, readings[0], excluded));
  return readings.length > 1 ? distinct(readings) : readings;
}

function fromFields(record: SourceRecord, excluded: Exclusions): readonly PersonName[] {
  const { givenName, middleName, familyName, nameSuffix } = record.text;
  if (givenName === undefined && familyName === undefined && middleName === undefined) return NO_NAMES;
  const given = givenName ? readGiven(givenName) : NO_PART;
  const middle = middleName ? readMiddle(middleName) : NO_PART;
  const family = familyName ? readFamily(familyName) : NO_PART;
  if (givenName !== undefined && familyName !== undefined && isTestPair(given, family)) {
    excluded.add('givenName', `${givenName} ${familyName}`, 'test data');
    return NO_NAMES;
  }
  const first = keptPart('givenName', given, excluded);
  const second = keptPart('middleName', middle, excluded);
  const last = keptPart('familyName', family, excluded);
  const name = joinParts(first, second, last, nameSuffix ?? '');
  if (name !== null) return areEastAsian(first, second, last) ? readingsOfFields(last.raw, first.raw) : [name];
  const stated = [first, last, second].find((part) => part !== NO_PART);
  if (stated !== undefined) excluded.add('givenName', stated.raw, 'no letters');
  return NO_NAMES;
}

function areEastAsian(given: NamePart, middle: NamePart, family: NamePart): boolean {
  if (family.raw !== '' ? !isEastAsian(family.raw) : !isEastAsian(given.raw)) return false;
  return middle.raw === '' && (given.raw === '' || isEastAsian(given.raw));
}

/** Test alone is a surname; Test Test is not a person. */
function isTestPair(given: NamePart, family: NamePart): boolean {
  return (
    (given.holdsDummyWord || family.holdsDummyWord) && namePlaceholder(`${given.raw} ${family.raw}`) === 'test data'
  );
}

function keptPart(field: TextField, part: NamePart, excluded: Exclusions): NamePart {
  if (part.placeholder === null) return part;
  excluded.add(field, part.raw, part.placeholder);
  return NO_PART;
}

function kept(record: SourceRecord, field: TextField, excluded: Exclusions): string | undefined {
  const raw = record.text[field];
  if (raw === undefined || raw === '') return undefined;
  const reason = namePlaceholder(raw);
  if (reason === null) return raw;
  excluded.add(field, raw, reason);
  return undefined;
}

function fullNames(
  record: SourceRecord,
  field: 'fullName' | 'nativeName',
  excluded: Exclusions,
): readonly PersonName[] {
  const raw = kept(record, field, excluded);
  if (raw === undefined) return [];
  const names = parseFullName(raw);
  if (names.length === 0) excluded.add(field, raw, 'no letters');
  return names;
}

/** An alternate name of one word is another given name with the same family name. */
function alternateName(raw: string, main: PersonName | undefined, excluded: Exclusions): readonly PersonName[] {
  const reason = namePlaceholder(raw);
  const names = reason === null ? parseFullName(raw) : [];
  if (names.length === 0) excluded.add('alternateName', raw, reason ?? 'no letters');
  const [only] = names;
  if (only === undefined || main === undefined || only.given.length > 0 || fold(raw).includes(' ')) return names;
  return [{ given: only.family, family: main.family, suffix: main.suffix }];
}

function distinct(names: readonly PersonName[]): readonly PersonName[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = `${name.given.join(' ')}|${name.family.join(' ')}|${name.suffix}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
