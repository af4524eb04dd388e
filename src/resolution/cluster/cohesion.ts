// Keeps a chain from joining two groups that contradict each other: a record without a birth date may resemble both father
// and son, but that is no reason for father and son to be one.

/** What a pair of records says of being one: 1 for, -1 against, 0 nothing. Symmetric. */
export type Opinion = (left: number, right: number) => number;

/** Records looked at on each side; a large cluster speaks through a spread of its members. */
const SPOKESMEN = 6;

/** Tracks the members of each cluster by its representative, and asks pairs across two clusters before they join. */
export class Cohesion {
  private readonly opinion: Opinion;
  /** The member after each one in its cluster, -1 at the end; the representative comes first. */
  private readonly next: Int32Array;
  private readonly last: Int32Array;
  private readonly sizes: Int32Array;

  constructor(size: number, opinion: Opinion) {
    this.opinion = opinion;
    this.next = new Int32Array(size).fill(-1);
    this.last = Int32Array.from({ length: size }, (_, row) => row);
    this.sizes = new Int32Array(size).fill(1);
  }

  /** Whether more pairs across two clusters speak against their being one than for it. */
  opposes(left: number, right: number): boolean {
    if (this.sizes[left] === 1 && this.sizes[right] === 1) return false;
    let sum = 0;
    const theirs = this.spokesmen(right);
    for (const a of this.spokesmen(left)) for (const b of theirs) sum += this.opinion(Math.min(a, b), Math.max(a, b));
    return sum < 0;
  }

  /** Joins the members of two clusters under one representative. */
  merged(left: number, right: number, root: number): void {
    const other = root === left ? right : left;
    this.next[this.last[root]!] = other;
    this.last[root] = this.last[other]!;
    this.sizes[root]! += this.sizes[other]!;
  }

  private spokesmen(root: number): number[] {
    const members: number[] = [];
    const step = Math.max(1, Math.floor(this.sizes[root]! / SPOKESMEN));
    let at = root;
    for (let seen = 0; at >= 0 && members.length < SPOKESMEN; seen++) {
      if (seen % step === 0) members.push(at);
      at = this.next[at]!;
    }
    return members;
  }
}
