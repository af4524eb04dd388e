// The model that a graph is derived under, with what mappings state.

import type { Policies } from '../domain/policy.ts';
import type { EntityType } from '../domain/record.ts';
import type { CompareKind } from './inputs.ts';
import type { PinnedModels } from './modelFile.ts';

/** What mappings state that a derivation depends on; it is kept with the model, so that later loads need not repeat it. */
export interface DerivationSettings {
  readonly policies: Policies;
  readonly compare: Readonly<Record<string, CompareKind>>;
}

/** What the graph is derived under. */
export interface GraphModel extends DerivationSettings {
  readonly version: string;
  readonly models: PinnedModels;
  /** Types whose models a load has learnt; those of the others were made up when their first record came, and wait for one. */
  readonly trained: readonly EntityType[];
}
