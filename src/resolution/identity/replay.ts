// The ledger of ids as a fold: what stands after a change follows from what stood before it, the events and the moves of
// records. It says what has to be kept for ids to last, and what the next assignment needs is what comes out of it.

import type { HeldId, IdentityEvent } from '../../domain/identity.ts';
import type { StandingIds } from './standing.ts';

/** A record that changes its id; null where it comes or goes. */
export interface IdMove {
  readonly record: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface IdentityChange {
  readonly events: readonly IdentityEvent[];
  readonly redirects: ReadonlyMap<string, string>;
  readonly moves: Iterable<IdMove>;
}

export interface IdentityState extends Required<Omit<StandingIds, 'elsewhere'>> {
  /** The last ledger sequence. */
  readonly sequence: number;
}

export const NO_IDS: IdentityState = {
  previous: new Map(),
  ages: new Map(),
  history: new Map(),
  redirects: new Map(),
  sequence: 0,
};

/** Moves from what stood to a new assignment, those of records that are gone last. */
export function* idMoves(
  previous: ReadonlyMap<string, string>,
  clusters: readonly (readonly string[])[],
  ids: readonly string[],
): Generator<IdMove> {
  const present = new Set<string>();
  for (const [at, cluster] of clusters.entries()) {
    for (const record of cluster) {
      present.add(record);
      const from = previous.get(record) ?? null;
      if (from !== ids[at]!) yield { record, from, to: ids[at]! };
    }
  }
  for (const [record, from] of previous) if (!present.has(record)) yield { record, from, to: null };
}

/** What stands once this change has landed. Its events take the sequences after the last one; what stood is left as it was. */
export function replay(state: IdentityState, { events, redirects, moves }: IdentityChange): IdentityState {
  const since = state.sequence + 1;
  const ages = new Map(state.ages);
  const leading = new Map([...state.redirects, ...redirects]);
  events.forEach(({ kind, id, others }, at) => {
    if (kind === 'created') ages.set(id, since + at);
    if (kind === 'revived') leading.delete(id);
    if (kind === 'merged') for (const other of others) leading.set(other, id);
  });
  const isNew = (id: string) => (ages.get(id) ?? 0) >= since;
  const previous = new Map(state.previous);
  const history = new Map(state.history);
  for (const move of moves) {
    if (move.to === null) previous.delete(move.record);
    else previous.set(move.record, move.to);
    const stays = staysAfter(history.get(move.record), move, since, isNew);
    if (stays.length > 0) history.set(move.record, stays);
  }
  return { previous, ages, history, redirects: leading, sequence: state.sequence + Math.max(events.length, 1) };
}

/** A record that comes with a new id needs no line: it is there for as long as the id is. */
function staysAfter(
  known: readonly HeldId[] | undefined,
  { from, to }: IdMove,
  since: number,
  isNew: (id: string) => boolean,
): readonly HeldId[] {
  const before = known ?? (from === null ? [] : [{ id: from, since: Number.NEGATIVE_INFINITY }]);
  if (to === null || (before.length === 0 && isNew(to))) return before;
  return [...before, { id: to, since }];
}
