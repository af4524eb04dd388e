// Brings households up to date after steps: those of customers that changed, and of everyone who has a residence or a tie in
// common with them, directly or through others. What comes out is what a derivation of everything would make there.

import type { HouseholdStore, HouseholdTransaction } from './householdPorts.ts';
import { changesIn } from './householdScope.ts';

/** Stale customers and households taken at a time. */
const AT_ONCE = 200;

/** How many stale customers and households were seen to. */
export async function drainHouseholds(store: HouseholdStore): Promise<number> {
  let drained = 0;
  for (;;) {
    const round = await store.transaction(drainSome);
    drained += round;
    if (round === 0) return drained;
  }
}

async function drainSome(transaction: HouseholdTransaction): Promise<number> {
  const stale = await transaction.stale(AT_ONCE);
  if (stale.customers.length + stale.households.length === 0) return 0;
  const { changes, scope } = await changesIn(stale.customers, transaction, stale.households);
  await transaction.write(changes, scope);
  return stale.customers.length + stale.households.length;
}
