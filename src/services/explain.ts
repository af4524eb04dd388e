// Why two records are one: the link between them, the strongest chain through their cluster, and what would separate them.
// Why they are not: what spoke against, how far below the threshold, or what was cut. Reads links as `resolve` wrote them or
// as the graph holds them.

import type { Link } from '../domain/link.ts';
import type { Explanation } from './explain/explanation.ts';
import { byStrength, isInForce, LinkGraph } from './explain/linkGraph.ts';
import { minimumCut } from './explain/minimumCut.ts';
import { strongestPath } from './explain/strongestPath.ts';
import { evidenceOf, waterfall } from './explain/waterfall.ts';
import { withoutFields } from './explain/withoutFields.ts';
import { wordExplanation } from './explain/words.ts';

/** Links between two clusters that are shown, the strongest. */
const SHOWN_BETWEEN = 5;

/** What is known of two records: whether they are one, and the links among the records of both. */
export interface PairLinks {
  readonly together: boolean;
  readonly links: readonly Link[];
  /** log2 odds from which a pair is linked; even odds where it is not known. */
  readonly threshold?: number;
}

/** `links` are those of the clusters of both records, or more. */
export function explain(left: string, right: string, { together, links, threshold = 0 }: PairLinks): Explanation {
  const direct = links.find((link) => joins(link, left, right)) ?? null;
  const inForce = links.filter(isInForce);
  const apart = !together || left === right;
  const found = {
    left,
    right,
    together,
    threshold,
    direct,
    evidence: direct && evidenceOf(direct),
    steps: direct ? waterfall(direct) : [],
    path: together ? strongestPath(left, right, inForce) : [],
    cut: apart ? null : minimumCut(left, right, inForce),
    fields: apart ? null : withoutFields(left, right, inForce, threshold),
    between: together ? [] : linksBetween(left, right, links),
  };
  return { ...found, text: wordExplanation(found) };
}

function joins(link: Link, left: string, right: string): boolean {
  return (link.left === left && link.right === right) || (link.left === right && link.right === left);
}

/** Links from the cluster of one record to that of the other; a cluster is what links in force hold together. */
function linksBetween(left: string, right: string, links: readonly Link[]): Link[] {
  const graph = new LinkGraph(links);
  const holds = (link: number) => isInForce(links[link]!);
  const [ours, theirs] = [left, right].map((record) => graph.reach(graph.numberOf(record), holds)) as [
    Int32Array,
    Int32Array,
  ];
  const crosses = (from: number, to: number) => ours[from] !== -1 && theirs[to] !== -1;
  return links
    .filter(
      (_, at) =>
        !holds(at) && (crosses(graph.left[at]!, graph.right[at]!) || crosses(graph.right[at]!, graph.left[at]!)),
    )
    .sort(byStrength)
    .slice(0, SHOWN_BETWEEN);
}
