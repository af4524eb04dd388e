// Splits people into groups that have nothing to do with each other's households: no residence and no tie in common.
// Households of one group are built at a time, so that memory follows the largest group and not the whole.

import { DisjointSets } from '../../domain/disjointSets.ts';
import type { DeclaredTie, HouseholdRecord } from '../../households/person.ts';
import { residenceKey } from '../../households/residence.ts';

/** Small groups are handled together up to about this many people. */
const GROUP_SIZE = 5000;

export interface Neighbourhood {
  /** Positions of people, ascending. */
  readonly people: readonly number[];
  readonly ties: readonly DeclaredTie[];
}

/** `recordsOf` gives the records of the person at a position, `ids` the customer id there. */
export function neighbourhoods(
  ids: readonly string[],
  recordsOf: (person: number) => readonly HouseholdRecord[],
  ties: readonly DeclaredTie[],
  groupSize = GROUP_SIZE,
): Neighbourhood[] {
  const sets = new DisjointSets(ids.length);
  const firstAt = new Map<string, number>();
  for (let person = 0; person < ids.length; person++) {
    for (const { addresses } of recordsOf(person)) {
      for (const address of addresses) {
        const residence = residenceKey(address);
        if (residence === null) continue;
        const first = firstAt.get(residence);
        if (first === undefined) firstAt.set(residence, person);
        else sets.union(first, person);
      }
    }
  }
  const positions = new Map(ids.map((id, at) => [id, at]));
  const between = ties.filter(({ left, right }) => positions.has(left) && positions.has(right));
  for (const { left, right } of between) sets.union(positions.get(left)!, positions.get(right)!);
  return pack(sets.groups(), between, (id) => positions.get(id)!, groupSize);
}

/** Puts whole groups together until there are enough people. */
function pack(
  groups: readonly number[][],
  ties: readonly DeclaredTie[],
  positionOf: (id: string) => number,
  groupSize: number,
): Neighbourhood[] {
  const packs: { people: number[]; ties: DeclaredTie[] }[] = [];
  const packOf = new Map<number, number>();
  for (const group of groups) {
    if (packs.length === 0 || packs.at(-1)!.people.length >= groupSize) packs.push({ people: [], ties: [] });
    packs.at(-1)!.people.push(...group);
    if (ties.length > 0) for (const person of group) packOf.set(person, packs.length - 1);
  }
  for (const tie of ties) packs[packOf.get(positionOf(tie.left))!]!.ties.push(tie);
  return packs;
}
