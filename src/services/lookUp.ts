// Finds customers by what a person has at hand: words, an e-mail or a phone number in any spelling.
// E-mail and phone pass through the same normalization as records do, so that what was loaded is found.

import { getCountries } from 'libphonenumber-js/max';
import { KinholdError } from '../domain/errors.ts';
import { normalizeEmail } from '../resolution/normalize/email.ts';
import { normalizePhone } from '../resolution/normalize/phone.ts';
import type { CustomerQuery, GraphReader } from './ports.ts';
import type { CustomerSummary, Page, PageRequest } from './views.ts';

/** What may be asked: one of q, email and phone; `country` (ISO 3166-1 alpha-2) says where the phone is. */
export interface CustomerSearch {
  readonly q?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly country?: string | undefined;
}

/**
 * One page of the customers asked for; of all customers where nothing is asked.
 * @throws KinholdError 'invalid-request' where more than one is asked or a value is no e-mail or phone number
 */
export async function findCustomers(
  reader: GraphReader,
  search: CustomerSearch,
  page: PageRequest,
): Promise<Page<CustomerSummary>> {
  return reader.findCustomers(customerQuery(search), page);
}

/** The query that a search stands for; see findCustomers. */
export function customerQuery(search: CustomerSearch): CustomerQuery {
  const q = search.q?.trim() === '' ? undefined : search.q;
  if ([q, search.email, search.phone].filter((part) => part !== undefined).length > 1) {
    throw new KinholdError('invalid-request', 'Ask by one of q, email and phone, not by several at once.');
  }
  if (search.country !== undefined && search.phone === undefined) {
    throw invalid('country', 'country says where a phone number is; give phone with it.');
  }
  if (q !== undefined) return { q };
  if (search.email !== undefined) return { identifiers: emailKeys(search.email) };
  if (search.phone !== undefined) return { identifiers: phoneKeys(search.phone, search.country) };
  return {};
}

function emailKeys(email: string): readonly string[] {
  const read = normalizeEmail(email);
  if ('reason' in read) throw invalid('email', `'${email}' identifies nobody: ${read.reason}.`);
  return [`email:${read.value.value}`];
}

/**
 * A number without + means a different number in each country, so every country it could be in is tried:
 * the keys are few, look-ups exact, and a number that nobody has finds nobody.
 */
function phoneKeys(phone: string, country: string | undefined): readonly string[] {
  const international = phone.trimStart().startsWith('+');
  const countries = country !== undefined ? [country] : international ? [''] : ['', ...getCountries()];
  const readings = countries.map((where) => normalizePhone(phone, where.toLowerCase()));
  const keys = readings.flatMap((read) => ('value' in read ? [`phone:${read.value.value}`] : []));
  const [first] = readings;
  if (keys.length === 0 && first !== undefined && 'reason' in first) {
    throw invalid('phone', `'${phone}' identifies nobody: ${first.reason}.`);
  }
  return [...new Set(keys)].sort();
}

function invalid(name: string, detail: string): KinholdError {
  return new KinholdError('invalid-request', detail, { errors: [{ pointer: `/query/${name}`, detail }] });
}
