// Applies a pinned model to the records of one entity type: nothing is learnt from them, so that a pair weighs the same
// whatever other records there are.

import { joinBlocks, pairsByScheme } from './block/blocks.ts';
import { blockingTask } from './block/buildBlocks.ts';
import { splittingOrder } from './block/refinement.ts';
import { schemesOf } from './block/schemes.ts';
import { comparisonsOf } from './compare/comparisons.ts';
import { TermSource } from './compare/terms.ts';
import { isInUse, type PinnedModel } from './pinnedModel.ts';
import type { Prepared, Records } from './prepared.ts';
import { withLearnt } from './score/identifierProof.ts';
import { fitModel } from './score/model.ts';
import { ALONE } from './team.ts';

export function apply(
  pinned: PinnedModel,
  { type, table, policies: stated }: Records,
  { beginBlocks } = ALONE,
): Prepared {
  const policies = withLearnt(stated, pinned.policies);
  const comparisons = comparisonsOf(type, table, policies, new TermSource(pinned.terms));
  const { model, unknown, absent } = fitModel(pinned.model, comparisons);
  const schemes = schemesOf(type, table);
  const names = schemes.schemes.map(({ name }) => name);
  const wanted = [...names.keys()].filter((scheme) => isInUse(pinned, names[scheme]!));
  const { cap, refinement } = pinned.blocking;
  const orders = names.map((name) => splittingOrder(type, name, refinement));
  const order = { cap, wanted, orders, oneIn: 1 };
  const blocks = joinBlocks(beginBlocks(blockingTask(type, table, order), schemes)(), table.size);
  const pairs = pairsByScheme(blocks, names.length);
  return {
    comparisons,
    model,
    policies,
    blocks,
    schemes: wanted.map((scheme) => ({ scheme: names[scheme]!, pairs: pairs[scheme]!, used: true })),
    threshold: pinned.threshold,
    review: pinned.review,
    training: pinned.training,
    unknownFields: unknown,
    absentFields: absent,
    pin: () => pinned,
  };
}
