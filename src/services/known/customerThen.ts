// A customer as it was known at an instant: the records that it was made of, as they were, and all that follows from them.

import { displayName } from '../../golden/displayName.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import { goldenOf } from '../live/images.ts';
import type { CustomerView, Page, PageRequest, RecordView } from '../views.ts';
import type { KnownReader } from './contract.ts';
import { type EntityThen, entityThen } from './entitiesThen.ts';
import { relatedThen } from './relationshipsThen.ts';

/** Null where the id led to no customer. Households are made of what is known now, so that it is in none. */
export async function customerThen(reader: KnownReader, id: string, at: string): Promise<CustomerView | null> {
  const entity = await personThen(reader, id, at);
  if (entity === null) return null;
  const golden = goldenOf(entity.records, entity.overrides);
  return {
    id: entity.id,
    name: displayName(golden, 'person'),
    kind: 'customer',
    ...golden,
    recordCount: entity.records.length,
    household: null,
    ...(await relatedThen(reader, entity, at)),
  };
}

/** Null where the id led to no customer. Links are those of now, so that there are none. */
export async function customerRecordsThen(
  reader: KnownReader,
  id: string,
  at: string,
  page: PageRequest,
): Promise<(Page<RecordView> & { readonly id: string }) | null> {
  const entity = await personThen(reader, id, at);
  if (entity === null) return null;
  const records = new Map(entity.records.map((record) => [record.key, record]));
  const { items, nextCursor } = await reader.recordPage([...records.keys()], at, page);
  return {
    id: entity.id,
    items: items.map((item) => ({ ...item, identifiers: identifiersOf(records.get(item.key)!) })),
    nextCursor,
  };
}

async function personThen(reader: KnownReader, id: string, at: string): Promise<EntityThen | null> {
  const entity = await entityThen(reader, id, at);
  return entity?.records[0]?.type === 'person' ? entity : null;
}

function identifiersOf(record: Parameters<typeof normalizeRecord>[0]): string[] {
  return [...new Set(normalizeRecord(record).identifiers.map(({ key }) => key))].sort();
}
