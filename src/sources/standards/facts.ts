// Records and relationships as standards state them: only what is stated, all the rest empty.

import { type Address, recordKey, type SourceRecord } from '../../domain/record.ts';
import { type Relationship, relationshipKey } from '../../domain/relationship.ts';

/** What a standard says of one record. */
export type StatedRecord = Pick<SourceRecord, 'source' | 'type' | 'id' | 'position'> &
  Partial<Omit<SourceRecord, 'key' | 'text' | 'attributes'>> & {
    readonly text?: Readonly<Record<string, string | undefined>>;
    readonly attributes?: Readonly<Record<string, string | undefined>>;
  };

export function statedRecord({ text = {}, attributes = {}, ...stated }: StatedRecord): SourceRecord {
  return {
    observedAt: null,
    birthDate: [],
    emails: [],
    phones: [],
    websites: [],
    alternateNames: [],
    addresses: [],
    identifiers: [],
    ...stated,
    key: recordKey(stated.source, stated.type, stated.id),
    text: filled(text),
    attributes: filled(attributes),
  };
}

/** A relationship whose undefined parts are left out. */
export function statedRelationship(
  stated: { readonly [Part in keyof Omit<Relationship, 'key'>]: Relationship[Part] | undefined } & Pick<
    Relationship,
    'source' | 'relation' | 'left' | 'right' | 'position'
  >,
): Relationship {
  const facts = filled(stated) as Omit<Relationship, 'key'>;
  return { ...facts, key: relationshipKey(facts) };
}

/** An address with what is stated of it; none where nothing is. */
export function statedAddress(kind: string, parts: Readonly<Record<string, string | undefined>>): readonly Address[] {
  const stated = filled(parts);
  return Object.keys(stated).length === 0 ? [] : [{ kind, ...stated }];
}

function filled<T>(parts: Readonly<Record<string, T | undefined>>): Record<string, T> {
  const stated = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(stated) as Record<string, T>;
}
