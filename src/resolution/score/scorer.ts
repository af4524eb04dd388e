// Scores a pair under a model, in two steps: comparing gives a pattern of bytes, weighing sums what the model says of it.
// A pattern is compared once and weighed under many models. The hot paths leave their results in fields rather than allocate.

import type { FieldEvidence } from '../../domain/evidence.ts';
import { type Comparison, countOf, type Terms } from '../compare/comparison.ts';
import type { Model } from './model.ts';
import { isOwnField } from './ownFields.ts';

/**
 * How many records' worth of prior knowledge stands beside the counted values: in a small file a value that two records
 * share is not common, and in a large one the counts speak for themselves.
 */
const PRIOR_RECORDS = 500;

/** No agreement counts as rarer than this: records of two people do carry one value by mistake. */
const RAREST = 1e-7;

/** log2 weight from which an agreement counts as a second witness. */
const CORROBORATION = 2;

/** A shared decisive identifier links alone unless all else weighs less than this, against strangers or against relations. */
const DECISIVE_FLOOR = -6;
/** log2 odds that a pair linked by a decisive identifier has at least. */
const DECISIVE_ODDS = 7;

/** A comparison has fewer levels than this. */
const LEVELS = 16;
/** Rarity is kept in eighths of a bit, so that it fits a byte. */
const RARITY_UNIT = 8;
const RARITIES = 256;
/** The chance that each rarity stands for. */
const CHANCES = Float64Array.from({ length: RARITIES }, (_, rarity) => 2 ** (-rarity / RARITY_UNIT));

export class Scorer {
  private readonly comparisons: readonly Comparison[];
  /** log2(m/u), log2(m/rival) and log2(m), by comparison and level. */
  private readonly againstRandom: Float64Array;
  private readonly againstRival: Float64Array;
  private readonly logM: Float64Array;
  /** log2(m/rival) of an exact agreement, by comparison and rarity. */
  private readonly rareAgainstRival: Float64Array;
  /** By comparison: the rarity of a value by how many records hold it; null where rarity does not count. */
  private readonly rarities: readonly (Uint8Array | null)[];
  /** Bytes of a pattern: the level of each comparison, and the rarity of the value agreed on or 0. */
  readonly width: number;
  /** The pattern of the pair last compared. */
  readonly pattern: Uint8Array;
  /** log2 of the likelihood ratio of "one customer" against "two at random", of the pattern last weighed. */
  random = 0;
  /** The same against "near relations". */
  rival = 0;
  /** Weight of the strongest decisive identifier that the pair shares, and its comparison; 0 and -1 without one. */
  decisiveWeight = 0;
  decisiveAt = -1;
  private decisiveRival = 0;
  /** Sum of the weights of what speaks against the pair; never positive. */
  against = 0;
  /** Whether something besides person names speaks for the pair, where names speak at all. */
  corroborated = false;

  constructor(comparisons: readonly Comparison[], model: Model) {
    this.comparisons = comparisons;
    this.width = 2 * comparisons.length;
    this.pattern = new Uint8Array(this.width);
    const table = (of: (level: { m: number; u: number; rival: number }) => number) => {
      const values = new Float64Array(comparisons.length * LEVELS);
      model.fields.forEach(({ levels }, at) => {
        values.set(levels.map(of), at * LEVELS);
      });
      return values;
    };
    this.againstRandom = table(({ m, u }) => Math.log2(m / u));
    this.againstRival = table(({ m, rival }) => Math.log2(m / rival));
    this.logM = table(({ m }) => Math.log2(m));
    this.rareAgainstRival = rareAgainstRival(model);
    this.rarities = comparisons.map((comparison, at) => rarityTable(comparison, model.fields[at]!.levels.at(-1)!.u));
  }

  /** Compares two records and weighs what was found. */
  score(left: number, right: number): void {
    this.compare(left, right);
    this.weigh(this.pattern, 0);
  }

