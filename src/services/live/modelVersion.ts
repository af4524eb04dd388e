// The version of a graph's model: a hash of what it holds.

import type { GraphModel } from '../graphModel.ts';
import { contentHash } from '../load/contentHash.ts';

/** A version that says what the model holds. */
export function versioned(model: Omit<GraphModel, 'version'>): GraphModel {
  return { version: `model-${contentHash(model)}`, ...model };
}
