// The graph's side of a load: the two stores that the load service asks for, on one database.

import type { CheckingSession, DerivedStore, FactStore } from '../services/graphPorts.ts';
import type { Database } from './database.ts';
import { derivedStore } from './graph/derivedStore.ts';
import { factStore } from './graph/factStore.ts';

export interface GraphStores {
  readonly facts: FactStore;
  readonly derived: DerivedStore<CheckingSession>;
}

/** About what one transaction holds in the memory that a small server gives it. */
const ONE_TRANSACTION_LIMIT = 50_000;

/** Expects a database whose migrations are applied. More changes than the limit are written in several transactions. */
export function graphStores(database: Database, { oneTransactionLimit = ONE_TRANSACTION_LIMIT } = {}): GraphStores {
  return { facts: factStore(database), derived: derivedStore(database, oneTransactionLimit) };
}