  /** Compares two records into `pattern`. */
  compare(left: number, right: number): void {
    const { comparisons, rarities, pattern } = this;
    for (let at = 0; at < comparisons.length; at++) {
      const comparison = comparisons[at]!;
      const level = comparison.compare(left, right);
      pattern[2 * at] = level;
      const rarity = rarities[at];
      const isRare = level === comparison.levels.length - 1 && rarity;
      pattern[2 * at + 1] = isRare ? rarity[countOf(comparison.terms!, comparison.agreed)]! : 0;
    }
  }

  /** Weighs the pattern that starts at `offset` of `patterns`. */
  weigh(patterns: Uint8Array, offset: number): void {
    const { comparisons } = this;
    let random = 0;
    let rival = 0;
    let against = 0;
    this.decisiveWeight = 0;
    this.decisiveAt = -1;
    let corroborated = comparisons[0]?.isName !== true;
    for (let at = 0; at < comparisons.length; at++) {
      const level = patterns[offset + 2 * at]!;
      if (level === 0) continue;
      const rarity = patterns[offset + 2 * at + 1]!;
      const weight = this.weight(at, level, rarity);
      random += weight;
      rival += this.rivalWeight(at, level, rarity);
      if (weight < 0) against += weight;
      const comparison = comparisons[at]!;
      if (weight >= CORROBORATION && comparison.isName !== true) corroborated = true;
      if (comparison.decisive && level === comparison.levels.length - 1) {
        this.sawDecisive(at, weight, this.rivalWeight(at, level, rarity));
      }
    }
    this.random = random;
    this.rival = rival;
    this.against = against;
    this.corroborated = corroborated;
  }

  private sawDecisive(at: number, weight: number, rival: number): void {
    if (this.decisiveAt >= 0 && weight <= this.decisiveWeight) return;
    this.decisiveAt = at;
    this.decisiveWeight = weight;
    this.decisiveRival = rival;
  }

  /** Whether the pair shares a decisive identifier that the rest does not clearly speak against. */
  linksAlone(): boolean {
    const { decisiveAt } = this;
    if (decisiveAt < 0) return false;
    return this.random - this.decisiveWeight >= DECISIVE_FLOOR && this.rival - this.decisiveRival >= DECISIVE_FLOOR;
  }

  /** log2 weights by comparison of the pair last compared, against strangers and near relations; NaN where a value is missing. */
  fieldWeights(random: Float64Array, rival: Float64Array): void {
    for (let at = 0; at < this.comparisons.length; at++) {
      const level = this.pattern[2 * at]!;
      random[at] = level === 0 ? Number.NaN : this.weight(at, level, this.pattern[2 * at + 1]!);
      rival[at] = level === 0 ? Number.NaN : this.rivalWeight(at, level, this.pattern[2 * at + 1]!);
    }
  }

  /** The evidence of every comparison that both records have a value for. */
  evidence(left: number, right: number): FieldEvidence[] {
    this.compare(left, right);
    return this.comparisons.flatMap(({ field, levels }, at) => {
      const level = this.pattern[2 * at]!;
      if (level === 0) return [];
      return [{ field, level: levels[level]!.name, weight: this.weight(at, level, this.pattern[2 * at + 1]!) }];
    });
  }

  private weight(at: number, level: number, rarity: number): number {
    if (rarity === 0) return this.againstRandom[at * LEVELS + level]!;
    return this.logM[at * LEVELS + level]! + rarity / RARITY_UNIT;
  }

  private rivalWeight(at: number, level: number, rarity: number): number {
    if (rarity === 0) return this.againstRival[at * LEVELS + level]!;
    return this.rareAgainstRival[at * RARITIES + rarity]!;
  }
}

/**
 * Relatives come by the same given name in two ways: one is named after the other, which the model states, or by chance, which is
 * likelier the commoner the name is. So the chance is added for what is a person's own; what relatives share, they share whatever it is.
 */
function rareAgainstRival({ fields }: Model): Float64Array {
  const weights = new Float64Array(fields.length * RARITIES);
  fields.forEach(({ field, levels }, at) => {
    const { m, rival } = levels.at(-1)!;
    const isOwn = isOwnField(field);
    const weight = (chance: number) => Math.log2(m / Math.min(1, rival + chance));
    const shared = weight(0);
    for (let rarity = 0; rarity < RARITIES; rarity++) {
      weights[at * RARITIES + rarity] = isOwn ? weight(CHANCES[rarity]!) : shared;
    }
  });
  return weights;
}

