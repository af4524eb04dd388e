// Ids that lost all of their records. A derivation sees only the records that stand, so those ids are noticed here.

import type { Derivation, IdentityEvent } from '../derivation.ts';

/** The derivation's events, with one 'retired' for each id that had records, has none, and lost no merge. */
export function withRetirements(
  { events, redirects }: Pick<Derivation, 'events' | 'redirects'>,
  previous: ReadonlyMap<string, string>,
  isAlive: (id: string) => boolean,
): IdentityEvent[] {
  const told = new Set(events.filter(({ kind }) => kind === 'retired').map(({ id }) => id));
  const gone = [...new Set(previous.values())].filter((id) => !isAlive(id) && !redirects.has(id) && !told.has(id));
  return [...events, ...gone.sort().map((id): IdentityEvent => ({ kind: 'retired', id, others: [] }))];
}
