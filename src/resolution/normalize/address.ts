// Addresses: from the parts or the one line a source states to parts that compare by equality.

import type { Address, AddressPart } from '../../domain/record.ts';
import { boundedCache } from './boundedCache.ts';
import { countryCode } from './country.ts';
import type { Exclusions } from './exclusions.ts';
import { parseFullAddress } from './fullAddress.ts';
import type { NormalizedAddress } from './normalized.ts';
import { textPlaceholder } from './placeholder.ts';
import { impliedCountry, isPlaceholderPostalCode, normalizePostalCode } from './postalCode.ts';
import { normalizeRegion } from './region.ts';
import { normalizeStreet, type Street } from './street.ts';
import { fold } from './text.ts';
import { normalizeUnit, type SplitLine, splitUnit } from './unit.ts';

/** The parts that say something, raw. */
type StatedParts = { readonly [Part in Exclude<AddressPart, 'full'>]: string | undefined };

const NO_STREET: Street = { number: '', street: '', unit: '', poBox: false };
const NO_CITY: SplitLine = { rest: '', unit: '' };
const CODE = /^[A-Z]{2,3}$/;
const HAS_DIGIT = /\d/;

/** The canonical address, or null where nothing of it is left; what was left out goes to `excluded`. */
export function normalizeAddress(raw: Address, excluded: Exclusions): NormalizedAddress | null {
  const stated = statedParts(raw, excluded);
  const street = stated.street === undefined ? NO_STREET : normalizeStreet(stated.street);
  const city = stated.city === undefined ? NO_CITY : readCity(stated.city);
  const country = countryOf(stated, excluded);
  const address: NormalizedAddress = {
    number: street.number,
    street: street.street,
    unit: joinUnits(stated.unit === undefined ? '' : normalizeUnit(stated.unit), street.unit, city.unit),
    city: city.rest,
    region: stated.region === undefined ? '' : normalizeRegion(stated.region, country),
    postalCode: postalCode(stated.postalCode, country, excluded),
    country,
    poBox: street.poBox,
    kind: raw.kind ?? null,
  };
  return isEmpty(address) ? null : address;
}

/** The parts without placeholders, completed from a one-line address. */
function statedParts(raw: Address, excluded: Exclusions): StatedParts {
  const full = kept('full', raw.full, excluded);
  const parts: StatedParts = {
    street: kept('street', raw.street, excluded),
    unit: kept('unit', raw.unit, excluded),
    city: kept('city', raw.city, excluded),
    region: keptCode('region', raw.region, excluded),
    postalCode: raw.postalCode,
    country: keptCode('country', raw.country, excluded),
  };
  return full === undefined ? withStreetLine(parts) : withFull(full, parts);
}

/**
 * The stated parts, completed from the one-line address. Parts win over the line, but a country in the line wins over the stated
 * one, which may be a mapping's default.
 */
function withFull(full: string, parts: StatedParts): StatedParts {
  const line = parseFullAddress(full, parts.country === undefined ? '' : countryCode(parts.country));
  return {
    street: parts.street ?? line.street,
    unit: parts.unit ?? line.unit,
    city: parts.city ?? line.city,
    region: parts.region ?? line.region,
    postalCode: parts.postalCode ?? line.postalCode,
    country: line.country ?? parts.country,
  };
}

/** Sources put a whole address into the street: where nothing else is stated and its end reads like one, it is one line. */
function withStreetLine(parts: StatedParts): StatedParts {
  const { street, unit, city, region, postalCode, country } = parts;
  if (street === undefined || city !== undefined || region !== undefined || postalCode !== undefined) return parts;
  const line = parseFullAddress(street, country === undefined ? '' : countryCode(country));
  if (line.region === undefined && line.postalCode === undefined) return parts;
  return {
    street: line.street,
    unit: line.unit ?? unit,
    city: line.city,
    region: line.region,
    postalCode: line.postalCode,
    country: line.country ?? country,
  };
}

function kept(part: AddressPart, value: string | undefined, excluded: Exclusions): string | undefined {
  if (value === undefined || value === '') return undefined;
  const reason = textPlaceholder(value);
  if (reason === null) return value;
  excluded.add(`address.${part}`, value, reason);
  return undefined;
}

/** Country and region codes may spell such words: NA is Namibia, NO is Norway. */
function keptCode(part: AddressPart, value: string | undefined, excluded: Exclusions): string | undefined {
  return value !== undefined && CODE.test(value) ? value : kept(part, value, excluded);
}

function countryOf({ region, postalCode, country }: StatedParts, excluded: Exclusions): string {
  if (country !== undefined) {
    const known = countryCode(country);
    if (known !== '') return known;
    excluded.add('address.country', country, 'not a known country');
  }
  return impliedCountry(normalizeRegion(region ?? '', ''), normalizePostalCode(postalCode ?? '', ''));
}

/** The name of a city, folded, and what its line says of a unit. */
const readCity = boundedCache((raw): SplitLine => {
  const { rest, unit } = splitUnit(raw);
  return { rest: fold(rest), unit };
});

/** The distinct units that the unit field, the street and the city state, in one order. */
function joinUnits(field: string, street: string, city: string): string {
  if (street === '' && city === '') return field;
  return [...new Set([field, street, city].filter((unit) => unit !== ''))].sort().join(' ');
}

function postalCode(raw: string | undefined, country: string, excluded: Exclusions): string {
  if (raw === undefined || raw === '') return '';
  const code = normalizePostalCode(raw, country);
  const reason = isPlaceholderPostalCode(code) ? 'one repeated character' : HAS_DIGIT.test(code) ? null : 'no digits';
  if (reason === null) return code;
  excluded.add('address.postalCode', raw, reason);
  return '';
}

function isEmpty(a: NormalizedAddress): boolean {
  return (
    a.number === '' &&
    a.street === '' &&
    a.unit === '' &&
    a.city === '' &&
    a.region === '' &&
    a.postalCode === '' &&
    a.country === ''
  );
}
