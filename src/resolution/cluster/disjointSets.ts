// Union-find over dense integers (Tarjan 1975): the core of clustering, in one typed array.

export class DisjointSets {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = new Int32Array(size);
    for (let at = 0; at < size; at++) this.parents[at] = at;
  }

  /** The set's representative: its smallest member. */
  find(member: number): number {
    const { parents } = this;
    let root = member;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root]!]!;
      root = parents[root]!;
    }
    return root;
  }

  /** Joins two sets; the smaller representative stays. Returns it. */
  union(left: number, right: number): number {
    const a = this.find(left);
    const b = this.find(right);
    const root = Math.min(a, b);
    this.parents[Math.max(a, b)] = root;
    return root;
  }
}
