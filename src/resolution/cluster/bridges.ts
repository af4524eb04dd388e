// Bridges: edges without which what they hold together falls apart (Tarjan 1974), found without recursion, so that a chain
// of any length will do.

import type { Adjacency, EdgeColumns } from './edges.ts';

/** Marks by edge position the bridges among the edges that stay within a cluster: 1 a bridge, 0 none. Linear time. */
export function findBridges(edges: EdgeColumns, adjacency: Adjacency, clusterOf: Int32Array): Uint8Array {
  const isBridge = new Uint8Array(edges.left.length);
  const search = new BridgeSearch(adjacency, clusterOf, isBridge);
  for (let row = 0; row < clusterOf.length; row++) search.from(row);
  return isBridge;
}

class BridgeSearch {
  private readonly adjacency: Adjacency;
  private readonly clusterOf: Int32Array;
  private readonly isBridge: Uint8Array;
  /** When a record was met, 0 for never, and the earliest record that is reached from below it by one edge back. */
  private readonly met: Int32Array;
  private readonly low: Int32Array;
  /** Next place in the adjacency to look at, and the edge by which a record was reached. */
  private readonly place: Int32Array;
  private readonly cameBy: Int32Array;
  private readonly stack: Int32Array;
  private clock = 0;

  constructor(adjacency: Adjacency, clusterOf: Int32Array, isBridge: Uint8Array) {
    this.adjacency = adjacency;
    this.clusterOf = clusterOf;
    this.isBridge = isBridge;
    this.met = new Int32Array(clusterOf.length);
    this.low = new Int32Array(clusterOf.length);
    this.place = adjacency.starts.slice(0, clusterOf.length);
    this.cameBy = new Int32Array(clusterOf.length).fill(-1);
    this.stack = new Int32Array(clusterOf.length);
  }

  from(start: number): void {
    if (this.met[start] !== 0) return;
    let depth = 0;
    this.enter(start, -1);
    this.stack[0] = start;
    while (depth >= 0) {
      const row = this.stack[depth]!;
      const next = this.step(row);
      if (next >= 0) this.stack[++depth] = next;
      else if (--depth >= 0) this.leave(row, this.stack[depth]!);
    }
  }

  private enter(row: number, edge: number): void {
    this.met[row] = this.low[row] = ++this.clock;
    this.cameBy[row] = edge;
  }

  /** Looks at the edges of a record until one leads somewhere new: that record, or -1 where none does. */
  private step(row: number): number {
    const { starts, neighbours, edges } = this.adjacency;
    while (this.place[row]! < starts[row + 1]!) {
      const at = this.place[row]!++;
      const next = neighbours[at]!;
      if (edges[at] === this.cameBy[row] || this.clusterOf[next] !== this.clusterOf[row]) continue;
      if (this.met[next] === 0) {
        this.enter(next, edges[at]!);
        return next;
      }
      this.low[row] = Math.min(this.low[row]!, this.met[next]!);
    }
    return -1;
  }

  private leave(row: number, parent: number): void {
    this.low[parent] = Math.min(this.low[parent]!, this.low[row]!);
    if (this.low[row]! > this.met[parent]!) this.isBridge[this.cameBy[row]!] = 1;
  }
}
