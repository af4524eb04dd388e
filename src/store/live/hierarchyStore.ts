// The graph in Neo4j for trees that follow the parents that steps have changed; one process at a time has the lease.

import { z } from 'zod';
import type { HierarchyStore, HierarchyTransaction, StandingParent } from '../../services/live/drainHierarchies.ts';
import type { Database, Transaction } from '../database.ts';
import { applyChanges } from '../graph/applyChanges.ts';
import { query } from '../queries.ts';

const IdRow = z.object({ id: z.string() });
const Properties = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const ParentRow = z
  .object({
    type: z.enum(['CHILD_OF', 'SUBSIDIARY_OF']),
    key: z.string(),
    from: z.string(),
    to: z.string(),
    ref: z.string(),
    properties: Properties,
  })
  .transform(({ properties: { hash: _hash, key: _key, primary, ...stated }, ...edge }): StandingParent => {
    return { ...edge, isPrimary: primary === true, properties: stated as StandingParent['properties'] };
  });

export function hierarchyStore(database: Database): HierarchyStore {
  return {
    transaction: (work) =>
      database.transaction(async (transaction) => {
        await transaction.run(query('ledger/lease'), { name: 'hierarchies' }, z.unknown());
        return work(hierarchyTransaction(transaction));
      }),
  };
}

function hierarchyTransaction(transaction: Transaction): HierarchyTransaction {
  return {
    async stale(limit) {
      const rows = await transaction.run(query('hierarchies/stale'), { limit }, IdRow);
      return rows.map(({ id }) => id);
    },
    parents: (ids) => transaction.run(query('hierarchies/parents'), { ids }, ParentRow),
    async write(updateEdges, ids) {
      const nothing = { createNodes: [], updateNodes: [], deleteNodes: [], createEdges: [], deleteEdges: [] };
      await applyChanges((work) => work(transaction), { ...nothing, updateEdges }, []);
      await transaction.run(query('hierarchies/settled'), { ids }, z.unknown());
    },
  };
}
