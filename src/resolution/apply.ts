// Applies a pinned model to the records of one entity type: nothing is learnt from them, so that a pair weighs the same
// whatever other records there are.

import { buildBlocks } from './block/blocks.ts';
import { schemesOf } from './block/schemes.ts';
import { pairsByScheme } from './block/selection.ts';
import { comparisonsOf } from './compare/comparisons.ts';
import { TermSource } from './compare/terms.ts';
import { isInUse, type PinnedModel } from './pinnedModel.ts';
import type { Prepared, Records } from './prepared.ts';
import { withLearnt } from './score/identifierProof.ts';
import { fitModel } from './score/model.ts';

export function apply(pinned: PinnedModel, { type, table, policies: stated }: Records): Prepared {
  const policies = withLearnt(stated, pinned.policies);
  const comparisons = comparisonsOf(type, table, policies, new TermSource(pinned.terms));
  const { model, unknown, absent } = fitModel(pinned.model, comparisons);
  const { schemes: all, refine } = schemesOf(type, table);
  const schemes = all.filter(({ name }) => isInUse(pinned, name));
  const blocks = buildBlocks({ schemes, refine }, table.size, pinned.blocking.cap);
  const pairs = pairsByScheme(blocks, schemes.length);
  return {
    comparisons,
    model,
    policies,
    blocks,
    schemes: schemes.map(({ name }, at) => ({ scheme: name, pairs: pairs[at]!, used: true })),
    threshold: pinned.threshold,
    review: pinned.review,
    training: pinned.training,
    unknownFields: unknown,
    absentFields: absent,
    pin: () => pinned,
  };
}
