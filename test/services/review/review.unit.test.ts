// The pure parts of the review queue: what a case is worth, what opinions come to, how far stewards agree, what makes cases alike.

import { describe, expect, it } from 'vitest';
import type { Link, Verdict } from '../../../src/domain/link.ts';
import { agreementsOf } from '../../../src/services/review/agreement.ts';
import { pairOf } from '../../../src/services/review/cases.ts';
import type { Opinion } from '../../../src/services/review/contract.ts';
import { outcomeOf } from '../../../src/services/review/opinions.ts';
import { patternOf } from '../../../src/services/review/pattern.ts';
import { atStake, uncertainty, worth } from '../../../src/services/review/worth.ts';

const single = { leftRecords: 1, rightRecords: 1, households: 0, accounts: 0 };

describe('worth', () => {
  it('is greatest at even odds and nothing where the answer is certain', () => {
    expect([0, 0.5, 1].map(uncertainty)).toEqual([0, 1, 0]);
    expect(uncertainty(0.11)).toBeCloseTo(0.4999, 3);
    expect(uncertainty(0.2)).toBeCloseTo(uncertainty(0.8), 12);
    expect(uncertainty(null)).toBe(1);
  });

  it('grows with the records, households and accounts that hang on it', () => {
    expect(worth(0.5, single)).toBe(1);
    expect(atStake({ leftRecords: 3, rightRecords: 4, households: 2, accounts: 1 })).toBe(15);
    expect(worth(0.5, { ...single, leftRecords: 3, rightRecords: 4, households: 2, accounts: 1 })).toBe(4);
    expect(worth(0.5, { ...single, accounts: 1 })).toBeGreaterThan(worth(0.5, single));
  });

  it('takes an entity that may be two as parted in the middle', () => {
    expect(atStake({ leftRecords: 5, rightRecords: 0, households: 0, accounts: 0 })).toBe(6);
  });
});

describe('opinions', () => {
  const said = (by: string, verdict: Verdict, evidence = 'e'): Opinion => ({ by, verdict, evidence, at: '2026-05-01' });
  const outcome = (secondOpinion: boolean, ...opinions: Opinion[]) =>
    outcomeOf({ claimedBy: null, claimedUntil: null, assignedTo: null, secondOpinion, opinions }, 'e');

  it('decide by the newest where one is enough', () => {
    expect(outcome(false)).toEqual({ state: 'open' });
    expect(outcome(false, said('a', 'unsure'), said('b', 'same'))).toEqual({ state: 'decided', verdict: 'same' });
  });

  it('decide by two stewards who say the same where a second one is needed', () => {
    expect(outcome(true, said('a', 'same'))).toEqual({ state: 'second' });
    expect(outcome(true, said('a', 'same'), said('a', 'same'))).toEqual({ state: 'second' });
    expect(outcome(true, said('a', 'same'), said('b', 'same'))).toEqual({ state: 'decided', verdict: 'same' });
    expect(outcome(true, said('a', 'same'), said('b', 'different'))).toEqual({ state: 'third' });
    const third = [said('a', 'same'), said('b', 'different'), said('c', 'different')];
    expect(outcome(true, ...third)).toEqual({ state: 'decided', verdict: 'different' });
    expect(outcome(true, said('a', 'same'), said('b', 'different'), said('c', 'unsure'))).toEqual({ state: 'third' });
  });

  it('count only for the evidence that they saw', () => {
    expect(outcome(true, said('a', 'same', 'before'), said('b', 'same'))).toEqual({ state: 'second' });
  });
});

describe('agreement', () => {
  /** So many cases on which a and b said these. */
  const cases = (count: number, a: Verdict, b: Verdict) =>
    Array.from({ length: count }, (_, at) => `${a} ${b} ${at}`).flatMap((about) => [
      { about, by: 'a', verdict: a },
      { about, by: 'b', verdict: b },
    ]);

  it("is Cohen's kappa, as in the textbook case of 50 with 70% equal", () => {
    const opinions = [
      ...cases(20, 'same', 'same'),
      ...cases(5, 'same', 'different'),
      ...cases(10, 'different', 'same'),
      ...cases(15, 'different', 'different'),
    ];
    const [found] = agreementsOf(opinions);
    expect(found).toMatchObject({ stewards: ['a', 'b'], cases: 50 });
    expect(found?.equal).toBeCloseTo(0.7, 12);
    expect(found?.kappa).toBeCloseTo(0.4, 12);
  });

  it('is not known where chance explains everything, and needs two stewards', () => {
    expect(agreementsOf(cases(3, 'same', 'same'))).toMatchObject([{ equal: 1, kappa: null }]);
    expect(agreementsOf([{ about: 'x', by: 'a', verdict: 'same' }])).toEqual([]);
  });

  it('takes the last word of each steward', () => {
    const opinions = [
      ...cases(1, 'same', 'different'),
      { about: 'same different 0', by: 'b', verdict: 'same' as const },
    ];
    expect(agreementsOf(opinions)).toMatchObject([{ cases: 1, equal: 1 }]);
  });
});

describe('a pattern', () => {
  const link = (why: string, rule = 'score'): Link => {
    return { left: 'a', right: 'b', status: 'review', weight: 1, probability: 0.6, rule, why };
  };

  it('is the same where levels are, whatever they weigh', () => {
    const one = patternOf(link('email exact +9.0; familyName close -1.0; prior odds -14.0'));
    expect(patternOf(link('familyName close -1.1; email exact +0.5; prior odds -13.0'))).toBe(one);
    expect(patternOf(link('email exact +9.0; familyName exact +1.0; prior odds -14.0'))).not.toBe(one);
    expect(patternOf(link('email exact +9.0; familyName close -1.0; prior odds -14.0', 'identifier.ssn'))).not.toBe(
      one,
    );
  });
});

it('an id of a case is the keys of its records', () => {
  expect(pairOf('crm:person:1|shop:person:2')).toEqual(['crm:person:1', 'shop:person:2']);
  for (const bad of ['', 'crm:person:1', 'a|b', 'crm:person:1|shop:person:2|x:person:3'])
    expect(pairOf(bad)).toBeNull();
});
