// How a run differs from the one before it, whose ids it was given.

import { IDENTITY_EVENTS, type IdentityEvent } from '../../../domain/identity.ts';
import { countSizes, type SizeCount } from './clusterShapes.ts';

export interface Drift {
  readonly records: { readonly before: number; readonly now: number; readonly added: number; readonly gone: number };
  readonly clusters: { readonly before: number; readonly now: number };
  /** How often each thing happened to an id. */
  readonly events: Readonly<Record<IdentityEvent['kind'], number>>;
  readonly sizes: { readonly before: readonly SizeCount[]; readonly now: readonly SizeCount[] };
}

/** `previous` and `present` give the cluster id of each record; null where there was no run before. */
export function driftFrom(
  previous: ReadonlyMap<string, string>,
  present: Iterable<readonly [key: string, id: string]>,
  events: readonly IdentityEvent[],
): Drift | null {
  if (previous.size === 0) return null;
  const [before, now] = [new Map<string, number>(), new Map<string, number>()];
  for (const id of previous.values()) count(before, id);
  let [records, kept] = [0, 0];
  for (const [key, id] of present) {
    records++;
    if (previous.has(key)) kept++;
    count(now, id);
  }
  return {
    records: { before: previous.size, now: records, added: records - kept, gone: previous.size - kept },
    clusters: { before: before.size, now: now.size },
    events: countKinds(events),
    sizes: { before: countSizes(before.values()), now: countSizes(now.values()) },
  };
}

function countKinds(events: readonly IdentityEvent[]): Drift['events'] {
  const counts = Object.fromEntries(IDENTITY_EVENTS.map((kind) => [kind, 0])) as Record<IdentityEvent['kind'], number>;
  for (const { kind } of events) counts[kind]++;
  return counts;
}

function count(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
