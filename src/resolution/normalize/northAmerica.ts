// Which numbers the North American plan assigns, asked of the library's own tables by patterns compiled once: the library
// compiles some fifty of them for every number it is asked about, which took a third of all normalization.

import { type CountryCode, getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';

// Where version 4 of the tables keeps what is needed here; a type of number is its pattern and, if fewer than all, its lengths.
const NATIONAL_PATTERN = 2;
const LEADING_DIGITS = 10;
const TYPES = 11;
const LENGTH = 10;

type NumberType = readonly [pattern: string, lengths?: readonly number[]] | 0;

interface Plan {
  /** Where a country has leading digits of its own, they alone decide that a number belongs to it. */
  readonly leading: RegExp | null;
  readonly assigned: RegExp;
}

const MEMBERS: readonly CountryCode[] = getCountries().filter((code) => getCountryCallingCode(code) === '1');
const CODES: ReadonlySet<string> = new Set(MEMBERS);
// The United States go first, as in the library: most numbers are theirs. No other order matters, for areas are distinct.
const PLANS: readonly Plan[] = ['US' as const, ...MEMBERS.filter((code) => code !== 'US')].map(planOf);

function planOf(code: CountryCode): Plan {
  const table = metadata.countries[code]!;
  const leading: string | 0 = table[LEADING_DIGITS];
  const types: readonly NumberType[] = table[TYPES];
  const patterns = types.flatMap((type) => (type !== 0 && type[0] !== '' && hasLength(type[1]) ? [type[0]] : []));
  return {
    leading: leading === 0 ? null : new RegExp(`^(?:${leading})`),
    assigned: new RegExp(`^(?=(?:${table[NATIONAL_PATTERN]})$)(?:${patterns.join('|')})$`),
  };
}

function hasLength(lengths: readonly number[] | undefined): boolean {
  return lengths === undefined || lengths.includes(LENGTH);
}

/** Whether a country (ISO alpha-2, upper case) is part of the plan. */
export function isMemberOfPlan(code: string): boolean {
  return CODES.has(code);
}

/** Whether ten digits, the first and the fourth from 2 to 9, are a number that the plan assigns: what the library calls valid. */
export function isAssigned(national: string): boolean {
  for (const { leading, assigned } of PLANS) {
    if (leading === null ? assigned.test(national) : leading.test(national)) {
      return leading === null || assigned.test(national);
    }
  }
  return false;
}
