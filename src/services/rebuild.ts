// Makes everything derived again from facts and ledger, or only compares: what stands must be what follows from them, ids
// included.

import type {
  CheckingSession,
  DerivationMark,
  DerivationSession,
  DerivedStore,
  LedgerChanges,
  Standing,
} from './graphPorts.ts';
import { readStay } from './live/identity.ts';
import { bringBlocksUpToDate } from './load/blocks.ts';
import { checkGraph, type GraphDifference } from './load/checkGraph.ts';
import type { LoadPorts } from './load/contract.ts';
import { type DerivationOrder, type DerivedGraph, deriveGraph } from './load/derivedGraph.ts';
import { difference } from './load/difference.ts';

export interface RebuildRequest {
  /** An ISO instant. */
  readonly at: string;
  readonly engine: string;
  /** Compares and writes nothing. */
  readonly check: boolean;
  /** Differences that are told. */
  readonly most: number;
}

export interface RebuildSummary {
  readonly nodes: number;
  readonly relationships: number;
  /** What was found before anything was written. */
  readonly differences: readonly GraphDifference[];
}

type Ports = Pick<LoadPorts, 'derive'> & { readonly derived: DerivedStore<CheckingSession> };

/** Writers of single records wait meanwhile. A load that was cut off is finished first. */
export function rebuild(
  { check, most, ...request }: RebuildRequest,
  { derived, derive }: Ports,
): Promise<RebuildSummary> {
  return derived.exclusively(async (session) => {
    const { settings, factChanges } = await session.state();
    const order: DerivationOrder = {
      settings,
      sourcePriority: [],
      at: request.at,
      cause: 'rebuild',
      isFromLedger: true,
    };
    const derivedGraph = await deriveGraph(session, derive, order);
    // It is walked twice: compared, and counted or written.
    const image = { nodes: [...derivedGraph.image.nodes], edges: [...derivedGraph.image.edges] };
    const graph = { ...derivedGraph, image };
    const differences = await checkGraph(session, graph, most);
    if (!check) await writeAll(session, graph, { ...request, factChanges });
    return { nodes: image.nodes.length, relationships: image.edges.length, differences };
  });
}

/** Everything is written anew, also where its hash says that it is as it should be. */
async function writeAll(session: DerivationSession, graph: DerivedGraph, mark: DerivationMark): Promise<void> {
  await bringBlocksUpToDate(session, graph.blocks, graph.model);
  const { nodes, edges } = await session.standing();
  const changes = difference(graph.image, { nodes: withoutHashes(nodes), edges: withoutHashes(edges) });
  await session.apply(changes, [...graph.ledger, resolvedAgain(graph)], graph.model, mark);
}

function withoutHashes<Kind>(kinds: ReadonlyMap<Kind, ReadonlyMap<string, Standing>>) {
  const blank = (items: ReadonlyMap<string, Standing>) =>
    new Map([...items].map(([key, { ref }]) => [key, { hash: '', ref }] as const));
  return new Map([...kinds].map(([kind, items]) => [kind, blank(items)] as const));
}

/** Records that do not resolve to what the ledger says they do; nothing has happened to them that it would have to tell. */
function resolvedAgain({ assigned, standing, ledger }: DerivedGraph): LedgerChanges {
  const moving = new Set(ledger.flatMap(({ resolve }) => resolve.map(({ record }) => record)));
  const lost = [...assigned].filter(([record, id]) => !moving.has(record) && standing.previous.get(record) !== id);
  const resolve = lost.map(([record, entity]) => {
    const held = standing.held.get(record)!;
    return { record, entity, held, born: readStay(held.at(-1)!).born };
  });
  return { resolve, unresolve: [], events: [], redirects: { set: new Map(), withdrawn: [] }, tick: standing.lastTick };
}
