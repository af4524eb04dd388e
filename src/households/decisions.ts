// What stewards decided of households, over what the rules make: who opts out is left out before, whoever belongs together is
// brought together, and whoever lives apart is taken out last, so that apart goes before together.

import { DisjointSets } from '../domain/disjointSets.ts';
import type { HouseholdVerdict } from '../domain/household.ts';
import { compareText } from '../domain/recency.ts';
import type { Draft } from './draft.ts';

/** A household override of customers. */
export interface HouseholdDecision {
  readonly verdict: HouseholdVerdict;
  /** Customer ids, sorted. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Those who are in no household. */
export function optedOut(decisions: readonly HouseholdDecision[]): ReadonlySet<string> {
  return new Set(decisions.filter(({ verdict }) => verdict === 'optOut').flatMap(({ left }) => left));
}

/** The drafts as decided; decisions name people who opted out or are unknown in vain. */
export function decided(
  drafts: readonly Draft[],
  decisions: readonly HouseholdDecision[],
  isKnown: (customerId: string) => boolean,
): readonly Draft[] {
  if (decisions.length === 0) return drafts;
  const known = decisions
    .map(({ left, right, ...rest }) => ({ ...rest, left: left.filter(isKnown), right: right.filter(isKnown) }))
    .sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
  const joined = join(
    drafts,
    known.filter(({ verdict }) => verdict === 'together').map(({ left, right }) => [...left, ...right]),
  );
  const parted = known.filter(({ verdict }) => verdict === 'apart').reduce(part, joined);
  return parted.filter(isHousehold);
}

/** Each of the groups shares one household: that of all in which any of them is now. */
function join(drafts: readonly Draft[], groups: readonly (readonly string[])[]): readonly Draft[] {
  const all = [...drafts];
  const now = new Map(
    drafts.flatMap(({ presences }, at) =>
      presences.filter(({ current }) => current).map(({ customerId }) => [customerId, at]),
    ),
  );
  for (const id of groups.filter(({ length }) => length > 1).flat()) {
    if (now.has(id)) continue;
    now.set(id, all.length);
    all.push({
      presences: [{ customerId: id, validFrom: null, validTo: null, current: true }],
      stays: [],
      crowded: false,
    });
  }
  const sets = new DisjointSets(all.length);
  for (const [first, ...others] of groups) {
    for (const other of others) sets.union(now.get(first!)!, now.get(other)!);
  }
  return sets.groups().map((group) => {
    const parts = group.map((at) => all[at]!);
    if (parts.length === 1) return parts[0]!;
    return {
      presences: parts.flatMap(({ presences }) => presences),
      stays: parts.flatMap(({ stays }) => stays),
      crowded: false,
      decision: 'held together by a steward',
    };
  });
}

/** Whoever is on the right leaves each household in which anyone of the left is, together with others of the right. */
function part(drafts: readonly Draft[], { left, right }: HouseholdDecision): readonly Draft[] {
  const [staying, leaving] = [new Set(left), new Set(right)];
  return drafts.flatMap((draft) => {
    const ids = draft.presences.map(({ customerId }) => customerId);
    if (!ids.some((id) => staying.has(id)) || !ids.some((id) => leaving.has(id))) return [draft];
    const only = (isWanted: (id: string) => boolean): Draft => ({
      ...draft,
      presences: draft.presences.filter(({ customerId }) => isWanted(customerId)),
      stays: draft.stays.filter(({ customerId }) => isWanted(customerId)),
      decision: 'held apart by a steward',
    });
    return [only((id) => !leaving.has(id)), only((id) => leaving.has(id))];
  });
}

/** One person without a residence is no household. */
function isHousehold({ presences, stays }: Draft): boolean {
  return stays.length > 0 || new Set(presences.map(({ customerId }) => customerId)).size > 1;
}
