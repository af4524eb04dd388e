// The two steps that several threads can do together, as the engine asks for them.

import { type BlockBuilder, buildSchemes } from './block/buildBlocks.ts';
import { type PairScorer, scoreStretches } from './score/pairScorer.ts';

export interface Team {
  readonly buildBlocks: BlockBuilder;
  readonly scorePairs: PairScorer;
}

/** One thread. */
export const ALONE: Team = { buildBlocks: buildSchemes, scorePairs: scoreStretches };
