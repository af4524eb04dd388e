// The records of each entity type in the order of their keys: the order in which everything is derived.

import { ENTITY_TYPES, type EntityType } from '../../domain/record.ts';
import type { RecordSet } from '../derivation.ts';

/** Keys of one entity type ascending, and for each its position in the record set. */
export interface OrderedRecords {
  readonly keys: readonly string[];
  readonly positions: Int32Array;
}

export function orderRecords(records: RecordSet): Readonly<Record<EntityType, OrderedRecords>> {
  const byType: Record<EntityType, { key: string; position: number }[]> = { person: [], organization: [], account: [] };
  for (let position = 0; position < records.size; position++) {
    const { key, type } = records.get(position);
    byType[type].push({ key, position });
  }
  const ordered = ENTITY_TYPES.map((type) => {
    const entries = byType[type].sort((a, b) => (a.key < b.key ? -1 : 1));
    return [
      type,
      { keys: entries.map(({ key }) => key), positions: Int32Array.from(entries, ({ position }) => position) },
    ];
  });
  return Object.fromEntries(ordered);
}
