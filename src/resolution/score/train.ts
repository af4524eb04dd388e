// Learns a model from candidate pairs without labels: expectation maximisation (Winkler 1988) over three kinds of pairs, one
// customer, near relations and strangers. u stays what random pairs show.

import type { Comparison } from '../compare/comparison.ts';
import { type FieldModel, type Model, withPrior } from './model.ts';
import { isOwnField } from './ownFields.ts';
import type { PairSample } from './sample.ts';
import { log2Odds, oddsOf, probability, Scorer } from './scorer.ts';

const ROUNDS = 12;
/** How many matching pairs the prior probabilities of agreement (m) count for, against those found in the data. */
const PRIOR_MATCHES = 50;
/** The same for pairs of near relations. */
const PRIOR_RELATIONS = 100;
/** How much prior knowledge counts, against what is found, of how often one person's birth dates differ. */
const DATE_DOUBT = 0.25;
/** Pairs of relations added to those found, one for each match up to so many: what little a small file shows is no proof of none. */
const PRIOR_RELATED = 25;
/** Near relations for every matching pair, at least: no file is known to be free of families. */
const LEAST_RELATIONS = 0.25;
/** Matching pairs, and pairs of near relations, that a record is in, at most. */
const MOST_PAIRS = 10;
/** A pair whose odds are lower by so many bits than even ones is neither a match nor a relation, whatever the rounds make of m. */
const HOPELESS_BITS = 24;
/** Shares of all pairs stay between these. */
const SMALLEST_SHARE = 1e-12;
const LARGEST_SHARE = 0.25;
/** Matching pairs expected in a file of no duplicates, for each record. */
const LEAST_MATCHES = 0.001;
/**
 * The model with the share of matching pairs that its own posterior implies: a few rounds of expectation maximisation
 * over the prior alone.
 */
export function estimatePrior(
  comparisons: readonly Comparison[],
  sample: PairSample,
  model: Model,
  size: number,
): Model {
  let current = model;
  const scorer = new Scorer(comparisons, model);
  const { patterns, rate } = sample;
  const hopeful = hopefulPairs(comparisons, sample, model);
  for (let round = 0; round < ROUNDS; round++) {
    let matches = 0;
    for (const offset of hopeful) {
      scorer.weigh(patterns, offset);
      matches += probability(oddsOf(scorer, current));
    }
    current = withPrior(model, shareOf(matches / rate, size));
  }
  return current;
}

/** The model that the sampled pairs themselves imply, shrunk towards `prior` where they are few. */
export function trainModel(comparisons: readonly Comparison[], sample: PairSample, prior: Model, size: number): Model {
  let model = prior;
  const hopeful = hopefulPairs(comparisons, sample, prior);
  for (let round = 0; round < ROUNDS; round++) {
    model = maximisation(prior, expectation(comparisons, sample.patterns, hopeful, model), sample.rate, size);
  }
  return model;
}

interface Expected {
  /** Matching pairs in the sample. */
  readonly matches: Counted;
  /** Pairs of near relations in it. */
  readonly relations: Counted;
}

interface Counted {
  pairs: number;
  /** By comparison and level. */
  readonly levels: readonly Float64Array[];
}

function expectation(
  comparisons: readonly Comparison[],
  patterns: Uint8Array,
  hopeful: Int32Array,
  model: Model,
): Expected {
  const scorer = new Scorer(comparisons, model);
  const none = (): Counted => ({ pairs: 0, levels: comparisons.map(({ levels }) => new Float64Array(levels.length)) });
  const [matches, relations] = [none(), none()];
  for (const offset of hopeful) {
    scorer.weigh(patterns, offset);
    const match = probability(log2Odds(scorer.random, scorer.rival, model));
    count(matches, match, patterns, offset);
    count(relations, (match * model.rivalPrior) / model.prior / 2 ** scorer.rival, patterns, offset);
  }
  return { matches, relations };
}

function count(counted: Counted, share: number, patterns: Uint8Array, offset: number): void {
  counted.pairs += share;
  for (let field = 0; field < counted.levels.length; field++) {
    counted.levels[field]![patterns[offset + 2 * field]!]! += share;
  }
}

