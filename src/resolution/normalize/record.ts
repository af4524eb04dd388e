// Normalization of one record: the first stage of the engine. Pure; the same record always gives the same result.

import { compareText } from '../../domain/recency.ts';
import type { SourceRecord } from '../../domain/record.ts';
import { normalizeAddress } from './address.ts';
import { parseCompanyName } from './companyName.ts';
import { normalizeCompanyNames } from './companyNames.ts';
import { normalizeEmail, splitEmails } from './email.ts';
import { Exclusions, type Normalized } from './exclusions.ts';
import { normalizeIdentifier, registrationIdentifier } from './identifiers.ts';
import { withCellsInPlace } from './misplacedCells.ts';
import type {
  NormalizedAddress,
  NormalizedEmail,
  NormalizedIdentifier,
  NormalizedPhone,
  NormalizedRecord,
} from './normalized.ts';
import { normalizeBirthDates, normalizeGender } from './personFacts.ts';
import { normalizePersonNames } from './personNames.ts';
import { normalizePhone } from './phone.ts';
import { textPlaceholder } from './placeholder.ts';
import { normalizeWebsite } from './website.ts';

const NONE: readonly never[] = [];

/** What comparison needs of a record, canonical; and what was left out, with the field and the reason. */
export function normalizeRecord(stated: SourceRecord): NormalizedRecord {
  const record = withCellsInPlace(stated);
  const excluded = new Exclusions();
  const isPerson = record.type === 'person';
  const addresses = normalizeAddresses(record, excluded);
  const country = addresses.find((address) => address.country !== '')?.country ?? '';
  const emails = normalizeEmails(record, excluded);
  const phones = normalizePhones(record, country, excluded);
  const websites = normalizeWebsites(record, excluded);
  return {
    key: record.key,
    type: record.type,
    personNames: isPerson ? normalizePersonNames(record, excluded) : NONE,
    companyNames: isPerson ? NONE : normalizeCompanyNames(record, excluded),
    birthDates: normalizeBirthDates(record, excluded),
    gender: normalizeGender(record, excluded),
    emails,
    phones,
    websites,
    addresses,
    employer: normalizeEmployer(record, excluded),
    identifiers: identifiersOf(record, { emails, phones, websites, country }, excluded),
    excluded: excluded.list(),
  };
}

function normalizeAddresses(record: SourceRecord, excluded: Exclusions): readonly NormalizedAddress[] {
  const addresses: NormalizedAddress[] = [];
  for (const raw of record.addresses) {
    const address = normalizeAddress(raw, excluded);
    if (address !== null) addresses.push(address);
  }
  return addresses;
}

function normalizeEmails(record: SourceRecord, excluded: Exclusions): readonly NormalizedEmail[] {
  const emails: NormalizedEmail[] = [];
  for (const stated of record.emails) {
    for (const raw of splitEmails(stated)) {
      const email = keep(normalizeEmail(raw), 'email', raw, excluded);
      if (email !== null && !emails.some((known) => known.value === email.value)) emails.push(email);
    }
  }
  return emails;
}

function normalizePhones(record: SourceRecord, country: string, excluded: Exclusions): readonly NormalizedPhone[] {
  const phones: NormalizedPhone[] = [];
  for (const { value: raw, kind } of record.phones) {
    const parsed = keep(normalizePhone(raw, country), 'phone', raw, excluded);
    if (parsed === null || phones.some((p) => p.value === parsed.value && p.extension === parsed.extension)) continue;
    phones.push({ value: parsed.value, extension: parsed.extension, kind: kind ?? null });
  }
  return phones;
}

function normalizeWebsites(record: SourceRecord, excluded: Exclusions): readonly string[] {
  const websites: string[] = [];
  for (const raw of record.websites) {
    const website = keep(normalizeWebsite(raw), 'website', raw, excluded);
    if (website !== null && !websites.includes(website)) websites.push(website);
  }
  return websites;
}

function normalizeEmployer(record: SourceRecord, excluded: Exclusions): string {
  const raw = record.text.employer;
  if (raw === undefined || raw === '') return '';
  const reason = textPlaceholder(raw);
  if (reason !== null) excluded.add('employer', raw, reason);
  return reason === null ? (parseCompanyName(raw)[0]?.tokens.join(' ') ?? '') : '';
}

/** What counts as identifiers beside those that a record declares, and the country they are read in. */
interface Contacts {
  readonly emails: readonly NormalizedEmail[];
  readonly phones: readonly NormalizedPhone[];
  readonly websites: readonly string[];
  readonly country: string;
}

function identifiersOf(
  record: SourceRecord,
  { emails, phones, websites, country }: Contacts,
  excluded: Exclusions,
): readonly NormalizedIdentifier[] {
  const sorted: NormalizedIdentifier[] = [];
  for (const email of emails) insert(sorted, 'email', email.value);
  for (const phone of phones) insert(sorted, 'phone', phone.value);
  for (const website of websites) insert(sorted, 'website', website);
  for (const raw of record.identifiers) {
    const value = keep(normalizeIdentifier(raw, country), `identifiers.${raw.type}`, raw.value, excluded);
    if (value !== null) insert(sorted, raw.type, value);
  }
  const { registrationNumber, jurisdiction } = record.text;
  if (registrationNumber === undefined || registrationNumber === '') return sorted;
  const read = registrationIdentifier(registrationNumber, jurisdiction ?? '', country);
  const value = keep(read, 'registrationNumber', registrationNumber, excluded);
  if (value !== null) insert(sorted, 'registrationNumber', value);
  return sorted;
}

function keep<T>(result: Normalized<T>, field: string, raw: string, excluded: Exclusions): T | null {
  if ('value' in result) return result.value;
  excluded.add(field, raw, result.reason);
  return null;
}

/** Puts an identifier where its key belongs, unless it is there; a record has few, and they come nearly sorted. */
function insert(sorted: NormalizedIdentifier[], type: string, value: string): void {
  const added: NormalizedIdentifier = { type, value, key: `${type}:${value}` };
  let at = sorted.length;
  let order = 1;
  while (at > 0) {
    order = compareKeys(added, sorted[at - 1]!);
    if (order >= 0) break;
    at -= 1;
  }
  if (order === 0) return;
  if (at === sorted.length) sorted.push(added);
  else sorted.splice(at, 0, added);
}

/** Negative, zero or positive as keys do. Types that begin differently decide alone, which saves putting the keys together. */
function compareKeys(left: NormalizedIdentifier, right: NormalizedIdentifier): number {
  if (left.type === right.type) return compareText(left.value, right.value);
  const initials = left.type.charCodeAt(0) - right.type.charCodeAt(0);
  return initials || compareText(left.key, right.key);
}
