// Edges in columns: millions of them are sorted, walked and counted without an object each.

export interface Edge {
  readonly left: number;
  readonly right: number;
  /** log2 odds; Infinity for a `same` judgement. */
  readonly odds: number;
}

/** Edges by position, each pair of records once at most. */
export interface EdgeColumns {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** log2 odds; Infinity for a `same` judgement. */
  readonly odds: Float64Array;
}

/** The edges at each record in one array (compressed sparse rows): those of record r stand from starts[r] to below starts[r + 1]. */
export class Adjacency {
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** Position of the edge that leads to each neighbour. */
  readonly edges: Int32Array;

  constructor(size: number, { left, right }: EdgeColumns) {
    this.starts = new Int32Array(size + 1);
    this.neighbours = new Int32Array(2 * left.length);
    this.edges = new Int32Array(2 * left.length);
    for (let at = 0; at < left.length; at++) {
      this.starts[left[at]! + 1]!++;
      this.starts[right[at]! + 1]!++;
    }
    for (let row = 0; row < size; row++) this.starts[row + 1]! += this.starts[row]!;
    const filled = this.starts.slice();
    for (let at = 0; at < left.length; at++) {
      this.put(filled[left[at]!]!++, right[at]!, at);
      this.put(filled[right[at]!]!++, left[at]!, at);
    }
  }

  private put(place: number, neighbour: number, edge: number): void {
    this.neighbours[place] = neighbour;
    this.edges[place] = edge;
  }
}
