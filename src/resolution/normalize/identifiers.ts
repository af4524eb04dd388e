// Declared identifiers: one spelling for each value, checked by the rules of its type where it has any.

import type { RawIdentifier } from '../../domain/record.ts';
import { isIban, isLei, isUsTaxpayerNumber } from './checkDigits.ts';
import { countryCode } from './country.ts';
import type { Normalized } from './exclusions.ts';
import { identifierPlaceholder } from './placeholder.ts';
import { regionCode } from './region.ts';
import { fold, foldCode, toAscii } from './text.ts';

type Reader = (code: string, country: string) => Normalized<string>;

const MAX_LENGTH = 500;
const VAT = /^[A-Z]{2}[A-Z0-9]{2,13}$/;
const GREEK_VAT = /^GR(?=\d)/;

/** What each type with rules of its own makes of a code in upper-case letters and digits. */
const READERS: Readonly<Record<string, Reader>> = {
  ssn: (code) => check(code, isUsTaxpayerNumber(code), 'not a social security number'),
  lei: (code) => check(code, isLei(code), 'check digits do not match'),
  iban: (code) => check(code, isIban(code), 'check digits do not match'),
  duns: (code) => check(code, /^\d{9}$/.test(code), 'not nine digits'),
  vat: readVat,
  registrationNumber: (code) => ({ value: withoutLeadingZeros(code) }),
};
const CODED = new Set(['nationalId', 'passport', 'driversLicense', 'taxId', ...Object.keys(READERS)]);

/**
 * The canonical value, or why it is none. Types with known rules are checked; codes that people type lose punctuation and keep a country
 * or region part ('US:1234'); a type unknown here may mean its punctuation, so it is only trimmed and upper-cased.
 * `country` is alpha-2 in lower case, or '' where unknown.
 */
export function normalizeIdentifier(raw: RawIdentifier, country: string): Normalized<string> {
  if (raw.value.length > MAX_LENGTH) return { reason: 'too long' };
  // In ASCII first, for what becomes of a sign may hold a colon: it would part the value when read again.
  const text = toAscii(raw.value);
  const parts = text.split(':');
  const number = parts.at(-1)!;
  const code = foldCode(number);
  const isCoded = CODED.has(raw.type);
  // What is left of a code can say nothing although the code did: 'n ö' is 'no'.
  const reason = identifierPlaceholder(number, code) ?? (isCoded ? identifierPlaceholder(code, code) : null);
  if (reason !== null) return { reason };
  if (!isCoded) return { value: text.trim().replace(/\s+/g, ' ').toUpperCase() };
  const scope = parts
    .slice(0, -1)
    .map(scopePart)
    .filter((part) => part !== '');
  const read = Object.hasOwn(READERS, raw.type) ? READERS[raw.type]!(code, country) : { value: code };
  return 'reason' in read ? read : { value: [...scope, read.value].join(':') };
}

/** A registration number is unique within a register, so the jurisdiction or the country goes before it where known. */
export function registrationIdentifier(number: string, jurisdiction: string, country: string): Normalized<string> {
  const scope = jurisdiction === '' ? country.toUpperCase() : scopePart(jurisdiction);
  return normalizeIdentifier(
    { type: 'registrationNumber', value: scope === '' ? number : `${scope}:${number}` },
    country,
  );
}

/** 'us-de', 'Delaware', 'United Kingdom', 'GB': one code for each. */
function scopePart(text: string): string {
  const code = countryCode(text);
  if (code !== '') return code.toUpperCase();
  return (regionCode(fold(text), '') ?? foldCode(text)).toUpperCase();
}

function readVat(code: string, country: string): Normalized<string> {
  const stated = /^\d/.test(code) && country !== '' ? `${country.toUpperCase()}${code}` : code;
  const prefixed = stated.replace(GREEK_VAT, 'EL');
  return check(prefixed, VAT.test(prefixed) || /^\d{5,13}$/.test(prefixed), 'not a VAT number');
}

function withoutLeadingZeros(code: string): string {
  return code.replace(/^([A-Z]*)0+(?=\d)/, '$1');
}

function check(value: string, valid: boolean, reason: string): Normalized<string> {
  return valid ? { value } : { reason };
}
