// The scoring of all candidate pairs as one task, which several threads can share: all of it lies in shared memory or is
// plain data, and each takes stretches of records until none is left.

import type { Policies } from '../../domain/policy.ts';
import type { EntityType } from '../../domain/record.ts';
import type { PairBlocks } from '../block/blocks.ts';
import { comparisonsOf } from '../compare/comparisons.ts';
import { type PinnedTerms, TermSource } from '../compare/terms.ts';
import { FeatureTable, type SharedTable } from '../features/featureTable.ts';
import { PairScoring } from './candidates.ts';
import type { Model } from './model.ts';
import type { ScoredPairs } from './pairs.ts';
import { Scorer } from './scorer.ts';

export interface ScoringTask {
  readonly type: EntityType;
  readonly table: SharedTable;
  readonly policies: Policies;
  /** Of a model that was given; null where terms are counted over the table. */
  readonly terms: Readonly<Record<string, PinnedTerms>> | null;
  readonly model: Model;
  readonly blocks: PairBlocks;
  /** Pairs with log2 odds under this are forgotten. */
  readonly least: number;
  /** In shared memory: the stretch of records that is taken next. */
  readonly next: Int32Array;
}

/** Scores all pairs of a task; `scorer` is the caller's own, and `next` has been set to 0. */
export type PairScorer = (task: ScoringTask, scorer: Scorer) => ScoredPairs;

/** Stretches that the records are scored in. */
const STRETCHES = 256;

/** Scores stretch after stretch until none is left. */
export function scoreStretches(
  { blocks, model, least, next }: Omit<ScoringTask, 'table'>,
  scorer: Scorer,
): ScoredPairs {
  const scoring = new PairScoring(blocks, scorer, model, least);
  const count = blocks.recordOffsets.length - 1;
  for (let at = Atomics.add(next, 0, 1); at < STRETCHES; at = Atomics.add(next, 0, 1)) {
    scoring.score(Math.floor((count * at) / STRETCHES), Math.floor((count * (at + 1)) / STRETCHES));
  }
  return scoring.scored;
}

/** The scorer of a task in a thread that holds nothing yet. */
export function scorerOf({ type, table, policies, terms, model }: ScoringTask): Scorer {
  return new Scorer(comparisonsOf(type, new FeatureTable(table), policies, new TermSource(terms)), model);
}
