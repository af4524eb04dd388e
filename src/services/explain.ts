// Why two records are one, or are not: the link between them, or the strongest chain of links through their cluster, or
// what spoke against. Reads links as `resolve` wrote them or as the graph holds them.

import type { Link } from '../domain/link.ts';

export interface Explanation {
  readonly left: string;
  readonly right: string;
  readonly together: boolean;
  /** The direct link, whatever its status; null where the pair was not worth comparing. */
  readonly direct: Link | null;
  /** The chain of links that joins them whose weakest link is strongest; empty where they are apart. */
  readonly path: readonly Link[];
  /** The same in words, a sentence a line. */
  readonly text: readonly string[];
}

/** What is known of two records: whether they are one, and the links among the records of both. */
export interface PairLinks {
  readonly together: boolean;
  readonly links: readonly Link[];
}

/** `links` are those of the clusters of both records, or more. */
export function explain(left: string, right: string, { together, links }: PairLinks): Explanation {
  const direct = links.find((link) => joins(link, left, right)) ?? null;
  const path = together ? strongestPath(left, right, links) : [];
  return { left, right, together, direct, path, text: wording(left, right, together, direct, path) };
}

function joins(link: Link, left: string, right: string): boolean {
  return (link.left === left && link.right === right) || (link.left === right && link.right === left);
}

/** Adds links from the strongest down until the two are joined, then walks what was added: the widest path. */
function strongestPath(from: string, to: string, links: readonly Link[]): Link[] {
  const inForce = links.filter(({ status }) => status === 'linked' || status === 'conflict');
  const neighbours = new Map<string, Link[]>();
  for (const link of inForce.sort((a, b) => b.weight - a.weight)) {
    for (const end of [link.left, link.right]) neighbours.set(end, [...(neighbours.get(end) ?? []), link]);
    const path = walk(from, to, neighbours);
    if (path) return path;
  }
  return [];
}

function walk(from: string, to: string, neighbours: ReadonlyMap<string, readonly Link[]>): Link[] | null {
  const cameBy = new Map<string, Link | null>([[from, null]]);
  const queue = [from];
  for (const at of queue) {
    for (const link of neighbours.get(at) ?? []) {
      const next = link.left === at ? link.right : link.left;
      if (cameBy.has(next)) continue;
      cameBy.set(next, link);
      queue.push(next);
    }
  }
  if (!cameBy.has(to)) return null;
  const path: Link[] = [];
  for (let at = to; at !== from; ) {
    const link = cameBy.get(at)!;
    path.unshift(link);
    at = link.left === at ? link.right : link.left;
  }
  return path;
}

function wording(left: string, right: string, together: boolean, direct: Link | null, path: readonly Link[]): string[] {
  const lines = [together ? `${left} and ${right} are one.` : `${left} and ${right} are not one.`];
  if (direct) lines.push(`The two compared: ${describe(direct)}`);
  else
    lines.push(
      'The two share no blocking key or their evidence is far below the threshold, so there is no link between them.',
    );
  if (together && path.length > 1)
    lines.push('They are joined by:', ...path.map((link) => `  ${link.left} = ${link.right}: ${describe(link)}`));
  return lines;
}

function describe({ status, weight, probability, why }: Link): string {
  return `${status}, probability ${probability.toFixed(4)}, weight ${weight.toFixed(1)} (${why})`;
}