/** Where the patterns begin of the pairs that may be something under some model: the rest is looked at once, not in every round. */
function hopefulPairs(comparisons: readonly Comparison[], sample: PairSample, model: Model): Int32Array {
  const { patterns, width, pairs } = sample;
  const scorer = new Scorer(comparisons, model);
  const least = -Math.log2(model.prior) - HOPELESS_BITS;
  const offsets: number[] = [];
  for (let at = 0; at < pairs; at++) {
    scorer.weigh(patterns, at * width);
    if (scorer.random > least || scorer.decisiveAt >= 0) offsets.push(at * width);
  }
  return Int32Array.from(offsets);
}

function maximisation(prior: Model, { matches, relations }: Expected, rate: number, size: number): Model {
  const share = shareOf(matches.pairs / rate, size);
  const pairs = Math.max(1, (size * (size - 1)) / 2);
  const known = Math.min(share * pairs, PRIOR_RELATED);
  const related = Math.min(LARGEST_SHARE, Math.min(MOST_PAIRS * size, known + relations.pairs / rate) / pairs);
  return {
    ...prior,
    version: 'trained-1',
    prior: share,
    rivalPrior: Math.max(LEAST_RELATIONS * share, related),
    fields: prior.fields.map((field, at) => learnt(field, matches.levels[at]!, relations.levels[at]!)),
  };
}

/** The share of all pairs that match. */
function shareOf(matches: number, size: number): number {
  const pairs = Math.max(1, (size * (size - 1)) / 2);
  const expected = Math.min(MOST_PAIRS * size, Math.max(LEAST_MATCHES * size, matches));
  return Math.max(SMALLEST_SHARE, Math.min(LARGEST_SHARE, expected / pairs));
}

/** The field with m as counted, and what near relations share as counted, both shrunk towards the prior. */
function learnt(prior: FieldModel, matches: Float64Array, relations: Float64Array): FieldModel {
  const isOwn = isOwnField(prior.field);
  const [matching, related] = [stated(matches), stated(relations)];
  const levels = prior.levels.map((level, at) => {
    // Level 0 is 'missing'.
    if (at === 0) return level;
    const m = (matches[at]! + PRIOR_MATCHES * level.m) / (matching + PRIOR_MATCHES);
    const rival = (relations[at]! + PRIOR_RELATIONS * level.rival) / (related + PRIOR_RELATIONS);
    return isOwn ? { ...level, m } : { ...level, m, rival };
  });
  if (prior.field === 'birthDate') return { ...prior, levels: withDoubtedDifference(prior.levels, levels) };
  return { ...prior, levels: isOwn ? levels : withEqualDifference(levels) };
}

/**
 * A birth date lasts for life. Namesakes of one town look like one person whose birth date differs, and with enough of them a file
 * would teach that birth dates differ: so what it shows of that is believed in part only, however many matches there are.
 */
function withDoubtedDifference(prior: FieldModel['levels'], found: FieldModel['levels']): FieldModel['levels'] {
  const m = (found[1]!.m + DATE_DOUBT * prior[1]!.m) / (1 + DATE_DOUBT);
  const rest = (1 - m) / (1 - found[1]!.m);
  return found.map((level, at) => (at === 0 ? level : { ...level, m: at === 1 ? m : level.m * rest }));
}

/**
 * Relatives differ at least as often as one person's own records do, who moves house and changes numbers with them: a difference
 * never speaks for one person. Blocking hides it, since relatives who share nothing are seldom compared.
 */
function withEqualDifference(levels: FieldModel['levels']): FieldModel['levels'] {
  const { m, rival } = levels[1]!;
  if (rival >= m) return levels;
  const rest = (1 - m) / (1 - rival);
  return levels.map((level, at) => (at === 0 ? level : { ...level, rival: at === 1 ? m : level.rival * rest }));
}

function stated(counts: Float64Array): number {
  return counts.reduce((sum, counted, level) => (level === 0 ? sum : sum + counted), 0);
}
