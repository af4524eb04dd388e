// What a typed text identifies, if it is an identifier: the keys and values under which the graph would hold it.
// Everything passes through the normalization that records pass through, so that any spelling finds what was loaded.

import { getCountries } from 'libphonenumber-js/max';
import { normalizeEmail } from '../../resolution/normalize/email.ts';
import { normalizeIdentifier } from '../../resolution/normalize/identifiers.ts';
import { normalizePhone } from '../../resolution/normalize/phone.ts';
import { normalizeWebsite } from '../../resolution/normalize/website.ts';

type Read = { readonly keys: readonly string[] } | { readonly reason: string };

export interface TypedIdentifiers {
  /** Keys of e-mail, phone, website and 'type:value' readings. */
  readonly keys: readonly string[];
  /** Values of a declared identifier of whatever type. */
  readonly values: readonly string[];
}

/** The key of an e-mail address, or why the text identifies nobody. */
export function emailKeys(email: string): Read {
  const read = normalizeEmail(email);
  return 'reason' in read ? read : { keys: [`email:${read.value.value}`] };
}

/**
 * A number without + means a different number in each country, so every country it could be in is tried:
 * the keys are few, look-ups exact, and a number that nobody has finds nobody.
 */
export function phoneKeys(phone: string, country?: string): Read {
  const international = phone.trimStart().startsWith('+');
  const countries = country !== undefined ? [country] : international ? [''] : ['', ...getCountries()];
  const readings = countries.map((where) => normalizePhone(phone, where.toLowerCase()));
  const keys = readings.flatMap((read) => ('value' in read ? [`phone:${read.value.value}`] : []));
  const [first] = readings;
  if (keys.length === 0 && first !== undefined && 'reason' in first) return first;
  return { keys: [...new Set(keys)].sort() };
}

/** Everything that `text` may identify; a text of several words may still be a number with spaces. */
export function typedIdentifiers(text: string): TypedIdentifiers {
  const keys = [...found(emailKeys(text)), ...(isPhone(text) ? found(phoneKeys(text)) : []), ...websiteKeys(text)];
  return { keys: [...new Set([...keys, ...statedKeys(text)])], values: declaredValues(text) };
}

function found(read: Read): readonly string[] {
  return 'keys' in read ? read.keys : [];
}

/** Digits and what people put between them; five are the fewest of a telephone number. */
function isPhone(text: string): boolean {
  return /^\+?[\d\s().\-/]+$/.test(text.trim()) && text.replace(/\D/g, '').length >= 5;
}

function websiteKeys(text: string): string[] {
  if (!/^\S+\.\S+$/.test(text.trim()) || text.includes('@')) return [];
  const read = normalizeWebsite(text);
  return 'reason' in read ? [] : [`website:${read.value}`];
}

/** 'ssn:219-09-9999': the type is stated. */
function statedKeys(text: string): string[] {
  const [, type, value] = /^\s*(\w+):(.+)$/.exec(text) ?? [];
  if (type === undefined || value === undefined) return [];
  const read = normalizeIdentifier({ type, value }, '');
  return 'reason' in read ? [] : [`${type}:${read.value}`];
}

/** As a type without rules and as one of codes would be kept, with its leading zeros and without. */
function declaredValues(text: string): string[] {
  const read = ['', 'taxId', 'registrationNumber'].map((type) => normalizeIdentifier({ type, value: text }, ''));
  return [...new Set(read.flatMap((one) => ('value' in one ? [one.value] : [])))];
}