interface Rarities {
  readonly usual: number;
  readonly table: Uint8Array;
}

/** The last table of each field: learning makes scorer after scorer over terms and chances that stay what they are. */
const lastRarities = new WeakMap<Terms, Rarities>();

/** -log2 of the chance to meet a value again, by how many records hold it. */
function rarityTable({ levels, terms }: Comparison, usual: number): Uint8Array | null {
  if (terms === null || levels.at(-1)!.byFrequency !== true) return null;
  const last = lastRarities.get(terms);
  if (last?.usual === usual) return last.table;
  const most = last === undefined ? mostHeld(terms) : last.table.length - 1;
  const table = new Uint8Array(most + 1);
  for (let held = 0; held <= most; held++) {
    table[held] = Math.max(1, Math.round(-Math.log2(chanceOf(held, terms.filled, usual)) * RARITY_UNIT));
  }
  lastRarities.set(terms, { usual, table });
  return table;
}

function mostHeld({ counts }: Terms): number {
  let most = 0;
  for (const held of counts) if (held > most) most = held;
  return most;
}

/**
 * How likely another record holds a value by chance that `held` of `filled` records hold: its share of the records other
 * than the two that agree, shrunk towards what is usual for such a field.
 */
function chanceOf(held: number, filled: number, usual: number): number {
  const others = Math.max(0, held - 2);
  return Math.max(RAREST, (others + PRIOR_RECORDS * usual) / (Math.max(0, filled - 2) + PRIOR_RECORDS));
}

/** What is rarer by so many bits adds nothing to a sum that a double can hold. */
const NEGLIGIBLE_BITS = 60;

type Odds = Pick<Model, 'prior' | 'rivalPrior' | 'calibration'>;

/**
 * log2 odds that a pair is one customer, given its log2 likelihood ratios against the two other hypotheses.
 * P(match) / (P(random) + P(rival)), each prior times likelihood; then calibrated where the model is.
 */
export function log2Odds(random: number, rival: number, model: Odds): number {
  const { random: priorOfRandom, rival: priorOfRival } = priorOddsOf(model);
  const fromRandom = priorOfRandom - random;
  const fromRival = priorOfRival - rival;
  const gap = Math.abs(fromRandom - fromRival);
  const larger = fromRandom > fromRival ? fromRandom : fromRival;
  const odds = gap > NEGLIGIBLE_BITS ? -larger : -(larger + Math.log2(1 + 2 ** -gap));
  const { calibration } = model;
  return calibration === undefined ? odds : calibration.slope * odds + calibration.intercept;
}

interface PriorOdds {
  readonly random: number;
  readonly rival: number;
}

/** Of the model asked about last: millions of pairs are weighed under one, and models never change. */
let last: { readonly model: Odds; readonly odds: PriorOdds } | null = null;

/** log2 odds of the two other hypotheses against "one customer" before anything is compared. */
function priorOddsOf(model: Odds): PriorOdds {
  if (last?.model === model) return last.odds;
  const { prior, rivalPrior } = model;
  const odds = { random: Math.log2((1 - prior - rivalPrior) / prior), rival: Math.log2(rivalPrior / prior) };
  last = { model, odds };
  return odds;
}

/** log2 odds of the pattern that the scorer has just weighed, with what decides alone and what never does. */
export function oddsOf(scorer: Scorer, model: Odds & Pick<Model, 'namesAloneDoubt'>): number {
  const odds = log2Odds(scorer.random, scorer.rival, model);
  if (scorer.linksAlone()) return Math.max(odds, DECISIVE_ODDS);
  return scorer.corroborated ? odds : odds - model.namesAloneDoubt;
}

/** Probability of log2 odds. */
export function probability(odds: number): number {
  return 1 / (1 + 2 ** -odds);
}

/** log2 odds of a probability. */
export function logit(p: number): number {
  return Math.log2(p / (1 - p));
}
