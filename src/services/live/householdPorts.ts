// The ports through which households follow the customers that steps have changed.

import type { HouseholdOverride } from '../../domain/household.ts';
import type { SourceRecord } from '../../domain/record.ts';
import type { LiftedEdge } from '../derivation.ts';
import type { GraphChanges, StandingGraph } from '../graphPorts.ts';

/** Where households may have to be built anew. */
export interface StaleHouseholds {
  readonly customers: readonly string[];
  readonly households: readonly string[];
}

/** A customer as households see it. */
export interface HouseholdCustomer {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly records: readonly SourceRecord[];
  /** Ids of the households that it is or was in. */
  readonly households: readonly string[];
  /** RELATED_TO, both ways. */
  readonly ties: readonly LiftedEdge[];
  /** What stewards decided, on any of its records. */
  readonly overrides: readonly HouseholdOverride[];
  /** Ids of the customers that these are about. */
  readonly companions: readonly string[];
}

/** Reads of what households follow from. */
export interface HouseholdReader {
  /** Customers by id; ids that nothing has any more are left out. */
  customers(ids: readonly string[]): Promise<readonly HouseholdCustomer[]>;
  /** Ids of the customers who are or were in households, and in those that live or lived at residences. */
  members(households: readonly string[], residences: readonly string[]): Promise<readonly string[]>;
  /** What record keys, and a former household's residence with a record key, had as household; see householdClaims. */
  claims(households: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The customer of each record that has one. */
  customersOf(recordKeys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Households, their residences and their relationships as they stand. */
  standing(households: readonly string[]): Promise<StandingGraph>;
  /** Those of the ids that a household has. */
  taken(ids: readonly string[]): Promise<readonly string[]>;
}

/** One transaction. Customers that it reads are locked, sorted. */
export interface HouseholdTransaction extends HouseholdReader {
  /** At most so many customers, and as many households. */
  stale(limit: number): Promise<StaleHouseholds>;
  /** Waits until no load or rebuild is under way, and keeps new ones out until the transaction ends. */
  passGate(): Promise<void>;
  makeOverride(
    override: HouseholdOverride & { readonly by: string; readonly reason: string; readonly at: string },
  ): Promise<void>;
  withdrawOverride(withdrawal: { readonly id: string; readonly by: string; readonly at: string }): Promise<void>;
  /** Writes the changes, and that these customers and households are no longer stale. */
  write(changes: GraphChanges, done: StaleHouseholds): Promise<void>;
}

export interface HouseholdStore {
  /** Reads outside any transaction. */
  readonly reader: HouseholdReader;
  /** One process at a time does so; `work` runs again where another writer was in the way. */
  transaction<T>(work: (transaction: HouseholdTransaction) => Promise<T>): Promise<T>;
}
