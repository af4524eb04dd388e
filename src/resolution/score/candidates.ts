// Scores every candidate pair once and keeps those that may be links; then finds how many matches there are.

import { type Blocks, eachPair } from '../block/blocks.ts';
import { IntList } from '../features/columns.ts';
import { type Model, withPrior } from './model.ts';
import { log2Odds, probability, type Scorer } from './scorer.ts';

/** Pairs whose weight is this far below even odds under the first prior are forgotten. */
const MARGIN = 8;
const ROUNDS = 8;
/** A shared decisive identifier links alone unless all else weighs less than this. */
const DECISIVE_FLOOR = -6;
/** log2 odds that a pair linked by a decisive identifier has at least. */
const DECISIVE_ODDS = 7;
/** log2 odds that a pair with nothing but its names in common has at most: enough for a review, not for a link. */
const NAMES_ALONE_ODDS = -1;

/** Scored candidate pairs in parallel columns; weights are log2 likelihood ratios. */
export class Candidates {
  readonly left = new IntList();
  readonly right = new IntList();
  /** The comparison whose decisive identifier links the pair alone; -1 where its score has to. */
  readonly decisive = new IntList();
  private readonly corroborated = new IntList();
  private readonly weights: number[] = [];
  /** Candidate pairs that were compared, kept or not. */
  compared = 0;

  get length(): number {
    return this.left.length;
  }

  /** Adds a pair with the weights that `scorer` has just given it. */
  push(left: number, right: number, scorer: Scorer): void {
    this.left.push(left);
    this.right.push(right);
    this.decisive.push(-1);
    this.corroborated.push(0);
    this.weights.push(0, 0);
    this.weigh(this.length - 1, scorer);
  }

  /** Gives every pair the weights of another model's scorer. */
  rescore(scorer: Scorer): void {
    for (let at = 0; at < this.length; at++) {
      scorer.score(this.left.at(at), this.right.at(at));
      this.weigh(at, scorer);
    }
  }

  private weigh(at: number, scorer: Scorer): void {
    const links = scorer.decisiveAt >= 0 && scorer.random - scorer.decisiveWeight >= DECISIVE_FLOOR;
    this.decisive.set(at, links ? scorer.decisiveAt : -1);
    this.corroborated.set(at, scorer.corroborated ? 1 : 0);
    this.weights[2 * at] = scorer.random;
    this.weights[2 * at + 1] = scorer.rival;
  }

  /** log2 odds under a model's priors. */
  odds(at: number, model: Model): number {
    const odds = log2Odds(this.weights[2 * at]!, this.weights[2 * at + 1]!, model);
    if (this.decisive.at(at) >= 0) return Math.max(odds, DECISIVE_ODDS);
    return this.corroborated.at(at) === 1 ? odds : Math.min(odds, NAMES_ALONE_ODDS);
  }
}

/** Scores all pairs of the blocks. */
export function scoreCandidates(blocks: Blocks, scorer: Scorer, model: Model): Candidates {
  const candidates = new Candidates();
  const floor = Math.log2(1 / model.prior) - MARGIN;
  candidates.compared = eachPair(blocks, (left, right) => {
    scorer.score(left, right);
    if (scorer.random >= floor || scorer.decisiveAt >= 0) candidates.push(left, right, scorer);
  });
  return candidates;
}

/**
 * The model with the share of matching pairs that its own posterior implies: a few rounds of expectation maximisation
 * over the prior alone, kept between one match in twenty records and ten a record.
 */
export function estimatePrior(candidates: Candidates, model: Model, size: number): Model {
  const pairs = (size * (size - 1)) / 2;
  if (pairs === 0) return model;
  let current = model;
  for (let round = 0; round < ROUNDS; round++) {
    let matches = 0;
    for (let at = 0; at < candidates.length; at++) matches += probability(candidates.odds(at, current));
    const bounded = Math.min(10 * size, Math.max(size / 20, matches));
    current = withPrior(model, Math.min(0.25, bounded / pairs));
  }
  return current;
}
