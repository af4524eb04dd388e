// From declared parents to one tree: each node under its likeliest parent, no node above itself.

import { compareClaims, type ParentClaim, type ParentGraph } from './parents.ts';

/** In `parentOf`, no parent. */
export const NONE = -1;

/**
 * The parent of each node, NONE at a root. A cycle of likeliest parents is cut at its weakest edge (of equals, the one of
 * the smallest id, which becomes the root); the node cut off goes under its next likeliest parent that is not below it.
 */
export function chooseParents({ parents }: ParentGraph): Int32Array {
  const parentOf = Int32Array.from(parents, (claims) => claims[0]?.parent ?? NONE);
  const cut = cyclesIn(parentOf).map((cycle) => weakest(cycle, parents));
  for (const node of cut) parentOf[node] = NONE;
  reattach(cut, parents, parentOf);
  return parentOf;
}

/** Depth and root of each node of a forest. */
export function placeNodes(parentOf: Int32Array): { depth: Int32Array; root: Int32Array } {
  const depth = new Int32Array(parentOf.length).fill(NONE);
  const root = new Int32Array(parentOf.length);
  for (let start = 0; start < parentOf.length; start++) {
    const path: number[] = [];
    let node = start;
    for (; depth[node] === NONE && parentOf[node] !== NONE; node = parentOf[node]!) path.push(node);
    if (depth[node] === NONE) {
      depth[node] = 0;
      root[node] = node;
    }
    for (const below of path.reverse()) {
      depth[below] = depth[parentOf[below]!]! + 1;
      root[below] = root[parentOf[below]!]!;
    }
  }
  return { depth, root };
}

/** The cycles of a graph in which each node has one parent at most; they share no node. */
function cyclesIn(parentOf: Int32Array): number[][] {
  const walk = new Int32Array(parentOf.length).fill(NONE);
  const cycles: number[][] = [];
  for (let start = 0; start < parentOf.length; start++) {
    let node = start;
    for (; node !== NONE && walk[node] === NONE; node = parentOf[node]!) walk[node] = start;
    if (node !== NONE && walk[node] === start) cycles.push(cycleFrom(node, parentOf));
  }
  return cycles;
}

function cycleFrom(start: number, parentOf: Int32Array): number[] {
  const cycle = [start];
  for (let node = parentOf[start]!; node !== start; node = parentOf[node]!) cycle.push(node);
  return cycle;
}

/** The node of the cycle with the least likely parent. Parents' ids do not count here: the smallest child's edge is cut. */
function weakest(cycle: readonly number[], parents: ParentGraph['parents']): number {
  const claimOf = (node: number): ParentClaim => ({ ...parents[node]![0]!, parent: 0 });
  return cycle.reduce((worst, node) =>
    (compareClaims(claimOf(node), claimOf(worst)) || worst - node) > 0 ? node : worst,
  );
}

/** Each cut node under the likeliest of its parents in another tree; joined trees are told apart by their roots. */
function reattach(cut: readonly number[], parents: ParentGraph['parents'], parentOf: Int32Array): void {
  const joined = placeNodes(parentOf).root;
  const rootOf = (node: number): number => {
    let root = joined[node]!;
    while (joined[root] !== root) root = joined[root] = joined[joined[root]!]!;
    return root;
  };
  for (const node of [...cut].sort((a, b) => a - b)) {
    const free = parents[node]!.find(({ parent }) => rootOf(parent) !== node);
    if (free === undefined) continue;
    parentOf[node] = free.parent;
    joined[node] = rootOf(free.parent);
  }
}
