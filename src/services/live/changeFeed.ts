// The feed of the ledger as it grows, for those who would rather be told than ask.

import type { KeptEvent, LedgerReader } from './ledger.ts';

/** When to look again and when to end. */
export interface Pace {
  isOver(): boolean;
  /** Resolves after so many milliseconds, or as soon as it is over. */
  pause(ms: number): Promise<void>;
}

const AT_ONCE = 500;
/** Events get their places four times a second. */
const LOOK_MS = 500;
const SILENCE_MS = 15_000;

/**
 * Events after a sequence, in order and each once, as they get their places. The first batch comes at once, and after a silence
 * an empty one says that there is nothing new. No further events are read before a batch is taken.
 */
export async function* changeFeed(
  reader: LedgerReader,
  after: number,
  { isOver, pause }: Pace,
): AsyncGenerator<readonly KeptEvent[], void> {
  let last = after;
  for (let silence = SILENCE_MS; !isOver(); silence += LOOK_MS) {
    const events = await reader.changes(last, AT_ONCE);
    if (events.length > 0 || silence >= SILENCE_MS) {
      silence = 0;
      yield events;
    }
    last = events.at(-1)?.sequence ?? last;
    if (events.length < AT_ONCE) await pause(LOOK_MS);
  }
}
