// Telephone numbers: E.164 where the number is valid in its country, its national digits where it is not, so that one
// number written in two ways is one value either way.

import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { boundedCache } from './boundedCache.ts';
import type { Normalized } from './exclusions.ts';
import { isAssigned, isMemberOfPlan } from './northAmerica.ts';
import { isDigitRun, isRepeated } from './placeholder.ts';
import { isDigit, keepOnly, toAscii } from './text.ts';

const MAX_LENGTH = 100;
// 'Extension' as it is written in a score of languages; those of other scripts as they are romanised, glued to the number or not.
const EXTENSION =
  /[\s,;/(]*(?:;ext=|(?<![a-z])(?:ext(?:ension|n)?|poste|anexo|durchwahl|dw|apparat|app|interno|int|ramal|toestel|tst|wewnetrzny|wewn|wew|dahili|anknytning|ankn|lokal|lok|klapka|linka|mellek|dob|vn|vnutr|neixian|fenji|zhuan|naeseon)|(?<=[\d)\s])x|#)[\s.:#]*(\d{1,7})\)?\s*$/i;
const MAY_EXTEND = /[a-z#]/i;
const VANITY = /^\+?[\d\s().-]*\d{3}[\s.-]+[a-z][a-z\s.-]{2,}[\d\s.-]*$/i;
const KEYPAD = '22233344455566677778889999';
// North American numbers: area code and exchange start at 2.
const NORTH_AMERICAN = /^[2-9]\d{2}[2-9]\d{6}$/;
const DIRECTORY_ASSISTANCE = '5551212';
// Until 2019 mobile numbers were called from abroad with a 1 that is no part of them.
const MEXICAN_MOBILE = /^\+521(?=\d{10}$)/;
const TRUNK_ONE = /^\s*1[\s.(-]/;

export interface ParsedPhone {
  /** E.164 or bare digits. */
  readonly value: string;
  readonly extension: string | null;
}

/**
 * The canonical number, or why the value is none. `country` is ISO 3166 alpha-2 in lower case, or '' where unknown; then ten
 * digits that make a valid North American number are read as one, since no other plan shares that shape as widely.
 */
export function normalizePhone(raw: string, country: string): Normalized<ParsedPhone> {
  if (raw.length > MAX_LENGTH) return { reason: 'too long' };
  const ascii = toAscii(raw).trim();
  const split = MAY_EXTEND.test(ascii) ? EXTENSION.exec(ascii) : null;
  const extension = split?.[1] ?? null;
  const main = lettersToDigits(split === null ? ascii : ascii.slice(0, split.index));
  const digits = keepOnly(main, isDigit);
  if (digits.length < 7) return { reason: digits === '' ? 'no digits' : 'fewer than 7 digits' };
  if (digits.length > 17) return { reason: 'more than 17 digits' };
  const dialled = international(main, digits, country);
  const bare = dialled.startsWith('+') ? dialled.slice(1) : dialled;
  const reason = placeholderReason(digits) ?? (bare === digits ? null : placeholderReason(bare));
  return reason === null ? { value: { value: canonical(dialled, bare, country), extension } } : { reason };
}

/** Digits with a leading '+' where the number states its country code; '00' and '011' say '+' too. */
function international(main: string, digits: string, country: string): string {
  if (/^[\s(]*\+/.test(main)) return `+${digits.replace(/^00/, '')}`;
  if (digits.startsWith('00') && digits.length > 10) return `+${digits.slice(2)}`;
  if (digits.startsWith('011') && digits.length > 11 && isNorthAmerican(country)) return `+${digits.slice(3)}`;
  if (country === '' && digits.length === 11 && TRUNK_ONE.test(main)) return `+${digits}`;
  return digits;
}

function canonical(dialled: string, bare: string, country: string): string {
  const isInternational = bare.length < dialled.length;
  if (isInternational ? bare.startsWith('1') : isNorthAmerican(country)) {
    const national = bare.length === 11 && bare.startsWith('1') ? bare.slice(1) : bare;
    if (national.length === 10 || isInternational) return northAmerican(national);
  }
  return otherPlan(`${country}|${dialled}`);
}

/** The library reads a number of another plan in some ten microseconds. */
const otherPlan = boundedCache((key) => {
  const bar = key.indexOf('|');
  return otherNumber(key.slice(bar + 1), key.slice(0, bar));
});

function otherNumber(written: string, country: string): string {
  const dialled = written.replace(MEXICAN_MOBILE, '+52');
  const stated = parse(dialled, country);
  if (stated?.isValid()) return stated.number;
  const assumed = assume(dialled, country);
  if (assumed !== null) return assumed;
  if (stated !== undefined && (country !== '' || dialled.startsWith('+'))) return stated.nationalNumber;
  return withoutCallingCode(dialled.replace('+', ''), country);
}

function northAmerican(national: string): string {
  return NORTH_AMERICAN.test(national) && isAssigned(national) ? `+1${national}` : national;
}

/** A number that states no country code but is valid read as if it did ('44 20 7946 0018'), or as a North American one. */
function assume(dialled: string, country: string): string | null {
  if (dialled.startsWith('+')) return null;
  if (country === '' && dialled.length === 10) {
    const value = northAmerican(dialled);
    return value.startsWith('+') ? value : null;
  }
  if (dialled.length < 11 || dialled.startsWith('0')) return null;
  const read = parse(`+${dialled}`, '');
  return read?.isValid() ? read.number : null;
}

function parse(dialled: string, country: string) {
  const code = country.toUpperCase();
  return parsePhoneNumberFromString(dialled, isSupportedCountry(code) ? { defaultCountry: code } : undefined);
}

function withoutCallingCode(digits: string, country: string): string {
  const code = country.toUpperCase();
  if (!isSupportedCountry(code)) return digits;
  const calling: string = getCountryCallingCode(code);
  return digits.startsWith(calling) && digits.length > calling.length + 8 ? digits.slice(calling.length) : digits;
}

function isNorthAmerican(country: string): boolean {
  return country === 'us' || country === 'ca' || isMemberOfPlan(country.toUpperCase());
}

/** '1-800-FLOWERS' as it is dialled; any other text is left as it is. */
function lettersToDigits(main: string): string {
  if (!MAY_EXTEND.test(main) || !VANITY.test(main)) return main;
  return main.replace(/[a-z]/gi, (letter) => KEYPAD.charAt(letter.toLowerCase().charCodeAt(0) - 97));
}

function placeholderReason(digits: string): string | null {
  if (isRepeated(digits.slice(-7), 7)) return 'one repeated character';
  if (isDigitRun(digits, 7) || (digits.length > 10 && isDigitRun(digits.slice(-10), 10))) return 'digit run';
  return digits.endsWith(DIRECTORY_ASSISTANCE) && /^(?:1?\d{3})?\d{7}$/.test(digits) ? 'directory assistance' : null;
}
