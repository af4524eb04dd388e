// Connected components: what no edge joins need not be looked at together, so that each can be clustered again on its own.

import { DisjointSets } from '../../domain/disjointSets.ts';
import type { EdgeColumns } from './edges.ts';

/** Calls `each` with the edge positions of every connected component, strongest first, ties by record; a view to read, not to keep. */
export function eachComponent(size: number, edges: EdgeColumns, each: (positions: Int32Array) => void): void {
  const { left, right, odds } = edges;
  const { starts, positions } = groupByComponent(size, edges);
  const strongestFirst = (a: number, b: number) => {
    if (odds[a] !== odds[b]) return odds[a]! > odds[b]! ? -1 : 1;
    return left[a]! - left[b]! || right[a]! - right[b]!;
  };
  for (let root = 0; root < size; root++) {
    const [from, to] = [starts[root]!, starts[root + 1]!];
    if (from === to) continue;
    const own = positions.subarray(from, to);
    each(own.length === 1 ? own : own.sort(strongestFirst));
  }
}

/** Edge positions sorted by the smallest record of their component (a counting sort): those of root r from starts[r]. */
function groupByComponent(size: number, { left, right }: EdgeColumns) {
  const sets = new DisjointSets(size);
  for (let at = 0; at < left.length; at++) sets.union(left[at]!, right[at]!);
  const starts = new Int32Array(size + 1);
  for (let at = 0; at < left.length; at++) starts[sets.find(left[at]!) + 1]!++;
  for (let root = 0; root < size; root++) starts[root + 1]! += starts[root]!;
  const filled = starts.slice();
  const positions = new Int32Array(left.length);
  for (let at = 0; at < left.length; at++) positions[filled[sets.find(left[at]!)]!++] = at;
  return { starts, positions };
}
