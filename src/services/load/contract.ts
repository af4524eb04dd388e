// What a load is asked for, the ports it needs and what it answers.

import type { Derivation, Facts, IdentityEvent } from '../derivation.ts';
import type { ResolvedType } from '../derive/resolveType.ts';
import type { DerivedStore, EntityCounts, FactStore } from '../graphPorts.ts';
import type { OpenedInputs } from '../inputs.ts';
import type { LiveChanges } from '../live/changes.ts';
import type { StepReport } from '../live/contract.ts';

export interface LoadRequest {
  readonly inputs: OpenedInputs;
  /** The inputs are all there is: what they no longer hold is retired, in each source and type they hold something of. */
  readonly full: boolean;
  /** When this load happens, an ISO instant. */
  readonly at: string;
  /** What derives. Another one makes a load derive anew, so it must change when the same facts would derive differently. */
  readonly engine: string;
  readonly sourcePriority?: readonly string[];
  readonly onProgress?: (bytesRead: number, totalBytes: number) => void;
  /** Called when the facts are in and the derivation begins. */
  readonly onDeriving?: () => void;
}

/** A derivation, and what it took in of each entity type. */
export interface Derived extends Derivation {
  readonly resolved: readonly Pick<ResolvedType, 'type' | 'clusters' | 'table' | 'pin'>[];
}

/** Resolves in one transaction. */
export type ResolveStep = (changes: LiveChanges) => Promise<StepReport>;

export interface LoadPorts {
  readonly facts: FactStore;
  readonly derived: DerivedStore;
  readonly derive: (facts: Facts) => Derived;
  /** Null where nothing can be resolved as it comes. */
  readonly live: {
    readonly resolve: ResolveStep;
    /** Brings up to date what follows steps in the background: the feed, households and trees. */
    readonly settle: () => Promise<void>;
  } | null;
}

export interface LoadSummary {
  readonly records: FactCounts;
  readonly relationships: FactCounts;
  readonly quarantined: number;
  /** Records that a full load kept although they are gone, because a row that could not be read names their id. */
  readonly keptForBadRows: number;
  /** False where no fact had changed and nothing was left over from an earlier load. */
  readonly derived: boolean;
  /**
   * Declared relationships whose target is not loaded, or that mean nothing between their types; of all there are where all
   * was derived, of those of this load where records were resolved as they came.
   */
  readonly waiting: number | null;
  readonly identities: IdentityCounts;
  readonly totals: EntityCounts;
}

/** What a bulk load wrote, and the database was counted to hold: nodes by label, relationships by type. */
export interface BulkSummary extends LoadSummary {
  readonly imported: {
    readonly nodes: Readonly<Record<string, number>>;
    readonly relationships: Readonly<Record<string, number>>;
  };
}

export interface FactCounts {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Tombstones that stand again because their row is back. */
  readonly returned: number;
  /** Rows gone from a full load, and relationships that a record's row no longer declares. */
  readonly retired: number;
}

export type IdentityCounts = Readonly<Record<IdentityEvent['kind'], number>>;
