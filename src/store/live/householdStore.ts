// The graph in Neo4j for households that follow the customers that steps have changed; one process at a time has the lease.

import { z } from 'zod';
import type { SourceRecord } from '../../domain/record.ts';
import type { GraphChanges, StandingGraph } from '../../services/graphPorts.ts';
import type {
  HouseholdCustomer,
  HouseholdStore,
  HouseholdTransaction,
  StaleHouseholds,
} from '../../services/live/householdPorts.ts';
import type { Database, Transaction } from '../database.ts';
import { applyChanges, gathered } from '../graph/applyChanges.ts';
import { ClaimRow, claimsOf } from '../graph/householdClaims.ts';
import { EdgeRow, gatherStanding, NodeRow } from '../graph/readStanding.ts';
import { query } from '../queries.ts';
import { LockedKey } from './rows.ts';

const Texts = z.array(z.string());
const StaleRow = z.object({ customers: Texts, households: Texts });
const IdRow = z.object({ id: z.string() });
const json = <T>() => z.string().transform((text) => JSON.parse(text) as T);
const Tie = z
  .object({ key: z.string(), from: z.string(), to: z.string(), properties: z.record(z.string(), z.unknown()) })
  .transform((tie) => ({ ...tie, type: 'RELATED_TO' as const, properties: tie.properties as Record<string, string> }));
/** Records as JSON are trusted, since only Kinhold writes them. */
const CustomerRow = z.object({
  id: LockedKey,
  values: json<Record<string, string>>(),
  records: z.array(json<SourceRecord>()),
  households: Texts,
  ties: z.array(Tie),
});

export function householdStore(database: Database): HouseholdStore {
  return {
    transaction: (work) =>
      database.transaction(async (transaction) => {
        await transaction.run(query('ledger/lease'), { name: 'households' }, z.unknown());
        return work(householdTransaction(transaction));
      }),
  };
}

function householdTransaction(transaction: Transaction): HouseholdTransaction {
  const ids = async (name: string, params: Record<string, unknown>) => {
    const rows = await transaction.run(query(name), params, IdRow);
    return rows.map(({ id }) => id);
  };
  return {
    async stale(limit) {
      const [stale] = await transaction.run(query('households/stale'), { limit }, StaleRow);
      return stale!;
    },
    customers: (wanted): Promise<HouseholdCustomer[]> =>
      transaction.run(query('households/customers'), { ids: wanted }, CustomerRow),
    members: (households, residences) => ids('households/members', { households, residences }),
    standing: (households) => readStanding(transaction, households),
    async claims(households) {
      return claimsOf(await transaction.run(query('households/claims'), { ids: households }, ClaimRow));
    },
    taken: (wanted) => ids('households/taken', { ids: wanted }),
    write: (changes, done) => write(transaction, changes, done),
  };
}

async function readStanding(transaction: Transaction, ids: readonly string[]): Promise<StandingGraph> {
  const nodes = await transaction.run(query('households/nodes'), { ids }, NodeRow);
  const edges = await transaction.run(query('households/edges'), { ids }, EdgeRow);
  return gatherStanding(nodes, edges);
}

async function write(
  transaction: Transaction,
  changes: GraphChanges,
  { customers, households }: StaleHouseholds,
): Promise<void> {
  await applyChanges((work) => work(transaction), gathered(changes), []);
  await transaction.run(query('households/settled'), { customers, households }, z.unknown());
}
