// Rows of records: who is recorded how often, when, by which source, and how that source writes it.

import type { Random } from './random.ts';
import { SOURCES, type Source } from './sources.ts';
import { drawValues, type Values } from './values.ts';
import { chapterAt, isoOf, type Person, WINDOW } from './world.ts';

/** Columns of records.csv after record_id. */
export const COLUMNS = [
  'source',
  'full_name',
  'first_name',
  'middle_name',
  'last_name',
  'suffix',
  'birth_date',
  'gender',
  'email',
  'phone',
  'street',
  'unit',
  'city',
  'state',
  'zip',
  'loyalty_no',
  'updated',
];

export const MAPPING = {
  source: { column: 'source' },
  type: 'person',
  id: 'record_id',
  observedAt: 'updated',
  fields: {
    fullName: 'full_name',
    givenName: 'first_name',
    middleName: 'middle_name',
    familyName: 'last_name',
    nameSuffix: 'suffix',
    birthDate: 'birth_date',
    gender: 'gender',
    email: 'email',
    phone: 'phone',
    'address.street': 'street',
    'address.unit': 'unit',
    'address.city': 'city',
    'address.region': 'state',
    'address.postalCode': 'zip',
  },
  identifiers: { loyaltyNumber: 'loyalty_no' },
  defaults: { 'address.country': 'US' },
};

/** Chances of one to eight records; 1.65 on average. */
const RECORD_COUNTS = [0.62, 0.23, 0.085, 0.035, 0.015, 0.008, 0.004, 0.003];
const SHARES = SOURCES.map(({ share }) => share);
/** How often a source still writes what was true before. */
const STALE = 0.03;

export interface Row {
  /** The cells of COLUMNS as CSV. */
  readonly text: string;
  /** The household its person was in when the record was observed. */
  readonly household: number;
}

export function drawRows(random: Random, person: Person): Row[] {
  return Array.from({ length: random.weighted(RECORD_COUNTS) + 1 }, () => drawRow(random, person));
}

function drawRow(random: Random, person: Person): Row {
  const source = SOURCES[random.weighted(SHARES)]!;
  const observed = random.between(WINDOW.first, WINDOW.last);
  const at = chapterAt(person, observed);
  const written = at > 0 && random.chance(STALE) ? at - 1 : at;
  const values = drawValues(random, person, person.chapters[written]!, source);
  // No value has a comma, a quote or a line break in it, so none needs quoting.
  const cells = cellsOf(values, source, isoOf(observed)).join(',');
  const text = `${source.name},${source.capitals ? cells.toUpperCase() : cells}`;
  return { text, household: person.chapters[at]!.household };
}

/** All but the source's name. */
function cellsOf(values: Values, source: Source, observed: string): string[] {
  const { givenName, middle, familyName, suffix, birthDate, phone } = values;
  const parts = source.fullName ? ['', '', '', ''] : [givenName, middle, familyName, suffix];
  const full = source.fullName ? [givenName, middle, familyName, suffix].filter((part) => part !== '').join(' ') : '';
  return [
    full,
    ...parts,
    birthDate === '' ? '' : source.writeDate(birthDate),
    values.gender,
    values.email,
    phone === '' ? '' : source.writePhone(phone),
    values.street,
    values.unit,
    values.city,
    values.region,
    values.postalCode,
    values.loyaltyNumber,
    observed,
  ];
}
