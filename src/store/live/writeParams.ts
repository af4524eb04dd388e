// The parameters of the one statement by which a step writes; see cypher/live/write.cypher.

import { parseRecordKey } from '../../domain/record.ts';
import type { EdgeImage, NodeImage } from '../../services/graphPorts.ts';
import type { LiveWrite } from '../../services/live/contract.ts';
import type { Params } from '../values.ts';
import { eventRow } from './eventRow.ts';

/** Households follow ties, and trees follow parents: where those change, both ends are brought up to date later. */
const FOLLOWED: readonly string[] = ['RELATED_TO', 'CHILD_OF', 'SUBSIDIARY_OF'];

export function writeParams(changes: LiveWrite): Params {
  const { newEdges, changedEdges, records, declares, newNodes, changedNodes, events } = changes;
  const { newEdges: _edges, ...rest } = changes;
  const ends = declares.flatMap(({ relationship: { left, right } }) => [left, right]);
  return {
    ...rest,
    records: records.map(({ record, hash }) => {
      const { key, source, type, id, observedAt, position } = record;
      return {
        key,
        source,
        properties: { source, type, id, observedAt, position, hash, data: JSON.stringify(record) },
      };
    }),
    placed: [...new Set(ends)].sort().map((key) => ({ key, ...(parseRecordKey(key) ?? {}) })),
    declares: declares.map(({ relationship, hash }) => {
      const { left, right, ...properties } = relationship;
      return { left, right, key: relationship.key, properties: { ...properties, hash } };
    }),
    newNodes: newNodes.map(nodeRow),
    changedNodes: changedNodes.map(nodeRow),
    followed: FOLLOWED,
    links: newEdges.filter(({ type }) => type === 'LINKED').map(edgeRow),
    lifted: newEdges.filter(({ type }) => type !== 'LINKED').map(edgeRow),
    changedEdges: changedEdges.map((edge) => ({ ...edgeRow(edge), ref: edge.ref })),
    events: events.map(eventRow),
    judgements: changes.judgements.map(({ left, right, ...judgement }) => {
      const about = [...left.map((key) => ({ key, side: 'left' })), ...right.map((key) => ({ key, side: 'right' }))];
      return { ...judgement, about };
    }),
  };
}

function nodeRow({ label, key, hash, properties }: NodeImage) {
  return { label, key, properties: { ...properties, hash } };
}

function edgeRow({ type, from, to, key, hash, properties }: EdgeImage) {
  return { type, from, to, properties: { ...properties, hash, key } };
}
