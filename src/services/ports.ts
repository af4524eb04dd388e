// The ports that services need; src/store/ implements them.

import type { Provenance } from '../domain/golden.ts';
import type { ParentEdge } from '../domain/hierarchy.ts';
import type { Link } from '../domain/link.ts';
import type { SourceRecord } from '../domain/record.ts';
import type { PairLinks } from './explain.ts';
import type { ClusterLinks } from './explainFiles.ts';
import type { AskedResidence, CustomerHouseholds, HouseholdFacts } from './households/contract.ts';
import type {
  AccountView,
  CustomerSummary,
  CustomerView,
  EntityRef,
  GraphStatistics,
  HouseholdView,
  KeptOverride,
  NodeType,
  OrganizationView,
  Page,
  PageRequest,
  RecordView,
  ResolvedType,
} from './views.ts';

/** Full text, or identifiers, or neither for every customer. */
export interface CustomerQuery {
  /** Full-text over names, e-mails and cities: every word must begin a word of the customer; typo tolerance comes later. */
  readonly q?: string;
  /** Keys of normalized identifiers, 'email:ann@acme.example'; customers that hold any of them. */
  readonly identifiers?: readonly string[];
}

/** An organization or account in a list. */
export interface EntitySummary extends EntityRef {
  readonly recordCount: number;
}

export interface HouseholdSummary extends EntityRef {
  readonly memberCount: number;
}

/** A text that may identify something: its readings as identifiers, and itself as a record key or an id. */
export interface IdentifierSearch {
  readonly keys: readonly string[];
  readonly values: readonly string[];
  readonly text: string;
  readonly types: readonly NodeType[];
  readonly limit: number;
}

/** A text whose words must each be a word of what is found, begin one, or be one misspelt. */
export type WordSearch = Omit<IdentifierSearch, 'keys' | 'values'>;

/** What a search found, with what a reader needs to recognise it. */
export interface SearchHit extends EntityRef {
  readonly type: NodeType;
  readonly email: string | null;
  readonly city: string | null;
  /** Null for households, which have members instead. */
  readonly recordCount: number | null;
  readonly memberCount: number | null;
}

export interface IdentifiedHit extends SearchHit {
  /** Types of the identifiers; 'record' for a record key, 'id' for an id. */
  readonly on: readonly string[];
}

export interface NamedHit extends SearchHit {
  /** Every other name, employer, e-mail address and city that its records state. */
  readonly recordTexts: string | null;
  /** The index's own measure of relevance; it compares within one search alone. */
  readonly score: number;
}

/** Nodes and declared parent edges around one node; what is made of them is decided in src/hierarchy/. */
export interface Family {
  /** The node asked for, after redirects. */
  readonly id: string;
  /** Every hierarchy (for organizations: basis) it takes part in, by name. */
  readonly hierarchies: readonly string[];
  readonly nodes: readonly EntityRef[];
  readonly edges: readonly ParentEdge[];
  /** True where there are more nodes than were read. */
  readonly truncated: boolean;
}

/** Organizations on one basis, who holds them, and what is awaited. */
export interface OrganizationFamily extends Family {
  readonly persons: readonly EntityRef[];
  /** Edges to persons who hold organizations of the family. */
  readonly holdings: readonly ParentEdge[];
  /** Edges that records declare to a record key that nothing stands for. */
  readonly awaited: readonly ParentEdge[];
}

/** An entity and the first of its records, of their identifiers and of the links among them. */
export interface EntityNeighbourhood extends EntityRef {
  readonly kind: string;
  /** In the order of their keys. */
  readonly records: readonly { readonly key: string; readonly source: string; readonly id: string }[];
  /** Most shared first; `holders` are keys of the records. */
  readonly identifiers: readonly {
    readonly key: string;
    readonly type: string;
    readonly value: string;
    readonly holders: readonly string[];
  }[];
  /** Strongest first. */
  readonly links: readonly Link[];
}

