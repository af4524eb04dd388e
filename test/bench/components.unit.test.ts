// What the bench of connected components compares: all contenders must find the same.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLabels, CONTENDERS, type Edges } from '../../bench/components/contenders.ts';
import { DisjointSets } from '../../src/domain/disjointSets.ts';

const NODES = 20;
const graphs = fc
  .array(fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1)), { maxLength: 30 })
  .map((edges): Edges & { readonly pairs: readonly (readonly [number, number])[] } => ({
    nodes: NODES,
    lefts: Int32Array.from(edges, ([left]) => left),
    rights: Int32Array.from(edges, ([, right]) => right),
    pairs: edges,
  }));

describe('the contenders', () => {
  it('label every node with the smallest node of its component', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const sets = new DisjointSets(NODES);
        for (const [left, right] of graph.pairs) sets.union(left, right);
        expect([...bareLabels(graph)]).toEqual(Array.from({ length: NODES }, (_, node) => sets.find(node)));
      }),
    );
  });

  it('find the same number of components', async () => {
    const names = ['disjointSets, labels', 'disjointSets, groups', 'bare Int32Array, labels'] as const;
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const counts = await Promise.all(names.map((name) => CONTENDERS[name](graph)));
        expect(new Set(counts).size).toBe(1);
      }),
    );
  });

  it('find a component for every node of a graph without edges', async () => {
    const empty = { nodes: 3, lefts: new Int32Array(0), rights: new Int32Array(0) };
    expect(await CONTENDERS['bare Int32Array, labels'](empty)).toBe(3);
  });
});
