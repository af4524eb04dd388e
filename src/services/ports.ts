// The ports that services need; src/store/ implements them.

import type {
  AccountView,
  CustomerSummary,
  CustomerView,
  GraphStatistics,
  HierarchyView,
  HouseholdView,
  OrganizationView,
  Page,
  PageRequest,
  RecordView,
} from './views.ts';

export interface CustomerQuery {
  /** Full-text over names; typo tolerance comes later. */
  readonly q?: string;
  readonly email?: string;
  readonly phone?: string;
}

/**
 * Reads of the graph. A read by id follows redirects, so the answer's `id` may differ from the asked one;
 * null where nothing has that id.
 */
export interface GraphReader {
  findCustomers(query: CustomerQuery, page: PageRequest): Promise<Page<CustomerSummary>>;
  findOrganizations(q: string | null, page: PageRequest): Promise<Page<{ id: string; name: string; recordCount: number }>>;
  findAccounts(q: string | null, page: PageRequest): Promise<Page<{ id: string; name: string; recordCount: number }>>;
  findHouseholds(q: string | null, page: PageRequest): Promise<Page<{ id: string; name: string; memberCount: number }>>;
  customer(id: string): Promise<CustomerView | null>;
  customerRecords(id: string, page: PageRequest): Promise<(Page<RecordView> & { id: string }) | null>;
  household(id: string): Promise<HouseholdView | null>;
  organization(id: string): Promise<OrganizationView | null>;
  account(id: string): Promise<AccountView | null>;
  accountHierarchy(id: string, hierarchy: string | null): Promise<HierarchyView | null>;
  statistics(): Promise<GraphStatistics>;
  /** Resolves when the database answers; throws KinholdError 'database-unavailable' otherwise. */
  ping(): Promise<void>;
}
