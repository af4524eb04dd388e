// A scorer over stated people with everything that it was made of.

import type { Policies } from '../../../src/domain/policy.ts';
import type { Blocks } from '../../../src/resolution/block/blocks.ts';
import { schemesOf } from '../../../src/resolution/block/schemes.ts';
import type { Comparison } from '../../../src/resolution/compare/comparison.ts';
import { comparisonsOf } from '../../../src/resolution/compare/comparisons.ts';
import { initialModel, type Model } from '../../../src/resolution/score/model.ts';
import { countChanceLevels } from '../../../src/resolution/score/randomPairs.ts';
import { Scorer } from '../../../src/resolution/score/scorer.ts';
import { buildBlocks } from '../block/blocking.ts';
import { type Stated, tableOf } from '../normalizedRecords.ts';

export interface Scoring {
  readonly comparisons: readonly Comparison[];
  readonly model: Model;
  readonly scorer: Scorer;
  readonly size: number;
}

/** Scores under the model that stands before anything is learnt. */
export function scoringOf(records: readonly Stated[], policies: Policies = {}): Scoring {
  const table = tableOf(records);
  const comparisons = comparisonsOf('person', table, policies);
  const { size } = table;
  const model = initialModel(comparisons, countChanceLevels(comparisons, size), size);
  return { comparisons, model, scorer: new Scorer(comparisons, model), size };
}

export function personBlocks(records: readonly Stated[], cap = 100): Blocks {
  return buildBlocks(schemesOf('person', tableOf(records)), records.length, cap);
}
