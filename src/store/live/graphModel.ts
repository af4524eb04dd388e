// The model that the graph is derived under, as one node.

import { z } from 'zod';
import { ENTITY_TYPES } from '../../domain/record.ts';
import type { GraphModel } from '../../services/graphModel.ts';
import type { PinnedModels } from '../../services/modelFile.ts';
import type { Database, Transaction } from '../database.ts';
import { query } from '../queries.ts';
import { Settings } from './settings.ts';

const ModelRow = z.object({
  version: z.string(),
  models: z.string(),
  trained: z.array(z.enum(ENTITY_TYPES)),
  settings: z.string(),
});

/** The graph's current model; null where none was pinned. What it holds is trusted, since only Kinhold writes it. */
export async function readGraphModel(database: Database): Promise<GraphModel | null> {
  const [row] = await database.read(query('live/readModel'), {}, ModelRow);
  if (row === undefined) return null;
  const settings = Settings.parse(JSON.parse(row.settings));
  const { version, trained } = row;
  return { version, trained, models: JSON.parse(row.models) as PinnedModels, ...settings };
}

/**
 * Makes a model the graph's. Waits for a derivation that is under way. Does nothing where the current one is no longer
 * `expected`, a version or '' for none, if that is given.
 */
export async function pinGraphModel(
  transaction: Transaction,
  { version, models, trained, policies, compare }: GraphModel,
  at: string,
  expected: string | null = null,
): Promise<void> {
  const settings = JSON.stringify({ policies, compare });
  const params = { version, expected, models: JSON.stringify(models), trained, settings, at };
  await transaction.run(query('live/pinModel'), params, z.unknown());
}
