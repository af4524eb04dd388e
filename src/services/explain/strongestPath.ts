// The chain of links between two records whose weakest link is strongest: the widest path.

import { DisjointSets } from '../../domain/disjointSets.ts';
import type { Link } from '../../domain/link.ts';
import { byStrength, LinkGraph } from './linkGraph.ts';

/**
 * Adds links from the strongest down until the two records are joined; among what was added the shortest way is taken.
 * Empty where nothing joins them. `links` are those in force.
 */
export function strongestPath(from: string, to: string, links: readonly Link[]): Link[] {
  const graph = new LinkGraph([...links].sort(byStrength));
  const [start, goal] = [graph.numberOf(from), graph.numberOf(to)];
  if (start < 0 || goal < 0 || start === goal) return [];
  const sets = new DisjointSets(graph.records.length);
  let last = 0;
  while (last < links.length && sets.find(start) !== sets.find(goal)) {
    sets.union(graph.left[last]!, graph.right[last]!);
    last++;
  }
  if (sets.find(start) !== sets.find(goal)) return [];
  const cameBy = graph.reach(start, (link) => link < last, goal);
  return graph.pathTo(goal, cameBy).map((link) => graph.links[link]!);
}
