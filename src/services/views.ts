// What the read use cases answer: plain data, shaped for the people who ask. The API's Zod schemas mirror these.

import type { Provenance } from '../domain/golden.ts';
import type { HierarchyProblem } from '../domain/hierarchy.ts';
import type { Link } from '../domain/link.ts';
import type { EntityType } from '../domain/record.ts';

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

/** A related entity with what the relationship says. */
export interface RelatedRef extends EntityRef {
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
  readonly residences: readonly { readonly label: string; readonly validFrom: string | null; readonly validTo: string | null }[];
}

export interface OrganizationView extends EntityView {
  readonly parents: readonly RelatedRef[];
  readonly subsidiaries: readonly RelatedRef[];
  readonly ultimateParent: EntityRef | null;
  readonly people: readonly RelatedRef[];
  readonly accounts: readonly RelatedRef[];
}

export interface AccountView extends EntityView {
  readonly heldBy: readonly RelatedRef[];
  readonly parent: EntityRef | null;
  readonly ultimateParent: EntityRef | null;
  readonly contacts: readonly RelatedRef[];
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
  readonly ultimateParent: EntityRef;
  /** The whole tree under the ultimate parent, parents before children, siblings by name. */
  readonly nodes: readonly HierarchyNode[];
  readonly problems: readonly HierarchyProblem[];
}

export interface GraphStatistics {
  readonly records: number;
  readonly customers: number;
  readonly organizations: number;
  readonly accounts: number;
  readonly households: number;
}
