// Measures of clusters: density, bridges and the weakest link, checked against what they mean.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisjointSets } from '../../../src/domain/disjointSets.ts';
import { findBridges } from '../../../src/resolution/cluster/bridges.ts';
import { cluster } from '../../../src/resolution/cluster/cluster.ts';
import { Adjacency, type Edge } from '../../../src/resolution/cluster/edges.ts';
import { edgeColumns, SILENCE } from './clusterInputs.ts';

const SIZE = 8;
const input = { different: [], exclusives: [], evidence: SILENCE };
const row = fc.nat({ max: SIZE - 1 });
const edges = fc.uniqueArray(
  fc.record({ left: row, right: row, odds: fc.integer({ min: 0, max: 9 }) }).filter(({ left, right }) => left < right),
  { maxLength: 14, selector: ({ left, right }) => `${left}-${right}` },
);

function partsOf(list: readonly Edge[]): number {
  const sets = new DisjointSets(SIZE);
  for (const { left, right } of list) sets.union(left, right);
  return sets.groups().length;
}

describe('bridges', () => {
  it('are the edges without which there is one part more', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const columns = edgeColumns(list);
        const isBridge = findBridges(columns, new Adjacency(SIZE, columns), new Int32Array(SIZE));
        const expected = list.map((one) => (partsOf(list.filter((other) => other !== one)) > partsOf(list) ? 1 : 0));
        expect([...isBridge]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('are found in a chain of any length, and not in a ring', () => {
    const size = 40_000;
    const chain = { left: new Int32Array(size - 1), right: new Int32Array(size - 1), odds: new Float64Array(size - 1) };
    for (let at = 0; at < size - 1; at++) {
      chain.left[at] = at;
      chain.right[at] = at + 1;
    }
    const [whole] = cluster({ ...input, size, edges: chain }).measures();
    expect(whole).toMatchObject({ records: size, links: size - 1, bridges: size - 1 });
    const ring = {
      left: Int32Array.from([...chain.left, 0]),
      right: Int32Array.from([...chain.right, size - 1]),
      odds: new Float64Array(size),
    };
    expect(cluster({ ...input, size, edges: ring }).measures()[0]).toMatchObject({ links: size, bridges: 0 });
  });
});

describe('measures', () => {
  it('are of every cluster of two or more, by its smallest record', () => {
    const list = [
      { left: 0, right: 1, odds: 9 },
      { left: 1, right: 2, odds: 7 },
      { left: 0, right: 2, odds: 2 },
      { left: 2, right: 3, odds: 4 },
      { left: 5, right: 6, odds: 1 },
    ];
    expect(cluster({ ...input, size: SIZE, edges: edgeColumns(list) }).measures()).toEqual([
      { representative: 0, records: 4, links: 4, density: 4 / 6, bridges: 1, weakestLink: 4 },
      { representative: 5, records: 2, links: 1, density: 1, bridges: 1, weakestLink: 1 },
    ]);
  });

  it('leave out edges that were cut', () => {
    const list = [
      { left: 0, right: 1, odds: 9 },
      { left: 1, right: 2, odds: 3 },
    ];
    const [only, ...others] = cluster({ ...input, size: 3, edges: edgeColumns(list), different: [[0, 2]] }).measures();
    expect(only).toMatchObject({ records: 2, links: 1, bridges: 1 });
    expect(others).toEqual([]);
  });

  it('name as weakest link the one above which the cluster is not whole', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const { clusterOf, measures } = cluster({ ...input, size: SIZE, edges: edgeColumns(list) });
        for (const { representative, weakestLink } of measures()) {
          const own = list.filter(({ left }) => clusterOf[left] === representative);
          const others = partsOf(own);
          expect(partsOf(own.filter(({ odds }) => odds >= weakestLink))).toBe(others);
          expect(partsOf(own.filter(({ odds }) => odds > weakestLink))).toBeGreaterThan(others);
        }
      }),
    );
  });
});
