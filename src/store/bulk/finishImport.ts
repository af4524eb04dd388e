// What is left to do when a bulk load's files are in the database: the schema, what an import can't say, a count of everything, and
// the model with its mark, which makes it a graph that later loads and single records go on from.

import { z } from 'zod';
import { KinholdError } from '../../domain/errors.ts';
import type { Database } from '../database.ts';
import { graphStores } from '../graph.ts';
import { migrate } from '../migrate.ts';
import { query } from '../queries.ts';
import { LOCK_LEASE } from './bookkeeping.ts';
import type { Remaining } from './bulkDerived.ts';
import type { Written } from './graphFiles.ts';

const EVENTS_AT_ONCE = 50_000;
const NoRow = z.unknown();
const Count = z.object({ kind: z.string(), number: z.int() });
const NOTHING = {
  createNodes: [],
  updateNodes: [],
  deleteNodes: [],
  createEdges: [],
  updateEdges: [],
  deleteEdges: [],
};

/** Throws KinholdError 'database-load-failed' where the database does not hold what was written. */
export async function finishImport(
  database: Database,
  written: Written,
  { caps, model, mark }: Remaining,
  onStep: (line: string) => void,
): Promise<void> {
  onStep('counting what was imported');
  await refuseDifference(database, written);
  onStep('making indexes');
  await migrate(database);
  await database.write(query('ledger/lease'), { name: LOCK_LEASE }, NoRow);
  await fillLists(database, written.nodes.IdentityEvent ?? 0);
  await graphStores(database).derived.exclusively(async (session) => {
    await session.markHubs(caps);
    await session.apply(NOTHING, [], model, mark);
  });
}

async function refuseDifference(database: Database, written: Written): Promise<void> {
  const kinds = [
    ...differences(written.nodes, await database.read(query('bulk/countNodes'), {}, Count)),
    ...differences(written.relationships, await database.read(query('bulk/countRelationships'), {}, Count)),
  ];
  if (kinds.length === 0) return;
  throw new KinholdError('database-load-failed', `The import lost something: ${kinds.join(', ')}.`);
}

function differences(written: Written['nodes'], found: readonly z.infer<typeof Count>[]): string[] {
  const numbers = new Map(found.map(({ kind, number }) => [kind, number]));
  const kinds = new Set([...Object.keys(written), ...numbers.keys()]);
  return [...kinds].flatMap((kind) => {
    const [is, should] = [numbers.get(kind) ?? 0, written[kind] ?? 0];
    return is === should ? [] : [`${is} ${kind} where ${should} were written`];
  });
}

async function fillLists(database: Database, events: number): Promise<void> {
  for (let after = 0; after < events; after += EVENTS_AT_ONCE) {
    await database.write(query('bulk/fillLists'), { after, until: after + EVENTS_AT_ONCE }, NoRow);
  }
}
