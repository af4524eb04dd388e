// Every reading of an organization's or account's names.

import type { SourceRecord } from '../../domain/record.ts';
import { parseCompanyName } from './companyName.ts';
import type { Exclusions } from './exclusions.ts';
import { canonicalLegalForm } from './legalForm.ts';
import type { CompanyName } from './normalized.ts';
import { companyPlaceholder } from './placeholder.ts';

/** The distinct readings of a record's names, the main one first; what is no name goes to `excluded`. */
export function normalizeCompanyNames(record: SourceRecord, excluded: Exclusions): readonly CompanyName[] {
  const { name, legalForm } = record.text;
  const main = name === undefined || name === '' ? [] : readNames('name', name, excluded);
  const stated = legalForm === undefined ? '' : canonicalLegalForm(legalForm);
  const readings = main.map((reading) =>
    reading.legalForm === null && stated !== '' ? { ...reading, legalForm: stated } : reading,
  );
  for (const raw of record.alternateNames) readings.push(...readNames('alternateName', raw, excluded));
  return readings.length > 1 ? distinct(readings) : readings;
}

function readNames(field: string, raw: string, excluded: Exclusions): readonly CompanyName[] {
  const reason = companyPlaceholder(raw);
  const names = reason === null ? parseCompanyName(raw) : [];
  if (names.length === 0) excluded.add(field, raw, reason ?? 'no letters or digits');
  return names;
}

function distinct(names: readonly CompanyName[]): readonly CompanyName[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = `${name.tokens.join(' ')}|${name.legalForm}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
