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
  /** Keys of the records that place it at the residence. */
  readonly residenceRecords: readonly string[];
  readonly declarations: readonly Declaration[];
}

/** The evidence for each of `people`, who are or were members of the household at `residence` (null: nowhere known). */
export function memberEvidence(
  people: readonly HouseholdPerson[],
  declared: readonly Declaration[],
  residence: string | null,
): ReadonlyMap<string, MemberEvidence> {
  const placed = new Map(people.map((person) => [person.customerId, recordsAt(person, residence)]));
  const residents = people.filter(({ customerId }) => placed.get(customerId)!.length > 0);
  const namesOf = new Map(residents.map((person) => [person.customerId, familyNames(person)]));
  const ties = bindingTies(declared, (id) => placed.has(id));
  return new Map(
    people.map(({ customerId }) => {
      const shared = sharedNames(customerId, namesOf);
      const declarations = ties.filter(({ left, right }) => left === customerId || right === customerId);
      const rule = shared.familyNames.length > 0 ? 'familyName' : declarations.length > 0 ? 'declared' : 'alone';
      return [customerId, { rule, ...shared, residenceRecords: placed.get(customerId)!, declarations }];
    }),
  );
}

function recordsAt({ records }: HouseholdPerson, residence: string | null): readonly string[] {
  if (residence === null) return [];
  return records
    .filter((record) => residenceOf(record) === residence)
    .map(({ key }) => key)
    .sort();
}

function sharedNames(customerId: string, namesOf: ReadonlyMap<string, readonly string[]>) {
  const own = new Set(namesOf.get(customerId));
  const others = [...namesOf].filter(([id, names]) => id !== customerId && names.some((name) => own.has(name)));
  const theirs = new Set(others.flatMap(([, names]) => names));
  return {
    familyNames: [...own].filter((name) => theirs.has(name)).sort(),
    sharedWith: others.map(([id]) => id).sort(),
  };
}
