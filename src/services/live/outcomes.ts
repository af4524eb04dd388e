// What became of each record of a step, in words that a caller can act on.

import type { EntityType } from '../../domain/record.ts';
import type { Happened, LinkReason, LockedRecord, Neighbours, Outcome } from './contract.ts';
import { typeOf } from './engines.ts';
import type { Identities } from './identity.ts';
import type { Prepared } from './prepared.ts';
import type { SettledType } from './settling.ts';

/** Those put, then those removed, in the order in which they came. */
export function outcomesOf(
  { puts, remove }: Prepared,
  before: ReadonlyMap<string, LockedRecord>,
  neighbours: Neighbours,
  settled: readonly SettledType[],
  identities: ReadonlyMap<EntityType, Identities>,
): Outcome[] {
  const stood = new Map(neighbours.members.map(({ key, entity }) => [key, entity]));
  const results = new Map(settled.map((one) => [one.type, one]));
  const put = puts.map(({ key, type, hash }) => {
    const known = before.get(key)!;
    const result = results.get(type);
    const entity = result && entityOf(key, result, identities.get(type)!);
    const isSame = known.active && known.hash === hash;
    if (entity === undefined) return outcome(key, 'unchanged', type, stood.get(key) ?? null, [], []);
    const { happened, others } = isSame
      ? { happened: 'unchanged' as const, others: [] }
      : happenedTo(key, entity.id, identities.get(type)!, known);
    return outcome(key, happened, type, entity.id, others, reasons(key, entity.records, result!));
  });
  return [
    ...put,
    ...remove.map((key) => {
      const happened = before.get(key)?.active ? 'removed' : 'unknown';
      return outcome(key, happened, typeOf(key), null, splitFrom(key, identities), []);
    }),
  ];
}

function outcome(
  recordKey: string,
  happened: Happened,
  type: EntityType,
  id: string | null,
  others: readonly string[],
  why: readonly LinkReason[],
): Outcome {
  return { recordKey, happened, entity: id === null ? null : { id, type }, others, why };
}

function entityOf(
  key: string,
  { settled }: SettledType,
  { ids }: Identities,
): { id: string; records: ReadonlySet<string> } | undefined {
  const at = settled.clusters.findIndex((cluster) => cluster.includes(key));
  return at < 0 ? undefined : { id: ids[at]!, records: new Set(settled.clusters[at]) };
}

function happenedTo(
  key: string,
  id: string,
  { events }: Identities,
  known: LockedRecord,
): { happened: Happened; others: readonly string[] } {
  const merged = events.find((event) => event.kind === 'merged' && event.id === id);
  if (merged) return { happened: 'merged', others: merged.others };
  const torn = events.find((event) => event.kind === 'split' && (event.id === id || event.others.includes(id)));
  if (torn) return { happened: 'split', others: [torn.id, ...torn.others].filter((other) => other !== id) };
  if (events.some((event) => event.kind === 'created' && event.id === id)) return { happened: 'created', others: [] };
  const moved = events.some((event) => event.kind === 'joined' && event.id === id && event.records.includes(key));
  if (moved) return { happened: 'joined', others: [] };
  return { happened: known.active ? 'changed' : 'joined', others: [] };
}

/** Ids that came of the customer that a removed record held together. */
function splitFrom(key: string, identities: ReadonlyMap<EntityType, Identities>): readonly string[] {
  const events = identities.get(typeOf(key))?.events ?? [];
  const left = events.find(({ kind, records }) => kind === 'left' && records.includes(key));
  return events.find(({ kind, id }) => kind === 'split' && id === left?.id)?.others ?? [];
}

function reasons(key: string, records: ReadonlySet<string>, { settled }: SettledType): LinkReason[] {
  return settled.links
    .filter(({ left, right, status }) => status === 'linked' && (left === key || right === key))
    .map(({ left, right, probability, why }) => ({ recordKey: left === key ? right : left, probability, why }))
    .filter(({ recordKey }) => records.has(recordKey))
    .sort((a, b) => b.probability - a.probability || (a.recordKey < b.recordKey ? -1 : 1));
}
