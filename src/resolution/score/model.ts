// The model: probabilities of every level of every comparison under three hypotheses, and their priors. One JSON value,
// so that it can be stored, pinned and read by a person.
//
// Fellegi and Sunter (1969) weigh "one customer" against "two at random". Most false merges are not random, though: they
// are a father and a son, a parent company and its subsidiary, who share an address, a phone and half a name. So a third
// hypothesis stands beside the two: "near relations". A pair must beat both.

import type { Comparison } from '../compare/comparison.ts';

export interface FieldModel {
  readonly field: string;
  readonly levels: readonly { readonly name: string; readonly m: number; readonly u: number; readonly rival: number }[];
}

export interface Model {
  readonly version: string;
  /** Share of all pairs that are one customer. */
  readonly prior: number;
  /** Share of all pairs that are near relations. */
  readonly rivalPrior: number;
  readonly fields: readonly FieldModel[];
  /** Bits taken off where nothing but names speaks for a pair. */
  readonly namesAloneDoubt: number;
  /** How stated odds become odds that labelled pairs bear out; left as they are where it is absent. */
  readonly calibration?: Calibration;
}

/** log2 odds are multiplied by `slope`, then `intercept` is added. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** Near relations for every pair that is one customer, where nothing has been learnt yet. */
const RIVALS_PER_MATCH = 1;
/** How many random pairs the prior probabilities of chance agreement count for, against those seen in the data. */
const PRIOR_PAIRS = 200;

/**
 * Records from which a file shows how common names are among people at large. In a smaller one a name that two records
 * share may well be a common name, and has to be doubted the more the smaller the file is.
 */
const NAMES_KNOWN_FROM = 6000;

/** Counts of levels among random pairs, a row a comparison. */
export type LevelCounts = readonly Float64Array[];

/**
 * A model from prior knowledge, with chance agreement (u) counted over random pairs of these records.
 * @param size number of records; the first guess is that one in three has a duplicate.
 */
export function initialModel(comparisons: readonly Comparison[], chance: LevelCounts, size: number): Model {
  const prior = Math.min(0.1, 1 / (3 * Math.max(2, size)));
  return {
    version: 'prior-1',
    prior,
    rivalPrior: prior * RIVALS_PER_MATCH,
    namesAloneDoubt: Math.log2(1 + NAMES_KNOWN_FROM / Math.max(1, size)),
    fields: comparisons.map((comparison, at) => ({
      field: comparison.field,
      levels: withChance(comparison, chance[at]!),
    })),
  };
}

function withChance(comparison: Comparison, counts: Float64Array): FieldModel['levels'] {
  const seen = counts.reduce((sum, count, level) => (level === 0 ? sum : sum + count), 0);
  return comparison.levels.map(({ name, m, u, rival }, level) => {
    if (level === 0) return { name, m: 1, u: 1, rival: 1 };
    const chance = (counts[level]! + PRIOR_PAIRS * u) / (seen + PRIOR_PAIRS);
    // Near relations agree at least as often as strangers do.
    return { name, m, u: chance, rival: Math.max(rival, chance) };
  });
}

/** How a model fits comparisons it was not learnt for. */
export interface FittedModel {
  /** A field for each comparison, in their order. */
  readonly model: Model;
  /** Fields that the model does not know, or knows with other levels: their prior probabilities stand in. */
  readonly unknown: readonly string[];
  /** Fields of the model that are not compared. */
  readonly absent: readonly string[];
}

/** The model for these comparisons: fields are matched by name. */
export function fitModel(model: Model, comparisons: readonly Comparison[]): FittedModel {
  const known = new Map(model.fields.map((field) => [field.field, field]));
  const unknown: string[] = [];
  const fields = comparisons.map(({ field, levels }): FieldModel => {
    const found = known.get(field);
    known.delete(field);
    if (found !== undefined && haveSameNames(found.levels, levels)) return found;
    unknown.push(field);
    return { field, levels: levels.map(({ name, m, u, rival }) => ({ name, m, u, rival })) };
  });
  return { model: { ...model, fields }, unknown, absent: [...known.keys()] };
}

function haveSameNames(some: readonly { name: string }[], others: readonly { name: string }[]): boolean {
  return some.length === others.length && some.every(({ name }, at) => name === others[at]!.name);
}

/** The same model with another share of matching pairs. */
export function withPrior(model: Model, prior: number): Model {
  return { ...model, prior, rivalPrior: prior * RIVALS_PER_MATCH };
}
