// Households from resolved customers: what the rules in src/households/ need is gathered here, and lasting ids are given.

import type { Household, HouseholdOverride, Membership } from '../../domain/household.ts';
import type { SourceRecord } from '../../domain/record.ts';
import type { Relation } from '../../domain/relationship.ts';
import { buildHouseholds, compareHouseholds } from '../../households/build.ts';
import type { HouseholdDecision } from '../../households/decisions.ts';
import type { DeclaredTie, HouseholdPerson, HouseholdRecord } from '../../households/person.ts';
import { assignIds } from '../../resolution/identity/assignIds.ts';
import type { NormalizedRecord } from '../../resolution/normalize/normalized.ts';
import type { DerivedEntity, DerivedHousehold, LiftedEdge } from '../derivation.ts';
import { neighbourhoods } from './neighbourhoods.ts';
import type { NewIds } from './newIds.ts';

/** What households need of each person record, kept by record key while records are normalized. */
export class HouseholdEvidence {
  private readonly records = new Map<string, HouseholdRecord>();
  /** Addresses and family names that many records share are held once. */
  private readonly shared = new Map<string, unknown>();

  add(record: SourceRecord, { personNames, addresses }: NormalizedRecord): void {
    const { key, observedAt, position } = record;
    const names = this.once(personNames.map(({ family }) => ({ family })));
    this.records.set(key, { key, observedAt, position, names, addresses: this.once(addresses) });
  }

  private once<T>(value: T): T {
    const text = JSON.stringify(value);
    if (!this.shared.has(text)) this.shared.set(text, value);
    return this.shared.get(text) as T;
  }

  person(customer: HouseholdEntity): HouseholdPerson {
    const { familyName = '', birthDate = null } = customer.golden.values;
    return { customerId: customer.id, displayFamilyName: familyName, birthDate, records: this.recordsOf(customer) };
  }

  recordsOf({ recordKeys }: Pick<DerivedEntity, 'recordKeys'>): HouseholdRecord[] {
    return recordKeys.map((key) => this.records.get(key)!);
  }
}

/** What households need of a customer. */
export interface HouseholdEntity extends Pick<DerivedEntity, 'id' | 'recordKeys'> {
  readonly golden: Pick<DerivedEntity['golden'], 'values'>;
}

/**
 * The households of customers of whom no other has a residence, a tie or an override in common; `edges` hold the lifted ties between them, `overrides` what
 * stewards decided, and
 * `previous` says to which household what householdClaims names belonged.
 */
export function deriveHouseholds(
  customers: readonly HouseholdEntity[],
  evidence: HouseholdEvidence,
  { edges, overrides }: { readonly edges: readonly LiftedEdge[]; readonly overrides: readonly HouseholdOverride[] },
  previous: ReadonlyMap<string, string>,
  newIds: NewIds,
): DerivedHousehold[] {
  const ids = customers.map(({ id }) => id);
  const groups = neighbourhoods(ids, (at) => evidence.recordsOf(customers[at]!), {
    ties: tiesOf(edges),
    decisions: decisionsOf(overrides, customers),
  });
  const households = groups.flatMap(({ people, ties, decisions }) => {
    return buildHouseholds(
      people.map((at) => evidence.person(customers[at]!)),
      ties,
      decisions,
    );
  });
  households.sort(compareHouseholds);
  const recordKeys = new Map(customers.map(({ id, recordKeys }) => [id, recordKeys]));
  const assigned = assignIds({
    clusters: households.map((household) => householdClaims(household, recordKeys)),
    previous,
    ages: new Map(),
    newId: () => '',
  });
  const taken = new Set(assigned.ids);
  const newId = (household: Household) =>
    newIds.next('household', seedOf(household, recordKeys), (id) => taken.has(id));
  return households.map((household, at) => ({ ...household, id: assigned.ids[at] || newId(household) }));
}

/** Overrides of those whose records they hang on; a record that stands no more leaves its override without effect. */
function decisionsOf(
  overrides: readonly HouseholdOverride[],
  customers: readonly HouseholdEntity[],
): HouseholdDecision[] {
  if (overrides.length === 0) return [];
  const wanted = new Set(overrides.flatMap(({ left, right }) => [...left, ...right]));
  const owners = new Map(
    customers.flatMap(({ id, recordKeys }) => recordKeys.filter((key) => wanted.has(key)).map((key) => [key, id])),
  );
  const ownersOf = (keys: readonly string[]) => [...new Set(keys.flatMap((key) => owners.get(key) ?? []))].sort();
  return overrides
    .map(({ verdict, left, right }) => ({ verdict, left: ownersOf(left), right: ownersOf(right) }))
    .filter(({ verdict, left, right }) => {
      if (verdict === 'together') return left.length + right.length > 1;
      return left.length > 0 && (verdict === 'optOut' || right.length > 0);
    });
}

function tiesOf(edges: readonly LiftedEdge[]): DeclaredTie[] {
  return edges
    .filter(({ type }) => type === 'RELATED_TO')
    .map(({ from, to, properties }) => ({
      left: from,
      right: to,
      relation: properties.relation as Relation,
      validFrom: (properties.validFrom as string | undefined) ?? null,
      validTo: (properties.validTo as string | undefined) ?? null,
    }));
}

/**
 * By what a household keeps its id: the records of those who count under it now; where everyone has left, its residence with the
 * records of those who were there. Sorted.
 */
function householdClaims(
  { members, residences }: Household,
  recordKeys: ReadonlyMap<string, readonly string[]>,
): string[] {
  const recordsOf = (some: readonly Membership[]) => [
    ...new Set(some.flatMap(({ customerId }) => recordKeys.get(customerId)!)),
  ];
  const current = recordsOf(members.filter(({ primary }) => primary));
  const claims = current.length > 0 ? current : recordsOf(members).map((key) => formerClaim(residences[0]?.key, key));
  return claims.sort();
}

/** What names a former household: where it was, and a record of someone who was there. */
export function formerClaim(residence: string | undefined, recordKey: string): string {
  return `${residence ?? ''}@${recordKey}`;
}

/** Where a household is and whose it first was. */
function seedOf({ members, residences }: Household, recordKeys: ReadonlyMap<string, readonly string[]>): string {
  const first = members.map(({ customerId }) => recordKeys.get(customerId)![0]!).reduce((a, b) => (a < b ? a : b));
  return formerClaim(residences[0]?.key, first);
}
