// Clusters: connected components under constraints. What judgements and hard identifiers forbid never happens, whatever
// the edges and their order.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisjointSets } from '../../../src/domain/disjointSets.ts';
import { type ClusterInput, cluster, type Edge } from '../../../src/resolution/cluster/cluster.ts';
import { edgeColumns, exclusive, randomEvidence, SILENCE, statedEvidence } from './clusterInputs.ts';

const SIZE = 9;

const edge = (left: number, right: number, odds: number): Edge => ({ left, right, odds });

function clusters({ edges, ...input }: Partial<Omit<ClusterInput, 'edges'>> & { readonly edges: readonly Edge[] }) {
  const nothing = { different: [], exclusives: [], evidence: SILENCE };
  return cluster({ size: SIZE, edges: edgeColumns(edges), ...nothing, ...input });
}

/** Members by cluster, singles left out. */
function groupsOf({ clusterOf }: { readonly clusterOf: Int32Array }): number[][] {
  const groups = new Map<number, number[]>();
  for (const [row, root] of clusterOf.entries()) groups.set(root, [...(groups.get(root) ?? []), row]);
  return [...groups.values()].filter((group) => group.length > 1);
}

const row = fc.nat({ max: SIZE - 1 });
const pairOfRows = fc.tuple(row, row).filter(([a, b]) => a < b);
const edges = fc.uniqueArray(
  fc.tuple(pairOfRows, fc.integer({ min: -2, max: 9 })).map(([[left, right], odds]) => edge(left, right, odds)),
  { maxLength: 20, selector: ({ left, right }) => `${left}-${right}` },
);
/** Some of them judged `same`. */
const judgedEdges = fc
  .tuple(edges, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }))
  .map(([list, judged]) => list.map((one, at) => (judged[at] && at % 4 === 0 ? { ...one, odds: Infinity } : one)));
const seeds = fc.nat({ max: 1000 });
const values = fc.array(fc.array(fc.nat({ max: 2 }), { maxLength: 1 }), { minLength: SIZE, maxLength: SIZE });

