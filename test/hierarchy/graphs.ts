// Arbitraries and slow, obvious references for the hierarchy tests.

import fc from 'fast-check';
import type { HierarchyPlace, ParentEdge } from '../../src/domain/hierarchy.ts';

export const NODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const node = fc.constantFrom(...NODES);

/** Small dense graphs: cycles, several parents, self-parents and repeated edges are common. */
export const edgeLists = fc.array(
  fc
    .tuple(
      node,
      node,
      fc.constantFrom('legal', 'sales'),
      fc.record(
        {
          share: fc.constantFrom(20, 60),
          validFrom: fc.constantFrom('2019-01-01', '2020'),
          validTo: fc.constant('2030'),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([child, parent, hierarchy, rest]): ParentEdge => ({ child, parent, hierarchy, ...rest })),
  { maxLength: 14 },
);

/** Everything above `start`, itself only where it is above itself: followed one step at a time. */
export function ancestors(start: string, edges: readonly ParentEdge[]): Set<string> {
  const above = new Set<string>();
  for (let size = -1; size < above.size; ) {
    size = above.size;
    for (const { child, parent } of edges) if (child === start || above.has(child)) above.add(parent);
  }
  return above;
}

/** The sets of nodes that are each above all the others, by smallest member. */
export function knots(edges: readonly ParentEdge[]): string[][] {
  const above = new Map(NODES.map((id) => [id, ancestors(id, edges)]));
  const knotOf = (id: string) =>
    NODES.filter((other) => other === id || (above.get(id)!.has(other) && above.get(other)!.has(id)));
  return NODES.map(knotOf).filter((knot, i) => knot.length > 1 && knot[0] === NODES[i]);
}

/** Depth and ultimate parent by walking up the chosen parents; throws where they go round. */
export function climb(id: string, places: readonly HierarchyPlace[]): { ultimateParentId: string; depth: number } {
  const parentOf = new Map(places.map((place) => [place.id, place.parentId]));
  let top = id;
  for (let depth = 0; depth <= places.length; depth++) {
    const parent = parentOf.get(top);
    if (parent == null) return { ultimateParentId: top, depth };
    top = parent;
  }
  throw new Error(`${id} is above itself`);
}
