// Resolving records one by one: what is answered, and the ports to a store that keeps the graph.

import type { Override } from '../../domain/golden.ts';
import type { Judgement } from '../../domain/link.ts';
import type { EntityType, SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';
import type { NormalizedIdentifier } from '../../resolution/normalize/normalized.ts';
import type { GraphModel } from '../graphModel.ts';
import type { EdgeImage, NodeImage } from '../graphPorts.ts';
import type { OverrideWithdrawal, StewardJudgement, StewardOverride } from './changes.ts';
import type { LedgerEvent } from './ledger.ts';
import type { AnswerReader, KeptAnswer } from './once.ts';

/** What one step did, or would do. */
export interface StepReport {
  /** Of the records put, then of those removed, in the order in which they came. */
  readonly outcomes: readonly Outcome[];
  readonly events: readonly LedgerEvent[];
  /** Customers, organizations and accounts that came, changed or went. */
  readonly entities: {
    readonly created: readonly string[];
    readonly changed: readonly string[];
    readonly gone: readonly string[];
  };
  /** Relationships between them that came, changed or went. */
  readonly relationships: number;
  /** Households of those that changed or went: they are made anew a moment later. */
  readonly households: readonly string[];
  /** Declared relationships of the step whose other record is not there yet. */
  readonly waiting: number;
}

export type Happened = 'created' | 'joined' | 'merged' | 'split' | 'changed' | 'unchanged' | 'removed' | 'unknown';

/** What became of one record that came, changed or went. */
export interface Outcome {
  readonly recordKey: string;
  readonly happened: Happened;
  /** The customer, organization or account that it resolves to; null where it resolves to none. */
  readonly entity: { readonly id: string; readonly type: EntityType } | null;
  /** Ids that its entity took in with this step, or that were split off it. */
  readonly others: readonly string[];
  /** Its links within the entity, strongest first, in words. */
  readonly why: readonly LinkReason[];
}

export interface LinkReason {
  readonly recordKey: string;
  readonly probability: number;
  readonly why: string;
}

/** An identifier that is locked, for records of one type. */
export interface IdentifierUnit extends NormalizedIdentifier {
  readonly of: EntityType;
}

export interface LockRequest {
  /** An idempotency key that is claimed. */
  readonly once?: string | undefined;
  /** One that comes is given a place where there is none of it. */
  readonly records: readonly { readonly key: string; readonly comes: boolean }[];
  readonly identifiers: readonly IdentifierUnit[];
  readonly blocks: readonly string[];
  /** Parts of blocks by their depth, from 1. */
  readonly parts: readonly (readonly { readonly key: string; readonly in: string }[])[];
}

export interface LockedRecord {
  readonly key: string;
  readonly type: EntityType | null;
  readonly active: boolean;
  readonly hash: string | null;
  readonly data: SourceRecord | null;
  readonly held: readonly string[];
  readonly identifiers: readonly string[];
  readonly blocks: readonly string[];
  readonly declares: readonly string[];
}

export interface Locked {
  /** What stands under the idempotency key; null where there is none. */
  readonly kept: KeptAnswer | null;
  /** Version of the graph's model; null where it has none. */
  readonly model: string | null;
  readonly records: readonly LockedRecord[];
  /** `size` counts the records of that type that hold it; null where it is far over its hub cap. */
  readonly identifiers: readonly {
    readonly key: string;
    readonly of: EntityType;
    readonly hub: boolean;
    readonly size: number | null;
  }[];
  readonly blocks: readonly { readonly key: string; readonly open: boolean; readonly size: number | null }[];
}

/** A record as it is stored; `hubs` are its identifiers that are over their hub cap. */
export interface KnownRecord {
  readonly key: string;
  readonly hash: string;
  readonly data: SourceRecord;
  readonly hubs: readonly string[];
}

export interface PartnersRequest {
  readonly blocks: readonly string[];
  /** Blocks among them whose linked records are asked for. */
  readonly opening: readonly string[];
  readonly identifiers: readonly { readonly key: string; readonly of: EntityType }[];
}

export interface Partners {
  readonly blocks: readonly { readonly key: string; readonly members: readonly string[] }[];
  readonly identifiers: readonly {
    readonly key: string;
    readonly of: EntityType;
    readonly members: readonly string[];
  }[];
  readonly records: readonly KnownRecord[];
  /** Linked pairs of blocks that open, and the blocks that are not open which both stand in. */
  readonly linked: readonly { readonly left: string; readonly right: string; readonly shared: readonly string[] }[];
}

export interface StoredLink {
  readonly left: string;
  readonly right: string;
  readonly ref: string;
  readonly hash: string;
  readonly status: string;
  readonly weight: number;
  readonly rule: string;
  readonly isInside: boolean;
}

export interface Member extends KnownRecord {
  readonly entity: string;
  readonly held: readonly string[];
}

export interface DeclaredFact {
  readonly fact: Relationship;
  readonly leftEntity: string | null;
  readonly rightEntity: string | null;
}

export interface KnownEntity {
  readonly id: string;
  readonly hash: string;
  /** When the id was made and when it last changed hands, in milliseconds of the ledger's clock. */
  readonly born: number;
  readonly tick: number;
  /** Of a customer, those that it is or was in. */
  readonly households: readonly string[];
}

export interface StandingEdge {
  readonly type: string;
  readonly key: string;
  readonly hash: string;
  readonly ref: string;
  readonly primary?: boolean | null;
}

/** One pair of a judgement that stands. */
export interface StoredJudgement extends Judgement {
  readonly id: string;
}

/** An id that records of the step had once. */
export interface FormerId {
  readonly id: string;
  /** Where it leads; null where it lost no merge. */
  readonly to: string | null;
  /** Whether an entity has it, or the one that it leads to. */
  readonly isAlive: boolean;
}

export interface Neighbours {
  readonly entities: readonly KnownEntity[];
  readonly members: readonly Member[];
  readonly links: readonly StoredLink[];
  readonly judgements: readonly StoredJudgement[];
  readonly overrides: readonly Override[];
  readonly declared: readonly DeclaredFact[];
  readonly lifted: readonly StandingEdge[];
  /** What further records resolve to that relationships lead to. */
  readonly ends: readonly { readonly record: string; readonly entity: string }[];
  /** Entities of the records asked for, once what they had been was locked. */
  readonly reached: readonly string[];
  /** The ids that its records have had, where they have had several or have none now. */
  readonly former: readonly FormerId[];
}

/** Everything that one step writes. */
export interface LiveWrite {
  readonly at: string;
  /** Ends of relationships that were read and must still resolve to what they did. */
  readonly far: readonly { readonly record: string; readonly entity: string | null }[];
  readonly records: readonly { readonly record: SourceRecord; readonly hash: string }[];
  readonly retired: readonly string[];
  readonly holds: readonly (NormalizedIdentifier & { readonly record: string })[];
  readonly drops: readonly { readonly record: string; readonly key: string }[];
  readonly hubs: readonly {
    readonly key: string;
    readonly of: EntityType;
    readonly hub: boolean;
    readonly hot: boolean;
  }[];
  readonly attach: readonly { readonly record: string; readonly key: string }[];
  readonly detach: readonly { readonly record: string; readonly key: string }[];
  readonly blocks: readonly { readonly key: string; readonly properties: Readonly<Record<string, boolean | null>> }[];
  readonly closed: readonly string[];
  readonly declares: readonly { readonly relationship: Relationship; readonly hash: string }[];
  readonly undeclared: readonly { readonly left: string; readonly key: string }[];
  readonly newNodes: readonly NodeImage[];
  readonly changedNodes: readonly NodeImage[];
  readonly goneNodes: readonly string[];
  /** Customers whose households may be others now. */
  readonly stale: readonly string[];
  readonly resolve: readonly { readonly record: string; readonly entity: string; readonly held: readonly string[] }[];
  readonly unresolve: readonly string[];
  readonly goneEdges: readonly string[];
  readonly changedEdges: readonly (EdgeImage & { readonly ref: string })[];
  readonly newEdges: readonly EdgeImage[];
  readonly events: readonly LedgerEvent[];
  readonly redirects: readonly { readonly id: string; readonly to: string }[];
  readonly withdrawn: readonly string[];
  readonly judgements: readonly StewardJudgement[];
  readonly takenBack: readonly { readonly id: string; readonly by: string }[];
  /** The answer to keep under the idempotency key, as JSON; none where there is no key. */
  readonly answered: readonly { readonly key: string; readonly request: string; readonly answer: string }[];
  readonly overrides: readonly StewardOverride[];
  readonly overridesTakenBack: readonly OverrideWithdrawal[];
}

/** One transaction; every call is one statement. */
export interface LiveTransaction {
  lock(request: LockRequest): Promise<Locked>;
  partners(request: PartnersRequest): Promise<Partners>;
  /** `ends` are records of which only the entity is asked for. */
  neighbours(records: readonly string[], ends: readonly string[]): Promise<Neighbours>;
  /** Pairs of these records that share a block which is not open. */
  sharing(records: readonly string[]): Promise<readonly (readonly [string, string])[]>;
  /** Locks records and gives the judgements about them that stand. */
  judgements(records: readonly string[]): Promise<readonly StoredJudgement[]>;
  /** Throws where the far ends have moved; `transaction` then runs again. */
  write(changes: LiveWrite): Promise<void>;
}

export interface LiveStore extends AnswerReader {
  model(): Promise<GraphModel | null>;
  /** The version of the graph's model; null where it has none. */
  version(): Promise<string | null>;
  /** Makes a model the graph's, unless the current one is no longer `expected` (a version; null for none). */
  pin(model: GraphModel, expected: string | null, at: string): Promise<void>;
  /** `work` runs again where another writer was in the way; it must have no effect but through the transaction. */
  transaction<T>(work: (transaction: LiveTransaction) => Promise<T>): Promise<T>;
}
