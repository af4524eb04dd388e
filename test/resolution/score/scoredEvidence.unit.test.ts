// What clusters are told of two records is what the scorer says of them, field by field.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScoredEvidence } from '../../../src/resolution/score/scoredEvidence.ts';
import { log2Odds } from '../../../src/resolution/score/scorer.ts';
import { CROWD } from '../crowd.ts';
import { type Stated, statedPeople } from '../normalizedRecords.ts';
import { scoringOf } from './scoring.ts';

const sum = (weights: Float64Array) =>
  weights.reduce((total, weight) => total + (Number.isNaN(weight) ? 0 : weight), 0);

function opinion(left: Stated, right: Stated) {
  const { scorer, model } = scoringOf([left, right, ...CROWD]);
  const evidence = new ScoredEvidence(scorer, model);
  return { says: evidence.weigh(0, 1), decisive: evidence.decisive };
}

it('weights by field add up to the score, what is missing left out', () => {
  fc.assert(
    fc.property(fc.array(statedPeople, { minLength: 2, maxLength: 5 }), (records) => {
      const { scorer, model } = scoringOf(records);
      const evidence = new ScoredEvidence(scorer, model);
      evidence.weigh(0, 1);
      scorer.score(0, 1);
      expect(sum(evidence.random)).toBeCloseTo(scorer.random, 9);
      expect(sum(evidence.rival)).toBeCloseTo(scorer.rival, 9);
      const stated = scorer.evidence(0, 1).map(({ field }) => field);
      for (const weights of [evidence.random, evidence.rival]) {
        expect(evidence.fields.filter((_, at) => !Number.isNaN(weights[at]!))).toEqual(stated);
      }
      expect(evidence.oddsOf(scorer.random, scorer.rival)).toBe(log2Odds(scorer.random, scorer.rival, model));
    }),
    { numRuns: 40 },
  );
});

describe('the opinion of two records', () => {
  const ann = CROWD[0]!;
  const { names, birthDates, phones } = ann as Required<Stated>;

  it('is for one where they agree, and where they share a decisive identifier', () => {
    expect(opinion(ann, ann)).toEqual({ says: 1, decisive: false });
    const ssn = { identifiers: ['ssn:123456788'] };
    expect(opinion({ names, ...ssn }, { phones, ...ssn })).toEqual({ says: 1, decisive: true });
  });

  it('is against where they contradict each other, and nothing where they say nothing', () => {
    expect(opinion({ names, birthDates }, { names: ['zelda/kim'], birthDates: ['1999-12-31'] }).says).toBe(-1);
    expect(opinion({ names }, { phones }).says).toBe(0);
  });
});
