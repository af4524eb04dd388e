// Explanations out of the graph: why two records are one or are not, how an entity came together, and a picture of it.

import { KinholdError } from '../../domain/errors.ts';
import { explain, type PairLinks } from '../explain.ts';
import type { EntityNeighbourhood, GraphReader } from '../ports.ts';
import type { EntityGraph, GraphEdge, GraphNode, HowView, ResolvedType } from '../views.ts';
import { explainCluster } from './cluster.ts';
import type { Explanation } from './explanation.ts';

/** Links among the records of two records' entities; null where the graph lacks one of the two. */
export type ReadPairLinks = (left: string, right: string) => Promise<PairLinks | null>;

/**
 * What the graph knows of two records.
 * @throws KinholdError 'not-found' that names those it does not hold
 */
export async function pairInGraph(left: string, right: string, readPairLinks: ReadPairLinks): Promise<PairLinks> {
  const pair = await readPairLinks(left, right);
  if (pair) return pair;
  const keys = [...new Set([left, right])];
  const held = await Promise.all(keys.map((key) => readPairLinks(key, key)));
  const missing = keys.filter((_, at) => held[at] === null).join(' or ');
  throw new KinholdError('not-found', `the graph does not hold ${missing}; give record keys such as crm:person:17`);
}

/** Why two records are one, or why not; throws as `pairInGraph` does. */
export async function explainPair(reader: GraphReader, left: string, right: string): Promise<Explanation> {
  return explain(left, right, await pairInGraph(left, right, (a, b) => reader.pairLinks(a, b)));
}

/** How the entity came together, link by link; null where nothing has the id. */
export async function explainEntity(reader: GraphReader, type: ResolvedType, id: string): Promise<HowView | null> {
  const found = await reader.clusterLinks(type, id);
  if (found === null) return null;
  const { cluster, ...how } = explainCluster(found);
  return { id: cluster, ...how };
}

/** Nodes of one kind that a picture holds, and its links: what a page can draw and a person take in. */
const MOST_NODES = 300;
const MOST_LINKS = 1_000;

/** The entity, its records, what identifies them and the links among them, to be drawn; null where nothing has the id. */
export async function drawEntity(reader: GraphReader, type: ResolvedType, id: string): Promise<EntityGraph | null> {
  const found = await reader.entityNeighbourhood(type, id, { nodes: MOST_NODES + 1, links: MOST_LINKS + 1 });
  return found === null ? null : picture(type, found);
}

function picture(type: ResolvedType, found: EntityNeighbourhood): EntityGraph {
  const { id, name } = found;
  const records = found.records.slice(0, MOST_NODES);
  const identifiers = found.identifiers.slice(0, MOST_NODES);
  const links = found.links.slice(0, MOST_LINKS);
  const shown = new Set(records.map(({ key }) => key));
  const self = nodeId(type, id);
  return {
    id,
    nodes: [
      { id: self, type, key: id, kind: found.kind, label: name },
      ...records.map((one) => node('record', one.key, one.source, one.id)),
      ...identifiers.map((one) => node('identifier', one.key, one.type, one.value)),
    ],
    edges: [
      ...records.map(({ key }) => edge('resolvesTo', nodeId('record', key), self)),
      ...identifiers.flatMap(({ key, holders }) =>
        holders
          .filter((holder) => shown.has(holder))
          .map((holder) => edge('hasIdentifier', nodeId('record', holder), nodeId('identifier', key))),
      ),
      ...links
        .filter(({ left, right }) => shown.has(left) && shown.has(right))
        .map((link) => ({ ...edge('linked', nodeId('record', link.left), nodeId('record', link.right)), link })),
    ],
    truncated:
      found.records.length > MOST_NODES || found.identifiers.length > MOST_NODES || found.links.length > MOST_LINKS,
  };
}

function node(type: GraphNode['type'], key: string, kind: string, label: string): GraphNode {
  return { id: nodeId(type, key), type, key, kind, label };
}

function edge(type: GraphEdge['type'], from: string, to: string): GraphEdge {
  return { type, from, to, link: null };
}

/** With the type, because a record's key may read like an identifier's. */
function nodeId(type: GraphNode['type'], key: string): string {
  return `${type} ${key}`;
}
