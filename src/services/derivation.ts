// The shape of everything derived from facts: what `resolve` writes to files and `load` writes to the graph.

import type { GoldenRecord } from '../domain/golden.ts';
import type { HierarchyPlace, HierarchyProblem } from '../domain/hierarchy.ts';
import type { Household } from '../domain/household.ts';
import type { Judgement, Link } from '../domain/link.ts';
import type { Policies } from '../domain/policy.ts';
import type { EntityType, SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';
import type { NormalizedRecord } from '../resolution/normalize/normalized.ts';

/** Records that can be walked more than once; a large set need not be in memory as objects. */
export interface RecordSet {
  readonly size: number;
  get(index: number): SourceRecord;
}

/** Everything a derivation depends on; see design: partition from facts and model, ids from the ledger. */
export interface Facts {
  readonly records: RecordSet;
  readonly relationships: readonly Relationship[];
  readonly judgements: readonly Judgement[];
  readonly policies: Policies;
  /** Sources in order of trust, first wins; sources not named come after, by name. */
  readonly sourcePriority: readonly string[];
  /** The ids that records had: record key to entity id. */
  readonly previous: ReadonlyMap<string, string>;
  /** Ledger sequence at which an id was made; the oldest id survives a merge. Ids not in it count as newest. */
  readonly idAges: ReadonlyMap<string, number>;
  /** The household ids that person records had (primary household): record key to household id. */
  readonly previousHouseholds: ReadonlyMap<string, string>;
}

export interface DerivedEntity {
  readonly id: string;
  readonly type: EntityType;
  /** For persons the customer's kind ('customer'); else the type. */
  readonly kind: string;
  readonly name: string;
  /** Sorted. */
  readonly recordKeys: readonly string[];
  readonly golden: GoldenRecord;
}

export interface DerivedHousehold extends Household {
  readonly id: string;
}

/** Edges between entities, lifted from declared relationships. */
export const LIFTED_EDGES = ['WORKS_FOR', 'CONTACT_OF', 'RELATED_TO', 'HELD_BY', 'CHILD_OF', 'SUBSIDIARY_OF'] as const;
export type LiftedEdgeType = (typeof LIFTED_EDGES)[number];

export interface LiftedEdge {
  /** Identity of the edge: type, from, to and what tells parallel edges apart. */
  readonly key: string;
  readonly type: LiftedEdgeType;
  readonly from: string;
  readonly to: string;
  /** title, role, relation, hierarchy, basis, share, shareMin, shareMax, validFrom, validTo where stated. */
  readonly properties: Readonly<Record<string, string | number>>;
}

export const IDENTITY_EVENTS = ['created', 'merged', 'split', 'retired'] as const;

/** What happened to an id. Holds ids only, never personal values. */
export interface IdentityEvent {
  readonly kind: (typeof IDENTITY_EVENTS)[number];
  readonly id: string;
  /** merged: the ids that `id` took in; split: the ids that came out of `id`; else empty. Sorted. */
  readonly others: readonly string[];
}

export interface Derivation {
  readonly entities: readonly DerivedEntity[];
  /** Sorted by left, right. */
  readonly links: readonly Link[];
  readonly households: readonly DerivedHousehold[];
  readonly edges: readonly LiftedEdge[];
  readonly places: readonly (HierarchyPlace & { readonly hierarchy: string })[];
  readonly problems: readonly HierarchyProblem[];
  /** Declared relationships whose target is not loaded, or that mean nothing between these types. */
  readonly pending: readonly Relationship[];
  readonly events: readonly IdentityEvent[];
  /** Ids that lost a merge, to the id that took them in. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly normalized: (index: number) => NormalizedRecord;
}
