// The ports through which a load reaches the graph: facts go in, what is derived is compared and replaced, the ledger grows.

import type { Judgement } from '../domain/link.ts';
import type { Policies } from '../domain/policy.ts';
import type { EntityType, SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';
import type { NormalizedIdentifier } from '../resolution/normalize/normalized.ts';
import type { IdentityEvent, LiftedEdgeType } from './derivation.ts';
import type { CompareKind } from './inputs.ts';

/** What the graph knows of a fact: the hash of its content, and whether it stands or is a tombstone. */
export interface StoredFact {
  readonly hash: string | null;
  readonly active: boolean;
}

export interface StoredRecord extends StoredFact {
  /** Keys of the relationships that stand because the record's own row says so. */
  readonly declares: readonly string[];
}

export interface StoredRelationship extends StoredFact {
  readonly declaredBy: string | null;
}

/** A record to write as its next version, with everything that identifies it. */
export interface RecordWrite {
  readonly record: SourceRecord;
  readonly hash: string;
  readonly identifiers: readonly NormalizedIdentifier[];
}

export interface RelationshipWrite {
  readonly relationship: Relationship;
  readonly hash: string;
}

/** Rows of one source and type: what a full load speaks for. */
export interface RecordScope {
  readonly source: string;
  readonly type: EntityType;
}

/** Relationships of one source and relation: what a full load speaks for. */
export interface RelationshipScope {
  readonly source: string;
  readonly relation: string;
}

/** A relationship as it is found again: by its left record and its key. */
export interface RelationshipRef {
  readonly left: string;
  readonly key: string;
  readonly source: string;
}

/** What one batch of rows changes. */
export interface FactChanges {
  readonly records: readonly RecordWrite[];
  readonly relationships: readonly RelationshipWrite[];
  /** Relationships that the row of their left record declared and no longer does: they become tombstones. */
  readonly undeclared: readonly RelationshipRef[];
}

/** Facts as stored. Writing what is there already changes nothing; every real change counts up its source's changes. */
export interface FactStore {
  /** The first arrival position after all stored ones. */
  nextPosition(): Promise<number>;
  records(keys: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>>;
  relationships(refs: readonly RelationshipRef[]): Promise<ReadonlyMap<string, StoredRelationship>>;
  /** One transaction: new versions of records, identifiers attached and detached, relationships declared and ended. `at` is an ISO instant. */
  write(changes: FactChanges, at: string): Promise<void>;
  activeRecords(scope: RecordScope): Promise<readonly string[]>;
  activeRelationships(scope: RelationshipScope): Promise<readonly RelationshipRef[]>;
  /**
   * Leaves tombstones: records lose their identifiers and keep their versions. Gives the number of relationships that
   * ended with them, because their rows declared those.
   */
  retire(source: string, recordKeys: readonly string[], at: string): Promise<number>;
  retireRelationships(source: string, refs: readonly RelationshipRef[], at: string): Promise<void>;
}

/** A node of the derived graph: `properties` hold its key and its hash. */
export interface NodeImage {
  readonly label: 'Customer' | 'Organization' | 'Account' | 'Household' | 'Residence';
  readonly key: string;
  readonly hash: string;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
}

export type DerivedEdgeType = 'LINKED' | 'MEMBER_OF' | 'LIVES_AT' | LiftedEdgeType;

/** A relationship of the derived graph; `from` and `to` are the keys or ids of its ends. */
export interface EdgeImage {
  readonly type: DerivedEdgeType;
  readonly key: string;
  readonly hash: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
}

/** What stands in the graph under a key; `ref` is how the store finds it again. */
export interface Standing {
  readonly hash: string;
  readonly ref: string;
}

/** The derived graph as it stands: of each label and relationship type, key to what stands. */
export interface StandingGraph {
  readonly nodes: ReadonlyMap<NodeImage['label'], ReadonlyMap<string, Standing>>;
  readonly edges: ReadonlyMap<DerivedEdgeType, ReadonlyMap<string, Standing>>;
}

/** A standing node or relationship that is no longer derived; `kind` is its label or type. */
export interface Removal {
  readonly kind: string;
  readonly key: string;
  readonly ref: string;
}

export interface RedirectChanges {
  /** Id to the id that it now stands for. */
  readonly set: ReadonlyMap<string, string>;
  readonly withdrawn: readonly string[];
}

/** Which records move to which entities, with what the ledger says about it: these belong in one transaction. */
export interface IdentityChanges {
  /** Record key to entity id; replaces what the record resolved to. */
  readonly resolve: ReadonlyMap<string, string>;
  /** Keys of records that resolve to nothing any more. */
  readonly unresolve: readonly string[];
  readonly events: readonly IdentityEvent[];
  readonly redirects: RedirectChanges;
}

/** The least that has to be written so that what stands becomes what is derived. */
export interface GraphChanges {
  readonly createNodes: readonly NodeImage[];
  readonly updateNodes: readonly (NodeImage & { readonly ref: string })[];
  readonly deleteNodes: readonly Removal[];
  readonly createEdges: readonly EdgeImage[];
  readonly updateEdges: readonly (EdgeImage & { readonly ref: string })[];
  readonly deleteEdges: readonly Removal[];
}

/** What the facts and the ledger hold for one derivation. */
export interface StoredFacts {
  /** Active records, sorted by key. */
  readonly records: readonly SourceRecord[];
  /** Active relationships, sorted by key. */
  readonly relationships: readonly Relationship[];
  readonly judgements: readonly Judgement[];
}

export interface StoredIdentity {
  /** Record key to the entity it resolves to. */
  readonly previous: ReadonlyMap<string, string>;
  /** Record key to the current primary household of its customer. */
  readonly previousHouseholds: ReadonlyMap<string, string>;
  /** Id to the ledger sequence at which it was made. */
  readonly idAges: ReadonlyMap<string, number>;
  readonly redirects: ReadonlyMap<string, string>;
}

/** What mappings state that a derivation depends on; it is kept with the model, so that later loads need not repeat it. */
export interface DerivationSettings {
  readonly policies: Policies;
  readonly compare: Readonly<Record<string, CompareKind>>;
}

/** How far the derived graph is behind the facts. */
export interface DerivationState {
  /** Counts every transaction that changed a fact. */
  readonly factChanges: number;
  /** The count that the derived graph rests on; null before the first derivation. */
  readonly derivedChanges: number | null;
  readonly settings: DerivationSettings;
}

/** What a derivation leaves behind as proof of what it rests on. */
export interface DerivationMark {
  readonly model: string;
  readonly factChanges: number;
  readonly settings: DerivationSettings;
  readonly at: string;
}

/** One derivation, alone in the database until its work is done. */
export interface DerivationSession {
  state(): Promise<DerivationState>;
  facts(): Promise<StoredFacts>;
  identity(): Promise<StoredIdentity>;
  standing(): Promise<StandingGraph>;
  /**
   * Writes it all and then the mark. Readers see everything at once or, where that is too much for one transaction, new
   * nodes first, then one of `identities` at a time, and deletions last.
   */
  apply(changes: GraphChanges, identities: readonly IdentityChanges[], mark: DerivationMark): Promise<void>;
}

export interface EntityCounts {
  readonly customers: number;
  readonly organizations: number;
  readonly accounts: number;
  readonly households: number;
}

export interface DerivedStore {
  state(model: string): Promise<DerivationState>;
  /** Runs `work` while no other process derives; nothing of a failed one is marked as done. */
  exclusively<T>(model: string, work: (session: DerivationSession) => Promise<T>): Promise<T>;
  counts(): Promise<EntityCounts>;
}
