// Everything that is wrong with the declared parents of one hierarchy, or that someone who reads it should know. Trees that are
// really graphs have several of these at once; none hides another.

import type { FamilyProblem, ParentEdge } from '../domain/hierarchy.ts';
import { compareText } from '../domain/recency.ts';
import { buildHierarchies } from './build.ts';
import { findKnots } from './knots.ts';
import { isCurrent, type ParentGraph, parentGraph } from './parents.ts';

/** Shares are stated with few digits; that three thirds are 99.99 or 100.01 is no fault. */
const ROUNDING = 0.1;

/**
 * The problems of edges that are all of one hierarchy, by code and then id; `nodes` are the ids that exist. Beside those of
 * buildHierarchies:
 * - 'several-roots': the node, and the tops that its parents lead to, no one of them to all. A cycle is one top, under its smallest id;
 * - 'missing-parent': the child, and the parent that is not there;
 * - 'ended': the node, none of whose edges hold any more, and the parent that it was under last;
 * - 'over-owned': the node, and its parents, whose shares add up to more than all of it.
 */
export function familyProblems(
  edges: readonly ParentEdge[],
  nodes: readonly string[],
  asOf: string | null,
): readonly FamilyProblem[] {
  const known = new Set(nodes);
  const current = edges.filter((edge) => isCurrent(edge, asOf));
  const graph = parentGraph(current.filter(({ child, parent }) => known.has(child) && known.has(parent)));
  const found = (code: FamilyProblem['code'], paths: readonly (readonly string[])[]) =>
    [...paths].sort((a, b) => compareText(a.join('\n'), b.join('\n'))).map((path) => ({ code, path }));
  return [
    ...buildHierarchies(edges, nodes, asOf).problems.map(({ code, path }) => ({ code, path })),
    ...found('several-roots', severalRoots(graph)),
    ...found('missing-parent', missingParents(current, known)),
    ...found('ended', endedBranches(edges, current, known, asOf)),
    ...found('over-owned', overOwned(graph)),
  ];
}

function severalRoots({ ids, parents }: ParentGraph): string[][] {
  const parentsOf = parents.map((claims) => claims.map(({ parent }) => parent));
  const topOf = topsOf(parentsOf);
  return parentsOf.flatMap((above, node) => {
    if (above.length < 2) return [];
    const tops = topsAbove([node], parentsOf, topOf);
    const leadsToAll = above.some((parent) => topsAbove([parent], parentsOf, topOf).size === tops.size);
    if (tops.size < 2 || leadsToAll) return [];
    return [[ids[node]!, ...[...tops].sort((a, b) => a - b).map((top) => ids[top]!)]];
  });
}

/** For each node that is a top the one that stands for it: itself, or the smallest of the cycle that nothing is above. */
function topsOf(parentsOf: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const tops = new Map<number, number>();
  parentsOf.forEach((above, node) => {
    if (above.length === 0) tops.set(node, node);
  });
  for (const knot of findKnots(parentsOf)) {
    const members = new Set(knot);
    if (knot.every((node) => parentsOf[node]!.every((parent) => members.has(parent))))
      for (const node of knot) tops.set(node, knot[0]!);
  }
  return tops;
}

function topsAbove(
  start: readonly number[],
  parentsOf: readonly (readonly number[])[],
  topOf: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const seen = new Set(start);
  const tops = new Set<number>();
  for (const node of seen) {
    const top = topOf.get(node);
    if (top !== undefined) tops.add(top);
    for (const parent of parentsOf[node]!) seen.add(parent);
  }
  return tops;
}

function missingParents(current: readonly ParentEdge[], known: ReadonlySet<string>): string[][] {
  const missing = current.filter(({ child, parent }) => known.has(child) && !known.has(parent));
  return [...new Map(missing.map(({ child, parent }) => [`${child}\n${parent}`, [child, parent]])).values()];
}

/** Edges that have not begun yet are no end. */
function endedBranches(
  edges: readonly ParentEdge[],
  current: readonly ParentEdge[],
  known: ReadonlySet<string>,
  asOf: string | null,
): string[][] {
  const placed = new Set(current.map(({ child }) => child));
  const last = new Map<string, ParentEdge>();
  for (const edge of edges) {
    const { child, parent, validTo } = edge;
    if (!validTo || placed.has(child) || !known.has(child) || !known.has(parent)) continue;
    if (asOf !== null && validTo > asOf) continue;
    const before = last.get(child);
    if (before === undefined || compareText(endOf(edge), endOf(before)) > 0) last.set(child, edge);
  }
  return [...last.values()].map(({ child, parent }) => [child, parent]);
}

/** The later end, then the larger parent id, so that the order of edges does not count. */
function endOf({ validTo, parent }: ParentEdge): string {
  return `${validTo} ${parent}`;
}

function overOwned({ ids, parents }: ParentGraph): string[][] {
  return parents.flatMap((claims, node) => {
    const held = claims.filter(({ edge }) => edge.share !== undefined);
    const sum = held.reduce((total, { edge }) => total + edge.share!, 0);
    return sum > 100 + ROUNDING ? [[ids[node]!, ...held.map(({ parent }) => ids[parent]!)]] : [];
  });
}
