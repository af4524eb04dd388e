// Hierarchies from declared parents: each node's place under its ultimate parent, and what is wrong with the declarations.
// A function of the edges alone, whatever their order.

import type { HierarchyPlace, HierarchyProblem, ParentEdge } from '../domain/hierarchy.ts';
import { compareText } from '../domain/recency.ts';
import { cyclePath } from './cyclePath.ts';
import { findKnots } from './knots.ts';
import { isCurrent, type ParentGraph, parentGraph } from './parents.ts';
import { chooseParents, NONE, placeNodes } from './tree.ts';

interface Hierarchies {
  /** By hierarchy, then id. */
  readonly places: readonly (HierarchyPlace & { readonly hierarchy: string })[];
  /** By hierarchy; in each first self-parents, then cycles, then nodes with several parents, each by id. */
  readonly problems: readonly HierarchyProblem[];
}

/**
 * The place of every node in every hierarchy it takes part in; a node without a current edge has none. Edges hold at `asOf`
 * (an ISO date or date-time); with null, those that state no end. Edges to ids not among `nodes` are left out.
 *
 * Problems: 'self-parent' with the node; 'cycle' with a shortest cycle through the smallest id of each knot, from child to
 * parent; 'several-parents' with the node, the parent that gives the tree, and the others from likely to unlikely.
 */
export function buildHierarchies(
  edges: readonly ParentEdge[],
  nodes: readonly string[],
  asOf: string | null,
): Hierarchies {
  const known = new Set(nodes);
  const current = edges.filter((edge) => known.has(edge.child) && known.has(edge.parent) && isCurrent(edge, asOf));
  const built = [...byHierarchy(current)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([hierarchy, own]) => buildOne(hierarchy, parentGraph(own)));
  return {
    places: built.flatMap(({ places }) => places),
    problems: built.flatMap(({ problems }) => problems),
  };
}

function byHierarchy(edges: readonly ParentEdge[]): Map<string, ParentEdge[]> {
  const groups = new Map<string, ParentEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge.hierarchy);
    if (group === undefined) groups.set(edge.hierarchy, [edge]);
    else group.push(edge);
  }
  return groups;
}

function buildOne(hierarchy: string, graph: ParentGraph): Hierarchies {
  const parentOf = chooseParents(graph);
  const { depth, root } = placeNodes(parentOf);
  const places = graph.ids.map((id, i) => ({
    hierarchy,
    id,
    parentId: parentOf[i] === NONE ? null : graph.ids[parentOf[i]!]!,
    ultimateParentId: graph.ids[root[i]!]!,
    depth: depth[i]!,
  }));
  return { places, problems: problemsOf(hierarchy, graph, parentOf) };
}

function problemsOf(hierarchy: string, graph: ParentGraph, parentOf: Int32Array): HierarchyProblem[] {
  const parentsOf = graph.parents.map((claims) => claims.map(({ parent }) => parent));
  const report = (code: HierarchyProblem['code']) => (path: readonly number[]) => {
    return { code, hierarchy, path: path.map((node) => graph.ids[node]!) };
  };
  return [
    ...graph.selfParents.map((node) => [node]).map(report('self-parent')),
    ...findKnots(parentsOf).map((knot) => report('cycle')(cyclePath(knot, parentsOf))),
    ...severalParents(parentsOf, parentOf).map(report('several-parents')),
  ];
}

/** Nodes with more than one parent, each followed by its parents, the chosen one first. */
function severalParents(parentsOf: readonly (readonly number[])[], parentOf: Int32Array): number[][] {
  return parentsOf.flatMap((parents, node) => {
    if (parents.length < 2) return [];
    const chosen = parents.filter((parent) => parent === parentOf[node]);
    return [[node, ...chosen, ...parents.filter((parent) => parent !== parentOf[node])]];
  });
}
