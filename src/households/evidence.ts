// Why each member is in a household: what their records say that the rules join people by.

import type { MemberRule } from '../domain/household.ts';
import { familyNames } from './familyNames.ts';
import type { DeclaredTie, HouseholdPerson } from './person.ts';
import { residenceOf } from './stays.ts';
import { bindingTies } from './ties.ts';

/** A tie with what declares it. */
export interface Declaration extends DeclaredTie {
  readonly leftRecord: string;
  readonly rightRecord: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface MemberEvidence {
  readonly rule: MemberRule;
  /** Folded family names that it has in common with others who live or lived there. */
  readonly familyNames: readonly string[];
  /** Who those are. */
  readonly sharedWith: readonly string[];
  /** Keys of the records that place it where the household lives or lived. */
  readonly residenceRecords: readonly string[];
  readonly declarations: readonly Declaration[];
}

interface HouseholdGrounds {
  readonly declared: readonly Declaration[];
  /** Keys of the residences; several where a steward holds the household together. */
  readonly residences: readonly string[];
  /** Ids of those whom a steward holds together with another member. */
  readonly heldTogether: readonly string[];
}

/** The evidence for each of `people`, who are or were members of one household. */
export function memberEvidence(
  people: readonly HouseholdPerson[],
  { declared, residences, heldTogether }: HouseholdGrounds,
): ReadonlyMap<string, MemberEvidence> {
  const known = new Set(people.map(({ customerId }) => customerId));
  const ties = bindingTies(declared, (id) => known.has(id));
  const residents = residences.map((key) => people.filter((person) => recordsAt(person, [key]).length > 0));
  return new Map(
    people.map((person) => {
      const id = person.customerId;
      const neighbours = residents.filter((there) => there.includes(person)).flat();
      const shared = sharedNames(person, neighbours);
      const declarations = ties.filter(({ left, right }) => left === id || right === id);
      const rule = ruleOf(shared.familyNames.length > 0, declarations.length > 0, heldTogether.includes(id));
      return [id, { rule, ...shared, residenceRecords: recordsAt(person, residences), declarations }];
    }),
  );
}

function ruleOf(sharesName: boolean, isDeclared: boolean, isHeld: boolean): MemberRule {
  if (sharesName) return 'familyName';
  if (isDeclared) return 'declared';
  return isHeld ? 'steward' : 'alone';
}

function recordsAt({ records }: HouseholdPerson, residences: readonly string[]): readonly string[] {
  return records
    .filter((record) => residences.includes(residenceOf(record) ?? ''))
    .map(({ key }) => key)
    .sort();
}

function sharedNames(person: HouseholdPerson, neighbours: readonly HouseholdPerson[]) {
  const own = familyNames(person);
  const names = new Map<string, readonly string[]>();
  for (const other of neighbours) {
    const common = familyNames(other).filter((name) => own.includes(name));
    if (other.customerId !== person.customerId && common.length > 0) names.set(other.customerId, common);
  }
  return { familyNames: [...new Set([...names.values()].flat())].sort(), sharedWith: [...names.keys()].sort() };
}
