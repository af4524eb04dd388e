// Scores: rarity, corroboration, decisive identifiers, and the three hypotheses.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log2Odds, logit, oddsOf, probability, Scorer } from '../../../src/resolution/score/scorer.ts';
import { CROWD } from '../crowd.ts';
import { type Stated, statedPeople } from '../normalizedRecords.ts';
import { scoringOf } from './scoring.ts';

/** What the scorer says of the first two records amid a crowd. */
function score(left: Stated, right: Stated) {
  const { scorer } = scoringOf([left, right, ...CROWD]);
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

describe('a given name that two share', () => {
  it('says less against near relations the commoner it is, since relatives share it by chance too', () => {
    const rare = score({ names: ['zelda/abbott'] }, { names: ['zelda/abbott'] });
    const common = score({ names: ['alma/abbott'] }, { names: ['alma/abbott'] });
    expect(rare.rival).toBeGreaterThan(common.rival);
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
        const { scorer } = scoringOf(records);
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

  it('of a probability are those that give it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
        expect(probability(logit(p))).toBeCloseTo(p, 12);
      }),
    );
    expect([logit(0.5), logit(1), logit(0)]).toEqual([0, Infinity, -Infinity]);
  });

  it('are a probability of a half where even', () => {
    expect([probability(0), probability(Infinity), probability(-Infinity)]).toEqual([0.5, 1, 0]);
  });
});

describe('a pattern', () => {
  const people = fc.array(statedPeople, { minLength: 2, maxLength: 5 });
  const found = ({ random, rival, against, corroborated, decisiveAt, decisiveWeight }: Scorer) => ({
    random,
    rival,
    against,
    corroborated,
    decisiveAt,
    decisiveWeight,
  });

  it('weighs as the evidence summed, wherever it stands and whatever was compared since', () => {
    fc.assert(
      fc.property(people, (records) => {
        const { scorer } = scoringOf(records);
        const patterns = new Uint8Array(3 * scorer.width).fill(255);
        scorer.score(0, 1);
        const expected = found(scorer);
        patterns.set(scorer.pattern, scorer.width);
        const evidence = scorer.evidence(0, 1);
        scorer.score(1, 1);
        scorer.weigh(patterns, scorer.width);
        expect(found(scorer)).toEqual(expected);
        expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(scorer.random, 9);
        const against = evidence.reduce((sum, { weight }) => sum + Math.min(0, weight), 0);
        expect(scorer.against).toBeCloseTo(against, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('is weighed under another model as that model would have it', () => {
    fc.assert(
      fc.property(people, (records) => {
        const { scorer, comparisons, model } = scoringOf(records);
        const fields = model.fields.map((field) => ({
          ...field,
          levels: field.levels.map((level) => ({ ...level, m: level.m * 0.5, rival: level.rival * 0.25 })),
        }));
        const other = new Scorer(comparisons, { ...model, fields });
        scorer.compare(0, 1);
        other.weigh(scorer.pattern, 0);
        const expected = found(other);
        other.score(0, 1);
        expect(found(other)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('says of each comparison its level, and of a rare agreement how rare', () => {
    const { scorer, comparisons } = scoringOf([{ names: ['ann/lee'] }, { names: ['ann/kim'] }, ...CROWD]);
    scorer.compare(0, 1);
    const at = (field: string) => 2 * comparisons.findIndex((one) => one.field === field);
    const [given, family] = [at('givenName'), at('familyName')];
    expect(comparisons[given / 2]!.levels[scorer.pattern[given]!]!.name).toBe('exact');
    expect(scorer.pattern[given + 1]).toBeGreaterThan(0);
    expect([scorer.pattern[family], scorer.pattern[family + 1]]).toEqual([1, 0]);
    expect(scorer.width).toBe(2 * comparisons.length);
  });
});

describe('the odds of a pair', () => {
  const odds = (left: Stated, right: Stated) => {
    const { scorer, model } = scoringOf([left, right, ...CROWD]);
    scorer.score(0, 1);
    const plain = log2Odds(scorer.random, scorer.rival, model);
    return { odds: oddsOf(scorer, model), plain, linksAlone: scorer.linksAlone() };
  };
  const names = ['zelda/winterbourne'];
  const ssn = { identifiers: ['ssn:123456788'] };

  it('are those of its evidence, for whatever corroborates names', () => {
    const { odds: found, plain } = odds({ names, emails: ['z@x.example'] }, { names, emails: ['z@x.example'] });
    expect(found).toBe(plain);
  });

  it('of names alone are doubted, the more the fewer records show how common names are', () => {
    const middle = ['zelda quincy ottoline/winterbourne'];
    const { scorer, model } = scoringOf([{ names: middle }, { names: middle }, ...CROWD]);
    scorer.score(0, 1);
    expect(scorer.corroborated).toBe(false);
    expect(model.namesAloneDoubt).toBeGreaterThan(0);
    expect(oddsOf(scorer, model)).toBeCloseTo(log2Odds(scorer.random, scorer.rival, model) - model.namesAloneDoubt, 9);
    expect(scoringOf([...CROWD, ...CROWD]).model.namesAloneDoubt).toBeLessThan(model.namesAloneDoubt);
  });

  it('of a shared decisive identifier are a link, unless the rest speaks clearly against it', () => {
    const alone = odds({ ...ssn, names: ['zelda/winterbourne'] }, { ...ssn, phones: ['+1'] });
    expect([alone.linksAlone, alone.odds >= 7, alone.odds >= alone.plain]).toEqual([true, true, true]);
    const contradicted = odds(
      { ...ssn, names, gender: 'f', birthDates: ['1944-01-02'] },
      { ...ssn, names: ['oscar/abbott'], gender: 'm', birthDates: ['1990-11-30'] },
    );
    expect(contradicted.linksAlone).toBe(false);
    expect(contradicted.odds).toBe(contradicted.plain);
  });

  it('know the strongest of several decisive identifiers', () => {
    const shared = { identifiers: ['ssn:123456788', 'login:zelda'] };
    const { scorer, comparisons } = scoringOf([shared, shared, ...CROWD, ...Array(9).fill(shared)]);
    scorer.score(0, 1);
    const weights = scorer.evidence(0, 1).map(({ weight }) => weight);
    expect(scorer.decisiveWeight).toBe(Math.max(...weights));
    expect(comparisons[scorer.decisiveAt]!.decisive).toBe(true);
  });
});
