// Who owns how much of an organization in the end, and what it owns: persons and organizations, along every path of shares.

import type { ParentEdge } from '../domain/hierarchy.ts';
import { OWNERSHIP } from '../domain/parentage.ts';
import { compareText } from '../domain/recency.ts';
import { distinctStakes, effectiveOwners, effectiveStakes, type Stake } from '../hierarchy/ownership.ts';
import { isCurrent } from '../hierarchy/parents.ts';
import type { Holding, OwnershipView } from './familyViews.ts';
import { answerOf, type FamilyOnBasis, type FamilyQuestion, familyOf, namesOf } from './organizationFamily.ts';
import type { GraphReader } from './ports.ts';

/** Shares are told with so many digits after the point of a percentage. */
const DIGITS = 6;

/** Null where there is no such organization. */
export async function readOwnership(
  reader: GraphReader,
  id: string,
  { basis, asOf }: FamilyQuestion,
): Promise<OwnershipView | null> {
  const family = await familyOf(reader, id, basis, [OWNERSHIP]);
  if (family === null) return null;
  const edges = [...family.edges, ...family.holdings].filter((edge) => isCurrent(edge, asOf));
  const stakes = distinctStakes(edges.filter(({ child, parent }) => child !== parent).map(stakeOf));
  return {
    ...answerOf(family),
    owners: holdings(effectiveOwners(stakes, family.id), 'owner', stakes, family),
    owned: holdings(effectiveStakes(stakes, family.id), 'company', stakes, family),
  };
}

/** A share that is not stated may be anything. */
function stakeOf({ child, parent, share, shareMin, shareMax }: ParentEdge): Stake {
  return {
    owner: parent,
    company: child,
    min: (share ?? shareMin ?? 0) / 100,
    max: (share ?? shareMax ?? 100) / 100,
  };
}

/** `end` is the one of the two that is told of. The largest first. */
function holdings(
  effective: readonly Stake[],
  end: 'owner' | 'company',
  stakes: readonly Stake[],
  family: FamilyOnBasis,
): readonly Holding[] {
  const refOf = namesOf(family);
  const persons = new Set(family.persons.map(({ id }) => id));
  const told = effective.map((stake): Holding => {
    const direct = stakes.find(({ owner, company }) => owner === stake.owner && company === stake.company);
    return {
      ...refOf(stake[end]),
      type: persons.has(stake[end]) ? 'customer' : 'organization',
      direct: direct === undefined ? null : percent(direct),
      effective: percent(stake),
    };
  });
  return told.sort(
    (a, b) =>
      b.effective.min - a.effective.min ||
      b.effective.max - a.effective.max ||
      compareText(a.name, b.name) ||
      compareText(a.id, b.id),
  );
}

function percent({ min, max }: Stake): { readonly min: number; readonly max: number } {
  const rounded = (part: number) => Number((part * 100).toFixed(DIGITS));
  return { min: rounded(min), max: rounded(max) };
}
