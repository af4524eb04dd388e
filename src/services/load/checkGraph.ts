// Compares the graph that stands with what follows from its facts and its ledger, content by content and not by hashes, so that
// an edit by hand is found too.

import type { CheckingSession, HubCaps, StandingBlocks, StandingContent } from '../graphPorts.ts';
import { changesBetween, hubCapsOf } from './blocks.ts';
import { canonicalJson } from './contentHash.ts';
import type { DerivedGraph } from './derivedGraph.ts';

export interface GraphDifference {
  /** A label, a relationship type, or 'RESOLVES_TO', 'BLOCKED_BY', 'hub'. */
  readonly kind: string;
  readonly key: string;
  readonly problem: 'missing' | 'unexpected' | 'differs';
  /** Where it differs, and what stands there and what should. */
  readonly field?: string;
  readonly stands?: string;
  readonly expected?: string;
}

/** What steps and the ledger keep at derived nodes and edges, beside what is derived. */
const KEPT_APART: ReadonlySet<string> = new Set(['hash', 'key', 'born', 'tick', 'stale', 'lock']);

/** The first `most` differences, nodes first; none where the graph is what it should be. */
export async function checkGraph(
  session: CheckingSession,
  { image, assigned, standing, blocks, model }: DerivedGraph,
  most: number,
): Promise<GraphDifference[]> {
  const found: GraphDifference[] = [];
  const checks = [
    () => contentDifferences(image, session.contents()),
    () => resolutionDifferences(assigned, standing.previous),
    () => blockDifferences(blocks, session),
    () => hubDifferences(hubCapsOf(model), session),
  ];
  for (const check of checks) {
    for await (const one of check()) {
      if (found.length >= most) return found;
      found.push(one);
    }
  }
  return found;
}

async function* contentDifferences(
  { nodes, edges }: DerivedGraph['image'],
  standing: AsyncIterable<StandingContent>,
): AsyncGenerator<GraphDifference> {
  const wanted = new Map<string, Pick<StandingContent, 'ends' | 'properties'>>();
  for (const { label, key, properties } of nodes) wanted.set(`${label} ${key}`, { ends: null, properties });
  for (const { type, key, from, to, properties } of edges)
    wanted.set(`${type} ${key}`, { ends: [from, to], properties });
  for await (const { kind, key, ends, properties } of standing) {
    const name = `${kind} ${key}`;
    const expected = wanted.get(name);
    wanted.delete(name);
    if (expected === undefined) yield { kind, key, problem: 'unexpected' };
    else
      yield* fieldDifferences({ kind, key }, { ...properties, ends }, { ...expected.properties, ends: expected.ends });
  }
  for (const name of wanted.keys()) {
    const space = name.indexOf(' ');
    yield { kind: name.slice(0, space), key: name.slice(space + 1), problem: 'missing' };
  }
}

function* fieldDifferences(
  what: Pick<GraphDifference, 'kind' | 'key'>,
  stands: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): Generator<GraphDifference> {
  for (const field of new Set([...Object.keys(expected), ...Object.keys(stands)])) {
    if (KEPT_APART.has(field)) continue;
    const [is, should] = [canonicalJson(stands[field] ?? null), canonicalJson(expected[field] ?? null)];
    if (is !== should) yield { ...what, problem: 'differs', field, stands: is, expected: should };
  }
}

function* resolutionDifferences(
  assigned: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, string>,
): Generator<GraphDifference> {
  for (const [key, expected] of assigned) {
    const stands = standing.get(key);
    if (stands === undefined) yield { kind: 'RESOLVES_TO', key, problem: 'missing', expected };
    else if (stands !== expected) yield { kind: 'RESOLVES_TO', key, problem: 'differs', stands, expected };
  }
  for (const key of standing.keys()) if (!assigned.has(key)) yield { kind: 'RESOLVES_TO', key, problem: 'unexpected' };
}

async function* blockDifferences(
  blocks: readonly StandingBlocks[],
  session: CheckingSession,
): AsyncGenerator<GraphDifference> {
  const { attach, detach, states } = changesBetween(blocks, await session.blocks());
  for (const { record, key } of attach) yield { kind: 'BLOCKED_BY', key: `${record} ${key}`, problem: 'missing' };
  for (const { record, key } of detach) yield { kind: 'BLOCKED_BY', key: `${record} ${key}`, problem: 'unexpected' };
  for (const { key } of states) yield { kind: 'BLOCKED_BY', key, problem: 'differs', field: 'open' };
}

async function* hubDifferences(caps: HubCaps, session: CheckingSession): AsyncGenerator<GraphDifference> {
  for (const key of await session.wrongHubs(caps)) yield { kind: 'hub', key, problem: 'differs', field: 'hubs' };
}
