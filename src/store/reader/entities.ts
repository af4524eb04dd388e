// Entities by their ids. An id that lost a merge is followed to whatever took it in.

import { z } from 'zod';
import { relationSeen } from '../../domain/relationship.ts';
import type { AccountFacts, OrganizationFacts } from '../../services/ports.ts';
import type { CustomerView, HouseholdView, Page, PageRequest, RecordView } from '../../services/views.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';
import { decodeCursor, keyCursor, toPage } from './cursor.ts';
import { recordFields } from './recordFields.ts';
import { accountRow, customerRow, householdRow, organizationRow, recordsRow } from './rows.ts';

/** Related entities that an entity lists; beyond them it counts. */
const MOST_RELATED = 200;
/** Redirects are kept flat; more than a few steps would be a loop. */
const MOST_REDIRECTS = 20;

/**
 * What `read` finds under `id`, or under the id that `id` leads to after merges; null where nothing is found.
 * What is alive under its own id is never redirected.
 */
export async function followed<Found>(
  database: Database,
  id: string,
  read: (id: string) => Promise<Found | null>,
): Promise<Found | null> {
  let current = id;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const found = await read(current);
    if (found !== null) return found;
    const [redirect] = await database.read(query('read/redirect'), { id: current }, z.object({ to: z.string() }));
    if (redirect === undefined) return null;
    current = redirect.to;
  }
  return null;
}

/** The customer with this very id, with the household it is in on `asOf`. */
export async function readCustomer(database: Database, id: string, asOf: string): Promise<CustomerView | null> {
  const [row] = await database.read(query('read/customer'), { id, asOf }, customerRow);
  if (row === undefined) return null;
  const { entity, related, ...rest } = row;
  return {
    ...entity,
    ...rest,
    related: related.map(({ outgoing, relation, ...other }) => ({
      ...other,
      relation: relationSeen(relation ?? 'relatedTo', outgoing),
    })),
  };
}

/** One page of the records of the customer with this very id. */
export async function readCustomerRecords(
  database: Database,
  id: string,
  { limit, cursor }: PageRequest,
): Promise<(Page<RecordView> & { id: string }) | null> {
  const [, after] = decodeCursor(cursor, keyCursor) ?? ['key', ''];
  const [row] = await database.read(query('read/customerRecords'), { id, after, limit: limit + 1 }, recordsRow);
  if (row === undefined) return null;
  const page = toPage(
    row.records,
    limit,
    ({ data, ...record }) => ({ ...record, fields: recordFields(data) }),
    (record) => ['key', record.key],
  );
  return { ...page, id: row.id };
}

/** The household with this very id; who left by `asOf` is a former member. */
export async function readHousehold(database: Database, id: string, asOf: string): Promise<HouseholdView | null> {
  const [row] = await database.read(query('read/household'), { id, asOf }, householdRow);
  if (row === undefined) return null;
  const membersWhere = (wanted: boolean) =>
    row.members.filter(({ former }) => former === wanted).map(({ former: _former, ...member }) => member);
  return { ...row.entity, members: membersWhere(false), formerMembers: membersWhere(true), residences: row.residences };
}

/** The organization with this very id. */
export async function readOrganization(database: Database, id: string): Promise<OrganizationFacts | null> {
  const [row] = await database.read(query('read/organization'), { id, most: MOST_RELATED }, organizationRow);
  if (row === undefined) return null;
  const { entity, statements, ...rest } = row;
  const stated = statements.map(({ key, data }) => ({ recordKey: key, attributes: data.attributes }));
  return { ...entity, ...rest, statements: stated };
}

/** The account with this very id. */
export async function readAccount(database: Database, id: string): Promise<AccountFacts | null> {
  const [row] = await database.read(query('read/account'), { id, most: MOST_RELATED }, accountRow);
  if (row === undefined) return null;
  const { entity, ...rest } = row;
  return { ...entity, ...rest };
}
