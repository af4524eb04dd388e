// One cycle through a knot, to show a person what to mend.

/**
 * A shortest cycle through the smallest node of the knot, from child to parent, starting at that node and not repeating it.
 * Each node of a knot lies on a cycle, so there is one. Linear in the knot's edges.
 */
export function cyclePath(knot: readonly number[], parentsOf: readonly (readonly number[])[]): number[] {
  const start = knot[0]!;
  const members = new Set(knot);
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const parent of [...parentsOf[node]!].sort((a, b) => a - b)) {
      if (parent === start) return pathTo(node, start, cameFrom);
      if (!members.has(parent) || cameFrom.has(parent)) continue;
      cameFrom.set(parent, node);
      queue.push(parent);
    }
  }
  return [...knot];
}

function pathTo(end: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [end];
  for (let node = end; node !== start; ) {
    node = cameFrom.get(node)!;
    path.push(node);
  }
  return path.reverse();
}
