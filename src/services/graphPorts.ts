// The ports through which a load reaches the graph: facts go in, what is derived is compared and replaced, the ledger grows.

import type { Override } from '../domain/golden.ts';
import type { HouseholdOverride } from '../domain/household.ts';
import type { Judgement } from '../domain/link.ts';
import type { EntityType, SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';
import type { NormalizedIdentifier } from '../resolution/normalize/normalized.ts';
import type { IdentityEvent, LiftedEdgeType, RecordSet } from './derivation.ts';
import type { DerivationSettings, GraphModel } from './graphModel.ts';
import type { LedgerEvent } from './live/ledger.ts';

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

/** A node or relationship of the derived graph as it stands. */
export interface StandingContent {
  /** Its label or type. */
  readonly kind: string;
  readonly key: string;
  /** The keys or ids of its ends; null for a node. */
  readonly ends: readonly [from: string, to: string] | null;
  readonly properties: Readonly<Record<string, unknown>>;
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

/** Which records move to which entities, and what happened to ids: these belong together. */
export interface IdentityChanges {
  /** Record key to entity id; replaces what the record resolved to. */
  readonly resolve: ReadonlyMap<string, string>;
  /** Keys of records that resolve to nothing any more. */
  readonly unresolve: readonly string[];
  readonly events: readonly IdentityEvent[];
  readonly redirects: RedirectChanges;
}

/** The same as the ledger keeps it; one transaction. */
export interface LedgerChanges {
  /** `held` are all stays of the record, `born` says when the id was made. */
  readonly resolve: readonly {
    readonly record: string;
    readonly entity: string;
    readonly held: readonly string[];
    readonly born: number;
  }[];
  readonly unresolve: readonly string[];
  readonly events: readonly LedgerEvent[];
  readonly redirects: RedirectChanges;
  /** The ledger's clock. */
  readonly tick: number;
}

/** Of each record the blocks that it hangs on, and the blocks that are over the cap. */
export interface StandingBlocks {
  readonly byRecord: ReadonlyMap<string, readonly string[]>;
  readonly open: ReadonlySet<string>;
}

export interface BlockChanges {
  readonly attach: Iterable<{ readonly record: string; readonly key: string }>;
  readonly detach: Iterable<{ readonly record: string; readonly key: string }>;
  readonly states: readonly { readonly key: string; readonly properties: Readonly<Record<string, boolean | null>> }[];
}

/** From how many records on a value says nothing any more, by identifier type. */
export interface HubCaps {
  readonly caps: Readonly<Record<string, number>>;
  /** That of types not among them. */
  readonly cap: number;
  /** So far over its cap that writers need not wait for each other at a value. */
  readonly margin: number;
}

/** The least that has to be written so that what stands becomes what is derived. What is created may be made as it is read. */
export interface GraphChanges {
  readonly createNodes: Iterable<NodeImage>;
  readonly updateNodes: readonly (NodeImage & { readonly ref: string })[];
  readonly deleteNodes: readonly Removal[];
  readonly createEdges: Iterable<EdgeImage>;
  readonly updateEdges: readonly (EdgeImage & { readonly ref: string })[];
  readonly deleteEdges: readonly Removal[];
}

/** Records in the order of their keys; each is read when it is asked for. */
export interface StoredRecords extends RecordSet {
  readonly keys: readonly string[];
}

/** What the facts and the ledger hold for one derivation. */
export interface StoredFacts {
  /** Active records. */
  readonly records: StoredRecords;
  /** Active relationships, sorted by key. */
  readonly relationships: readonly Relationship[];
  readonly judgements: readonly Judgement[];
  readonly overrides: readonly Override[];
  readonly householdOverrides: readonly HouseholdOverride[];
}

export interface StoredIdentity {
  /** Record key to the entity it resolves to. */
  readonly previous: ReadonlyMap<string, string>;
  /** What householdClaims names, to the household that it belongs to. */
  readonly previousHouseholds: ReadonlyMap<string, string>;
  /** When each id that stands was made, by the ledger's clock in milliseconds. */
  readonly born: ReadonlyMap<string, number>;
  /** The stays of each record that ever had an id, as it keeps them. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  readonly redirects: ReadonlyMap<string, string>;
  /** The last time that the ledger's clock showed. */
  readonly lastTick: number;
}

/** How far the derived graph is behind the facts. */
export interface DerivationState {
  /** Counts every transaction that changed a fact. */
  readonly factChanges: number;
  /** The count that the derived graph rests on; null before the first derivation. */
  readonly derivedChanges: number | null;
  /** What derived it last; null before the first derivation. */
  readonly engine: string | null;
  /** It was last derived by a version of Kinhold that pinned no model, of which the settings are left. */
  readonly isOfEarlier: boolean;
  readonly settings: DerivationSettings;
}

/** What a derivation leaves behind as proof of what it rests on. */
export interface DerivationMark {
  readonly engine: string;
  readonly factChanges: number;
  readonly at: string;
}

/** One derivation, alone in the database until its work is done. */
export interface DerivationSession {
  state(): Promise<DerivationState>;
  facts(): Promise<StoredFacts>;
  identity(): Promise<StoredIdentity>;
  standing(): Promise<StandingGraph>;
  /** The model that the graph is under; null where it has none. */
  model(): Promise<GraphModel | null>;
  blocks(): Promise<StandingBlocks>;
  /** Before `apply`, which locks records: blocks and hubs land in transactions of their own. */
  applyBlocks(changes: BlockChanges): Promise<void>;
  markHubs(caps: HubCaps): Promise<void>;
  /**
   * Writes it all, makes `model` the graph's, and then the mark. Readers see everything at once or, where that is too much for
   * one transaction, new nodes first, then one of `identities` at a time, and deletions last.
   */
  apply(
    changes: GraphChanges,
    identities: readonly LedgerChanges[],
    model: GraphModel,
    mark: DerivationMark,
  ): Promise<void>;
}

/** A derivation that can be compared with what stands, content by content. */
export interface CheckingSession extends DerivationSession {
  /** Everything derived that stands, nodes first. */
  contents(): AsyncIterable<StandingContent>;
  /** Keys of identifiers that say something else about being hubs than their records do. */
  wrongHubs(caps: HubCaps): Promise<readonly string[]>;
}

export interface EntityCounts {
  readonly customers: number;
  readonly organizations: number;
  readonly accounts: number;
  readonly households: number;
}

export interface DerivedStore<Session extends DerivationSession = DerivationSession> {
  state(): Promise<DerivationState>;
  /** Runs `work` while no other process derives or resolves single records; nothing of a failed one is marked as done. */
  exclusively<T>(work: (session: Session) => Promise<T>): Promise<T>;
  counts(): Promise<EntityCounts>;
}
