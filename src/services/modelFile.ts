// The model file: what was learnt of each entity type, as one JSON value with a version. src/sources/ reads it.

import type { EntityType } from '../domain/record.ts';
import { REFINING_FEATURES } from '../resolution/block/refinement.ts';
import type { PinnedModel } from '../resolution/pinnedModel.ts';

export type PinnedModels = Readonly<Partial<Record<EntityType, PinnedModel>>>;

export const MODEL_FORMAT = 'kinhold-model';
/** Raised when an older Kinhold could not apply what a newer one writes. */
export const MODEL_VERSION = 1;

export interface ModelFile {
  readonly format: typeof MODEL_FORMAT;
  readonly version: number;
  /** The version of Kinhold that wrote it. */
  readonly writtenBy: string;
  readonly types: PinnedModels;
}

/** What a model of this type may split blocks by. */
export function splittingFeatures(type: EntityType): readonly string[] {
  return REFINING_FEATURES[type];
}

/** Reads and checks a model file; throws KinholdError 'invalid-input' that names the file and the field. */
export type ReadModelFile = (file: string) => Promise<ModelFile>;

/** The text of a model file; the same models give the same bytes. */
export function modelFileText(types: PinnedModels, writtenBy: string): string {
  const file: ModelFile = { format: MODEL_FORMAT, version: MODEL_VERSION, writtenBy, types };
  return `${JSON.stringify(file, null, 1)}\n`;
}
