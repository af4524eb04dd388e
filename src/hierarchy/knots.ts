// Knots: sets of nodes each of which is an ancestor of all the others (strongly connected components, Tarjan 1972).
// Without recursion, because chains of a hundred thousand parents would overflow the stack.

interface Search {
  readonly order: Int32Array;
  readonly low: Int32Array;
  readonly next: Int32Array;
  readonly onStack: Uint8Array;
  readonly stack: number[];
  visited: number;
}

/** The knots of more than one node, each ascending, by smallest member. Linear in nodes and edges. */
export function findKnots(parentsOf: readonly (readonly number[])[]): number[][] {
  const size = parentsOf.length;
  const search: Search = {
    order: new Int32Array(size).fill(-1),
    low: new Int32Array(size),
    next: new Int32Array(size),
    onStack: new Uint8Array(size),
    stack: [],
    visited: 0,
  };
  const knots: number[][] = [];
  for (let start = 0; start < size; start++) {
    if (search.order[start] === -1) searchFrom(start, parentsOf, search, knots);
  }
  return knots.sort((a, b) => a[0]! - b[0]!);
}

function searchFrom(start: number, parentsOf: readonly (readonly number[])[], search: Search, knots: number[][]): void {
  const path = [start];
  enter(start, search);
  while (path.length > 0) {
    const node = path.at(-1)!;
    const parent = parentsOf[node]![search.next[node]!++];
    if (parent === undefined) {
      path.pop();
      leave(node, path.at(-1), search, knots);
    } else if (search.order[parent] === -1) {
      enter(parent, search);
      path.push(parent);
    } else if (search.onStack[parent] === 1) {
      search.low[node] = Math.min(search.low[node]!, search.order[parent]!);
    }
  }
}

function enter(node: number, search: Search): void {
  search.order[node] = search.low[node] = search.visited++;
  search.onStack[node] = 1;
  search.stack.push(node);
}

/** Hands what `node` reached to the node below it on the path, and takes a finished knot off the stack. */
function leave(node: number, below: number | undefined, search: Search, knots: number[][]): void {
  if (below !== undefined) search.low[below] = Math.min(search.low[below]!, search.low[node]!);
  if (search.low[node] !== search.order[node]) return;
  const knot = search.stack.splice(search.stack.lastIndexOf(node));
  for (const member of knot) search.onStack[member] = 0;
  if (knot.length > 1) knots.push(knot.sort((a, b) => a - b));
}
