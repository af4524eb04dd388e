// Finds households by words, by where they live and by what they are called. An address passes through the same normalization
// as records do, so that any spelling finds the residence.

import { KinholdError } from '../../domain/errors.ts';
import { residenceKey } from '../../households/residence.ts';
import { normalizeAddress } from '../../resolution/normalize/address.ts';
import { Exclusions } from '../../resolution/normalize/exclusions.ts';
import type { GraphReader, HouseholdSummary } from '../ports.ts';
import { wordsOf } from '../search/words.ts';
import type { Page, PageRequest } from '../views.ts';
import type { AskedResidence } from './contract.ts';

/** What may be asked: q alone, or address and surname, or one of them; `country` says where the address is. */
export interface HouseholdSearch {
  readonly q?: string | undefined;
  readonly address?: string | undefined;
  readonly surname?: string | undefined;
  readonly country?: string | undefined;
}

/**
 * One page of the households asked for; of all of them where nothing is asked.
 * `today` is the ISO date on which they live at the address.
 * @throws KinholdError 'invalid-request' where q comes with another, or the address names no dwelling
 */
export async function findHouseholds(
  reader: GraphReader,
  { q, address, surname, country }: HouseholdSearch,
  { today, ...page }: PageRequest & { readonly today: string },
): Promise<Page<HouseholdSummary>> {
  if (q !== undefined && (address !== undefined || surname !== undefined))
    throw invalid('q', 'Ask by q, or by address and surname, not by both.');
  if (country !== undefined && address === undefined)
    throw invalid('country', 'country says where an address is; give address with it.');
  if (surname !== undefined && wordsOf(surname).length === 0) throw invalid('surname', 'Give a name.');
  if (address === undefined && surname === undefined) return reader.findHouseholds(q ?? null, page);
  if (address === undefined) return reader.householdsCalled(surname!, page);
  const called = surname === undefined ? () => true : isCalled(surname);
  return reader.householdsAt(residenceOf(address, country), today, called, page);
}

/** @throws KinholdError 'invalid-request' where the text names no dwelling */
function residenceOf(text: string, country?: string): AskedResidence {
  const found = normalizeAddress({ full: text, ...(country !== undefined && { country }) }, new Exclusions());
  if (found !== null && residenceKey(found) !== null) return found;
  const detail =
    'Give house number and street, and the postal code or the city, with commas between: 4 Mill Lane, Leeds.';
  throw invalid('address', detail);
}

/** Whether a household's name has every word of a surname. */
function isCalled(surname: string): (name: string) => boolean {
  const wanted = wordsOf(surname);
  return (name) => {
    const words = new Set(wordsOf(name));
    return wanted.every((word) => words.has(word));
  };
}

function invalid(name: string, detail: string): KinholdError {
  return new KinholdError('invalid-request', detail, { errors: [{ pointer: `/query/${name}`, detail }] });
}
