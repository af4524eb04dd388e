// Lets idempotency keys go once nobody sends their requests again.

const KEPT_MS = 24 * 60 * 60 * 1000;
const PAUSE_MS = 60_000;
const AT_ONCE = 1_000;

export interface KeyExpiry {
  /** Deletes so many keys at most that were given before an ISO instant, and answers how many. */
  readonly expireKeys: (before: string, limit: number) => Promise<number>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A chore that deletes keys of more than a day ago; it looks once a minute, however often it is asked. */
export function keyExpiry({ expireKeys, now }: KeyExpiry): () => Promise<number> {
  let next = 0;
  return async () => {
    if (now() < next) return 0;
    const before = new Date(now() - KEPT_MS).toISOString();
    let expired = 0;
    for (let round = AT_ONCE; round === AT_ONCE; expired += round) round = await expireKeys(before, AT_ONCE);
    next = now() + PAUSE_MS;
    return expired;
  };
}
