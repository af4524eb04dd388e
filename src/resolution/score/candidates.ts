// Scores every candidate pair once and keeps those that may be links.

import { eachPair, type PairBlocks, SeenPartners } from '../block/blocks.ts';
import type { Model } from './model.ts';
import { ScoredPairs } from './pairs.ts';
import { oddsOf, type Scorer } from './scorer.ts';

/** Scores pairs of the same blocks, stretch after stretch. */
export class PairScoring {
  readonly scored = new ScoredPairs();
  private readonly blocks: PairBlocks;
  private readonly seen: SeenPartners;
  private readonly visit: (left: number, right: number) => void;

  /** Pairs with log2 odds under `least` are forgotten. */
  constructor(blocks: PairBlocks, scorer: Scorer, model: Model, least: number) {
    const { scored } = this;
    this.blocks = blocks;
    this.seen = new SeenPartners(blocks);
    this.visit = (left, right) => {
      scorer.score(left, right);
      const odds = oddsOf(scorer, model);
      scored.weights.add(odds);
      if (odds >= least) scored.push(left, right, odds, scorer.linksAlone() ? scorer.decisiveAt : -1);
    };
  }

  /** Scores the pairs whose smaller record is one of `from` to below `to`. */
  score(from = 0, to = this.blocks.recordOffsets.length - 1): void {
    this.scored.compared += eachPair(this.blocks, this.visit, from, to, this.seen);
  }
}
