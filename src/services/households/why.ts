// Why a household is one, member by member: the rules of src/households/ read over the records that it follows from.

import { memberEvidence } from '../../households/evidence.ts';
import type { HouseholdPerson } from '../../households/person.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import { HouseholdEvidence } from '../derive/households.ts';
import type { GraphReader } from '../ports.ts';
import type { HouseholdFacts, HouseholdWhy } from './contract.ts';

/** Null where no household has the id. */
export async function householdWhy(reader: GraphReader, id: string): Promise<HouseholdWhy | null> {
  const found = await reader.householdEvidence(id);
  if (found === null) return null;
  const evidence = memberEvidence(peopleOf(found), {
    declared: found.declared,
    residences: found.residences.map(({ key }) => key),
    heldTogether: found.heldTogether,
  });
  return {
    id: found.id,
    name: found.name,
    why: found.why,
    residences: found.residences.map(({ key: _key, ...residence }) => residence),
    members: found.members.map(({ values: _values, records: _records, ...member }) => {
      return { ...member, ...evidence.get(member.id)! };
    }),
  };
}

/** One who left and came back is one person with two memberships. */
function peopleOf({ members }: HouseholdFacts): HouseholdPerson[] {
  const evidence = new HouseholdEvidence();
  const people = new Map(members.map((member) => [member.id, member]));
  return [...people.values()].map(({ id, values, records }) => {
    for (const record of records) evidence.add(record, normalizeRecord(record));
    return evidence.person({ id, golden: { values }, recordKeys: records.map(({ key }) => key) });
  });
}
