// The shape of everything derived from facts: what `resolve` writes to files and `load` writes to the graph.

import type { GoldenRecord, Override } from '../domain/golden.ts';
import type { HierarchyPlace, HierarchyProblem } from '../domain/hierarchy.ts';
import type { Household, HouseholdOverride } from '../domain/household.ts';
import type { IdentityEvent, IdHistory } from '../domain/identity.ts';
import type { Judgement, Link, LinkStatus } from '../domain/link.ts';
import type { Policies } from '../domain/policy.ts';
import type { EntityType, SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';
import type { TrainingReport } from '../resolution/pinnedModel.ts';
import type { Resolution } from '../resolution/resolve.ts';
import type { Model } from '../resolution/score/model.ts';
import type { ExcludedValues } from './derive/excludedValues.ts';
import type { CompareKind } from './inputs.ts';
import type { PinnedModels } from './modelFile.ts';

export type { IdentityEvent } from '../domain/identity.ts';

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
  /** Golden values that stewards decided. */
  readonly overrides?: readonly Override[];
  /** What stewards decided of households. */
  readonly householdOverrides?: readonly HouseholdOverride[];
  readonly policies: Policies;
  /** Attributes that are compared, and how. */
  readonly compare?: Readonly<Record<string, CompareKind>>;
  /** Applied rather than learning from the records of that type. */
  readonly models?: PinnedModels;
  /** Probability at which a pair is linked; the model's own where absent. */
  readonly threshold?: number;
  /** Sources in order of trust, first wins; sources not named come after, by name. */
  readonly sourcePriority: readonly string[];
  /** The ids that records had: record key to entity id. */
  readonly previous: ReadonlyMap<string, string>;
  /** When an id was made, by the ledger's clock; the oldest id survives a merge. Ids not in it count as newest. */
  readonly idAges: ReadonlyMap<string, number>;
  /** What records held before, and ids that lost a merge: without them no id is revived. */
  readonly history?: IdHistory;
  readonly redirects?: ReadonlyMap<string, string>;
  /** The households that stood, by what they keep their ids by; see deriveHouseholds. */
  readonly previousHouseholds: ReadonlyMap<string, string>;
}

export interface DerivedEntity {
  readonly id: string;
  readonly type: EntityType;
  /** For persons the customer's kind ('customer'); else the type. */
  readonly kind: string;
  /** Sorted. */
  readonly recordKeys: readonly string[];
  /** Made when first asked for, and read back each time: hold it while it is needed. */
  readonly golden: GoldenRecord;
}

/** Links sorted by left, right; each is worded only when it is read. */
export interface DerivedLinks extends Iterable<Link> {
  /** How many there are of each status. */
  counts(): Record<LinkStatus, number>;
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

export interface Derivation {
  readonly entities: readonly DerivedEntity[];
  readonly links: DerivedLinks;
  readonly households: readonly DerivedHousehold[];
  readonly edges: readonly LiftedEdge[];
  readonly places: readonly (HierarchyPlace & { readonly hierarchy: string })[];
  readonly problems: readonly HierarchyProblem[];
  /** Declared relationships whose target is not loaded, or that mean nothing between these types. */
  readonly pending: readonly Relationship[];
  readonly events: readonly IdentityEvent[];
  /** Ids that lost a merge, to the id that took them in. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Of each entity type: the model, its threshold and what resolving took. */
  readonly resolutions: Readonly<Partial<Record<EntityType, ResolutionReport>>>;
  /** What normalization left out of which record. */
  readonly excluded: ExcludedValues;
}

export interface ResolutionReport {
  readonly records: number;
  readonly clusters: number;
  readonly comparedPairs: number;
  /** Blocks left out because they stayed too large. */
  readonly cutBlocks: number;
  readonly schemes: Resolution['schemes'];
  readonly threshold: number;
  readonly model: Model;
  /** What the model was learnt from. */
  readonly training: TrainingReport;
  /** Fields that a given model does not know, and fields of it that these records lack. */
  readonly unknownFields: readonly string[];
  readonly absentFields: readonly string[];
  /** Precision and recall of the linked pairs as far as they can be told without a truth, 0 to 1. */
  readonly estimated: { readonly precision: number; readonly recall: number };
}
