// The fewest links whose removal separates two records: a minimum cut, found as a maximum flow by shortest augmenting paths
// (Edmonds and Karp 1972) on the links of their cluster.

import type { Link } from '../../domain/link.ts';
import { byStrength, LinkGraph } from './linkGraph.ts';

/** Links up to which a cluster is searched; beyond, the answer takes longer than it is worth. */
export const LARGEST_CUT_LINKS = 20_000;
/** Weights break ties in tenths of a bit, the precision in which they are stated. */
const PER_BIT = 10;

/**
 * The fewest links without which `from` and `to` are apart, the weakest such where there are several choices; strongest
 * first. Empty where they are apart already; null where the cluster has more than LARGEST_CUT_LINKS links.
 */
export function minimumCut(from: string, to: string, links: readonly Link[]): Link[] | null {
  if (links.length > LARGEST_CUT_LINKS) return null;
  const graph = new LinkGraph(links);
  const [source, sink] = [graph.numberOf(from), graph.numberOf(to)];
  if (source < 0 || sink < 0 || source === sink) return [];
  const flow = new Flow(graph);
  while (flow.augment(source, sink));
  const reached = flow.reachedFrom(source);
  const crosses = (_: Link, at: number) => (reached[graph.left[at]!] === -1) !== (reached[graph.right[at]!] === -1);
  return links.filter(crosses).sort(byStrength);
}

class Flow {
  private readonly graph: LinkGraph;
  /** What may still flow over a link, from its left to its right record and back. */
  private readonly forth: Float64Array;
  private readonly back: Float64Array;

  constructor(graph: LinkGraph) {
    const least = graph.links.reduce((low, { weight }) => Math.min(low, weight), 0);
    const extra = graph.links.map(({ weight }) => Math.round((weight - least) * PER_BIT));
    // One link more always costs more than any choice of weights saves: fewest links first, then the weakest.
    const base = extra.reduce((sum, each) => sum + each, 1);
    this.graph = graph;
    this.forth = Float64Array.from(extra, (each) => base + each);
    this.back = this.forth.slice();
  }

  /** Sends as much as one shortest path takes; false where none is left. */
  augment(source: number, sink: number): boolean {
    const { graph } = this;
    const cameBy = graph.reach(source, (link, from) => this.room(link, from) > 0, sink);
    if (cameBy[sink] === -1) return false;
    const path: { link: number; from: number }[] = [];
    for (let at = sink; at !== source; at = path.at(-1)!.from) {
      const link = cameBy[at]!;
      path.push({ link, from: graph.across(link, at) });
    }
    const amount = Math.min(...path.map(({ link, from }) => this.room(link, from)));
    for (const { link, from } of path) this.send(link, from, amount);
    return true;
  }

  /** The records that more could still flow to. */
  reachedFrom(source: number): Int32Array {
    return this.graph.reach(source, (link, from) => this.room(link, from) > 0);
  }

  private room(link: number, from: number): number {
    return this.graph.left[link] === from ? this.forth[link]! : this.back[link]!;
  }

  private send(link: number, from: number, amount: number): void {
    const sign = this.graph.left[link] === from ? 1 : -1;
    this.forth[link]! -= sign * amount;
    this.back[link]! += sign * amount;
  }
}
