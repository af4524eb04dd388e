// Birth dates and gender of a person record.

import type { SourceRecord } from '../../domain/record.ts';
import type { Exclusions } from './exclusions.ts';
import { DIGIT_ZERO, fold, HYPHEN, isDigit } from './text.ts';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// The first day of an epoch, of a century or of a system's calendar, and dates of one digit: typed or filled in, not born on.
const PLACEHOLDERS = new Set([
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1901-01-01',
  '1753-01-01',
  '1800-01-01',
  '1904-01-01',
  '1970-01-01',
  '1111-11-11',
  '9999-12-31',
  '9999-01-01',
]);
/** Parish registers begin about here; people are looked for in those too. */
const EARLIEST_YEAR = 1500;
const LATEST_YEAR = 2100;

const GENDERS: ReadonlyMap<string, string> = new Map([
  ...[
    'f',
    'female',
    'woman',
    'girl',
    'w',
    'weiblich',
    'frau',
    'femme',
    'feminin',
    'femenino',
    'mujer',
    'femminile',
    'vrouw',
    'mrs',
    'ms',
    'miss',
  ].map((w) => [w, 'f'] as const),
  ...['m', 'male', 'man', 'boy', 'mannlich', 'herr', 'homme', 'masculin', 'masculino', 'hombre', 'maschile', 'mr'].map(
    (w) => [w, 'm'] as const,
  ),
  ...[
    'x',
    'nb',
    'nonbinary',
    'non binary',
    'enby',
    'diverse',
    'divers',
    'd',
    'intersex',
    'genderqueer',
    'third gender',
    'agender',
  ].map((w) => [w, 'x'] as const),
]);

/** The readings of the birth date that can be one: real days, no epoch's first day. */
export function normalizeBirthDates(record: SourceRecord, excluded: Exclusions): readonly string[] {
  const dates: string[] = [];
  for (const reading of record.birthDate) {
    const reason = birthDateProblem(reading);
    if (reason !== null) excluded.add('birthDate', reading, reason);
    else if (!dates.includes(reading)) dates.push(reading);
  }
  return dates;
}

function birthDateProblem(reading: string): string | null {
  if (!isIsoDate(reading)) return 'not a date';
  if (PLACEHOLDERS.has(reading)) return 'placeholder date';
  const year = numberAt(reading, 0, 4);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return 'impossible date';
  const month = reading.length < 7 ? 1 : numberAt(reading, 5, 7);
  const day = reading.length < 10 ? 1 : numberAt(reading, 8, 10);
  const days = month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0);
  return day < 1 || day > days ? 'impossible date' : null;
}

/** Whether a text has the shape yyyy, yyyy-mm or yyyy-mm-dd. */
function isIsoDate(text: string): boolean {
  if (text.length !== 4 && text.length !== 7 && text.length !== 10) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (i === 4 || i === 7 ? code !== HYPHEN : !isDigit(code)) return false;
  }
  return true;
}

/** The number that the digits from `start` to `end` write. */
function numberAt(digits: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i += 1) value = value * 10 + digits.charCodeAt(i) - DIGIT_ZERO;
  return value;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 'f', 'm', 'x', or '' where the record states none that is understood. */
export function normalizeGender(record: SourceRecord, excluded: Exclusions): string {
  const raw = record.text.gender;
  if (raw === undefined || raw === '') return '';
  const gender = GENDERS.get(fold(raw));
  if (gender === undefined) excluded.add('gender', raw, 'not a known gender');
  return gender ?? '';
}
