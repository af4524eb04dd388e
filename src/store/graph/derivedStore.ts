// The derived graph in Neo4j: one process at a time reads all facts, and writes what follows from them.

import { z } from 'zod';
import type {
  DerivationMark,
  DerivationSession,
  DerivationSettings,
  DerivationState,
  DerivedStore,
} from '../../services/graphPorts.ts';
import type { Database, Transaction } from '../database.ts';
import { query } from '../queries.ts';
import { applyChanges, type InTransaction, numberOfChanges } from './applyChanges.ts';
import { readFacts } from './readFacts.ts';
import { readIdentity, readStanding } from './readStanding.ts';

const NoRow = z.unknown();
const Changes = z.object({ changes: z.int() });
const Model = z.object({ derivedChanges: z.int().nullable(), settings: z.string().nullable() });
const NO_SETTINGS: DerivationSettings = { policies: {}, compare: {} };
const Settings = z.object({
  policies: z.record(
    z.string(),
    z.object({
      strength: z.enum(['decisive', 'supporting']).exactOptional(),
      exclusive: z.enum(['hard', 'soft', 'no']).exactOptional(),
      max: z.number().exactOptional(),
      hubCap: z.number().exactOptional(),
    }),
  ),
  compare: z.record(z.string(), z.enum(['text', 'exact', 'date', 'number'])),
});
const Counts = z.object({
  customers: z.int(),
  organizations: z.int(),
  accounts: z.int(),
  households: z.int(),
});

/** The derived graph of one database; more changes than the limit are written in several transactions. */
export function derivedStore(database: Database, oneTransactionLimit: number): DerivedStore {
  return {
    state: (model) => readState(database, model),
    exclusively: (model, work) =>
      database.transaction(async (lock) => {
        await lock.run(query('ledger/lockModel'), { version: model }, NoRow);
        return work(derivationSession(database, lock, model, oneTransactionLimit));
      }),
    async counts() {
      const [counts] = await database.read(query('derived/countEntities'), {}, Counts);
      return counts!;
    },
  };
}

/** Reads go through other transactions, which see what is committed; the lock's transaction carries the lock and the mark. */
function derivationSession(database: Database, lock: Transaction, model: string, limit: number): DerivationSession {
  return {
    state: () => readState(database, model),
    facts: () => readFacts(database),
    identity: () => readIdentity(database),
    standing: () => readStanding(database),
    async apply(changes, identities, mark) {
      const fits = numberOfChanges(changes, identities) <= limit;
      const inTransaction: InTransaction = (work) => (fits ? work(lock) : database.transaction(work));
      await applyChanges(inTransaction, changes, identities, mark);
      await lock.run(query('ledger/markModel'), markRow(mark), NoRow);
    },
  };
}

function markRow({ model, factChanges, settings, at }: DerivationMark) {
  return { version: model, factChanges, settings: JSON.stringify(settings), at };
}

async function readState(database: Database, version: string): Promise<DerivationState> {
  const [facts] = await database.read(query('facts/readChanges'), {}, Changes);
  const [model] = await database.read(query('ledger/readModel'), { version }, Model);
  return {
    factChanges: facts!.changes,
    derivedChanges: model?.derivedChanges ?? null,
    settings: model?.settings == null ? NO_SETTINGS : Settings.parse(JSON.parse(model.settings)),
  };
}
