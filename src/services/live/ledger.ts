// What the ledger tells: what happened to one id, and the feed of everything that happened.

/** An event of the ledger; `records` are those that came to the id or left it. */
export interface LedgerEvent {
  readonly kind: string;
  readonly id: string;
  readonly others: readonly string[];
  readonly records: readonly string[];
  readonly tick: number;
  readonly at: string;
  readonly cause: string;
  readonly model: string;
}

export interface KeptEvent {
  /** 'created', 'merged', 'split', 'revived', 'retired', 'joined' or 'left'. */
  readonly kind: string;
  readonly id: string;
  readonly others: readonly string[];
  /** Keys of the records that came or left. */
  readonly records: readonly string[];
  /** An ISO instant. */
  readonly at: string;
  readonly cause: string;
  /** Version of the model. */
  readonly model: string;
  /** Its place in the feed; null until it is given, shortly after the change. */
  readonly sequence: number | null;
  /** The ledger's clock, and the place within its step. */
  readonly tick: number;
  readonly ordinal: number;
}

/** What has changed and is not followed yet. */
export interface Lag {
  /** Events that have no place in the feed, and the ledger's time of the oldest, in milliseconds; null where there is none. */
  readonly events: number;
  readonly since: number | null;
  /** Customers and households whose households are to be made anew. */
  readonly households: number;
  /** Accounts and organizations whose parents are to be found anew. */
  readonly trees: number;
}

export interface LedgerReader {
  lag(): Promise<Lag>;
  /** Events after a sequence, in order. */
  changes(after: number, limit: number): Promise<readonly KeptEvent[]>;
  /** What happened to an id, oldest first, after a place in that order. */
  history(
    id: string,
    after: { readonly tick: number; readonly ordinal: number },
    limit: number,
  ): Promise<readonly KeptEvent[]>;
}
