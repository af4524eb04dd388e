// The model before anything is learnt: chance agreement follows the data.

import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../../src/resolution/compare/comparisons.ts';
import { type Model, withPrior } from '../../../src/resolution/score/model.ts';
import { countChanceLevels } from '../../../src/resolution/score/randomPairs.ts';
import { CROWD } from '../crowd.ts';
import { type Stated, tableOf } from '../normalizedRecords.ts';
import { scoringOf } from './scoring.ts';

const firstModel = (records: readonly Stated[]): Model => scoringOf(records).model;
const chanceOf = (model: Model, field: string, level: string) =>
  model.fields.find((one) => one.field === field)!.levels.find(({ name }) => name === level)!.u;

describe('chance agreement', () => {
  it('is likelier where the records agree more often', () => {
    const oneGender = CROWD.map((person) => ({ ...person, gender: 'f' }));
    const twoGenders = CROWD.map((person, at) => ({ ...person, gender: at % 2 ? 'f' : 'm' }));
    expect(chanceOf(firstModel(oneGender), 'gender', 'exact')).toBeGreaterThan(
      chanceOf(firstModel(twoGenders), 'gender', 'exact'),
    );
  });

  it('is never impossible, however few the records', () => {
    for (const records of [[], [{}], CROWD]) {
      for (const { levels } of firstModel(records).fields) expect(levels.every(({ u }) => u > 0 && u <= 1)).toBe(true);
    }
  });

  it('of the levels of a field adds up to one, and near relations agree no less often', () => {
    for (const { field, levels } of firstModel(CROWD).fields) {
      const sum = levels.slice(1).reduce((total, { u }) => total + u, 0);
      expect([field, Math.abs(sum - 1) < 0.01]).toEqual([field, true]);
      expect(levels.every(({ u, rival }) => rival >= u)).toBe(true);
    }
  });

  it('is counted alike every time', () => {
    expect(firstModel(CROWD)).toEqual(firstModel(CROWD));
  });
});

describe('levels of random pairs', () => {
  const count = (records: readonly Stated[]) => {
    const comparisons = comparisonsOf('person', tableOf(records), {});
    return countChanceLevels(comparisons, records.length).map((levels, at) => [
      comparisons[at]!.field,
      levels.reduce((sum, pairs) => sum + pairs, 0),
    ]);
  };

  it('are counted for each comparison over as many pairs, none where there are no two records', () => {
    for (const [, pairs] of count(CROWD)) expect(pairs).toBeCloseTo((60 * 59) / 2, 0);
    for (const few of [[], [{}]]) expect(new Set(count(few).map(([, pairs]) => pairs))).toEqual(new Set([0]));
  });

  it('leave out what looks like one customer: what it agrees in is no chance', () => {
    const shareOfExact = (records: readonly Stated[], field: string) => {
      const comparisons = comparisonsOf('person', tableOf(records), {});
      const at = comparisons.findIndex((comparison) => comparison.field === field);
      const levels = countChanceLevels(comparisons, records.length)[at]!;
      return levels.at(-1)! / levels.reduce((sum, pairs) => sum + pairs, 0);
    };
    for (const field of ['birthDate', 'email', 'phone'])
      expect(shareOfExact([...CROWD, ...CROWD.slice(0, 30)], field)).toBeLessThan(0.0001);
    expect(
      shareOfExact(
        CROWD.map((person) => ({ ...person, gender: 'f' })),
        'gender',
      ),
    ).toBe(1);
  });

  it('never pair a record with itself', () => {
    const strangers = CROWD.map((_, at) => ({ phones: [`+${1000 + at * 37}11`] }));
    const comparisons = comparisonsOf('person', tableOf(strangers), {});
    const phone = comparisons.findIndex(({ field }) => field === 'phone');
    expect(countChanceLevels(comparisons, strangers.length)[phone]!.at(-1)).toBe(0);
  });
});

describe('a model', () => {
  it('changes in nothing but its priors with a new prior', () => {
    const model = firstModel(CROWD);
    const changed = withPrior(model, 0.2);
    expect(changed.prior).toBe(0.2);
    expect(changed.fields).toBe(model.fields);
    expect(changed.version).toBe(model.version);
  });

  it('starts with priors that are probabilities, however few the records', () => {
    for (const records of [[], [{}], CROWD]) {
      const { prior, rivalPrior } = firstModel(records);
      expect([prior > 0, rivalPrior > 0, prior + rivalPrior < 1]).toEqual([true, true, true]);
    }
  });
});
