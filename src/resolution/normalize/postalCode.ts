// Postal codes: one spelling for each, and what their shape says about the country.

import table from '../data/postalCodes.json' with { type: 'json' };
import { isRepeated } from './placeholder.ts';
import { isRegionOf } from './region.ts';
import { foldJoined, isDigit } from './text.ts';

interface Shape {
  readonly digits: number;
  /** The fewest digits that stand for a code whose leading zeros are lost. */
  readonly least: number;
  /** Letters written before a code of this country. */
  readonly before: ReadonlySet<string>;
}

const ZIP_PLUS_FOUR = /^(\d{5})\d{4}$/;
const BRITISH = /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/;
const CANADIAN = /^[a-z]\d[a-z]\d[a-z]\d$/;
const MISTYPED_BRITISH = /^([a-z]{1,2}\d[a-z\d]?)o([a-z]{2})$/;
const MISTYPED_CANADIAN = /^[a-z][\doil][a-z][\doil][a-z][\doil]$/;
// The eight characters of 1999, and the four digits with the letter of the province, around the older four digits.
const ARGENTINIAN = /^[a-z](\d{4})(?:[a-z]{3})?$/;
const LETTERS_BEFORE = /^([a-z]+)(\d+)$/;
const JAPANESE_SIGN = /〒/g;

const SHAPES: ReadonlyMap<string, Shape> = new Map(
  Object.entries(table.countries).map(([country, { digits, least, before }]) => [
    country,
    { digits, least, before: new Set(before.split(' ')) },
  ]),
);
/** Countries by the letters before a code; a single letter before four digits could be a province of Argentina. */
const TELLING: ReadonlyMap<string, string> = new Map(
  table.telling.split(' ').map((letters) => [letters, [...SHAPES].find(([, shape]) => shape.before.has(letters))![0]]),
);

/** Whether a postal code is filled in for want of one: all zeros or all nines. Others, such as 11111, may be real. */
export function isPlaceholderPostalCode(code: string): boolean {
  return code.length > 2 && (code.startsWith('0') || code.startsWith('9')) && isRepeated(code, 3);
}

/**
 * Letters and digits in lower case. ZIP+4 becomes the ZIP; zeros that a spreadsheet took from the front come back; what is written before a
 * code abroad ('D-10115') goes where the country is known; letters for digits are put right where the shape says so.
 */
export function normalizePostalCode(raw: string, country: string): string {
  const code = foldJoined(raw.endsWith('.0') ? raw.slice(0, -2) : raw);
  if (country === 'us' || country === 'pr') return zip(code);
  if (country === '') return /^\s*\d{5}-\d{4}\s*$/.test(raw) ? code.slice(0, 5) : code;
  if (country === 'au') return /^\d{3}$/.test(code) ? `0${code}` : code;
  if (country === 'gb') return code.replace(MISTYPED_BRITISH, '$10$2');
  if (country === 'ca') return MISTYPED_CANADIAN.test(code) ? canadian(code) : code;
  if (country === 'ar') return code.replace(ARGENTINIAN, '$1');
  const shape = SHAPES.get(country);
  return shape === undefined
    ? code
    : shaped(country === 'jp' ? foldJoined(raw.replace(JAPANESE_SIGN, '')) : code, shape);
}

function zip(code: string): string {
  if (code.length === 5) return code;
  const five = ZIP_PLUS_FOUR.exec(code)?.[1] ?? code;
  return /^\d{3,4}$/.test(five) ? five.padStart(5, '0') : five;
}

/** No Canadian code has the letters I, L or O at the places of digits. */
function canadian(code: string): string {
  const digit = (character: string) => (character === 'o' ? '0' : isDigit(character.charCodeAt(0)) ? character : '1');
  return [...code].map((character, at) => (at % 2 === 0 ? character : digit(character))).join('');
}

function shaped(code: string, { digits, least, before }: Shape): string {
  const lettered = LETTERS_BEFORE.exec(code);
  const bare = lettered !== null && before.has(lettered[1]!) && lettered[2]!.length === digits ? lettered[2]! : code;
  const isShortened = bare.length < digits && bare.length >= least && /^\d+$/.test(bare);
  return isShortened ? bare.padStart(digits, '0') : bare;
}

/** The country that region and postal code imply where none is stated; '' where they leave it open. */
export function impliedCountry(region: string, postalCode: string): string {
  if (BRITISH.test(postalCode) && !CANADIAN.test(postalCode)) return 'gb';
  const lettered = LETTERS_BEFORE.exec(postalCode);
  if (lettered !== null) return countryOfLetters(lettered[1]!, lettered[2]!.length);
  if (region === '') return '';
  if (/^\d{5}$/.test(postalCode) && isRegionOf(region, 'us')) return 'us';
  if (CANADIAN.test(postalCode) && isRegionOf(region, 'ca')) return 'ca';
  return /^\d{4}$/.test(postalCode) && isRegionOf(region, 'au') ? 'au' : '';
}

function countryOfLetters(letters: string, digits: number): string {
  const country = TELLING.get(letters);
  return country !== undefined && SHAPES.get(country)!.digits === digits ? country : '';
}
