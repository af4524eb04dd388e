// What happens to ids over time, and what is remembered of it. All of it holds ids and record keys only, never personal values.

/** An id that stays is not among them: a load that changes little would otherwise say so of every customer there is. */
export const IDENTITY_EVENTS = ['created', 'merged', 'split', 'revived', 'retired'] as const;

export interface IdentityEvent {
  readonly kind: (typeof IDENTITY_EVENTS)[number];
  readonly id: string;
  /** merged: the ids that `id` took in; split: the ids to which records of `id` went; else empty. Sorted. */
  readonly others: readonly string[];
}

/** A stay of a record with an id: it ends where the record's next one begins. */
export interface HeldId {
  readonly id: string;
  /** Ledger sequence from which on the record held it; minus infinity for as long as the id has been there. */
  readonly since: number;
}

/**
 * The ids that records have held, oldest first and up to the present one, by record key. A record that is not in it has
 * held its present id for as long as that id has been there: so only records that moved, joined later or left need a line.
 */
export type IdHistory = ReadonlyMap<string, readonly HeldId[]>;
