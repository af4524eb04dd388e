// Tells what became of ids: the events that the ledger keeps.

import type { IdentityEvent } from '../../domain/identity.ts';
import type { Part } from './parts.ts';

/**
 * `ids` are what the clusters go by, `claims` what each could have gone by, `torn` the ids whose records are in several
 * clusters, and `living` the ids that records had before. Sorted by id, then kind.
 */
export function identityEvents(
  ids: readonly string[],
  claims: readonly (readonly string[])[],
  torn: ReadonlyMap<string, readonly Part[]>,
  living: ReadonlySet<string>,
): IdentityEvent[] {
  const events: IdentityEvent[] = [];
  const claimed = new Set<string>();
  ids.forEach((id, at) => {
    for (const claim of claims[at]!) claimed.add(claim);
    if (claims[at]!.length === 0) events.push({ kind: 'created', id, others: [] });
    else if (!living.has(id)) events.push({ kind: 'revived', id, others: [] });
    const lost = claims[at]!.slice(1).filter((claim) => living.has(claim));
    if (lost.length > 0) events.push({ kind: 'merged', id, others: lost.sort() });
  });
  for (const [id, parts] of torn) {
    if (!living.has(id)) continue;
    const others = parts.filter(({ cluster }) => !claims[cluster]!.includes(id)).map(({ cluster }) => ids[cluster]!);
    events.push({ kind: 'split', id, others: others.sort() });
  }
  for (const id of living) if (!claimed.has(id)) events.push({ kind: 'retired', id, others: [] });
  return events.sort((a, b) => (a.id + a.kind < b.id + b.kind ? -1 : 1));
}
