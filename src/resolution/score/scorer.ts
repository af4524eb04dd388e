// Scores a pair under a model. The hot path leaves its two results in fields rather than allocating.

import type { Comparison } from '../compare/comparison.ts';
import type { Model } from './model.ts';

/**
 * How many records' worth of prior knowledge stands beside the counted values: in a small file a value that two records
 * share is not common, and in a large one the counts speak for themselves.
 */
const PRIOR_RECORDS = 500;

/** No agreement counts as rarer than this: records of two people do carry one value by mistake. */
const RAREST = 1e-7;

/** log2 weight from which an agreement counts as a second witness. */
const CORROBORATION = 2;

/** What one comparison says of a pair: its level, and log2(m/u). */
export interface FieldEvidence {
  readonly field: string;
  readonly level: string;
  readonly weight: number;
}

export class Scorer {
  private readonly comparisons: readonly Comparison[];
  /** log2(m/u), log2(m/rival) and log2(m) by comparison and level. */
  private readonly againstRandom: readonly Float64Array[];
  private readonly againstRival: readonly Float64Array[];
  private readonly logM: readonly Float64Array[];
  /** log2 of the likelihood ratio of "one customer" against "two at random", of the pair last scored. */
  random = 0;
  /** The same against "near relations". */
  rival = 0;
  /** Weight of the strongest decisive identifier that the pair shares, and its comparison; 0 and -1 without one. */
  decisiveWeight = 0;
  decisiveAt = -1;
  /** Sum of the weights of what speaks against the pair last scored; never positive. */
  against = 0;
  /** The level of each comparison of the pair last scored. */
  readonly levels: Uint8Array;
  /** Whether something besides person names speaks for the pair last scored, where names speak at all. */
  corroborated = false;

  constructor(comparisons: readonly Comparison[], model: Model) {
    this.comparisons = comparisons;
    this.levels = new Uint8Array(comparisons.length);
    const table = (of: (level: { m: number; u: number; rival: number }) => number) =>
      model.fields.map((field) => Float64Array.from(field.levels, of));
    this.againstRandom = table(({ m, u }) => Math.log2(m / u));
    this.againstRival = table(({ m, rival }) => Math.log2(m / rival));
    this.logM = table(({ m }) => Math.log2(m));
  }

  /** Scores a pair into `random` and `rival`. */
  score(left: number, right: number): void {
    let random = 0;
    let rival = 0;
    this.decisiveWeight = 0;
    this.decisiveAt = -1;
    this.against = 0;
    this.corroborated = this.comparisons[0]?.isName !== true;
    for (let at = 0; at < this.comparisons.length; at++) {
      const level = this.comparisons[at]!.compare(left, right);
      this.levels[at] = level;
      if (level === 0) continue;
      const weight = this.weight(at, level, left, right);
      if (this.comparisons[at]!.decisive && level === this.comparisons[at]!.levels.length - 1)
        this.sawDecisive(at, weight);
      if (weight >= CORROBORATION && !this.comparisons[at]!.isName) this.corroborated = true;
      if (weight < 0) this.against += weight;
      random += weight;
      rival += this.againstRival[at]![level]!;
    }
    this.random = random;
    this.rival = rival;
  }

  private sawDecisive(at: number, weight: number): void {
    if (this.decisiveAt >= 0 && weight <= this.decisiveWeight) return;
    this.decisiveAt = at;
    this.decisiveWeight = weight;
  }

  /** The evidence of every comparison that both records have a value for. */
  evidence(left: number, right: number): FieldEvidence[] {
    const found: FieldEvidence[] = [];
    this.comparisons.forEach((comparison, at) => {
      const level = comparison.compare(left, right);
      if (level === 0) return;
      found.push({
        field: comparison.field,
        level: comparison.levels[level]!.name,
        weight: this.weight(at, level, left, right),
      });
    });
    return found;
  }

  private weight(at: number, level: number, left: number, right: number): number {
    const comparison = this.comparisons[at]!;
    if (!comparison.levels[level]!.byFrequency) return this.againstRandom[at]![level]!;
    return this.logM[at]![level]! - Math.log2(chanceOf(comparison, level, comparison.frequency(left, right, level)));
  }
}

/**
 * How likely another record holds the agreed value by chance: its share of the other records, shrunk towards what is
 * usual for such a field.
 */
function chanceOf({ levels, filled }: Comparison, level: number, frequency: number): number {
  const others = Math.max(0, frequency * filled - 2);
  return Math.max(RAREST, (others + PRIOR_RECORDS * levels[level]!.u) / (Math.max(0, filled - 2) + PRIOR_RECORDS));
}

/**
 * log2 odds that a pair is one customer, given its log2 likelihood ratios against the two other hypotheses.
 * P(match) / (P(random) + P(rival)), each prior times likelihood.
 */
export function log2Odds(random: number, rival: number, model: Pick<Model, 'prior' | 'rivalPrior'>): number {
  const others = 1 - model.prior - model.rivalPrior;
  const fromRandom = Math.log2(others / model.prior) - random;
  const fromRival = Math.log2(model.rivalPrior / model.prior) - rival;
  const larger = Math.max(fromRandom, fromRival);
  return -(larger + Math.log2(2 ** (fromRandom - larger) + 2 ** (fromRival - larger)));
}

/** Probability of log2 odds. */
export function probability(odds: number): number {
  return 1 / (1 + 2 ** -odds);
}
