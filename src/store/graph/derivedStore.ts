// The derived graph in Neo4j: one process at a time reads all facts, and writes what follows from them.

import { z } from 'zod';
import type { Policies } from '../../domain/policy.ts';
import type { DerivationSession, DerivationState, DerivedStore } from '../../services/graphPorts.ts';
import type { Database, Transaction } from '../database.ts';
import { query } from '../queries.ts';
import { applyChanges } from './applyChanges.ts';
import { readFacts } from './readFacts.ts';
import { readIdentity, readStanding } from './readStanding.ts';

const NoRow = z.unknown();
const Changes = z.object({ changes: z.int() });
const Model = z.object({ derivedChanges: z.int().nullable(), policies: z.string().nullable() });
const Counts = z.object({
  customers: z.int(),
  organizations: z.int(),
  accounts: z.int(),
  households: z.int(),
});

/** The derived graph of one database. */
export function derivedStore(database: Database): DerivedStore {
  return {
    state: (model) => readState(database, model),
    exclusively: (model, work) =>
      database.transaction(async (lock) => {
        await lock.run(query('ledger/lockModel'), { version: model }, NoRow);
        return work(derivationSession(database, lock, model));
      }),
    async counts() {
      const [counts] = await database.read(query('derived/countEntities'), {}, Counts);
      return counts!;
    },
  };
}

/** Reads go through other transactions, which see what is committed; the lock's transaction carries the lock and the last write. */
function derivationSession(database: Database, lock: Transaction, model: string): DerivationSession {
  return {
    state: () => readState(database, model),
    facts: () => readFacts(database),
    identity: () => readIdentity(database),
    standing: () => readStanding(database),
    apply: (changes, identities, mark) => applyChanges(database, lock, changes, identities, mark),
  };
}

async function readState(database: Database, version: string): Promise<DerivationState> {
  const [facts] = await database.read(query('facts/readChanges'), {}, Changes);
  const [model] = await database.read(query('ledger/readModel'), { version }, Model);
  return {
    factChanges: facts!.changes,
    derivedChanges: model?.derivedChanges ?? null,
    policies: JSON.parse(model?.policies ?? '{}') as Policies,
  };
}
