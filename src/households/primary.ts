// Which of a customer's memberships counts at a moment.

import type { Membership } from '../domain/household.ts';
import { compareText, dayOf } from '../domain/recency.ts';

/**
 * The membership in force on the day of `at` (an ISO date or date-time), the one that began last if several are; where
 * `at` is unknown or before anything is known, the primary one. Null for a customer who is in no household.
 */
export function primaryHousehold<M extends Membership>(memberships: readonly M[], at: string | null): M | null {
  const day = dayOf(at);
  const inForce = day === null ? [] : memberships.filter((membership) => holdsOn(membership, day));
  const [latest] = inForce.sort(
    (a, b) => compareText(b.validFrom ?? '', a.validFrom ?? '') || Number(b.primary) - Number(a.primary),
  );
  return latest ?? memberships.find(({ primary }) => primary) ?? null;
}

function holdsOn({ validFrom, validTo, primary }: Membership, day: string): boolean {
  const undated = validFrom === null && validTo === null;
  return (primary || !undated) && (validFrom ?? '') <= day && (validTo === null || day < validTo);
}
