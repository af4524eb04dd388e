// What the ledger keeps of a change of identities: who moved since when, and what happened to ids.

import type { IdentityChanges, LedgerChanges } from '../graphPorts.ts';
import { type LedgerStamp, ledgerEvents, writeStay } from '../live/identity.ts';

export interface LedgerContext extends LedgerStamp {
  /** The id that each record had. */
  readonly previous: ReadonlyMap<string, string>;
  /** The stays of each record, as it keeps them. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  /** When ids were made; those not in it are made now. */
  readonly born: ReadonlyMap<string, number>;
}

export function ledgerChanges(group: IdentityChanges, context: LedgerContext): LedgerChanges {
  const { previous, held, born, tick } = context;
  const from = (record: string) => previous.get(record) ?? null;
  const moves = [
    ...[...group.resolve].map(([record, to]) => ({ record, from: from(record), to })),
    ...group.unresolve.map((record) => ({ record, from: from(record), to: null })),
  ];
  return {
    resolve: [...group.resolve].map(([record, entity]) => {
      const made = born.get(entity) ?? tick;
      return { record, entity, held: [...(held.get(record) ?? []), writeStay(entity, tick, made)], born: made };
    }),
    unresolve: group.unresolve,
    events: ledgerEvents(group.events, moves, context),
    redirects: group.redirects,
    tick,
  };
}
