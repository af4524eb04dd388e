// Facts as the properties that they have in the graph, whichever way they get there.

import { parseRecordKey, type SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';
import type { FactChanges, RecordWrite, RelationshipWrite } from '../../services/graphPorts.ts';

export function recordRow({ record, hash }: RecordWrite) {
  const { key, source, type, id, observedAt, position } = record;
  const properties = { source, type, id, observedAt, position, hash, data: JSON.stringify(record) };
  return { key, source, hash, properties };
}

/** A key that is none still gets a place, so that what a source said is kept and shown. */
export function placeRow(key: string): Pick<SourceRecord, 'key'> & Partial<SourceRecord> {
  return { key, ...(parseRecordKey(key) ?? {}) };
}

export function relationshipRow({ relationship, hash }: RelationshipWrite) {
  const { left, right, ...properties }: Relationship = relationship;
  return { left, right, key: relationship.key, properties: { ...properties, hash } };
}

/** The sources whose facts change, each once, sorted. */
export function sourcesOf({ records, relationships, undeclared }: FactChanges): string[] {
  const facts = [
    ...records.map(({ record }) => record),
    ...relationships.map(({ relationship }) => relationship),
    ...undeclared,
  ];
  return [...new Set(facts.map(({ source }) => source))].sort();
}
