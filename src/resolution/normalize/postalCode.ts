// Postal codes: one spelling for each, and what their shape says about the country.

import { isRepeated } from './placeholder.ts';
import { isRegionOf } from './region.ts';
import { foldJoined } from './text.ts';

const ZIP_PLUS_FOUR = /^(\d{5})\d{4}$/;
const BRITISH = /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/;
const CANADIAN = /^[a-z]\d[a-z]\d[a-z]\d$/;

/** Whether a postal code is filled in for want of one: all zeros or all nines. Others, such as 11111, may be real. */
export function isPlaceholderPostalCode(code: string): boolean {
  return code.length > 2 && (code.startsWith('0') || code.startsWith('9')) && isRepeated(code, 3);
}

/**
 * Letters and digits in lower case. ZIP+4 becomes the ZIP; zeros that a spreadsheet took from the front of an American or
 * Australian code come back.
 */
export function normalizePostalCode(raw: string, country: string): string {
  const code = foldJoined(raw.endsWith('.0') ? raw.slice(0, -2) : raw);
  if (country === 'us' || country === 'pr') return zip(code);
  if (country === 'au' && /^\d{3}$/.test(code)) return `0${code}`;
  return country === '' && /^\s*\d{5}-\d{4}\s*$/.test(raw) ? code.slice(0, 5) : code;
}

function zip(code: string): string {
  if (code.length === 5) return code;
  const five = ZIP_PLUS_FOUR.exec(code)?.[1] ?? code;
  return /^\d{3,4}$/.test(five) ? five.padStart(5, '0') : five;
}

/** The country that region and postal code imply where none is stated; '' where they leave it open. */
export function impliedCountry(region: string, postalCode: string): string {
  if (BRITISH.test(postalCode) && !CANADIAN.test(postalCode)) return 'gb';
  if (region === '') return '';
  if (/^\d{5}$/.test(postalCode) && isRegionOf(region, 'us')) return 'us';
  if (CANADIAN.test(postalCode) && isRegionOf(region, 'ca')) return 'ca';
  return /^\d{4}$/.test(postalCode) && isRegionOf(region, 'au') ? 'au' : '';
}
