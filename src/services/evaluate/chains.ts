// False pairs that nothing links directly: they came together over links with other records.

import { type Groups, groupBy, membersOf, pairsOf } from './groups.ts';
import type { ErrorLinks } from './links.ts';
import type { Overlaps, Partitions } from './partitions.ts';
import { Sample } from './sample.ts';

export interface Chains {
  /** False pairs without a link that holds. */
  readonly pairs: number;
  /** Links from one record of a false pair to the other, the shortest way. */
  readonly examples: readonly (readonly number[])[];
}

/** Records from which a chain is sought before a cluster is given up. */
const STARTS = 100;

/** `holds` says of each link whether it holds a cluster together. */
export function chainsOf(
  partitions: Partitions,
  { clusterSizes, cellCluster, cellRecords }: Overlaps,
  { links, holds }: { readonly links: ErrorLinks; readonly holds: (link: number) => boolean },
  examples: number,
): Chains {
  const { clusterOf, entityOf, clusters } = partitions;
  const chained = Float64Array.from(clusterSizes, pairsOf);
  cellRecords.forEach((records, cell) => {
    chained[cellCluster[cell]!]! -= pairsOf(records);
  });
  const within = links.left.map((left, link) => {
    const right = links.right[link]!;
    if (clusterOf[left] !== clusterOf[right] || !holds(link)) return -1;
    if (entityOf[left]! >= 0 && entityOf[right]! >= 0 && entityOf[left] !== entityOf[right])
      chained[clusterOf[left]!]!--;
    return clusterOf[left]!;
  });
  const sample = new Sample(examples);
  let pairs = 0;
  chained.forEach((count, cluster) => {
    pairs += count;
    if (count > 0) sample.offer(cluster);
  });
  const byCluster = groupBy(within, clusters);
  return { pairs, examples: sample.items().flatMap((cluster) => chainIn(cluster, byCluster, links, entityOf)) };
}

interface Step {
  readonly to: number;
  readonly link: number;
}

/** The shortest chain between records of two entities in one cluster; none where it would be far to seek. */
function chainIn(cluster: number, byCluster: Groups, links: ErrorLinks, entityOf: Int32Array): number[][] {
  const steps = new Map<number, Step[]>();
  for (const link of membersOf(byCluster, cluster)) {
    const [left, right] = [links.left[link]!, links.right[link]!];
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const) {
      const known = steps.get(from);
      if (known) known.push({ to, link });
      else steps.set(from, [{ to, link }]);
    }
  }
  const starts = [...steps.keys()].filter((record) => entityOf[record]! >= 0).slice(0, STARTS);
  for (const start of starts) {
    const chain = chainFrom(start, steps, entityOf);
    if (chain) return [chain];
  }
  return [];
}

/** Breadth first: the links to the nearest record of another entity that is not linked to `start` itself. */
function chainFrom(start: number, steps: ReadonlyMap<number, readonly Step[]>, entityOf: Int32Array): number[] | null {
  /** The step back towards `start` from each record that was reached; the map grows while it is walked. */
  const back = new Map<number, Step | null>([[start, null]]);
  for (const [record, step] of back) {
    const entity = entityOf[record]!;
    if (step !== null && step.to !== start && entity >= 0 && entity !== entityOf[start]) return wayBack(record, back);
    for (const { to, link } of steps.get(record)!) if (!back.has(to)) back.set(to, { to: record, link });
  }
  return null;
}

/** The links from the start to `record`. */
function wayBack(record: number, back: ReadonlyMap<number, Step | null>): number[] {
  const links: number[] = [];
  for (let step = back.get(record)!; step !== null; step = back.get(step.to)!) links.unshift(step.link);
  return links;
}
