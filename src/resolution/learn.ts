// Learns from the records of one entity type, with labels or without, how to tell who is who among them: which blocking schemes
// pay, how likely fields agree by chance and among records of one customer, and how many matches there are.

import type { Policies } from '../domain/policy.ts';
import type { EntityType } from '../domain/record.ts';
import type { Blocks } from './block/blocks.ts';
import type { SchemeYield } from './block/selection.ts';
import type { Comparison } from './compare/comparison.ts';
import { comparisonsOf } from './compare/comparisons.ts';
import { TermSource } from './compare/terms.ts';
import { LearntBlocking } from './learntBlocking.ts';
import type { Prepared, Records } from './prepared.ts';
import { bestThreshold, calibrated, type LabelledPair, withLabelledMatches } from './score/calibrate.ts';
import { learntPolicies, proveIdentifiers, withLearnt } from './score/identifierProof.ts';
import { initialModel, type LevelCounts, type Model } from './score/model.ts';
import { countChanceLevels } from './score/randomPairs.ts';
import { type PairSample, samplePairs } from './score/sample.ts';
import { Scorer } from './score/scorer.ts';
import { estimatePrior, trainModel } from './score/train.ts';
import { ALONE } from './team.ts';

/** Records a block may hold before it is split: many in a small file, fewer as pairs would become too many. */
const LARGEST_CAP = 100;
const SMALLEST_CAP = 20;
const RECORDS_TIMES_CAP = 2_000_000;
/** Candidate pairs that a model is learnt from. */
const TRAINING_PAIRS = 200_000;
/**
 * Whose m is learnt from the data. People have many independent witnesses. A company and its branches have few, share most
 * of them, and without labels would teach the model that one company's records need not agree.
 */
const LEARNS: Readonly<Record<EntityType, boolean>> = { person: true, organization: false, account: false };

/** Probability from which a pair is worth a review. */
const REVIEW_PROBABILITY = 0.05;

/** Learns from records, and from pairs of them that people have judged where there are any. */
export function learn(records: Records, labels: readonly LabelledPair[] = [], team = ALONE): Prepared {
  const { type, table, policies: stated } = records;
  const { size } = table;
  const terms = new TermSource();
  const cap = capOf(size);
  const blocking = new LearntBlocking(records, cap, team);
  const before = priorModel(records, terms);
  const { blocks, schemes, refinement } = blocking.choose(before);
  const identifiers = proveIdentifiers(table, before.comparisons, before.model, stated);
  const learnt = learntPolicies(identifiers);
  const policies = withLearnt(stated, learnt);
  const trained = train(type, bentModel(before, { ...records, policies }, terms, learnt), blocks, size);
  const { comparisons, sample } = trained;
  const { model, threshold } = relabelled(trained, labels, size);
  const training = {
    records: size,
    pairs: sample.pairs,
    expectedMatches: matchesIn(model, size),
    labels: labels.length,
    identifiers,
  };
  const pinned = { cap, schemes: namesOf(schemes, true), unused: namesOf(schemes, false), refinement };
  const decision = { threshold, review: REVIEW_PROBABILITY, training };
  const pin = () => ({ type, model, terms: terms.pin(), policies: learnt, blocking: pinned, ...decision });
  return { ...decision, model, comparisons, policies, blocks, schemes, unknownFields: [], absentFields: [], pin };
}

function namesOf(schemes: readonly SchemeYield[], used: boolean): string[] {
  return schemes.filter((one) => one.used === used).map(({ scheme }) => scheme);
}

interface Weighed {
  readonly comparisons: readonly Comparison[];
  readonly model: Model;
}

interface Trained extends Weighed {
  readonly sample: PairSample;
}

/** Prior knowledge, and chance agreement as random pairs show it. */
interface PriorModel extends Weighed {
  readonly chance: LevelCounts;
}

function priorModel({ type, table, policies }: Records, terms: TermSource): PriorModel {
  const comparisons = comparisonsOf(type, table, policies, terms);
  const chance = countChanceLevels(comparisons, table.size);
  return { comparisons, chance, model: initialModel(comparisons, chance, table.size) };
}

/** The same under the policies that identifiers proved to deserve: the strength of one does not change how often values agree. */
function bentModel(
  before: PriorModel,
  { type, table, policies }: Records,
  terms: TermSource,
  learnt: Policies,
): Weighed {
  if (Object.keys(learnt).length === 0) return before;
  const comparisons = comparisonsOf(type, table, policies, terms);
  return { comparisons, model: initialModel(comparisons, before.chance, table.size) };
}

/**
 * Where there are few records, all of it shrinks smoothly to what is known beforehand: chance agreement as if PRIOR_PAIRS more
 * random pairs had been seen, m as if PRIOR_MATCHES more matches had been, and rarity as if PRIOR_RECORDS more records were held.
 */
function train(type: EntityType, { comparisons, model: first }: Weighed, blocks: Blocks, size: number): Trained {
  const sample = samplePairs(blocks, new Scorer(comparisons, first), TRAINING_PAIRS);
  const estimated = estimatePrior(comparisons, sample, first, size);
  const model = LEARNS[type] ? trainModel(comparisons, sample, estimated, size) : estimated;
  return { comparisons, model, sample };
}

/** The model as labelled pairs correct it, and the probability to link from. */
function relabelled(
  { comparisons, model: found, sample }: Trained,
  labels: readonly LabelledPair[],
  size: number,
): { readonly model: Model; readonly threshold: number } {
  if (labels.length === 0) return { model: found, threshold: bestThreshold(comparisons, sample, found) };
  const told = withLabelledMatches(comparisons, found, labels, matchesIn(found, size));
  const model = calibrated(comparisons, told, labels);
  return { model, threshold: bestThreshold(comparisons, sample, model) };
}

/** Matching pairs that the model expects among all pairs. */
function matchesIn({ prior }: Model, size: number): number {
  return prior * ((size * (size - 1)) / 2);
}

function capOf(size: number): number {
  return Math.max(SMALLEST_CAP, Math.min(LARGEST_CAP, Math.floor(RECORDS_TIMES_CAP / size)));
}
