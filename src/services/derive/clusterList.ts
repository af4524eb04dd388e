// The clusters of one entity type in columns: a million of them need no object each.

export class ClusterList {
  /** Record keys by row, ascending. */
  readonly keys: readonly string[];
  /** The cluster of each row; clusters are numbered in the order of their first rows. */
  readonly clusterOf: Int32Array;
  /** Rows of cluster c: `rows[starts[c]]` to below `starts[c + 1]`, ascending. */
  private readonly starts: Int32Array;
  private readonly rows: Int32Array;

  /** `representatives` gives for each row the first row of its cluster. */
  constructor(keys: readonly string[], representatives: Int32Array) {
    this.keys = keys;
    this.clusterOf = new Int32Array(keys.length);
    let size = 0;
    representatives.forEach((first, row) => {
      this.clusterOf[row] = first === row ? size++ : this.clusterOf[first]!;
    });
    this.starts = new Int32Array(size + 1);
    for (const cluster of this.clusterOf) this.starts[cluster + 1]!++;
    for (let cluster = 0; cluster < size; cluster++) this.starts[cluster + 1]! += this.starts[cluster]!;
    const next = this.starts.slice();
    this.rows = new Int32Array(keys.length);
    this.clusterOf.forEach((cluster, row) => {
      this.rows[next[cluster]!++] = row;
    });
  }

  get size(): number {
    return this.starts.length - 1;
  }

  firstKey(cluster: number): string {
    return this.keys[this.rows[this.starts[cluster]!]!]!;
  }

  rowsOf(cluster: number): Int32Array {
    return this.rows.subarray(this.starts[cluster], this.starts[cluster + 1]);
  }

  keysOf(cluster: number): string[] {
    return Array.from(this.rowsOf(cluster), (row) => this.keys[row]!);
  }
}
