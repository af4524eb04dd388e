// The two steps that several threads can do together, as the engine asks for them.

import { type BlockBuilder, buildSchemes } from './block/buildBlocks.ts';
import { type PairScorer, scoreStretches } from './score/pairScorer.ts';

export interface Team {
  readonly beginBlocks: BlockBuilder;
  readonly scorePairs: PairScorer;
}

/** One thread. */
export const ALONE: Team = {
  beginBlocks: (task, schemes) => () => buildSchemes(task, schemes),
  scorePairs: scoreStretches,
};
