// Which records were which entity at an instant: each record keeps its stays, so that the entity is those whose last stay by then
// has its id.

import type { Override } from '../../domain/golden.ts';
import type { SourceRecord } from '../../domain/record.ts';
import { readStay } from '../live/identity.ts';
import type { KnownReader, RecordThen } from './contract.ts';

/** An entity's records as they were. */
export interface EntityThen {
  readonly id: string;
  /** In the order of their keys. */
  readonly records: readonly SourceRecord[];
  /** Golden values that stewards had decided. */
  readonly overrides: readonly Override[];
}

/** The id of each of these records at an instant; records that did not stand or had none are left out. */
export async function idsThen(
  reader: KnownReader,
  keys: readonly string[],
  at: string,
): Promise<ReadonlyMap<string, { readonly id: string; readonly stood: RecordThen }>> {
  const records = await reader.recordsAt(keys, at);
  return new Map(
    records.flatMap((one) => {
      const id = idThen(one, at);
      return id === null ? [] : [[one.key, { id, stood: one }] as const];
    }),
  );
}

/** Those of these entities that there were. */
export async function entitiesThen(
  reader: KnownReader,
  ids: readonly string[],
  at: string,
): Promise<ReadonlyMap<string, EntityThen>> {
  const wanted = new Set(ids);
  const found = new Map<string, { id: string; records: SourceRecord[]; overrides: Override[] }>();
  for (const { id, stood } of (await idsThen(reader, await reader.everOf(ids), at)).values()) {
    if (!wanted.has(id)) continue;
    const entity = found.get(id) ?? { id, records: [], overrides: [] };
    entity.records.push(stood.data);
    entity.overrides.push(...stood.overrides);
    found.set(id, entity);
  }
  return found;
}

/** The entity that an id led to at an instant: the one that had it, or, after a merge, the one that stood for it. Null where it led to none. */
export async function entityThen(reader: KnownReader, id: string, at: string): Promise<EntityThen | null> {
  const seen = new Set<string>();
  for (let current = id; current !== '' && !seen.has(current); current = ledThen(await reader.led(current), at)) {
    seen.add(current);
    const found = (await entitiesThen(reader, [current], at)).get(current);
    if (found !== undefined) return found;
  }
  return null;
}

function ledThen(led: readonly string[], at: string): string {
  const last = led.map((line) => line.split(' ')).findLast(([since]) => since! <= at);
  return last?.[1] ?? '';
}

function idThen({ held }: RecordThen, at: string): string | null {
  const tick = Date.parse(at);
  const stay = held.map(readStay).findLast(({ since }) => since <= tick);
  return stay?.id ?? null;
}
