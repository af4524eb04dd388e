// Residences: which addresses are one place to live, and which are none.

import type { HouseholdAddress } from './person.ts';

type Located = Omit<HouseholdAddress, 'kind'>;

/**
 * Identity of the place an address names; null where it names no dwelling: a PO box, no house number, no street, or
 * neither postal code nor city. The postal code places a street alone; a city needs its region and country, because many
 * share a name.
 */
export function residenceKey(address: Located): string | null {
  const { number, street, unit, city, region, postalCode, country, poBox } = address;
  if (poBox || number === '' || street === '' || (postalCode === '' && city === '')) return null;
  const place = postalCode === '' ? [city, region, country].join('/') : postalCode;
  return [number, street, unit, place].join('|');
}

/** A folded address in one readable line, e.g. '12 N Main St, Unit 4, Springfield, MA 01101, US'. */
export function residenceLabel(address: Located): string {
  const { number, street, unit, city, region, postalCode, country } = address;
  const unitText = /^\d/.test(unit) ? `Unit ${unit}` : unit;
  const district = [asCode(region), postalCode.toUpperCase()].filter(Boolean).join(' ');
  return [capitalize(`${number} ${street}`), capitalize(unitText), capitalize(city), district, asCode(country)]
    .filter(Boolean)
    .join(', ');
}

function capitalize(text: string): string {
  return text.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function asCode(text: string): string {
  return text.length <= 3 ? text.toUpperCase() : capitalize(text);
}
