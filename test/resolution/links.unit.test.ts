// Links: what became of each edge, counted without a word being put together.

import { describe, expect, it } from 'vitest';
import type { Clustering } from '../../src/resolution/cluster/cluster.ts';
import { JUDGED, Links, type RuledEdges, SCORED } from '../../src/resolution/links.ts';
import type { Stated } from './normalizedRecords.ts';
import { scoringOf } from './score/scoring.ts';

const ANN: Stated = { names: ['ann/winterbourne'], birthDates: ['1971-05-23'], identifiers: ['ssn:123456788'] };
const RECORDS: readonly Stated[] = Array(6).fill(ANN);
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];
const { comparisons, scorer, model } = scoringOf(RECORDS);
const SSN = comparisons.findIndex(({ field }) => field === 'identifier.ssn');

/** Edges as [left, right, odds, rule]. */
function edgesOf(list: readonly (readonly [number, number, number, number])[]): RuledEdges {
  const column = (at: 0 | 1 | 3) => Int32Array.from(list, (edge) => edge[at]);
  return { left: column(0), right: column(1), odds: Float64Array.from(list, (edge) => edge[2]), rules: column(3) };
}

const clustering = (clusterOf: readonly number[], more: Partial<Clustering> = {}): Clustering => ({
  clusterOf: Int32Array.from(clusterOf),
  cut: new Map(),
  conflicts: new Map(),
  measures: () => [],
  ...more,
});

/** Records a, b, c and d are one, e and f are not. */
const EDGES = edgesOf([
  [0, 1, 9, SCORED],
  [0, 2, -2, SCORED],
  [0, 4, 5, SCORED],
  [1, 2, 8, SSN],
  [2, 3, Infinity, JUDGED],
  [3, 5, -3, SCORED],
]);
/** Positions of the edges above that are strong enough. */
const ACCEPTED = Int32Array.of(0, 2, 3, 4);
const ONE = [0, 0, 0, 0, 4, 5];
const links = new Links(
  { keys: KEYS, scorer, model },
  EDGES,
  ACCEPTED,
  clustering(ONE, { cut: new Map([[1, 'judged different']]), conflicts: new Map([[3, 'different login']]) }),
);

describe('links', () => {
  it('tell of each edge what became of it; a weak one within a cluster needs no look', () => {
    expect([...links].map(({ left, right, status }) => [left, right, status])).toEqual([
      ['a', 'b', 'linked'],
      ['a', 'e', 'cut'],
      ['b', 'c', 'linked'],
      ['c', 'd', 'conflict'],
      ['d', 'f', 'review'],
    ]);
  });

  it('count as many of each status as there are', () => {
    const found = { linked: 0, review: 0, cut: 0, conflict: 0 };
    for (const { status } of links) found[status]++;
    expect(links.counts()).toEqual(found);
    expect(links.counts()).toEqual({ linked: 2, review: 1, cut: 1, conflict: 1 });
  });

  it('can be walked again', () => {
    expect([...links].map(({ why }) => why)).toEqual([...links].map(({ why }) => why));
  });

  it('name the rule, the weight and the probability', () => {
    const [scored, , byNumber, judged] = links;
    expect(scored).toMatchObject({ rule: 'score', weight: 9 });
    expect(scored!.probability).toBeCloseTo(512 / 513, 12);
    expect(byNumber).toMatchObject({ rule: 'identifier.ssn', weight: 8 });
    expect(judged).toMatchObject({ rule: 'judgement', probability: 1, weight: 100 });
  });

  it('say what spoke against them first', () => {
    const [linked, cut, , conflict] = links;
    expect(cut!.why.startsWith('judged different; ')).toBe(true);
    expect(conflict!.why.startsWith('different login; linked by judgement; ')).toBe(true);
    expect(linked!.why).not.toMatch(/judged|login/);
  });

  it('are none where there are no edges', () => {
    const none = new Links({ keys: KEYS, scorer, model }, edgesOf([]), Int32Array.of(), clustering(ONE));
    expect([...none]).toEqual([]);
    expect(none.counts()).toEqual({ linked: 0, review: 0, cut: 0, conflict: 0 });
  });
});
