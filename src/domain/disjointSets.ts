// Disjoint sets over 0..size-1 in one typed array (union-find; Tarjan 1975): the core of clustering, and of who belongs with whom.

export class DisjointSets {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The smallest member of the set of `i`, whatever the order of the unions. */
  find(i: number): number {
    let root = i;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    for (let at = i; at !== root; ) {
      const next = this.#parents[at]!;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins two sets and returns the representative of the whole. */
  union(a: number, b: number): number {
    const [x, y] = [this.find(a), this.find(b)];
    const root = Math.min(x, y);
    this.#parents[Math.max(x, y)] = root;
    return root;
  }

  /** Every set as its members in ascending order, by smallest member. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.#parents.length; i++) {
      const root = this.find(i);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [i]);
      else group.push(i);
    }
    return [...groups.values()];
  }
}
