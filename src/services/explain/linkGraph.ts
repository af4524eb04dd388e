// The links of a few clusters as a graph: records are numbered in order of first sight, links keep their positions.

import type { Link } from '../../domain/link.ts';
import { compareText } from '../../domain/recency.ts';

/** Whether a link holds a cluster together. */
export function isInForce({ status }: Link): boolean {
  return status === 'linked' || status === 'conflict';
}

/** Strongest first; ties by record keys, so that nothing depends on the order in which links came. */
export function byStrength(a: Link, b: Link): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  return compareText(a.left, b.left) || compareText(a.right, b.right);
}

export class LinkGraph {
  readonly links: readonly Link[];
  readonly records: readonly string[];
  /** By link position: the numbers of its two records. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** By record number: positions of the links at it. */
  readonly linksAt: readonly (readonly number[])[];
  private readonly numbers = new Map<string, number>();

  constructor(links: readonly Link[]) {
    this.links = links;
    this.left = Int32Array.from(links, (link) => this.take(link.left));
    this.right = Int32Array.from(links, (link) => this.take(link.right));
    this.records = [...this.numbers.keys()];
    const linksAt: number[][] = this.records.map(() => []);
    for (let at = 0; at < links.length; at++) {
      linksAt[this.left[at]!]!.push(at);
      linksAt[this.right[at]!]!.push(at);
    }
    this.linksAt = linksAt;
  }

  /** The number of a record, -1 where no link touches it. */
  numberOf(record: string): number {
    return this.numbers.get(record) ?? -1;
  }

  /** The record at the other end of a link. */
  across(link: number, record: number): number {
    return this.left[link] === record ? this.right[link]! : this.left[link]!;
  }

  /**
   * Breadth first from one record over the links that `passes` lets through: by record number the link it was reached by,
   * -2 of the start, -1 of what was not reached. Stops early at `goal`.
   */
  reach(start: number, passes: (link: number, from: number) => boolean, goal = -1): Int32Array {
    const cameBy = new Int32Array(this.records.length).fill(-1);
    if (start < 0) return cameBy;
    cameBy[start] = -2;
    const queue = [start];
    for (const record of queue) {
      if (record === goal) break;
      for (const link of this.linksAt[record]!) {
        const next = this.across(link, record);
        if (cameBy[next] !== -1 || !passes(link, record)) continue;
        cameBy[next] = link;
        queue.push(next);
      }
    }
    return cameBy;
  }

  /** The links from the start of a search to a record that it reached, in order. */
  pathTo(record: number, cameBy: Int32Array): number[] {
    const path: number[] = [];
    for (let at = record; cameBy[at]! >= 0; at = this.across(cameBy[at]!, at)) path.push(cameBy[at]!);
    return path.reverse();
  }

  private take(record: string): number {
    const known = this.numbers.get(record);
    if (known !== undefined) return known;
    this.numbers.set(record, this.numbers.size);
    return this.numbers.size - 1;
  }
}
