// The order in which events of the ledger get their sequences: that of their causes, whatever the order in which they became
// visible.

export interface PendingEvent {
  readonly ref: string;
  /** The ledger's clock: later than everything that the event rests on. */
  readonly tick: number;
  /** Its place among the events of its step. */
  readonly ordinal: number;
  /** All ids that it speaks of. */
  readonly ids: readonly string[];
}

/**
 * Two readings of what waits, the second begun after the first ended, can differ by events that became visible in between. An
 * event of the first may rest on one that only the second saw; one that the second saw first waits for the next round.
 */
export function stampOrder(first: readonly PendingEvent[], second: readonly PendingEvent[]): PendingEvent[] {
  const chosen = new Map(first.map((event) => [event.ref, event]));
  const latest = new Map<string, number>();
  const note = ({ ids, tick }: PendingEvent) => {
    for (const id of ids) latest.set(id, Math.max(latest.get(id) ?? 0, tick));
  };
  first.forEach(note);
  const newestFirst = second.filter(({ ref }) => !chosen.has(ref)).sort((a, b) => b.tick - a.tick);
  for (const event of newestFirst) {
    if (!event.ids.some((id) => (latest.get(id) ?? 0) >= event.tick)) continue;
    chosen.set(event.ref, event);
    note(event);
  }
  return [...chosen.values()].sort((a, b) => a.tick - b.tick || a.ordinal - b.ordinal || (a.ref < b.ref ? -1 : 1));
}
