// Puts a graph under another model, a given one or one learnt anew from its records, after showing what that would merge and split.

import type { GraphModel } from './graphModel.ts';
import { bringBlocksUpToDate } from './load/blocks.ts';
import type { LoadPorts } from './load/contract.ts';
import { deriveGraph } from './load/derivedGraph.ts';
import { difference } from './load/difference.ts';
import { type PartitionChange, partitionChange } from './load/partitionChange.ts';
import type { PinnedModels } from './modelFile.ts';

export interface MigrateModelRequest {
  /** Models of some types, the others staying as they are; null to learn all anew from the records of the graph. */
  readonly models: PinnedModels | null;
  /** An ISO instant. */
  readonly at: string;
  readonly engine: string;
  /** Says what would happen and writes nothing. */
  readonly dryRun: boolean;
  /** Samples that are told of each kind of change. */
  readonly most: number;
}

export interface MigrateModelSummary extends PartitionChange {
  /** Versions of the graph's model; null before where it had none. */
  readonly from: string | null;
  readonly to: string;
}

/** Writers of single records wait meanwhile. Ids last as in any load. */
export function migrateModel(
  { models, dryRun, most, at, engine }: MigrateModelRequest,
  { derived, derive }: Pick<LoadPorts, 'derived' | 'derive'>,
): Promise<MigrateModelSummary> {
  return derived.exclusively(async (session) => {
    const { settings, factChanges } = await session.state();
    const otherModel = (known: GraphModel | null) => known && { ...known, ...replaced(known, models) };
    const order = { settings, sourcePriority: [], at, cause: 'model', otherModel };
    const from = (await session.model())?.version ?? null;
    const graph = await deriveGraph(session, derive, order);
    const change = partitionChange(graph.standing.previous, graph.assigned, most);
    if (!dryRun) {
      await bringBlocksUpToDate(session, graph.blocks, graph.model);
      const changes = difference(graph.image, await session.standing());
      await session.apply(changes, graph.ledger, graph.model, { engine, factChanges, at });
    }
    return { ...change, from, to: graph.model.version };
  });
}

/** What is not known is learnt. */
function replaced(
  { models: known, trained }: GraphModel,
  models: PinnedModels | null,
): Pick<GraphModel, 'models' | 'trained'> {
  if (models === null) return { models: {}, trained: [] };
  const types = new Set([...trained, ...(Object.keys(models) as GraphModel['trained'])]);
  return { models: { ...known, ...models }, trained: [...types].sort() };
}
