// The graph's side of a load: the two stores that the load service asks for, on one database.

import type { DerivedStore, FactStore } from '../services/graphPorts.ts';
import type { Database } from './database.ts';
import { derivedStore } from './graph/derivedStore.ts';
import { factStore } from './graph/factStore.ts';

export interface GraphStores {
  readonly facts: FactStore;
  readonly derived: DerivedStore;
}

/** Expects a database whose migrations are applied. */
export function graphStores(database: Database): GraphStores {
  return { facts: factStore(database), derived: derivedStore(database) };
}
