// What the read use cases answer: plain data, shaped for the people who ask. The API's Zod schemas mirror these.

import type { LossReason, Override, OverrideNote, Provenance, SurvivorshipRule } from '../domain/golden.ts';
import type { HierarchyProblem } from '../domain/hierarchy.ts';
import type { Link } from '../domain/link.ts';
import type { EntityType } from '../domain/record.ts';
import type { BuildUp } from './explain/buildUp.ts';
import type { Match } from './search/match.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; null on the last page. */
  readonly nextCursor: string | null;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
}

/** A pointer to another entity with what a reader needs to recognise it. */
export interface EntityRef {
  readonly id: string;
  readonly name: string;
}

export const NODE_TYPES = ['customer', 'household', 'organization', 'account'] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** What records resolve to. */
export const RESOLVED_TYPES = ['customer', 'organization', 'account'] as const satisfies readonly NodeType[];
export type ResolvedType = (typeof RESOLVED_TYPES)[number];

/** A related entity with what the relationship says. */
export interface RelatedRef extends EntityRef {
  /** What it is. */
  readonly type: NodeType;
  /** 'worksFor', 'contactOf', 'spouseOf', 'heldBy', 'memberOf' ... as seen from the entity asked for. */
  readonly relation: string;
  readonly role: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface CustomerSummary extends EntityRef {
  readonly kind: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly city: string | null;
  readonly birthDate: string | null;
  readonly recordCount: number;
}

/** Something that a search found, and why. */
export interface SearchItem extends EntityRef {
  readonly type: NodeType;
  readonly match: Match;
  /** Types of identifiers, 'record' or 'id' where `match` is 'identifier'; else 'name', 'email', 'city', 'record'. */
  readonly matchedOn: readonly string[];
  readonly email: string | null;
  readonly city: string | null;
  /** Null for households, which have members instead. */
  readonly recordCount: number | null;
  readonly memberCount: number | null;
}

export interface SearchResult {
  readonly items: readonly SearchItem[];
  /** True where more was found than is shown. */
  readonly hasMore: boolean;
}

/** How an entity came together; see explain/buildUp.ts. */
export interface HowView extends BuildUp {
  readonly id: string;
  /** Record keys, sorted. */
  readonly records: readonly string[];
  /** The same in words, a sentence a line. */
  readonly text: readonly string[];
}

/** A value that a record states and that does not stand in the golden record. */
export interface LostValueView {
  readonly value: string;
  /** Keys of the records that state it, sorted. */
  readonly recordKeys: readonly string[];
  readonly reason: LossReason;
  /** The reason in a sentence. */
  readonly why: string;
}

export interface FieldProvenance {
  readonly field: string;
  /** What stands, the record it came from and the rule that chose it; null where nothing that is stated stands. */
  readonly value: string | null;
  readonly recordKey: string | null;
  readonly rule: SurvivorshipRule | null;
  /** Who decided the value, where a steward did. */
  readonly override: OverrideNote | null;
  /** Keys of all records that state the value, sorted. */
  readonly recordKeys: readonly string[];
  readonly others: readonly LostValueView[];
}

/** An override as it is kept. */
export interface KeptOverride extends Override {
  /** Who took it back; null while it stands. */
  readonly withdrawnBy: string | null;
}

export interface ProvenanceView {
  readonly id: string;
  /** By name. */
  readonly fields: readonly FieldProvenance[];
  /** On any of its records, newest first; those that were taken back too. */
  readonly overrides: readonly KeptOverride[];
  /** True where there are more records than were read, and values may be missing among the others. */
  readonly truncated: boolean;
}

export const GRAPH_NODE_TYPES = [...RESOLVED_TYPES, 'record', 'identifier'] as const;
export const GRAPH_EDGE_TYPES = ['resolvesTo', 'hasIdentifier', 'linked'] as const;

export interface GraphNode {
  /** Unique in the picture. */
  readonly id: string;
  readonly type: (typeof GRAPH_NODE_TYPES)[number];
  /** The entity's id, the record's key or the identifier's. */
  readonly key: string;
  /** The entity's kind, the record's source or the identifier's type. */
  readonly kind: string;
  /** The entity's name, the record's id in its source or the identifier's value. */
  readonly label: string;
}

export interface GraphEdge {
  readonly type: (typeof GRAPH_EDGE_TYPES)[number];
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  /** Why, where the type is 'linked'. */
  readonly link: Link | null;
}

/** An entity, its records, what identifies them and the links among them. */
export interface EntityGraph {
  readonly id: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** True where there is more than one picture may hold. */
  readonly truncated: boolean;
}

interface EntityView extends EntityRef {
  /** The golden record: field to value. */
  readonly values: Readonly<Record<string, string>>;
  readonly provenance: readonly Provenance[];
  readonly recordCount: number;
}

export interface CustomerView extends EntityView {
  readonly kind: string;
  readonly household: EntityRef | null;
  readonly organizations: readonly RelatedRef[];
  readonly accounts: readonly RelatedRef[];
  readonly related: readonly RelatedRef[];
}

export interface RecordView {
  readonly key: string;
  readonly source: string;
  readonly type: EntityType;
  readonly id: string;
  readonly observedAt: string | null;
  /** Field to raw values as the source states them: 'givenName', 'email', 'address.city' ... */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Normalized identifiers, 'type:value'. */
  readonly identifiers: readonly string[];
  readonly versions: number;
  /** Why this record is here: its links to other records of the same entity. */
  readonly links: readonly Link[];
}

export interface HouseholdView extends EntityRef {
  readonly why: string;
  readonly members: readonly RelatedRef[];
  readonly formerMembers: readonly RelatedRef[];
  readonly residences: readonly {
    readonly label: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
}

/** That an organization states no parent on a basis, and why. */
export interface NoParent {
  readonly basis: string;
  /** As its source codes it. */
  readonly reason: string;
  /** The reason in a sentence. */
  readonly why: string;
  /** What the source says about it in its own words. */
  readonly detail: string | null;
  readonly recordKey: string;
}

export interface OrganizationView extends EntityView {
  readonly parents: readonly RelatedRef[];
  /** Persons and organizations that hold it. */
  readonly holders: readonly RelatedRef[];
  readonly noParent: readonly NoParent[];
  readonly subsidiaries: readonly RelatedRef[];
  readonly ultimateParent: EntityRef | null;
  /** The first of them by name; the counts tell how many there are. */
  readonly people: readonly RelatedRef[];
  readonly peopleCount: number;
  readonly accounts: readonly RelatedRef[];
  readonly accountCount: number;
  readonly subsidiaryCount: number;
}

export interface AccountView extends EntityView {
  readonly heldBy: readonly RelatedRef[];
  /** The hierarchies it takes part in, by name; `parent` and `ultimateParent` are those of the first. */
  readonly hierarchies: readonly string[];
  readonly parent: EntityRef | null;
  readonly ultimateParent: EntityRef | null;
  /** The first of them by name; `contactCount` tells how many there are. */
  readonly contacts: readonly RelatedRef[];
  readonly contactCount: number;
}

export interface HierarchyNode extends EntityRef {
  readonly parentId: string | null;
  /** 0 at the ultimate parent. */
  readonly depth: number;
  readonly childCount: number;
}

export interface HierarchyView {
  readonly id: string;
  readonly hierarchy: string;
  /** Every hierarchy the account takes part in, by name. */
  readonly hierarchies: readonly string[];
  readonly ultimateParent: EntityRef;
  /** The whole tree under the ultimate parent, parents before children, siblings by name. */
  readonly nodes: readonly HierarchyNode[];
  readonly problems: readonly HierarchyProblem[];
  /** True where the family is larger than one answer may be, and nodes are missing. */
  readonly truncated: boolean;
}

export interface GraphStatistics {
  readonly records: number;
  readonly customers: number;
  readonly organizations: number;
  readonly accounts: number;
  readonly households: number;
}
