// Edges: pairs that scored high enough and judged pairs, each once, in the order of their records.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickEdges, positionsFrom, type RowPairs, ruledEdges } from '../../src/resolution/edges.ts';
import { JUDGED, type RuledEdges, SCORED } from '../../src/resolution/links.ts';
import { ScoredPairs } from '../../src/resolution/score/pairs.ts';

const SIZE = 9;

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly odds: number;
  readonly decisive: number;
}

function scored(pairs: readonly Pair[]): ScoredPairs {
  const found = new ScoredPairs();
  for (const { left, right, odds, decisive } of pairs) found.push(left, right, odds, decisive);
  return found;
}

const listed = ({ left, right, odds, rules }: RuledEdges) =>
  Array.from(left, (row, at) => ({ left: row, right: right[at]!, odds: odds[at]!, rule: rules[at]! }));

const rows = fc
  .uniqueArray(fc.nat({ max: SIZE - 1 }), { minLength: 2, maxLength: 2 })
  .map(([a, b]): readonly [number, number] => [Math.min(a!, b!), Math.max(a!, b!)]);
const pairsOfRows = fc.uniqueArray(rows, { selector: (pair) => pair.join(), maxLength: 20 });
const odds = fc.integer({ min: -5, max: 20 });
const pairs = pairsOfRows.chain((list) =>
  fc.tuple(
    ...list.map(([left, right]) =>
      fc.record({
        left: fc.constant(left),
        right: fc.constant(right),
        odds,
        decisive: fc.integer({ min: -1, max: 4 }),
      }),
    ),
  ),
) as fc.Arbitrary<Pair[]>;

describe('edges', () => {
  it('are the pairs that score enough and those judged the same, sorted, a judged pair once', () => {
    fc.assert(
      fc.property(pairs, pairsOfRows, odds, (list, same, least) => {
        const judged = new Set(same.map((pair) => pair.join()));
        const expected = [
          ...list
            .filter((pair) => pair.odds >= least && !judged.has([pair.left, pair.right].join()))
            .map(({ decisive, ...pair }) => ({ ...pair, rule: decisive < 0 ? SCORED : decisive })),
          ...same.map(([left, right]) => ({ left, right, odds: Infinity, rule: JUDGED })),
        ].sort((a, b) => a.left - b.left || a.right - b.right);
        expect(listed(ruledEdges(scored(list), same, SIZE, least))).toEqual(expected);
      }),
    );
  });

  it('do not depend on the order in which pairs and judgements came', () => {
    fc.assert(
      fc.property(pairs, pairsOfRows, (list, same) => {
        const reversed = ruledEdges(scored([...list].reverse()), [...same].reverse(), SIZE, 0);
        expect(reversed).toEqual(ruledEdges(scored(list), same, SIZE, 0));
      }),
    );
  });

  it('of records with large numbers are told apart', () => {
    const large = 40_000_000;
    const list = [
      { left: 0, right: large, odds: 3, decisive: -1 },
      { left: 0, right: large - 1, odds: 4, decisive: -1 },
    ];
    const same: RowPairs = [[0, large - 1]];
    const { right, odds: found } = ruledEdges(scored(list), same, 1, 0);
    expect([[...right], [...found]]).toEqual([
      [large - 1, large],
      [Infinity, 3],
    ]);
  });

  it('are none where nothing was scored or judged', () => {
    expect(listed(ruledEdges(scored([]), [], 0, 0))).toEqual([]);
  });
});

it('the edges from a threshold on are picked by position, in their order', () => {
  fc.assert(
    fc.property(pairs, pairsOfRows, odds, (list, same, least) => {
      const edges = ruledEdges(scored(list), same, SIZE, -5);
      const positions = positionsFrom(edges, least);
      expect(listed(pickEdges(edges, positions))).toEqual(listed(edges).filter((edge) => edge.odds >= least));
      expect([...positions]).toEqual([...positions].sort((a, b) => a - b));
    }),
  );
});
