// The clusters as they grow: their sizes, how densely each is linked, and a few members that speak for it.

import { DisjointSets } from '../../domain/disjointSets.ts';
import { Adjacency, type EdgeColumns } from './edges.ts';

/** Members that speak for a cluster: all of a small one, a spread of a large one. */
const SPOKESMEN = 7;

export class Groups {
  /** How many records there are. */
  readonly records: number;
  readonly adjacency: Adjacency;
  private readonly odds: Float64Array;
  private readonly sets: DisjointSets;
  /** The member after each one in its cluster, -1 at the end; the representative comes first. */
  private readonly next: Int32Array;
  private readonly last: Int32Array;
  /** By representative: members, their edges counted at both ends, and the edges inside that are at least even. */
  private readonly sizes: Int32Array;
  private readonly degrees: Int32Array;
  private readonly inner: Int32Array;
  /** Spokesmen by representative; a single record speaks for itself. */
  private readonly samples = new Map<number, readonly number[]>();

  constructor(size: number, edges: EdgeColumns) {
    this.records = size;
    this.adjacency = new Adjacency(size, edges);
    this.odds = edges.odds;
    this.sets = new DisjointSets(size);
    this.next = new Int32Array(size).fill(-1);
    this.last = Int32Array.from({ length: size }, (_, row) => row);
    this.sizes = new Int32Array(size).fill(1);
    const { starts } = this.adjacency;
    this.degrees = Int32Array.from({ length: size }, (_, row) => starts[row + 1]! - starts[row]!);
    this.inner = new Int32Array(size);
  }

  /** The representative of a record's cluster: its smallest record. */
  find(row: number): number {
    return this.sets.find(row);
  }

  size(root: number): number {
    return this.sizes[root]!;
  }

  /** Edges with even odds or better out of all pairs of a cluster's records, 0 to 1; 1 of a single record. */
  density(root: number): number {
    const size = this.sizes[root]!;
    return size === 1 ? 1 : (2 * this.inner[root]!) / (size * (size - 1));
  }

  /** Whether edges with even odds or better join every pair across two clusters. */
  areFullyLinked(left: number, right: number): boolean {
    const pairs = this.sizes[left]! * this.sizes[right]!;
    return pairs <= Math.min(this.degrees[left]!, this.degrees[right]!) && this.edgesAcross(left, right) === pairs;
  }

  /** Joins two clusters and returns the representative of the whole. */
  join(left: number, right: number): number {
    const inner = this.inner[left]! + this.inner[right]! + this.edgesAcross(left, right);
    const sample = this.sampleOf(left, right);
    const root = this.sets.union(left, right);
    const other = root === left ? right : left;
    this.next[this.last[root]!] = other;
    this.last[root] = this.last[other]!;
    this.sizes[root]! += this.sizes[other]!;
    this.degrees[root]! += this.degrees[other]!;
    this.inner[root] = inner;
    this.samples.set(root, sample);
    this.samples.delete(other);
    return root;
  }

  /** The record given and those that speak for its cluster. */
  spokesmen(row: number): readonly number[] {
    const sample = this.samples.get(this.sets.find(row));
    if (sample === undefined) return [row];
    return sample.includes(row) ? sample : [row, ...sample];
  }

  /** Counts in the cluster with fewer edges, so that a hub is not walked again for each of its neighbours. */
  private edgesAcross(left: number, right: number): number {
    const [from, to] = this.degrees[left]! < this.degrees[right]! ? [left, right] : [right, left];
    const { starts, neighbours, edges } = this.adjacency;
    let count = 0;
    for (let row = from; row >= 0; row = this.next[row]!) {
      for (let at = starts[row]!; at < starts[row + 1]!; at++) {
        if (this.odds[edges[at]!]! >= 0 && this.sets.find(neighbours[at]!) === to) count++;
      }
    }
    return count;
  }

  /** Spokesmen of two clusters that join, as many of each as its share of the members, one at least. */
  private sampleOf(left: number, right: number): readonly number[] {
    const ours = this.samples.get(left) ?? [left];
    const theirs = this.samples.get(right) ?? [right];
    if (ours.length + theirs.length <= SPOKESMEN) return [...ours, ...theirs];
    const share = this.sizes[left]! / (this.sizes[left]! + this.sizes[right]!);
    const least = Math.max(1, SPOKESMEN - theirs.length);
    const count = Math.max(least, Math.min(ours.length, SPOKESMEN - 1, Math.round(SPOKESMEN * share)));
    return [...spread(ours, count), ...spread(theirs, SPOKESMEN - count)];
  }
}

/** `count` items at even steps. */
function spread(items: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]!);
}
