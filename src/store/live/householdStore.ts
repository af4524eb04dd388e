// The graph in Neo4j for households that follow the customers that steps have changed; one process at a time has the lease.

import { z } from 'zod';
import type { SourceRecord } from '../../domain/record.ts';
import type { GraphChanges } from '../../services/graphPorts.ts';
import type {
  HouseholdCustomer,
  HouseholdReader,
  HouseholdStore,
  HouseholdTransaction,
  StaleHouseholds,
} from '../../services/live/householdPorts.ts';
import type { Database, Transaction } from '../database.ts';
import { applyChanges, gathered } from '../graph/applyChanges.ts';
import { ClaimRow, claimsOf } from '../graph/householdClaims.ts';
import { HouseholdOverrideRow } from '../graph/householdOverrideRow.ts';
import { EdgeRow, gatherStanding, NodeRow } from '../graph/readStanding.ts';
import { query } from '../queries.ts';
import type { Params } from '../values.ts';
import { GATES } from './gates.ts';
import { LockedKey } from './rows.ts';

const Texts = z.array(z.string());
const OwnerRow = z.object({ key: z.string(), customer: z.string() });
const LockedRow = z.object({ id: LockedKey });
const StaleRow = z.object({ customers: Texts, households: Texts });
const IdRow = z.object({ id: z.string() });
const json = <T>() => z.string().transform((text) => JSON.parse(text) as T);
const Tie = z
  .object({ key: z.string(), from: z.string(), to: z.string(), properties: z.record(z.string(), z.unknown()) })
  .transform((tie) => ({ ...tie, type: 'RELATED_TO' as const, properties: tie.properties as Record<string, string> }));
/** Records as JSON are trusted, since only Kinhold writes them. */
const CustomerRow = z.object({
  id: z.string(),
  values: json<Record<string, string>>(),
  records: z.array(json<SourceRecord>()),
  households: Texts,
  ties: z.array(Tie),
  overrides: z.array(HouseholdOverrideRow),
  companions: Texts,
});

export function householdStore(database: Database): HouseholdStore {
  return {
    reader: householdReader(database),
    transaction: (work) =>
      database.transaction(async (transaction) => {
        await transaction.run(query('ledger/lease'), { name: 'households' }, z.unknown());
        return work(householdTransaction(transaction));
      }),
  };
}

/** Reads outside a transaction: nothing is locked. */
function householdReader(database: Database): HouseholdReader {
  return readerOver((name, params, row) => database.read(query(name), params, row));
}

type Run = <Row>(name: string, params: Params, row: z.ZodType<Row>) => Promise<Row[]>;

function readerOver(ask: Run): HouseholdReader {
  /** What is asked of nothing is answered without a round trip. */
  const run: Run = async (name, params, row) =>
    Object.values(params).every((list) => Array.isArray(list) && list.length === 0) ? [] : ask(name, params, row);
  const idsOf = async (name: string, params: Params) => (await run(name, params, IdRow)).map(({ id }) => id);
  return {
    customers: (ids): Promise<HouseholdCustomer[]> => run('households/customers', { ids }, CustomerRow),
    members: (households, residences) => idsOf('households/members', { households, residences }),
    claims: async (ids) => claimsOf(await run('households/claims', { ids }, ClaimRow)),
    taken: (ids) => idsOf('households/taken', { ids }),
    async customersOf(keys) {
      const rows = await run('households/customersOfRecords', { keys }, OwnerRow);
      return new Map(rows.map(({ key, customer }) => [key, customer]));
    },
    async standing(ids) {
      const nodes = await run('households/nodes', { ids }, NodeRow);
      return gatherStanding(nodes, await run('households/edges', { ids }, EdgeRow));
    },
  };
}

function householdTransaction(transaction: Transaction): HouseholdTransaction {
  const run: Run = (name, params, row) => transaction.run(query(name), params, row);
  const reader = readerOver(run);
  return {
    ...reader,
    async customers(ids) {
      await run('households/lock', { ids }, LockedRow);
      return reader.customers(ids);
    },
    async stale(limit) {
      const [stale] = await run('households/stale', { limit }, StaleRow);
      return stale!;
    },
    async passGate() {
      await run('households/passGate', { gate: GATES[0]! }, z.unknown());
    },
    async makeOverride(override) {
      await run('households/makeOverride', { override }, z.unknown());
    },
    async withdrawOverride(withdrawal) {
      await run('households/withdrawOverride', withdrawal, z.unknown());
    },
    write: (changes, done) => write(transaction, changes, done),
  };
}

async function write(
  transaction: Transaction,
  changes: GraphChanges,
  { customers, households }: StaleHouseholds,
): Promise<void> {
  await applyChanges((work) => work(transaction), gathered(changes), []);
  await transaction.run(query('households/settled'), { customers, households }, z.unknown());
}
