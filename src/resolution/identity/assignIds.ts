// Gives lasting ids to clusters: what was together keeps its id. Pure: previous ids, their ages and new ids are arguments.
// A merge keeps the oldest id; on a split the largest part keeps it (tie: the part with the first record).

import type { IdentityEvent } from '../../domain/identity.ts';

export interface IdInput {
  /** Clusters as sorted record keys, in the order of their first keys. */
  readonly clusters: readonly (readonly string[])[];
  /** The id that each record had. */
  readonly previous: ReadonlyMap<string, string>;
  /** Ledger sequence at which an id was made; an id not in it counts as newest. */
  readonly ages: ReadonlyMap<string, number>;
  /** Makes an id that was never used, for the cluster that starts with this key. */
  readonly newId: (firstKey: string) => string;
}

export interface IdAssignment {
  /** The id of each cluster, in the order of the input. */
  readonly ids: readonly string[];
  readonly events: readonly IdentityEvent[];
  /** Ids that lost a merge, to the id that took them in. */
  readonly redirects: ReadonlyMap<string, string>;
}

export function assignIds({ clusters, previous, ages, newId }: IdInput): IdAssignment {
  const keepers = keepersOf(clusters, previous);
  const claims = claimsOf(keepers, clusters.length, olderFirst(ages));
  const ids = clusters.map((cluster, at) => claims[at]![0] ?? newId(cluster[0]!));
  const redirects = new Map(claims.flatMap((claimed, at) => claimed.slice(1).map((id) => [id, ids[at]!] as const)));
  return { ids, redirects, events: eventsOf(clusters, previous, ids, claims, keepers) };
}

/** For each previous id the cluster that keeps it: the one with most of its records, the first on a tie. */
function keepersOf(clusters: IdInput['clusters'], previous: IdInput['previous']): Map<string, number> {
  const best = new Map<string, { cluster: number; records: number }>();
  clusters.forEach((cluster, at) => {
    const counts = new Map<string, number>();
    for (const key of cluster) {
      const id = previous.get(key);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, records] of counts) {
      if (records > (best.get(id)?.records ?? 0)) best.set(id, { cluster: at, records });
    }
  });
  return new Map([...best].map(([id, { cluster }]) => [id, cluster]));
}

/** The previous ids that each cluster keeps, oldest first. */
function claimsOf(
  keepers: ReadonlyMap<string, number>,
  size: number,
  order: (a: string, b: string) => number,
): string[][] {
  const claims: string[][] = Array.from({ length: size }, () => []);
  for (const [id, cluster] of keepers) claims[cluster]!.push(id);
  for (const claimed of claims) claimed.sort(order);
  return claims;
}

function olderFirst(ages: ReadonlyMap<string, number>) {
  const age = (id: string) => ages.get(id) ?? Number.POSITIVE_INFINITY;
  return (a: string, b: string): number => {
    if (age(a) !== age(b)) return age(a) < age(b) ? -1 : 1;
    return a < b ? -1 : 1;
  };
}

function eventsOf(
  clusters: IdInput['clusters'],
  previous: IdInput['previous'],
  ids: readonly string[],
  claims: readonly (readonly string[])[],
  keepers: ReadonlyMap<string, number>,
): IdentityEvent[] {
  const parts = new Map<string, Set<string>>();
  const events: IdentityEvent[] = [];
  clusters.forEach((cluster, at) => {
    const id = ids[at]!;
    if (claims[at]!.length === 0) events.push({ kind: 'created', id, others: [] });
    if (claims[at]!.length > 1) events.push({ kind: 'merged', id, others: claims[at]!.slice(1).sort() });
    for (const key of cluster) {
      const from = previous.get(key);
      if (from === undefined || claims[at]!.includes(from)) continue;
      parts.set(from, (parts.get(from) ?? new Set()).add(id));
    }
  });
  for (const [id, others] of parts) events.push({ kind: 'split', id, others: [...others].sort() });
  for (const id of new Set(previous.values())) if (!keepers.has(id)) events.push({ kind: 'retired', id, others: [] });
  return events.sort((a, b) => (a.id + a.kind < b.id + b.kind ? -1 : 1));
}
