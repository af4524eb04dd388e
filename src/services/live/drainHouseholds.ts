// Brings households up to date after steps: those of customers that changed, and of everyone who has a residence or a tie in
// common with them, directly or through others. What comes out is what a derivation of everything would make there.

import { residenceKey } from '../../households/residence.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import { deriveHouseholds, HouseholdEvidence } from '../derive/households.ts';
import { NewIds } from '../derive/newIds.ts';
import { difference } from '../load/difference.ts';
import { householdImage } from '../load/graphImage.ts';
import type { HouseholdCustomer, HouseholdStore, HouseholdTransaction, StaleHouseholds } from './householdPorts.ts';

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
  const desired = householdImage(await buildIn(scope, previousHouseholds, transaction));
  const changes = difference(desired, await transaction.standing(households));
  await transaction.write(changes, { customers: [...scope.customers.keys()], households });
  return stale.customers.length + stale.households.length;
}

interface Scope {
  readonly customers: ReadonlyMap<string, HouseholdCustomer>;
  readonly evidence: HouseholdEvidence;
  readonly households: ReadonlySet<string>;
}

/** Everyone whom the households of stale customers may concern. */
async function readScope(stale: StaleHouseholds, transaction: HouseholdTransaction): Promise<Scope> {
  const customers = new Map<string, HouseholdCustomer>();
  const evidence = new HouseholdEvidence();
  const households = new Set(stale.households);
  const residences = new Set<string>();
  let wanted = new Set([...stale.customers, ...(await transaction.members(stale.households, []))]);
  while (wanted.size > 0) {
    const found = await transaction.customers([...wanted].sort());
    const reached: string[] = [];
    const [newHouseholds, newResidences] = [new Set<string>(), new Set<string>()];
    for (const customer of found) {
      customers.set(customer.id, customer);
      for (const { from, to } of customer.ties) reached.push(from, to);
      for (const id of customer.households) if (!households.has(id)) newHouseholds.add(id);
      for (const key of residencesOf(customer, evidence)) if (!residences.has(key)) newResidences.add(key);
    }
    for (const id of newHouseholds) households.add(id);
    for (const key of newResidences) residences.add(key);
    if (newHouseholds.size + newResidences.size > 0) {
      reached.push(...(await transaction.members([...newHouseholds], [...newResidences])));
    }
    wanted = new Set(reached.filter((id) => !customers.has(id)));
  }
  return { customers, evidence, households };
}

/** Where any record of a customer places it. */
function residencesOf({ records }: HouseholdCustomer, evidence: HouseholdEvidence): Set<string> {
  const keys = new Set<string>();
  for (const record of records) {
    const normalized = normalizeRecord(record);
    evidence.add(record, normalized);
    for (const address of normalized.addresses) {
      const key = residenceKey(address);
      if (key !== null) keys.add(key);
    }
  }
  return keys;
}

async function buildIn(
  { customers, evidence }: Scope,
  previousHouseholds: ReadonlyMap<string, string>,
  transaction: HouseholdTransaction,
) {
  const people = [...customers.values()].map(({ id, values, records }) => {
    return { id, golden: { values }, recordKeys: records.map(({ key }) => key).sort() };
  });
  const ties = new Map([...customers.values()].flatMap((one) => one.ties.map((tie) => [tie.key, tie] as const)));
  const taken = new Set<string>();
  const build = () => {
    const newIds = new NewIds((id) => taken.has(id));
    return deriveHouseholds(people, evidence, [...ties.values()], previousHouseholds, newIds);
  };
  // Ids are made of what a household is: most are free, and those that are not are known after one look.
  for (;;) {
    const households = build();
    const known = new Set(previousHouseholds.values());
    const made = households.map(({ id }) => id).filter((id) => !known.has(id) && !taken.has(id));
    const used = await transaction.taken(made);
    if (used.length === 0) return households;
    for (const id of used) taken.add(id);
  }
}
