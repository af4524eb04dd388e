// The part of the graph that some customers' households depend on, and the households in it: everyone who has a residence, a
// tie or a steward's decision in common with them, directly or through others. What comes out is what a derivation of everything would make there.

import { compareText } from '../../domain/recency.ts';
import { residenceKey } from '../../households/residence.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import type { DerivedHousehold } from '../derivation.ts';
import { deriveHouseholds, HouseholdEvidence } from '../derive/households.ts';
import { NewIds } from '../derive/newIds.ts';
import type { GraphChanges } from '../graphPorts.ts';
import { difference } from '../load/difference.ts';
import { householdImage } from '../load/graphImage.ts';
import type { HouseholdCustomer, HouseholdReader, StaleHouseholds } from './householdPorts.ts';

/** What makes the households around customers, and these households, what they should be; and whose that is. */
export async function changesIn(
  customers: readonly string[],
  reader: HouseholdReader,
  stale: readonly string[] = [],
): Promise<{ readonly changes: GraphChanges; readonly scope: StaleHouseholds }> {
  const scope = await readScope({ customers, households: stale }, reader);
  const households = [...scope.households];
  const desired = householdImage(await householdsIn(scope, await reader.claims(households), reader));
  const changes = difference(desired, await reader.standing(households));
  return { changes, scope: { customers: [...scope.customers.keys()], households } };
}

export interface HouseholdScope {
  readonly customers: ReadonlyMap<string, HouseholdCustomer>;
  readonly evidence: HouseholdEvidence;
  readonly households: ReadonlySet<string>;
}

/** Everyone whom the households of these customers, and these households, may concern. */
export async function readScope(start: StaleHouseholds, reader: HouseholdReader): Promise<HouseholdScope> {
  const customers = new Map<string, HouseholdCustomer>();
  const evidence = new HouseholdEvidence();
  const households = new Set(start.households);
  const residences = new Set<string>();
  let wanted = new Set([...start.customers, ...(await reader.members(start.households, []))]);
  while (wanted.size > 0) {
    const found = await reader.customers([...wanted].sort());
    const reached: string[] = [];
    const [newHouseholds, newResidences] = [new Set<string>(), new Set<string>()];
    for (const customer of found) {
      customers.set(customer.id, customer);
      reached.push(...customer.ties.flatMap(({ from, to }) => [from, to]), ...customer.companions);
      for (const id of customer.households) if (!households.has(id)) newHouseholds.add(id);
      for (const key of residencesOf(customer, evidence)) if (!residences.has(key)) newResidences.add(key);
    }
    for (const id of newHouseholds) households.add(id);
    for (const key of newResidences) residences.add(key);
    if (newHouseholds.size + newResidences.size > 0) {
      reached.push(...(await reader.members([...newHouseholds], [...newResidences])));
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

/** The households in a scope; `previousHouseholds` are the claims on those that it has now. */
export async function householdsIn(
  { customers, evidence }: HouseholdScope,
  previousHouseholds: ReadonlyMap<string, string>,
  reader: HouseholdReader,
): Promise<readonly DerivedHousehold[]> {
  const people = [...customers.values()].map(({ id, values, records }) => {
    return { id, golden: { values }, recordKeys: records.map(({ key }) => key).sort() };
  });
  const ties = new Map([...customers.values()].flatMap((one) => one.ties.map((tie) => [tie.key, tie] as const)));
  const overrides = new Map(
    [...customers.values()].flatMap((one) => one.overrides.map((said) => [said.id, said] as const)),
  );
  const decided = [...overrides.values()].sort((a, b) => compareText(a.id, b.id));
  const taken = new Set<string>();
  const build = () => {
    const newIds = new NewIds((id) => taken.has(id));
    return deriveHouseholds(
      people,
      evidence,
      { edges: [...ties.values()], overrides: decided },
      previousHouseholds,
      newIds,
    );
  };
  // Ids are made of what a household is: most are free, and those that are not are known after one look.
  for (;;) {
    const households = build();
    const known = new Set(previousHouseholds.values());
    const made = households.map(({ id }) => id).filter((id) => !known.has(id) && !taken.has(id));
    const used = await reader.taken(made);
    if (used.length === 0) return households;
    for (const id of used) taken.add(id);
  }
}
