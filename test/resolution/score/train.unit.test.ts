// What is learnt from candidate pairs: how many match, and how records of one customer agree.

import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/resolution/score/model.ts';
import { type PairSample, samplePairs } from '../../../src/resolution/score/sample.ts';
import { estimatePrior, trainModel } from '../../../src/resolution/score/train.ts';
import { CROWD } from '../crowd.ts';
import type { Stated } from '../normalizedRecords.ts';
import { personBlocks, type Scoring, scoringOf } from './scoring.ts';

function sampled(records: readonly Stated[], limit = 1e6): Scoring & { readonly sample: PairSample } {
  const scoring = scoringOf(records);
  return { ...scoring, sample: samplePairs(personBlocks(records), scoring.scorer, limit) };
}

function estimated(records: readonly Stated[]): Model {
  const { comparisons, sample, model, size } = sampled(records);
  return estimatePrior(comparisons, sample, model, size);
}

function trained(records: readonly Stated[]): { first: Model; model: Model } {
  const { comparisons, sample, model, size } = sampled(records);
  const first = estimatePrior(comparisons, sample, model, size);
  return { first, model: trainModel(comparisons, sample, first, size) };
}

const levelOf = (model: Model, field: string, level: string) =>
  model.fields.find((one) => one.field === field)!.levels.find(({ name }) => name === level)!;

const FEW: readonly (readonly Stated[])[] = [[], [{}], CROWD.slice(0, 2), Array(12).fill(CROWD[0]!)];
const TWICE = [...CROWD, ...CROWD];

describe('the share of matching pairs', () => {
  it('is larger where more records are held twice', () => {
    const withTwins = (twins: number) => estimated([...CROWD, ...CROWD.slice(0, twins)]).prior;
    expect(withTwins(30)).toBeGreaterThan(withTwins(5));
  });

  it('is about right where the twins are plain to see', () => {
    const pairs = (90 * 89) / 2;
    expect(estimated([...CROWD, ...CROWD.slice(0, 30)]).prior * pairs).toBeGreaterThan(27);
    expect(estimated([...CROWD, ...CROWD.slice(0, 30)]).prior * pairs).toBeLessThan(33);
  });

  it('stays a probability with none and with nothing but matches', () => {
    for (const records of FEW) {
      for (const { prior, rivalPrior } of [estimated(records), trained(records).model]) {
        expect(prior).toBeGreaterThan(0);
        expect(rivalPrior).toBeGreaterThan(0);
        expect(prior + rivalPrior).toBeLessThan(1);
      }
    }
  });

  it('is all that estimating changes', () => {
    const { model } = sampled(CROWD);
    expect(estimated(CROWD).fields).toEqual(model.fields);
  });

  it('is scaled up from a sample of the pairs', () => {
    const households = Array.from({ length: 30 }, (_, block) =>
      CROWD.map((one) => ({ ...one, phones: [`+${block}1`] })),
    );
    const records = households.slice(0, 4).flat();
    const whole = sampled(records);
    const part = sampled(records, whole.sample.pairs / 2);
    expect(part.sample.rate).toBeLessThan(1);
    const [all, half] = [whole, part].map(({ comparisons, sample, model, size }) => {
      return estimatePrior(comparisons, sample, model, size).prior;
    });
    expect(half! / all!).toBeGreaterThan(0.7);
    expect(half! / all!).toBeLessThan(1.4);
  });
});

describe('training', () => {
  it('learns that records of one customer agree less often where they do', () => {
    const moved = CROWD.map((person, at) => ({
      ...person,
      addresses: [
        { number: String(7 + 13 * at), street: 'elsewhere ave', city: 'farville', postalCode: `99${100 + at}` },
      ],
    }));
    const stayed = trained(TWICE).model;
    const left = trained([...CROWD, ...moved]).model;
    expect(levelOf(left, 'address', 'same door').m).toBeLessThan(levelOf(stayed, 'address', 'same door').m);
    expect(levelOf(left, 'address', 'different').m).toBeGreaterThan(levelOf(stayed, 'address', 'different').m);
  });

  it('lets no difference in what relatives share speak for one customer', () => {
    const moved = CROWD.map((person, at) => ({
      ...person,
      addresses: [{ number: String(7 + at), street: 'elsewhere ave', city: 'farville', postalCode: `99${100 + at}` }],
    }));
    const { fields } = trained([...CROWD, ...moved, ...TWICE]).model;
    for (const { field, levels } of fields.filter(({ field }) =>
      ['address', 'phone', 'familyName', 'email'].includes(field),
    )) {
      expect([field, levels[1]!.rival >= levels[1]!.m]).toEqual([field, true]);
    }
  });

  it('believes in part only that birth dates differ within a life', () => {
    const another = (person: Stated, at: number) => ({ ...person, birthDates: [`19${10 + at}-02-03`] });
    const other = CROWD.map((person, at) => (at % 3 === 0 ? another(person, at) : person));
    const { m } = levelOf(trained([...CROWD, ...other]).model, 'birthDate', 'different');
    // A third of sixty matches differ, which fifty matches known before would make .19.
    expect(m).toBeGreaterThan(0.05);
    expect(m).toBeLessThan(0.17);
  });

  it('keeps to what was known where there is nothing to learn from', () => {
    for (const records of [[], [{}]]) {
      const { first, model } = trained(records);
      expect(model.fields).toEqual(first.fields);
    }
  });

  it('gives probabilities that add up as those before did, and keeps chance as it was counted', () => {
    for (const records of [...FEW, CROWD, TWICE]) {
      const { first, model } = trained(records);
      model.fields.forEach(({ field, levels }, at) => {
        const before = first.fields[at]!.levels;
        expect([field, levels.map(({ name, u }) => [name, u])]).toEqual([
          field,
          before.map(({ name, u }) => [name, u]),
        ]);
        expect(levels[0]).toEqual(before[0]);
        expect(levels.every(({ m, rival }) => m > 0 && m <= 1 && rival > 0 && rival <= 1)).toBe(true);
        const sumOf = (list: typeof levels) => list.slice(1).reduce((sum, { m }) => sum + m, 0);
        expect(Math.abs(sumOf(levels) - 1)).toBeLessThanOrEqual(Math.abs(sumOf(before) - 1) + 1e-9);
      });
    }
  });

  it('gives the same model every time, as plain JSON', () => {
    const { model } = trained(TWICE);
    expect(trained(TWICE).model).toEqual(model);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});
