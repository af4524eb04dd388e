// The declared parents of each node of one hierarchy at one time, as numbers, with the likeliest parent first.

import type { ParentEdge } from '../domain/hierarchy.ts';
import { compareText, instantOf } from '../domain/recency.ts';

/** Nodes as positions in `ids`, which is sorted, so that comparing numbers compares ids. */
export interface ParentGraph {
  readonly ids: readonly string[];
  /** For each node its different parents, without itself, the one that gives the tree first. */
  readonly parents: readonly (readonly ParentClaim[])[];
  /** Nodes declared their own parent, ascending. */
  readonly selfParents: readonly number[];
}

export interface ParentClaim {
  readonly parent: number;
  readonly edge: ParentEdge;
}

/**
 * Whether an edge holds on the day of `asOf`. Without a day only edges that state no end do, because there is no clock here
 * to say whether an end has come.
 */
export function isCurrent({ validFrom, validTo }: ParentEdge, asOf: string | null): boolean {
  const at = instantOf(asOf);
  if (at === null) return !validTo;
  return (instantOf(validFrom) ?? at) <= at && at < (instantOf(validTo) ?? Number.POSITIVE_INFINITY);
}

/** The graph of edges that are all of one hierarchy and current. A node is what any of them names. */
export function parentGraph(edges: readonly ParentEdge[]): ParentGraph {
  const ids = [...new Set(edges.flatMap(({ child, parent }) => [child, parent]))].sort(compareText);
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const parents: ParentClaim[][] = ids.map(() => []);
  const selfParents = new Set<number>();
  for (const edge of edges) {
    const child = indexOf.get(edge.child)!;
    const parent = indexOf.get(edge.parent)!;
    if (child === parent) selfParents.add(child);
    else parents[child]!.push({ parent, edge });
  }
  return { ids, parents: parents.map(likeliestFirst), selfParents: [...selfParents].sort((a, b) => a - b) };
}

/** Likelier first: the larger share, then what states no end, then what began first, then the smaller parent id. */
export function compareClaims(a: ParentClaim, b: ParentClaim): number {
  return (
    (b.edge.share ?? -1) - (a.edge.share ?? -1) ||
    Number(Boolean(a.edge.validTo)) - Number(Boolean(b.edge.validTo)) ||
    since(a.edge) - since(b.edge) ||
    a.parent - b.parent
  );
}

/** Instants are finite, so that two unknown beginnings differ by 0 and not by NaN. */
function since({ validFrom }: ParentEdge): number {
  return instantOf(validFrom) ?? Number.MIN_SAFE_INTEGER;
}

/** One claim for each parent, however many sources declare it. */
function likeliestFirst(claims: readonly ParentClaim[]): ParentClaim[] {
  if (claims.length < 2) return [...claims];
  const seen = new Set<number>();
  return [...claims].sort(compareClaims).filter(({ parent }) => !seen.has(parent) && seen.add(parent));
}
