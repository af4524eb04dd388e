// Households: by where they live and what they are called, those of a customer, and with what they follow from.

import { z } from 'zod';
import type { SourceRecord } from '../../domain/record.ts';
import type { AskedResidence, CustomerHouseholds, HouseholdFacts } from '../../services/households/contract.ts';
import type { HouseholdSummary } from '../../services/ports.ts';
import type { Page, PageRequest } from '../../services/views.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';
import { decodeCursor, nameCursor, toPage } from './cursor.ts';
import { customerHouseholdsRow, householdEvidenceRow, householdSummaryRow } from './rows.ts';

/** Households that are read of one address; there is no house with more. */
const MOST_AT_ADDRESS = 1_000;

/** Those that live there on an ISO date and whose name is wanted, by name. */
export async function readHouseholdsAt(
  database: Database,
  { number, street, unit, postalCode, city }: AskedResidence,
  today: string,
  isWanted: (name: string) => boolean,
  { limit, cursor }: PageRequest,
): Promise<Page<HouseholdSummary>> {
  const [, afterName, afterId] = decodeCursor(cursor, nameCursor) ?? ['name', '', ''];
  const house = `${number}|${street}|`;
  const place = postalCode === '' ? '' : `|${postalCode}`;
  const asked = { house, flat: unit === '' ? house : `${house}${unit}|`, place, city };
  const params = { ...asked, today, afterName, afterId, limit: MOST_AT_ADDRESS };
  const rows = await database.read(query('read/householdsAt'), params, z.object({ item: householdSummaryRow }));
  return toPage(
    rows.filter(({ item }) => isWanted(item.name)),
    limit,
    ({ item }) => item,
    ({ item }) => ['name', item.name, item.id],
  );
}

/** Every household that the customer with this very id is or was in. */
export async function readCustomerHouseholds(database: Database, id: string): Promise<CustomerHouseholds | null> {
  const [row] = await database.read(query('read/householdsOfCustomer'), { id }, customerHouseholdsRow);
  return row ?? null;
}

/** The household with this very id. Records as JSON are trusted, since only Kinhold writes them. */
export async function readHouseholdEvidence(database: Database, id: string): Promise<HouseholdFacts | null> {
  const [row] = await database.read(query('read/householdEvidence'), { id }, householdEvidenceRow);
  if (row === undefined) return null;
  const members = row.members.map(({ records, ...member }) => {
    return { ...member, records: records.map((data) => JSON.parse(data) as SourceRecord) };
  });
  return { ...row, members };
}
