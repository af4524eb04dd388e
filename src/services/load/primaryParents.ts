// Which of the lifted parent edges give the tree: the one edge for each node and hierarchy that its place rests on.

import type { Derivation, LiftedEdge } from '../derivation.ts';

/**
 * Keys of the CHILD_OF and SUBSIDIARY_OF edges that the places follow. Of parallel edges to one parent the open-ended
 * one counts, then the latest, then the smallest key, so that a node has one primary edge a hierarchy.
 */
export function primaryParents(edges: readonly LiftedEdge[], places: Derivation['places']): ReadonlySet<string> {
  const candidates = new Map<string, LiftedEdge[]>();
  for (const edge of edges) {
    if (edge.type !== 'CHILD_OF' && edge.type !== 'SUBSIDIARY_OF') continue;
    const ends = `${edge.from}|${edge.to}`;
    candidates.set(ends, [...(candidates.get(ends) ?? []), edge]);
  }
  const primary = new Set<string>();
  for (const place of places) {
    const parallel = candidates.get(`${place.id}|${place.parentId}`) ?? [];
    const [best] = parallel.filter((edge) => isIn(edge, place.hierarchy)).sort(byPrecedence);
    if (best !== undefined) primary.add(best.key);
  }
  return primary;
}

/** An edge that names no hierarchy is in whichever its place is in. */
function isIn({ properties }: LiftedEdge, hierarchy: string): boolean {
  const stated = properties.hierarchy ?? properties.basis;
  return stated === undefined || stated === hierarchy;
}

function byPrecedence(a: LiftedEdge, b: LiftedEdge): number {
  const ended = Number(a.properties.validTo !== undefined) - Number(b.properties.validTo !== undefined);
  const from = compare(String(b.properties.validFrom ?? ''), String(a.properties.validFrom ?? ''));
  return ended || from || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
