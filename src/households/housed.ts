// Households by residence: who stays at one place under one family name, or is declared to belong with someone there.

import { DisjointSets } from '../domain/disjointSets.ts';
import type { Stay } from './stays.ts';
import type { BindingTie } from './ties.ts';

/** More customers than this under one family name at one address are a building or a dormitory, not a household. */
export const MOST_MEMBERS = 12;

/** Stays at one residence that make one household. */
export interface HousedGroup {
  readonly stays: readonly Stay[];
  /** The address held too many customers of this family name to tell households apart. */
  readonly crowded: boolean;
}

/** The groups of all stays; each stay is in exactly one. Near-linear in stays, names and ties. */
export function groupStays(
  stays: readonly Stay[],
  namesOf: (customerId: string) => readonly string[],
  ties: readonly BindingTie[],
): HousedGroup[] {
  const families = [...byResidence(stays).values()].flatMap((there) => familiesAt(there, namesOf));
  return joinTied(families, ties);
}

function byResidence(stays: readonly Stay[]): Map<string, Stay[]> {
  const residences = new Map<string, Stay[]>();
  for (const stay of stays) {
    const there = residences.get(stay.residence);
    if (there === undefined) residences.set(stay.residence, [stay]);
    else there.push(stay);
  }
  return residences;
}

function familiesAt(stays: readonly Stay[], namesOf: (customerId: string) => readonly string[]): HousedGroup[] {
  const families = groupBy(stays, ({ customerId }) => [`id ${customerId}`, ...namesOf(customerId)]);
  return families.flatMap((family): HousedGroup[] => {
    const crowded = new Set(family.map(({ customerId }) => customerId)).size > MOST_MEMBERS;
    const parts = crowded ? groupBy(family, ({ customerId }) => [customerId]) : [family];
    return parts.map((part) => ({ stays: part, crowded }));
  });
}

/** Stays that share any mark, directly or through others. */
function groupBy(stays: readonly Stay[], marksOf: (stay: Stay) => readonly string[]): Stay[][] {
  const sets = new DisjointSets(stays.length);
  const firstWith = new Map<string, number>();
  for (const [i, stay] of stays.entries()) {
    for (const mark of marksOf(stay)) {
      const first = firstWith.get(mark);
      if (first === undefined) firstWith.set(mark, i);
      else sets.union(first, i);
    }
  }
  return sets.groups().map((group) => group.map((i) => stays[i]!));
}

/** Declared ties join two groups only where both people have stayed at the same residence. */
function joinTied(groups: readonly HousedGroup[], ties: readonly BindingTie[]): HousedGroup[] {
  const sets = new DisjointSets(groups.length);
  const groupsOf = new Map<string, Map<string, number>>();
  for (const [i, { stays }] of groups.entries()) {
    for (const { customerId, residence } of stays) {
      groupsOf.set(customerId, (groupsOf.get(customerId) ?? new Map()).set(residence, i));
    }
  }
  for (const { left, right } of ties) {
    for (const [residence, group] of groupsOf.get(left) ?? []) {
      const other = groupsOf.get(right)?.get(residence);
      if (other !== undefined) sets.union(group, other);
    }
  }
  return sets.groups().map((joined) => ({
    stays: joined.flatMap((i) => groups[i]!.stays),
    crowded: joined.some((i) => groups[i]!.crowded),
  }));
}
