// Finds customers by what a person has at hand: words, an e-mail or a phone number in any spelling.
// E-mail and phone pass through the same normalization as records do, so that what was loaded is found.

import { KinholdError } from '../domain/errors.ts';
import type { CustomerQuery, GraphReader } from './ports.ts';
import { emailKeys, phoneKeys } from './search/identifiers.ts';
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
  if (search.email !== undefined) return { identifiers: keysOf('email', search.email, emailKeys(search.email)) };
  if (search.phone !== undefined) {
    return { identifiers: keysOf('phone', search.phone, phoneKeys(search.phone, search.country)) };
  }
  return {};
}

function keysOf(name: string, text: string, read: ReturnType<typeof emailKeys>): readonly string[] {
  if ('reason' in read) throw invalid(name, `'${text}' identifies nobody: ${read.reason}.`);
  return read.keys;
}

function invalid(name: string, detail: string): KinholdError {
  return new KinholdError('invalid-request', detail, { errors: [{ pointer: `/query/${name}`, detail }] });
}