/** What a golden record was made of: its provenance, the records, and the overrides on them, newest first. */
export interface GoldenFacts {
  readonly id: string;
  readonly provenance: readonly Provenance[];
  readonly records: readonly SourceRecord[];
  readonly overrides: readonly KeptOverride[];
}

/** Attributes of a record that says why its organization states no parent. */
export interface ParentStatement {
  readonly recordKey: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the graph holds about an organization; its ultimate parent, and why it has none, are computed. */
export type OrganizationFacts = Omit<OrganizationView, 'ultimateParent' | 'noParent'> & {
  readonly statements: readonly ParentStatement[];
};
/** What the graph holds about an account; its parents are computed. */
export type AccountFacts = Omit<AccountView, 'hierarchies' | 'parent' | 'ultimateParent'>;

/**
 * Reads of the graph. A read by id follows redirects, so the answer's `id` may differ from the asked one;
 * null where nothing has that id. `asOf` is an ISO date: memberships that ended by then are former.
 */
export interface GraphReader {
  findCustomers(query: CustomerQuery, page: PageRequest): Promise<Page<CustomerSummary>>;
  findOrganizations(q: string | null, page: PageRequest): Promise<Page<EntitySummary>>;
  findAccounts(q: string | null, page: PageRequest): Promise<Page<EntitySummary>>;
  findHouseholds(q: string | null, page: PageRequest): Promise<Page<HouseholdSummary>>;
  /** Those whose name has every word of a surname, best first. */
  householdsCalled(surname: string, page: PageRequest): Promise<Page<HouseholdSummary>>;
  /** Those that live at an address on an ISO date and whose name is wanted, by name. */
  householdsAt(
    residence: AskedResidence,
    today: string,
    isWanted: (name: string) => boolean,
    page: PageRequest,
  ): Promise<Page<HouseholdSummary>>;
  searchIdentifiers(asked: IdentifierSearch): Promise<readonly IdentifiedHit[]>;
  searchWords(asked: WordSearch): Promise<readonly NamedHit[]>;
  customer(id: string, asOf: string): Promise<CustomerView | null>;
  customerRecords(id: string, page: PageRequest): Promise<(Page<RecordView> & { id: string }) | null>;
  household(id: string, asOf: string): Promise<HouseholdView | null>;
  /** Every household that the customer is or was in. */
  customerHouseholds(id: string): Promise<CustomerHouseholds | null>;
  householdEvidence(id: string): Promise<HouseholdFacts | null>;
  organization(id: string): Promise<OrganizationFacts | null>;
  account(id: string): Promise<AccountFacts | null>;
  /** The account and everything connected with it in one hierarchy; in its first one where `hierarchy` is null. */
  accountFamily(id: string, hierarchy: string | null): Promise<Family | null>;
  /** The account and all its ancestors, in every hierarchy. */
  accountAncestry(id: string): Promise<Family | null>;
  /** The organization and everything connected with it on one basis. */
  organizationFamily(id: string, basis: string): Promise<OrganizationFamily | null>;
  /** The organization and all its ancestors, on every basis. */
  organizationAncestry(id: string): Promise<Family | null>;
  /** Links among the records of two records' entities; null where the graph lacks one of the two. */
  pairLinks(left: string, right: string): Promise<PairLinks | null>;
  /** The entity's records and the links at them, those that lead out of it included. */
  clusterLinks(type: ResolvedType, id: string): Promise<ClusterLinks | null>;
  /** At most so many records, identifiers and links. */
  entityNeighbourhood(
    type: ResolvedType,
    id: string,
    most: { readonly nodes: number; readonly links: number },
  ): Promise<EntityNeighbourhood | null>;
  /** At most so many records, in the order of their keys. */
  goldenRecord(type: ResolvedType, id: string, mostRecords: number): Promise<GoldenFacts | null>;
  statistics(): Promise<GraphStatistics>;
  /** Resolves when the database answers; throws KinholdError 'database-unavailable' otherwise. */
  ping(): Promise<void>;
}
