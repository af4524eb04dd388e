// How a cluster came to be: its links from the strongest down, which of them joined what, and what was refused.

import { DisjointSets } from '../../domain/disjointSets.ts';
import type { Link } from '../../domain/link.ts';
import { byStrength, isInForce, LinkGraph } from './linkGraph.ts';

export interface BuildStep {
  /** The link that joined two parts. */
  readonly link: Link;
  /** Records of the part that grew: the larger one, and of two as large the one with the smaller key. */
  readonly into: number;
  /** Records that joined it, sorted. */
  readonly joined: readonly string[];
  /** Records of the part that came out. */
  readonly records: number;
}

export interface BuildUp {
  readonly steps: readonly BuildStep[];
  /** Links between records that were together already. */
  readonly supporting: number;
  /** Links that were cut, strongest first, and those that wait for review. */
  readonly refused: readonly Link[];
  readonly waiting: readonly Link[];
}

/** `links` are those at the records of one cluster, those that lead out of it included. */
export function buildUp(links: readonly Link[]): BuildUp {
  const ordered = [...links].sort(byStrength);
  const graph = new LinkGraph(ordered.filter(isInForce));
  const sets = new DisjointSets(graph.records.length);
  const members = new Map(graph.records.map((record, number) => [number, [record]]));
  const steps: BuildStep[] = [];
  graph.links.forEach((link, at) => {
    const [left, right] = [sets.find(graph.left[at]!), sets.find(graph.right[at]!)];
    if (left === right) return;
    const [grown, added] = [members.get(left)!, members.get(right)!].sort(largerFirst) as [string[], string[]];
    sets.union(left, right);
    for (const root of [left, right]) members.delete(root);
    steps.push({ link, into: grown.length, joined: [...added].sort(), records: grown.length + added.length });
    for (const record of added) grown.push(record);
    members.set(sets.find(left), grown);
  });
  return {
    steps,
    supporting: graph.links.length - steps.length,
    refused: ordered.filter(({ status }) => status === 'cut'),
    waiting: ordered.filter(({ status }) => status === 'review'),
  };
}

function largerFirst(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return b.length - a.length;
  return smallest(a) < smallest(b) ? -1 : 1;
}

function smallest(records: readonly string[]): string {
  return records.reduce((least, record) => (record < least ? record : least));
}
