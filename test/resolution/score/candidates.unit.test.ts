// Candidate pairs are scored once each, and those that may be links are kept.

import { describe, expect, it } from 'vitest';
import { eachPair } from '../../../src/resolution/block/blocks.ts';
import { FloatList } from '../../../src/resolution/features/columns.ts';
import { PairScoring } from '../../../src/resolution/score/candidates.ts';
import { ScoredPairs } from '../../../src/resolution/score/pairs.ts';
import { oddsOf } from '../../../src/resolution/score/scorer.ts';
import { CROWD } from '../crowd.ts';
import type { Stated } from '../normalizedRecords.ts';
import { personBlocks, scoringOf } from './scoring.ts';

const RECORDS: readonly Stated[] = [
  ...CROWD,
  ...CROWD.slice(0, 20),
  { names: ['ann/lee'], identifiers: ['ssn:123456788'] },
  { phones: ['+5'], identifiers: ['ssn:123456788'] },
];

interface Found {
  readonly left: number;
  readonly right: number;
  readonly odds: number;
  readonly decisive: number;
}

const listed = ({ left, right, odds, decisive, length }: ScoredPairs): Found[] =>
  Array.from({ length }, (_, at) => ({
    left: left.at(at),
    right: right.at(at),
    odds: odds.view()[at]!,
    decisive: decisive.at(at),
  }));

describe('scored pairs', () => {
  const { comparisons, scorer, model } = scoringOf(RECORDS);
  const blocks = personBlocks(RECORDS);
  const all: Found[] = [];
  const scorePairs = (least: number, from?: number, to?: number) => {
    const scoring = new PairScoring(blocks, scorer, model, least);
    scoring.score(from, to);
    return scoring.scored;
  };
  const compared = eachPair(blocks, (left, right) => {
    scorer.score(left, right);
    all.push({ left, right, odds: oddsOf(scorer, model), decisive: scorer.linksAlone() ? scorer.decisiveAt : -1 });
  });

  it.each([-Infinity, -3, 0, 12])('are those with odds of %d at least, as scored one by one', (least) => {
    const scored = scorePairs(least);
    expect(listed(scored)).toEqual(all.filter(({ odds }) => odds >= least));
    expect(scored.compared).toBe(compared);
  });

  it('name the decisive identifier that links alone', () => {
    const decisive = listed(scorePairs(0)).filter((pair) => pair.decisive >= 0);
    expect(decisive.map(({ left, right }) => [left, right])).toEqual([[80, 81]]);
    expect(comparisons[decisive[0]!.decisive]!.field).toBe('identifier.ssn');
  });

  it('are the same part by part', () => {
    const middle = 17;
    const parts = [scorePairs(-3, 0, middle), scorePairs(-3, middle)];
    expect(parts.flatMap(listed)).toEqual(all.filter(({ odds }) => odds >= -3));
    expect(parts[0]!.compared + parts[1]!.compared).toBe(compared);
  });
});

describe('columns of pairs', () => {
  it('give back what was pushed, beyond their first capacity', () => {
    const pairs = new ScoredPairs();
    const expected = Array.from({ length: 3000 }, (_, at) => ({
      left: at,
      right: at + 1,
      odds: at / 7,
      decisive: (at % 3) - 1,
    }));
    for (const { left, right, odds, decisive } of expected) pairs.push(left, right, odds, decisive);
    expect(listed(pairs)).toEqual(expected);
    expect(pairs.compared).toBe(0);
  });

  it('of numbers hold only what was pushed', () => {
    const list = new FloatList();
    list.push(Infinity);
    list.push(0.1);
    expect([[...list.view()], list.length]).toEqual([[Infinity, 0.1], 2]);
  });
});
