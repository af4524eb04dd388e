// Splits people into groups that have nothing to do with each other's households: no residence, no tie and no decision in common.
// Households of one group are built at a time, so that memory follows the largest group and not the whole.

import { DisjointSets } from '../../domain/disjointSets.ts';
import type { HouseholdDecision } from '../../households/decisions.ts';
import type { DeclaredTie, HouseholdRecord } from '../../households/person.ts';
import { residenceKey } from '../../households/residence.ts';

/** Small groups are handled together up to about this many people. */
const GROUP_SIZE = 5000;

export interface Neighbourhood {
  /** Positions of people, ascending. */
  readonly people: readonly number[];
  readonly ties: readonly DeclaredTie[];
  readonly decisions: readonly HouseholdDecision[];
}

/** `recordsOf` gives the records of the person at a position, `ids` the customer id there; decisions are of these people alone. */
export function neighbourhoods(
  ids: readonly string[],
  recordsOf: (person: number) => readonly HouseholdRecord[],
  { ties, decisions }: Pick<Neighbourhood, 'ties' | 'decisions'>,
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
  for (const { left, right } of decisions) {
    const [first, ...others] = [...left, ...right].map((id) => positions.get(id)!);
    for (const other of others) sets.union(first!, other);
  }
  return pack(sets.groups(), { ties: between, decisions }, (id) => positions.get(id)!, groupSize);
}

/** Puts whole groups together until there are enough people. */
function pack(
  groups: readonly number[][],
  { ties, decisions }: Pick<Neighbourhood, 'ties' | 'decisions'>,
  positionOf: (id: string) => number,
  groupSize: number,
): Neighbourhood[] {
  const packs: { people: number[]; ties: DeclaredTie[]; decisions: HouseholdDecision[] }[] = [];
  const packOf = new Map<number, number>();
  for (const group of groups) {
    if (packs.length === 0 || packs.at(-1)!.people.length >= groupSize)
      packs.push({ people: [], ties: [], decisions: [] });
    packs.at(-1)!.people.push(...group);
    if (ties.length + decisions.length > 0) for (const person of group) packOf.set(person, packs.length - 1);
  }
  for (const tie of ties) packs[packOf.get(positionOf(tie.left))!]!.ties.push(tie);
  for (const decision of decisions)
    packs[packOf.get(positionOf((decision.left[0] ?? decision.right[0])!))!]!.decisions.push(decision);
  return packs;
}
