// Brings the trees of accounts and organizations up to date after steps: which of a node's parents gives the tree can depend on
// its ancestors, since a cycle is cut at its weakest edge. What comes out is what a derivation of everything would make there.

import { buildHierarchies } from '../../hierarchy/build.ts';
import type { LiftedEdge } from '../derivation.ts';
import { parentEdge } from '../derive.ts';
import type { EdgeImage } from '../graphPorts.ts';
import { liftedEdge } from '../load/graphImage.ts';
import { primaryParents } from '../load/primaryParents.ts';

/** A parent edge as it stands. */
export interface StandingParent extends LiftedEdge {
  readonly ref: string;
  readonly isPrimary: boolean;
}

/** One transaction. */
export interface HierarchyTransaction {
  /** Accounts and organizations whose parents changed, at most so many. */
  stale(limit: number): Promise<readonly string[]>;
  /** Locks accounts and organizations, sorted, and gives the edges to their parents. */
  parents(ids: readonly string[]): Promise<readonly StandingParent[]>;
  /** Writes edges, and that these nodes are no longer stale. */
  write(edges: readonly (EdgeImage & { readonly ref: string })[], done: readonly string[]): Promise<void>;
}

export interface HierarchyStore {
  /** One process at a time does so; `work` runs again where another writer was in the way. */
  transaction<T>(work: (transaction: HierarchyTransaction) => Promise<T>): Promise<T>;
}

/** Stale nodes taken at a time. */
const AT_ONCE = 500;

/** How many stale nodes were seen to. */
export async function drainHierarchies(store: HierarchyStore): Promise<number> {
  let drained = 0;
  for (;;) {
    const round = await store.transaction(drainSome);
    drained += round;
    if (round === 0) return drained;
  }
}

async function drainSome(transaction: HierarchyTransaction): Promise<number> {
  const stale = await transaction.stale(AT_ONCE);
  if (stale.length === 0) return 0;
  const { ids, edges } = await withAncestors(stale, transaction);
  const { places } = buildHierarchies(edges.flatMap(parentEdge), ids, null);
  const primary = primaryParents(edges, places);
  const changed = edges.filter(({ key, isPrimary }) => primary.has(key) !== isPrimary);
  await transaction.write(
    changed.map((edge) => ({ ...liftedEdge(edge, primary.has(edge.key)), ref: edge.ref })),
    ids,
  );
  return stale.length;
}

/** Nodes and all above them, in every hierarchy. */
async function withAncestors(
  stale: readonly string[],
  transaction: HierarchyTransaction,
): Promise<{ readonly ids: readonly string[]; readonly edges: readonly StandingParent[] }> {
  const ids = new Set(stale);
  const edges: StandingParent[] = [];
  let wanted = [...stale].sort();
  while (wanted.length > 0) {
    const found = await transaction.parents(wanted);
    edges.push(...found);
    wanted = [...new Set(found.map(({ to }) => to))].filter((id) => !ids.has(id)).sort();
    for (const id of wanted) ids.add(id);
  }
  return { ids: [...ids].sort(), edges };
}
