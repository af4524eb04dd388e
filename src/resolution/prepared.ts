// What resolving the records of one entity type needs, whether it was learnt from them or a pinned model was applied.

import type { Policies } from '../domain/policy.ts';
import type { EntityType } from '../domain/record.ts';
import type { Blocks } from './block/blocks.ts';
import type { SchemeYield } from './block/selection.ts';
import type { Comparison } from './compare/comparison.ts';
import type { FeatureTable } from './features/featureTable.ts';
import type { PinnedModel, TrainingReport } from './pinnedModel.ts';
import type { Model } from './score/model.ts';

/** Records of one entity type, and what the mapping states about identifiers. */
export interface Records {
  readonly type: EntityType;
  readonly table: FeatureTable;
  readonly policies: Policies;
}

export interface Prepared {
  readonly comparisons: readonly Comparison[];
  /** The model with a field for each comparison. */
  readonly model: Model;
  /** The mapping's policies, and for the rest what the model learnt. */
  readonly policies: Policies;
  readonly blocks: Blocks;
  readonly schemes: readonly SchemeYield[];
  readonly threshold: number;
  readonly review: number;
  readonly training: TrainingReport;
  /** Fields that the model does not know: their prior probabilities stand in. */
  readonly unknownFields: readonly string[];
  /** Fields of the model that these records lack. */
  readonly absentFields: readonly string[];
  /** The model as one value; made when asked for, since it lists the values of every field. */
  readonly pin: () => PinnedModel;
}
