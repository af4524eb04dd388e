// Addresses: from the parts or the one line a source states to parts that compare by equality.

import type { Address, AddressPart } from '../../domain/record.ts';
import { countryCode } from './country.ts';
import type { Exclusions } from './exclusions.ts';
import { parseFullAddress } from './fullAddress.ts';
import type { NormalizedAddress } from './normalized.ts';
import { textPlaceholder } from './placeholder.ts';
import { impliedCountry, isPlaceholderPostalCode, normalizePostalCode } from './postalCode.ts';
import { normalizeRegion } from './region.ts';
import { normalizeStreet, type Street } from './street.ts';
import { fold } from './text.ts';
import { normalizeUnit, splitUnit } from './unit.ts';

const NO_STREET: Street = { number: '', street: '', unit: '', poBox: false };
const PARTS: readonly AddressPart[] = ['full', 'street', 'unit', 'city', 'region', 'postalCode', 'country'];

/** The canonical address, or null where nothing of it is left; what was left out goes to `excluded`. */
export function normalizeAddress(raw: Address, excluded: Exclusions): NormalizedAddress | null {
  const stated = withFull(withoutPlaceholders(raw, excluded));
  const region = stated.region ?? '';
  const known = stated.country === undefined ? '' : countryCode(stated.country);
  if (known === '' && stated.country !== undefined)
    excluded.add('address.country', stated.country, 'not a known country');
  const country =
    known !== ''
      ? known
      : impliedCountry(normalizeRegion(region, ''), normalizePostalCode(stated.postalCode ?? '', ''));
  const street = stated.street === undefined ? NO_STREET : normalizeStreet(stated.street);
  const city = splitUnit(stated.city ?? '');
  const unit = [stated.unit === undefined ? '' : normalizeUnit(stated.unit), street.unit, city.unit];
  const address: NormalizedAddress = {
    number: street.number,
    street: street.street,
    unit: [...new Set(unit.filter((part) => part !== ''))].sort().join(' '),
    city: fold(city.rest),
    region: normalizeRegion(region, country),
    postalCode: postalCode(stated.postalCode, country, excluded),
    country,
    poBox: street.poBox,
    kind: raw.kind ?? null,
  };
  return isEmpty(address) ? null : address;
}

/**
 * The stated parts, completed from the one-line address where a source gives one. Parts win over the line, but a country in the
 * line wins over the stated one, which may be a mapping's default.
 */
function withFull(stated: Address): Address {
  const { full, ...parts } = stated;
  if (full === undefined) return withStreetLine(stated);
  const line = parseFullAddress(full, parts.country === undefined ? '' : countryCode(parts.country));
  return line.country === undefined ? { ...line, ...parts } : { ...line, ...parts, country: line.country };
}

/** Sources put a whole address into the street: where nothing else is stated and its end reads like one, it is one line. */
function withStreetLine(stated: Address): Address {
  const { street, city, region, postalCode } = stated;
  if (street === undefined || city !== undefined || region !== undefined || postalCode !== undefined) return stated;
  const line = parseFullAddress(street, stated.country === undefined ? '' : countryCode(stated.country));
  if (line.region === undefined && line.postalCode === undefined) return stated;
  const { street: _whole, ...others } = stated;
  return { ...others, ...line };
}

function withoutPlaceholders(raw: Address, excluded: Exclusions): Address {
  let kept: Partial<Record<AddressPart, string>> | undefined;
  for (const part of PARTS) {
    const value = raw[part];
    if (value === undefined || part === 'postalCode') continue;
    // Country and region codes may spell such words: NA is Namibia, NO is Norway.
    const isCode = (part === 'country' || part === 'region') && /^[A-Z]{2,3}$/.test(value);
    const reason = isCode ? null : value === '' ? '' : textPlaceholder(value);
    if (reason === null) continue;
    if (reason !== '') excluded.add(`address.${part}`, value, reason);
    kept ??= { ...raw };
    delete kept[part];
  }
  return kept ?? raw;
}

function postalCode(raw: string | undefined, country: string, excluded: Exclusions): string {
  if (raw === undefined || raw === '') return '';
  const code = normalizePostalCode(raw, country);
  const reason = isPlaceholderPostalCode(code) ? 'one repeated character' : /\d/.test(code) ? null : 'no digits';
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
