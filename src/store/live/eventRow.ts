// An event of the ledger as it is stored until it has its sequence.

import type { LedgerEvent } from '../../services/live/ledger.ts';

/** `ordinal` is its place among the events of its transaction. */
export function eventRow(event: LedgerEvent, ordinal: number) {
  return { ...event, ordinal, pending: true };
}
