// Reads of the graph for API and command line: implements GraphReader with the named queries of cypher/read/.

import { z } from 'zod';
import type { GraphReader } from '../services/ports.ts';
import type { Database } from './database.ts';
import { readPairLinks } from './explanations.ts';
import { query } from './queries.ts';
import * as entities from './reader/entities.ts';
import * as families from './reader/families.ts';
import { readCustomerHouseholds, readHouseholdEvidence, readHouseholdsAt } from './reader/households.ts';
import { findCalled, findCustomers, findListed } from './reader/lists.ts';
import { entitySummaryRow, householdSummaryRow } from './reader/rows.ts';
import { searchIdentifiers, searchWords } from './reader/search.ts';
import { readClusterLinks, readGoldenRecord, readNeighbourhood } from './reader/why.ts';

const ORGANIZATIONS = { label: 'Organization', byName: 'read/organizationsByName', item: entitySummaryRow } as const;
const ACCOUNTS = { label: 'Account', byName: 'read/accountsByName', item: entitySummaryRow } as const;
const HOUSEHOLDS = { label: 'Household', byName: 'read/householdsByName', item: householdSummaryRow } as const;

const statisticsRow = z.object({
  records: z.int(),
  customers: z.int(),
  organizations: z.int(),
  accounts: z.int(),
  households: z.int(),
});

/** Everything that can be read out of the graph in `database`. */
export function graphReader(database: Database): GraphReader {
  return {
    findCustomers: (asked, page) => findCustomers(database, asked, page),
    findOrganizations: (q, page) => findListed(database, ORGANIZATIONS, q, page),
    findAccounts: (q, page) => findListed(database, ACCOUNTS, q, page),
    findHouseholds: (q, page) => findListed(database, HOUSEHOLDS, q, page),
    householdsCalled: (surname, page) => findCalled(database, HOUSEHOLDS, surname, page),
    householdsAt: (asked, today, isWanted, page) => readHouseholdsAt(database, asked, today, isWanted, page),
    searchIdentifiers: (asked) => searchIdentifiers(database, asked),
    searchWords: (asked) => searchWords(database, asked),
    customer: (id, asOf) => followed((at) => entities.readCustomer(database, at, asOf))(id),
    customerRecords: (id, page) => followed((at) => entities.readCustomerRecords(database, at, page))(id),
    household: (id, asOf) => followed((at) => entities.readHousehold(database, at, asOf))(id),
    customerHouseholds: followed((at) => readCustomerHouseholds(database, at)),
    householdEvidence: followed((at) => readHouseholdEvidence(database, at)),
    organization: followed((at) => entities.readOrganization(database, at)),
    account: followed((at) => entities.readAccount(database, at)),
    accountFamily: (id, hierarchy) => followed((at) => families.readAccountFamily(database, at, hierarchy))(id),
    accountAncestry: followed((at) => families.readAccountAncestry(database, at)),
    organizationFamily: (id, basis) => followed((at) => families.readOrganizationFamily(database, at, basis))(id),
    organizationAncestry: followed((at) => families.readOrganizationAncestry(database, at)),
    pairLinks: (left, right) => readPairLinks(database, left, right),
    clusterLinks: (type, id) => followed((at) => readClusterLinks(database, type, at))(id),
    entityNeighbourhood: (type, id, most) => followed((at) => readNeighbourhood(database, type, at, most))(id),
    goldenRecord: (type, id, most) => followed((at) => readGoldenRecord(database, type, at, most))(id),
    statistics: () => readStatistics(database),
    ping: () => database.ping(),
  };

  function followed<Found>(read: (id: string) => Promise<Found | null>): (id: string) => Promise<Found | null> {
    return (id) => entities.followed(database, id, read);
  }
}

async function readStatistics(database: Database): Promise<z.infer<typeof statisticsRow>> {
  const [counts] = await database.read(query('read/statistics'), {}, statisticsRow);
  return counts ?? { records: 0, customers: 0, organizations: 0, accounts: 0, households: 0 };
}
