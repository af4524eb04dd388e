// Three ways to find connected components: the project's own, the barest there is, and graphology's where it is installed.

import { DisjointSets } from '../../src/domain/disjointSets.ts';

/** A graph over nodes 0..nodes-1; edge `i` joins lefts[i] and rights[i]. */
export interface Edges {
  readonly nodes: number;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
}

/** Finds the components and returns how many there are. */
export type Contender = (edges: Edges) => Promise<number>;

export const CONTENDERS = {
  'disjointSets, labels': async ({ nodes, lefts, rights }) => {
    const sets = joined({ nodes, lefts, rights });
    const labels = Int32Array.from({ length: nodes }, (_, node) => sets.find(node));
    return countRoots(labels);
  },
  'disjointSets, groups': async (edges) => joined(edges).groups().length,
  'bare Int32Array, labels': async (edges) => countRoots(bareLabels(edges)),
  'graphology, groups': async (edges) => {
    const [{ default: Graph }, { connectedComponents }] = await loadGraphology();
    const graph = new Graph({ type: 'undirected', multi: true });
    for (let node = 0; node < edges.nodes; node++) graph.addNode(node);
    for (let edge = 0; edge < edges.lefts.length; edge++) graph.addEdge(edges.lefts[edge]!, edges.rights[edge]!);
    return connectedComponents(graph).length;
  },
} as const satisfies Readonly<Record<string, Contender>>;

export type ContenderName = keyof typeof CONTENDERS;

function joined({ nodes, lefts, rights }: Edges): DisjointSets {
  const sets = new DisjointSets(nodes);
  for (let edge = 0; edge < lefts.length; edge++) sets.union(lefts[edge]!, rights[edge]!);
  return sets;
}

/** Union by smallest member with path halving (Tarjan and van Leeuwen 1984), all in one function. */
export function bareLabels({ nodes, lefts, rights }: Edges): Int32Array {
  const parents = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) parents[node] = node;
  for (let edge = 0; edge < lefts.length; edge++) {
    let left = lefts[edge]!;
    let right = rights[edge]!;
    while (parents[left] !== left) left = parents[left] = parents[parents[left]!]!;
    while (parents[right] !== right) right = parents[right] = parents[parents[right]!]!;
    if (left < right) parents[right] = left;
    else parents[left] = right;
  }
  // A parent is never larger than its child, so that one ascending pass settles all.
  for (let node = 0; node < nodes; node++) parents[node] = parents[parents[node]!]!;
  return parents;
}

function countRoots(labels: Int32Array): number {
  let count = 0;
  for (let node = 0; node < labels.length; node++) if (labels[node] === node) count++;
  return count;
}

interface GraphologyGraph {
  addNode(node: number): void;
  addEdge(left: number, right: number): void;
}
type Graphology = readonly [
  { readonly default: new (options: { type: 'undirected'; multi: boolean }) => GraphologyGraph },
  { connectedComponents(graph: GraphologyGraph): unknown[] },
];

/** By names in variables, because neither is a dependency: who wants to compare installs them. */
async function loadGraphology(): Promise<Graphology> {
  const [graph, components] = ['graphology', 'graphology-components'];
  return [await import(graph!), await import(components!)];
}
