// The model: chance agreement follows the data, priors follow the matches found.

import { describe, expect, it } from 'vitest';
import { buildBlocks } from '../../../src/resolution/block/blocks.ts';
import { BlockingKeys } from '../../../src/resolution/block/keys.ts';
import { comparisonsOf } from '../../../src/resolution/compare/comparisons.ts';
import { estimatePrior, scoreCandidates } from '../../../src/resolution/score/candidates.ts';
import { initialModel, type Model, withPrior } from '../../../src/resolution/score/model.ts';
import { countChanceLevels } from '../../../src/resolution/score/randomPairs.ts';
import { Scorer } from '../../../src/resolution/score/scorer.ts';
import { CROWD } from '../crowd.ts';
import { type Stated, tableOf } from '../normalizedRecords.ts';

function firstModel(records: readonly Stated[]): Model {
  const table = tableOf(records);
  const comparisons = comparisonsOf('person', table, {});
  return initialModel(comparisons, countChanceLevels(comparisons, table.size), table.size);
}

function estimated(records: readonly Stated[]): Model {
  const table = tableOf(records);
  const comparisons = comparisonsOf('person', table, {});
  const first = initialModel(comparisons, countChanceLevels(comparisons, table.size), table.size);
  const blocks = buildBlocks(new BlockingKeys('person', table), table.size, 100);
  return estimatePrior(scoreCandidates(blocks, new Scorer(comparisons, first), first), first, table.size);
}

const chanceOf = (model: Model, field: string, level: string) =>
  model.fields.find((one) => one.field === field)!.levels.find(({ name }) => name === level)!.u;

describe('chance agreement', () => {
  it('is likelier where the records agree more often', () => {
    const oneTown = CROWD.map((person) => ({ ...person, gender: 'f' }));
    const twoGenders = CROWD.map((person, at) => ({ ...person, gender: at % 2 ? 'f' : 'm' }));
    expect(chanceOf(firstModel(oneTown), 'gender', 'exact')).toBeGreaterThan(
      chanceOf(firstModel(twoGenders), 'gender', 'exact'),
    );
  });

  it('is never impossible, however few the records', () => {
    for (const records of [[], [{}], CROWD]) {
      for (const { levels } of firstModel(records).fields) expect(levels.every(({ u }) => u > 0 && u <= 1)).toBe(true);
    }
  });

  it('is counted alike every time', () => {
    expect(firstModel(CROWD)).toEqual(firstModel(CROWD));
  });
});

describe('the share of matching pairs', () => {
  it('is larger where more records are held twice', () => {
    expect(estimated([...CROWD, ...CROWD.slice(0, 30)]).prior).toBeGreaterThan(
      estimated([...CROWD, ...CROWD.slice(0, 5)]).prior,
    );
  });

  it('stays a probability with none and with nothing but matches', () => {
    for (const records of [[], [{}], CROWD.slice(0, 2), Array.from({ length: 12 }, () => CROWD[0]!)]) {
      const { prior, rivalPrior } = estimated(records);
      expect(prior).toBeGreaterThan(0);
      expect(prior + rivalPrior).toBeLessThan(1);
    }
  });

  it('is all that changes with a new prior', () => {
    const model = firstModel(CROWD);
    const changed = withPrior(model, 0.2);
    expect(changed.prior).toBe(0.2);
    expect(changed.fields).toBe(model.fields);
  });

  it('is kept in a model that is plain JSON', () => {
    const model = estimated(CROWD);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});
