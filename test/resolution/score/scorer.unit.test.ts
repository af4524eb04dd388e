// Scores: rarity, corroboration, decisive identifiers, and the three hypotheses.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../../src/resolution/compare/comparisons.ts';
import { initialModel } from '../../../src/resolution/score/model.ts';
import { countChanceLevels } from '../../../src/resolution/score/randomPairs.ts';
import { log2Odds, probability, Scorer } from '../../../src/resolution/score/scorer.ts';
import { CROWD } from '../crowd.ts';
import { type Stated, statedPeople, tableOf } from '../normalizedRecords.ts';

function scorerOf(records: readonly Stated[]): Scorer {
  const table = tableOf(records);
  const comparisons = comparisonsOf('person', table, {});
  return new Scorer(comparisons, initialModel(comparisons, countChanceLevels(comparisons, table.size), table.size));
}

/** What the scorer says of the first two records amid a crowd. */
function score(left: Stated, right: Stated) {
  const scorer = scorerOf([left, right, ...CROWD]);
  scorer.score(0, 1);
  const { random, rival, corroborated, decisiveAt, against } = scorer;
  return { random, rival, corroborated, decisiveAt, against };
}

describe('an agreement', () => {
  const crowdNames = CROWD.map(({ names }) => names![0]!);

  it('in a rare value weighs more than one in a common value', () => {
    const rare = score({ names: ['zelda/abbott'] }, { names: ['zelda/abbott'] });
    const common = score({ names: ['alma/abbott'] }, { names: ['alma/abbott'] });
    expect(crowdNames.filter((name) => name.startsWith('alma/'))).toHaveLength(6);
    expect(rare.random).toBeGreaterThan(common.random);
  });

  it('weighs more the closer it is', () => {
    const date = (other: string) => score({ birthDates: ['1971-05-23'] }, { birthDates: [other] }).random;
    for (const near of ['1971-05-23', '1971-05-28']) {
      const falling = [date(near), date('1971-12-01'), date('1944-12-01')];
      expect(falling).toEqual([...falling].sort((a, b) => b - a));
      expect([falling[0]! > 0, falling[2]! < 0]).toEqual([true, true]);
    }
  });

  it('of names alone is not corroborated; of names and a mailbox it is', () => {
    const names = ['zelda/winterbourne'];
    expect(score({ names }, { names }).corroborated).toBe(false);
    expect(score({ names, emails: ['z@x.example'] }, { names, emails: ['z@x.example'] }).corroborated).toBe(true);
  });

  it('in door and telephone says less against near relations than against strangers', () => {
    const home: Stated = {
      addresses: [{ number: '9', street: 'quay', city: 'bristol', postalCode: '77002' }],
      phones: ['+442079460001'],
    };
    const { random, rival } = score(home, home);
    expect(random).toBeGreaterThan(rival);
    expect(random).toBeGreaterThan(0);
  });

  it('in a given name tells one person from near relations', () => {
    const same = score({ names: ['zelda/abbott'] }, { names: ['zelda/abbott'] });
    const sibling = score({ names: ['zelda/abbott'] }, { names: ['oscar/abbott'] });
    expect(same.rival).toBeGreaterThan(0);
    expect(sibling.rival).toBeLessThan(0);
  });
});

describe('what is missing', () => {
  it('weighs nothing', () => {
    expect(score({}, {})).toMatchObject({ random: 0, rival: 0, decisiveAt: -1, against: 0 });
    expect(score({ names: ['zelda/abbott'] }, { phones: ['+442079460001'] })).toMatchObject({ random: 0, rival: 0 });
  });
});

describe('evidence', () => {
  it('adds up to the score, and is the same from either side', () => {
    fc.assert(
      fc.property(fc.array(statedPeople, { minLength: 2, maxLength: 5 }), (records) => {
        const scorer = scorerOf(records);
        scorer.score(0, 1);
        const evidence = scorer.evidence(0, 1);
        expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(scorer.random, 9);
        expect(evidence).toEqual(scorer.evidence(1, 0));
        const [random, rival] = [scorer.random, scorer.rival];
        scorer.score(1, 0);
        expect([scorer.random, scorer.rival]).toEqual([random, rival]);
        expect([random, rival].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('odds', () => {
  const model = { prior: 0.01, rivalPrior: 0.01 };
  const weight = fc.double({ min: -40, max: 60, noNaN: true });

  it('rise with either weight and never beat the weaker of the two hypotheses', () => {
    fc.assert(
      fc.property(weight, weight, fc.double({ min: 0, max: 10, noNaN: true }), (random, rival, more) => {
        const odds = log2Odds(random, rival, model);
        expect(log2Odds(random + more, rival, model)).toBeGreaterThanOrEqual(odds);
        expect(log2Odds(random, rival + more, model)).toBeGreaterThanOrEqual(odds);
        expect(odds).toBeLessThanOrEqual(Math.min(random - Math.log2(0.98 / 0.01), rival) + 1e-9);
      }),
    );
  });

  it('are a probability of a half where even', () => {
    expect([probability(0), probability(Infinity), probability(-Infinity)]).toEqual([0.5, 1, 0]);
  });
});
