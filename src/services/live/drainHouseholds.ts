// Brings households up to date after steps: those of customers that changed, and of everyone who has a residence or a tie in
// common with them, directly or through others. What comes out is what a derivation of everything would make there.

import { difference } from '../load/difference.ts';
import { householdImage } from '../load/graphImage.ts';
import type { HouseholdStore, HouseholdTransaction } from './householdPorts.ts';
import { householdsIn, readScope } from './householdScope.ts';

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
  const scope = await readScope(stale, transaction);
  const households = [...scope.households];
  const previousHouseholds = await transaction.claims(households);
  const desired = householdImage(await householdsIn(scope, previousHouseholds, transaction));
  const changes = difference(desired, await transaction.standing(households));
  await transaction.write(changes, { customers: [...scope.customers.keys()], households });
  return stale.customers.length + stale.households.length;
}
