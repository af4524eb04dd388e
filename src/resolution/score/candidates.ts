// Scores every candidate pair once and keeps those that may be links.

import { eachPair, type PairBlocks } from '../block/blocks.ts';
import type { Model } from './model.ts';
import { ScoredPairs } from './pairs.ts';
import { oddsOf, type Scorer } from './scorer.ts';

/** Scores the pairs of blocks `from` to below `to`; those with log2 odds under `least` are forgotten. */
export function scorePairs(
  blocks: PairBlocks,
  scorer: Scorer,
  model: Model,
  least: number,
  from = 0,
  to = blocks.offsets.length - 1,
): ScoredPairs {
  const scored = new ScoredPairs();
  const score = (left: number, right: number) => {
    scorer.score(left, right);
    const odds = oddsOf(scorer, model);
    scored.weights.add(odds);
    if (odds >= least) scored.push(left, right, odds, scorer.linksAlone() ? scorer.decisiveAt : -1);
  };
  scored.compared = eachPair(blocks, score, from, to);
  return scored;
}
