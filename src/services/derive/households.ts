// Households from resolved customers: what the rules in src/households/ need is gathered here, and lasting ids are given.

import type { Household } from '../../domain/household.ts';
import type { SourceRecord } from '../../domain/record.ts';
import type { Relation } from '../../domain/relationship.ts';
import { buildHouseholds, compareHouseholds } from '../../households/build.ts';
import type { DeclaredTie, HouseholdPerson, HouseholdRecord } from '../../households/person.ts';
import { assignIds } from '../../resolution/identity/assignIds.ts';
import type { NormalizedRecord } from '../../resolution/normalize/normalized.ts';
import type { DerivedEntity, DerivedHousehold, Facts, LiftedEdge } from '../derivation.ts';
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

  person(customer: DerivedEntity): HouseholdPerson {
    const { familyName = '', birthDate = null } = customer.golden.values;
    return { customerId: customer.id, displayFamilyName: familyName, birthDate, records: this.recordsOf(customer) };
  }

  recordsOf({ recordKeys }: DerivedEntity): HouseholdRecord[] {
    return recordKeys.map((key) => this.records.get(key)!);
  }
}

/** The households of all customers; `edges` hold the lifted ties between them. */
export function deriveHouseholds(
  customers: readonly DerivedEntity[],
  evidence: HouseholdEvidence,
  edges: readonly LiftedEdge[],
  facts: Facts,
  newIds: NewIds,
): DerivedHousehold[] {
  const ids = customers.map(({ id }) => id);
  const groups = neighbourhoods(ids, (at) => evidence.recordsOf(customers[at]!), tiesOf(edges));
  const households = groups.flatMap(({ people, ties }) => {
    return buildHouseholds(
      people.map((at) => evidence.person(customers[at]!)),
      ties,
    );
  });
  households.sort(compareHouseholds);
  const recordKeys = new Map(customers.map(({ id, recordKeys }) => [id, recordKeys]));
  const assigned = assignIds({
    clusters: households.map((household) => currentRecords(household, recordKeys)),
    previous: facts.previousHouseholds,
    ages: facts.idAges,
    newId: () => '',
  });
  return households.map((household, at) => {
    return { ...household, id: assigned.ids[at] || newIds.next('household', seedOf(household, recordKeys)) };
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

/** Records of the members who count under this household now: those keep its id. */
function currentRecords({ members }: Household, recordKeys: ReadonlyMap<string, readonly string[]>): string[] {
  return members
    .filter(({ primary }) => primary)
    .flatMap(({ customerId }) => recordKeys.get(customerId)!)
    .sort();
}

/** Where a household is and whose it first was: a former one keeps the id that this gave it. */
function seedOf({ members, residences }: Household, recordKeys: ReadonlyMap<string, readonly string[]>): string {
  const first = members.map(({ customerId }) => recordKeys.get(customerId)![0]!).reduce((a, b) => (a < b ? a : b));
  return `${residences[0]?.key ?? ''}@${first}`;
}
