// Normalization of one record: the first stage of the engine. Pure; the same record always gives the same result.

import type { SourceRecord } from '../../domain/record.ts';
import { normalizeAddress } from './address.ts';
import { parseCompanyName } from './companyName.ts';
import { normalizeCompanyNames } from './companyNames.ts';
import { normalizeEmail, splitEmails } from './email.ts';
import { Exclusions, type Normalized } from './exclusions.ts';
import { normalizeIdentifier, registrationIdentifier } from './identifiers.ts';
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

/** What comparison needs of a record, canonical; and what was left out, with the field and the reason. */
export function normalizeRecord(record: SourceRecord): NormalizedRecord {
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
    personNames: isPerson ? normalizePersonNames(record, excluded) : [],
    companyNames: isPerson ? [] : normalizeCompanyNames(record, excluded),
    birthDates: normalizeBirthDates(record, excluded),
    gender: normalizeGender(record, excluded),
    emails,
    phones,
    websites,
    addresses,
    employer: normalizeEmployer(record, excluded),
    identifiers: sortedIdentifiers([
      ...emails.map((email) => identifier('email', email.value)),
      ...phones.map((phone) => identifier('phone', phone.value)),
      ...websites.map((website) => identifier('website', website)),
      ...declaredIdentifiers(record, country, excluded),
    ]),
    excluded: excluded.list(),
  };
}

function normalizeAddresses(record: SourceRecord, excluded: Exclusions): readonly NormalizedAddress[] {
  return record.addresses.map((address) => normalizeAddress(address, excluded)).filter((address) => address !== null);
}

function normalizeEmails(record: SourceRecord, excluded: Exclusions): readonly NormalizedEmail[] {
  const emails: NormalizedEmail[] = [];
  for (const raw of record.emails.length === 0 ? [] : record.emails.flatMap(splitEmails)) {
    const email = keep(normalizeEmail(raw), 'email', raw, excluded);
    if (email !== null && !emails.some((known) => known.value === email.value)) emails.push(email);
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

function declaredIdentifiers(record: SourceRecord, country: string, excluded: Exclusions): NormalizedIdentifier[] {
  const found: NormalizedIdentifier[] = [];
  for (const raw of record.identifiers) {
    const value = keep(normalizeIdentifier(raw, country), `identifiers.${raw.type}`, raw.value, excluded);
    if (value !== null) found.push(identifier(raw.type, value));
  }
  const { registrationNumber, jurisdiction } = record.text;
  if (registrationNumber === undefined || registrationNumber === '') return found;
  const read = registrationIdentifier(registrationNumber, jurisdiction ?? '', country);
  const value = keep(read, 'registrationNumber', registrationNumber, excluded);
  if (value !== null) found.push(identifier('registrationNumber', value));
  return found;
}

function keep<T>(result: Normalized<T>, field: string, raw: string, excluded: Exclusions): T | null {
  if ('value' in result) return result.value;
  excluded.add(field, raw, result.reason);
  return null;
}

function identifier(type: string, value: string): NormalizedIdentifier {
  return { type, value, key: `${type}:${value}` };
}

function sortedIdentifiers(identifiers: readonly NormalizedIdentifier[]): readonly NormalizedIdentifier[] {
  if (identifiers.length < 2) return identifiers;
  const sorted = identifiers.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return sorted.filter((entry, i) => entry.key !== sorted[i - 1]?.key);
}
