// Learns a model from candidate pairs without labels: expectation maximisation (Winkler 1988) over m and the share of
// matching pairs; u stays what random pairs show, and near relations stay what is known of them.

import type { Comparison } from '../compare/comparison.ts';
import type { Candidates } from './candidates.ts';
import type { FieldModel, Model } from './model.ts';
import { log2Odds, probability, Scorer } from './scorer.ts';

const ROUNDS = 8;
/** How many matching pairs the prior probabilities of agreement (m) count for, against those found in the data. */
const PRIOR_MATCHES = 50;
/** Near relations for every matching pair, at least and at most: no file is known to be free of families. */
const LEAST_RELATIONS = 0.25;
const MOST_RELATIONS = 2;
/** Candidate pairs looked at in a round; more are thinned out evenly. */
const SAMPLE = 200_000;

/** The model that the candidates themselves imply, shrunk towards `prior` where they are few. */
export function trainModel(
  comparisons: readonly Comparison[],
  candidates: Candidates,
  prior: Model,
  size: number,
): Model {
  const step = Math.max(1, Math.floor(candidates.length / SAMPLE));
  let model = prior;
  for (let round = 0; round < ROUNDS; round++) {
    const expected = expectation(comparisons, candidates, model, step);
    model = maximisation(prior, expected, step, size);
  }
  return model;
}

interface Expected {
  /** Matching pairs among the candidates looked at. */
  readonly matches: number;
  /** Pairs of near relations among them. */
  readonly relations: number;
  /** The same by comparison and level. */
  readonly levels: readonly Float64Array[];
}

function expectation(comparisons: readonly Comparison[], candidates: Candidates, model: Model, step: number): Expected {
  const scorer = new Scorer(comparisons, model);
  const levels = comparisons.map((comparison) => new Float64Array(comparison.levels.length));
  let matches = 0;
  let relations = 0;
  for (let at = 0; at < candidates.length; at += step) {
    scorer.score(candidates.left.at(at), candidates.right.at(at));
    const p = probability(log2Odds(scorer.random, scorer.rival, model));
    matches += p;
    relations += (p * model.rivalPrior) / model.prior / 2 ** scorer.rival;
    for (let field = 0; field < levels.length; field++) levels[field]![scorer.levels[field]!]! += p;
  }
  return { matches, relations, levels };
}

function maximisation(prior: Model, { matches, relations, levels }: Expected, step: number, size: number): Model {
  const pairs = Math.max(1, (size * (size - 1)) / 2);
  const bounded = Math.min(10 * size, Math.max(size / 20, matches * step));
  const fields = prior.fields.map((field, at) => ({ ...field, levels: learnt(field.levels, levels[at]!) }));
  const share = Math.min(0.25, bounded / pairs);
  const rivals = Math.min(MOST_RELATIONS, Math.max(LEAST_RELATIONS, relations / matches));
  return { version: 'trained-1', prior: share, rivalPrior: share * rivals, fields };
}

/**
 * The levels with m as counted, shrunk towards the prior; level 0 is 'missing'. How a level speaks between one customer and
 * near relations can't be learnt from pairs that look like both, so that ratio stays.
 */
function learnt(prior: FieldModel['levels'], counts: Float64Array): FieldModel['levels'] {
  const stated = counts.reduce((sum, count, level) => (level === 0 ? sum : sum + count), 0);
  return prior.map((level, at) => {
    if (at === 0) return level;
    const m = (counts[at]! + PRIOR_MATCHES * level.m) / (stated + PRIOR_MATCHES);
    return { ...level, m, rival: (level.rival * m) / level.m };
  });
}
