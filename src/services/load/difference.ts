// Compares the derived graph as it should be with the one that stands, so that only what differs is written.

import type { EdgeImage, GraphChanges, NodeImage, Removal, Standing, StandingGraph } from '../graphPorts.ts';
import type { GraphImage } from './graphImage.ts';

interface Keyed {
  readonly key: string;
  readonly hash: string;
}

interface Changes<T> {
  readonly create: T[];
  readonly update: (T & { readonly ref: string })[];
  readonly remove: Removal[];
}

/**
 * What to create, update and delete so that `standing` becomes `desired`. Keys are compared within a label or a
 * relationship type; equal hashes mean nothing is written. Where nothing stands, all is created, as it is read.
 */
export function difference(desired: GraphImage, standing: StandingGraph): GraphChanges {
  if (standing.nodes.size === 0 && standing.edges.size === 0) return allNew(desired);
  const nodes = compareKinds<NodeImage>(desired.nodes, (node) => node.label, standing.nodes);
  const edges = compareKinds<EdgeImage>(desired.edges, (edge) => edge.type, standing.edges);
  return {
    createNodes: nodes.create,
    updateNodes: nodes.update,
    deleteNodes: nodes.remove,
    createEdges: edges.create,
    updateEdges: edges.update,
    deleteEdges: edges.remove,
  };
}

function allNew({ nodes, edges }: GraphImage): GraphChanges {
  return { createNodes: nodes, updateNodes: [], deleteNodes: [], createEdges: edges, updateEdges: [], deleteEdges: [] };
}

function compareKinds<T extends Keyed>(
  desired: Iterable<T>,
  kindOf: (item: T) => string,
  standing: ReadonlyMap<string, ReadonlyMap<string, Standing>>,
): Changes<T> {
  const changes: Changes<T> = { create: [], update: [], remove: [] };
  const wanted = new Map<string, Set<string>>();
  for (const item of desired) {
    const kind = kindOf(item);
    const keys = wanted.get(kind) ?? new Set<string>();
    wanted.set(kind, keys.add(item.key));
    const stands = standing.get(kind)?.get(item.key);
    if (stands === undefined) changes.create.push(item);
    else if (stands.hash !== item.hash) changes.update.push({ ...item, ref: stands.ref });
  }
  for (const [kind, items] of standing) {
    for (const [key, { ref }] of items) if (!wanted.get(kind)?.has(key)) changes.remove.push({ kind, key, ref });
  }
  return changes;
}
