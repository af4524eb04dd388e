// Work that follows steps in the background, for as long as a server runs: events of the ledger get their sequences, households
// and trees are brought up to date. Any number of servers may do so, since a lease lets one at a time do each.

export interface Keeper {
  /** Resolves once nothing is under way any more. */
  stop(): Promise<void>;
}

export interface KeepUpOptions {
  /** Each gives how much there was to do. */
  readonly chores: readonly (() => Promise<number>)[];
  /** Resolves after so many milliseconds, or at once when the signal is given. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const PAUSE_MS = 250;
const PAUSE_AFTER_ERROR_MS = 5_000;

export function keepUp({ chores, pause, onError }: KeepUpOptions): Keeper {
  const stopped = new AbortController();
  const { signal } = stopped;
  const running = (async () => {
    while (!signal.aborted) {
      let wait = PAUSE_MS;
      for (const chore of chores) {
        await chore().catch((error: unknown) => {
          wait = PAUSE_AFTER_ERROR_MS;
          if (!signal.aborted) onError(error);
        });
      }
      await pause(wait, signal);
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}
