// Lists: everything by name, what holds an identifier, and what a full-text search finds, a page at a time.

import { z } from 'zod';
import type { CustomerQuery } from '../../services/ports.ts';
import type { CustomerSummary, EntityRef, Page, PageRequest } from '../../services/views.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';
import { decodeCursor, nameCursor, scoreCursor, toPage } from './cursor.ts';
import { exactQuery, luceneQuery } from './lucene.ts';
import { customerSummaryRow } from './rows.ts';

/** A label that can be listed: the query of everything by name, and what an item of it looks like. */
export interface Listed<Item extends EntityRef> {
  readonly label: 'Customer' | 'Organization' | 'Account' | 'Household';
  readonly byName: string;
  readonly item: z.ZodType<Item>;
}

const CUSTOMERS: Listed<CustomerSummary> = {
  label: 'Customer',
  byName: 'read/customersByName',
  item: customerSummaryRow,
};

/** Customers by words or by identifiers; every customer where neither is given. */
export async function findCustomers(
  database: Database,
  { q, identifiers }: CustomerQuery,
  page: PageRequest,
): Promise<Page<CustomerSummary>> {
  if (identifiers !== undefined) {
    return byName(database, CUSTOMERS.item, 'read/customersByIdentifiers', { keys: identifiers }, page);
  }
  return findListed(database, CUSTOMERS, q ?? null, page);
}

/** Entities of one label by words, best first; all of them by name where `q` is null, none where it holds no word. */
export async function findListed<Item extends EntityRef>(
  database: Database,
  listed: Listed<Item>,
  q: string | null,
  page: PageRequest,
): Promise<Page<Item>> {
  if (q === null) return byName(database, listed.item, listed.byName, {}, page);
  return byWords(database, listed, luceneQuery(q), page);
}

/** Entities of one label of which each word of `name` is a word, best first. */
export function findCalled<Item extends EntityRef>(
  database: Database,
  listed: Listed<Item>,
  name: string,
  page: PageRequest,
): Promise<Page<Item>> {
  return byWords(database, listed, exactQuery(name), page);
}

async function byName<Item extends EntityRef>(
  database: Database,
  item: z.ZodType<Item>,
  name: string,
  params: Readonly<Record<string, unknown>>,
  { limit, cursor }: PageRequest,
): Promise<Page<Item>> {
  const [, afterName, afterId] = decodeCursor(cursor, nameCursor) ?? ['name', '', ''];
  const bounds = { afterName, afterId, limit: limit + 1 };
  const rows = await database.read(query(name), { ...params, ...bounds }, z.object({ item }));
  return toPage(
    rows,
    limit,
    (row) => row.item,
    (row) => ['name', row.item.name, row.item.id],
  );
}

async function byWords<Item extends EntityRef>(
  database: Database,
  { label, item }: Listed<Item>,
  words: string | null,
  { limit, cursor }: PageRequest,
): Promise<Page<Item>> {
  if (words === null) return { items: [], nextCursor: null };
  const [, afterScore, afterId] = decodeCursor(cursor, scoreCursor) ?? ['score', null, ''];
  const rows = await database.read(
    query('read/entitiesByWords'),
    { label, words, afterScore, afterId, limit: limit + 1 },
    z.object({ item, score: z.number() }),
  );
  return toPage(
    rows,
    limit,
    (row) => row.item,
    (row) => ['score', row.score, row.item.id],
  );
}
