// Builders of normalized records, tables of them, and the level at which one comparison sees two of them.

import fc from 'fast-check';
import type { Policies } from '../../src/domain/policy.ts';
import type { EntityType } from '../../src/domain/record.ts';
import type { Comparison } from '../../src/resolution/compare/comparison.ts';
import { comparisonsOf } from '../../src/resolution/compare/comparisons.ts';
import { FeatureTable } from '../../src/resolution/features/featureTable.ts';
import type {
  CompanyName,
  NormalizedAddress,
  NormalizedEmail,
  NormalizedRecord,
  PersonName,
} from '../../src/resolution/normalize/normalized.ts';

/** What a test states of a record, in short forms; the rest is empty. */
export interface Stated {
  /** Readings of a person's name as 'given middle/family', 'ann m/smith'. */
  readonly names?: readonly string[];
  readonly suffix?: string;
  readonly companies?: readonly string[];
  readonly legalForm?: string;
  readonly birthDates?: readonly string[];
  readonly gender?: string;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly websites?: readonly string[];
  readonly addresses?: readonly Partial<NormalizedAddress>[];
  readonly employer?: string;
  /** Declared identifiers as 'type:value'. */
  readonly identifiers?: readonly string[];
}

const words = (text: string) => text.split(' ').filter(Boolean);

function personName(reading: string, suffix: string | null): PersonName {
  const [given = '', family = ''] = reading.split('/');
  return { given: words(given), family: words(family), suffix };
}

function companyName(name: string, legalForm: string | null): CompanyName {
  const tokens = words(name);
  return { tokens, legalForm, acronym: tokens.length > 1 ? tokens.map((token) => token[0]).join('') : '' };
}

function email(value: string): NormalizedEmail {
  const at = value.lastIndexOf('@');
  return { value, local: value.slice(0, at), domain: value.slice(at + 1), role: false, freeMail: false };
}

function address(parts: Partial<NormalizedAddress>): NormalizedAddress {
  const empty = { number: '', street: '', unit: '', city: '', region: '', postalCode: '', country: '' };
  return { ...empty, poBox: false, kind: null, ...parts };
}

export function normalized(stated: Stated, type: EntityType = 'person'): NormalizedRecord {
  return {
    key: 'crm:person:1',
    type,
    personNames: (stated.names ?? []).map((reading) => personName(reading, stated.suffix ?? null)),
    companyNames: (stated.companies ?? []).map((name) => companyName(name, stated.legalForm ?? null)),
    birthDates: stated.birthDates ?? [],
    gender: stated.gender ?? '',
    emails: (stated.emails ?? []).map(email),
    phones: (stated.phones ?? []).map((value) => ({ value, extension: null, kind: null })),
    websites: stated.websites ?? [],
    addresses: (stated.addresses ?? []).map(address),
    employer: stated.employer ?? '',
    identifiers: (stated.identifiers ?? []).map((key) => {
      const colon = key.indexOf(':');
      return { type: key.slice(0, colon), value: key.slice(colon + 1), key };
    }),
    excluded: [],
  };
}

export function tableOf(records: readonly Stated[], type: EntityType = 'person'): FeatureTable {
  const table = new FeatureTable();
  for (const stated of records) table.add(normalized(stated, type));
  return table;
}

export interface Field {
  readonly field: string;
  readonly type?: EntityType;
  readonly policies?: Policies;
}

/** The comparison of one field over a table. */
export function comparisonOf(table: FeatureTable, { field, type = 'person', policies = {} }: Field): Comparison {
  const found = comparisonsOf(type, table, policies).find((comparison) => comparison.field === field);
  if (!found) throw new Error(`no comparison of ${field}`);
  return found;
}

/** The name of the level at which `field` sees two records that are alone in their table. */
export function levelOf(field: Field, left: Stated, right: Stated): string {
  const comparison = comparisonOf(tableOf([left, right], field.type), field);
  return comparison.levels[comparison.compare(0, 1)]!.name;
}

const some = (values: readonly string[], maxLength = 2) => fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const sparse = { requiredKeys: [] };

/** People with few and similar values, so that they agree, nearly agree and tie often. */
export const statedPeople: fc.Arbitrary<Stated> = fc.record(
  {
    names: some([
      'ann/smith',
      'ann m/smith',
      'smith/ann',
      'anne/smyth',
      'm/smith jones',
      'margaret ann/jones',
      '/lee',
      'bob/',
      'robert/smithe',
    ]),
    suffix: fc.constantFrom('jr', 'sr'),
    birthDates: some(['1980-03-04', '1980-04-03', '1980-03', '1980', '1981-03-04', '1908-03-04', '1979-12-12']),
    gender: fc.constantFrom('f', 'm'),
    emails: some(['ann@x.example', 'ann.smith@x.example', 'ann.smiht@x.example', 'ann.smith@y.example']),
    phones: some(['+12125550101', '+12125550110', '+12125550102', '+447700900123']),
    addresses: fc.array(
      fc.record(
        {
          number: fc.constantFrom('1', '12', '120', '121'),
          street: fc.constantFrom('main st', 'mian st', 'high st', 'station rd'),
          unit: fc.constantFrom('2', '9'),
          city: fc.constantFrom('leeds', 'leds', 'york'),
          postalCode: fc.constantFrom('10001', '10010', '20002'),
        },
        sparse,
      ),
      { maxLength: 2 },
    ),
    employer: fc.constantFrom('acme', 'acme widgets', 'acme widget'),
    identifiers: some(['ssn:123456788', 'ssn:123456789', 'loyalty:55501', 'login:ann', 'login:bob']),
  },
  sparse,
);

/** Companies with few and similar values. */
export const statedCompanies: fc.Arbitrary<Stated> = fc.record(
  {
    companies: some(['acme', 'acme gas', 'gas acme', 'acme gas water', 'agw', 'acmee gas', 'penn water', 'acmegas']),
    legalForm: fc.constantFrom('ltd', 'gmbh'),
    websites: some(['acme.example', 'acmee.example', 'penn.example']),
    addresses: fc.array(
      fc.record(
        {
          number: fc.constantFrom('1', '12'),
          street: fc.constantFrom('main st', 'high st'),
          city: fc.constantFrom('leeds', 'york'),
        },
        sparse,
      ),
      {
        maxLength: 2,
      },
    ),
    identifiers: some(['lei:A1', 'duns:123456789', 'duns:123456798']),
  },
  sparse,
);