describe('clusters', () => {
  it('are the connected components of their edges, named after their smallest record', () => {
    const found = clusters({ edges: [edge(1, 2, 5), edge(2, 4, 5), edge(6, 8, 5)] });
    expect([...found.clusterOf]).toEqual([0, 1, 1, 3, 1, 5, 6, 7, 6]);
    expect([found.cut.size, found.conflicts.size]).toEqual([0, 0]);
  });

  it('never hold two records that were judged different', () => {
    fc.assert(
      fc.property(edges, fc.array(pairOfRows, { maxLength: 6 }), (list, different) => {
        const { clusterOf } = clusters({ edges: list, different });
        for (const [left, right] of different) expect(clusterOf[left]).not.toBe(clusterOf[right]);
      }),
    );
  });

  it('never hold more values of a hard exclusive identifier than one customer may have', () => {
    fc.assert(
      fc.property(edges, values, fc.integer({ min: 1, max: 2 }), (list, held, max) => {
        for (const group of groupsOf(clusters({ edges: list, exclusives: [exclusive(held, max)] }))) {
          expect(new Set(group.flatMap((member) => held[member]!)).size).toBeLessThanOrEqual(max);
        }
      }),
    );
  });

  it('do not depend on the order of edges', () => {
    const shuffled = edges.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(
        shuffled,
        values,
        fc.array(pairOfRows, { maxLength: 4 }),
        seeds,
        ([list, other], held, different, seed) => {
          const constraints = { different, exclusives: [exclusive(held)], evidence: randomEvidence(seed) };
          const [first, second] = [
            clusters({ edges: list, ...constraints }),
            clusters({ edges: other, ...constraints }),
          ];
          expect(first.clusterOf).toEqual(second.clusterOf);
          const cutPairs = (cut: ReadonlyMap<number, string>, from: readonly Edge[]) =>
            [...cut].map(([at, reason]) => `${from[at]!.left}-${from[at]!.right} ${reason}`).sort();
          expect(cutPairs(first.cut, list)).toEqual(cutPairs(second.cut, other));
        },
      ),
    );
  });

  it('depend in each connected component on that component alone', () => {
    const differents = fc.array(pairOfRows, { maxLength: 4 });
    fc.assert(
      fc.property(judgedEdges, values, differents, seeds, (list, held, different, seed) => {
        const whole = clusters({
          edges: list,
          different,
          exclusives: [exclusive(held)],
          evidence: randomEvidence(seed),
        });
        const components = new DisjointSets(SIZE);
        for (const { left, right } of list) components.union(left, right);
        for (const rows of components.groups()) {
          const inside = (at: number) => rows.indexOf(at);
          const both = (left: number, right: number) => inside(left) >= 0 && inside(right) >= 0;
          const own = list.filter(({ left, right }) => both(left, right));
          const part = cluster({
            size: rows.length,
            edges: edgeColumns(own.map(({ left, right, odds }) => edge(inside(left), inside(right), odds))),
            different: different.filter((pair) => both(...pair)).map(([a, b]) => [inside(a), inside(b)] as const),
            exclusives: [exclusive(rows.map((at) => held[at]!))],
            evidence: randomEvidence(seed, (at) => rows[at]!),
          });
          expect([...part.clusterOf].map((at) => rows[at])).toEqual(rows.map((at) => whole.clusterOf[at]));
          expect(own.map((_, at) => part.cut.get(at))).toEqual(own.map((one) => whole.cut.get(list.indexOf(one))));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are as before when a judgement of different is withdrawn', () => {
    fc.assert(
      fc.property(edges, pairOfRows, seeds, (list, pair, seed) => {
        const evidence = randomEvidence(seed);
        const before = clusters({ edges: list, evidence });
        const judged = clusters({ edges: list, evidence, different: [pair] });
        expect(judged.clusterOf[pair[0]]).not.toBe(judged.clusterOf[pair[1]]);
        expect(clusters({ edges: list, evidence }).clusterOf).toEqual(before.clusterOf);
      }),
    );
  });

  it('lose nothing but what was cut: every other edge holds', () => {
    fc.assert(
      fc.property(judgedEdges, values, fc.array(pairOfRows, { maxLength: 4 }), seeds, (list, held, different, seed) => {
        const evidence = randomEvidence(seed);
        const { clusterOf, cut } = clusters({ edges: list, different, exclusives: [exclusive(held)], evidence });
        list.forEach(({ left, right }, at) => {
          expect(clusterOf[left] === clusterOf[right]).toBe(!cut.has(at));
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('where a chain joins what must stay apart', () => {
  it('the weakest edge goes, with the reason', () => {
    const { clusterOf, cut } = clusters({ edges: [edge(0, 1, 9), edge(1, 2, 3), edge(2, 3, 8)], different: [[0, 3]] });
    expect([...clusterOf.subarray(0, 4)]).toEqual([0, 0, 2, 2]);
    expect([...cut]).toEqual([[1, 'judged different']]);
  });

  it('the reason names the identifier', () => {
    const { cut } = clusters({
      edges: [edge(0, 1, 9)],
      exclusives: [exclusive([[1], [2], [], [], [], [], [], [], []])],
    });
    expect([...cut.values()]).toEqual(['different login']);
  });

  it('a judgement of same overrides the identifier, and is flagged', () => {
    const held = [[1], [2], [], [], [], [], [], [], []];
    const { clusterOf, conflicts, cut } = clusters({ edges: [edge(0, 1, Infinity)], exclusives: [exclusive(held)] });
    expect(clusterOf[1]).toBe(0);
    expect([...conflicts]).toEqual([[0, 'different login']]);
    expect(cut.size).toBe(0);
  });

  it('an override does not let further values in', () => {
    const held = [[1], [2], [3], [], [], [], [], [], []];
    const list = [edge(0, 1, Infinity), edge(1, 2, 9)];
    expect(groupsOf(clusters({ edges: list, exclusives: [exclusive(held)] }))).toEqual([[0, 1]]);
  });
});

describe('where the records of two clusters contradict each other', () => {
  const against = statedEvidence(['name'], (left, right) => ({ name: left < 2 && right >= 2 && right < 4 ? -6 : 0 }));

  it('a link between two of them does not join the rest', () => {
    const list = [edge(0, 1, 9), edge(2, 3, 9), edge(1, 2, 4)];
    const { clusterOf, cut } = clusters({ edges: list, evidence: against });
    expect([clusterOf[1], clusterOf[2]]).toEqual([0, 2]);
    expect([...cut.keys()]).toEqual([2]);
  });

  it('a judgement of same joins them all the same', () => {
    const list = [edge(0, 1, 9), edge(2, 3, 9), edge(1, 2, Infinity)];
    const { clusterOf } = clusters({ edges: list, evidence: against });
    expect(clusterOf[2]).toBe(clusterOf[1]);
  });

  it('a third record does not chain them together', () => {
    const list = [edge(0, 4, 8), edge(2, 4, 7)];
    const apart = statedEvidence(['birthDate'], (a, b) => (a === 0 && b === 2 ? { birthDate: -6 } : {}));
    const { clusterOf } = clusters({ edges: list, evidence: apart });
    expect([clusterOf[0], clusterOf[2], clusterOf[4]]).toEqual([0, 2, 0]);
  });
});
