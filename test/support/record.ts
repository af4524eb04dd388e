// A source record that a test states in few words.

import { type EntityType, recordKey, type SourceRecord } from '../../src/domain/record.ts';

const EMPTY = {
  observedAt: null,
  position: 0,
  text: {},
  birthDate: [],
  emails: [],
  phones: [],
  websites: [],
  alternateNames: [],
  addresses: [],
  identifiers: [],
  attributes: {},
} as const;

/** What a test may say of a record; the rest is empty. */
export type Stated = Partial<Omit<SourceRecord, 'type' | 'id'>>;

/** A record of the source 'crm' unless `stated` names another. */
export function record(type: EntityType, id: string, stated: Stated = {}): SourceRecord {
  const source = stated.source ?? 'crm';
  return { ...EMPTY, key: recordKey(source, type, id), source, type, id, ...stated };
}
