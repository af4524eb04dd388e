// Who is what in a household: one head, and spouses and children where a source declares them.

import { compareText } from '../domain/recency.ts';
import { type Draft, residentsOf } from './draft.ts';
import type { HouseholdPerson } from './person.ts';
import { type BindingTie, isOpen, isParental } from './ties.ts';

/** In the order in which a household lists its members. */
export const ROLES = ['head', 'spouse', 'child', 'member'] as const;
type Role = (typeof ROLES)[number];

/**
 * The role of each member. The head is a resident who is nobody's declared child there, the oldest by birth date, else the
 * one there the longest, else the smallest id. `ties` are those within the household.
 */
export function rolesIn(
  draft: Draft,
  ties: readonly BindingTie[],
  personOf: (customerId: string) => HouseholdPerson,
): Map<string, Role> {
  const open = ties.filter(isOpen);
  const children = new Set(open.filter(isParental).map(({ right }) => right));
  const spouses = new Set(
    open.filter(({ relation }) => relation === 'spouseOf').flatMap(({ left, right }) => [left, right]),
  );
  const head = headOf(draft, children, personOf);
  const roleOf = (id: string): Role =>
    id === head ? 'head' : children.has(id) ? 'child' : spouses.has(id) ? 'spouse' : 'member';
  return new Map(draft.presences.map(({ customerId }) => [customerId, roleOf(customerId)]));
}

function headOf(draft: Draft, children: ReadonlySet<string>, personOf: (customerId: string) => HouseholdPerson) {
  const since = arrivals(draft);
  const [head] = residentsOf(draft).sort(
    (a, b) =>
      Number(children.has(a)) - Number(children.has(b)) ||
      compareText(personOf(a).birthDate || UNKNOWN, personOf(b).birthDate || UNKNOWN) ||
      compareText(since.get(a)!, since.get(b)!) ||
      compareText(a, b),
  );
  return head;
}

/** Sorts after every date: who is known to be old goes before who might be. */
const UNKNOWN = '~';

function arrivals({ presences }: Draft): Map<string, string> {
  const since = new Map<string, string>();
  for (const { customerId, validFrom } of presences) {
    const day = validFrom ?? UNKNOWN;
    const known = since.get(customerId);
    if (known === undefined || day < known) since.set(customerId, day);
  }
  return since;
}
