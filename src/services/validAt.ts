// What was true in the world on a date, of what an answer holds.

import type { CustomerView, HouseholdView } from './views.ts';

interface Interval {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether something was so on an ISO date; its beginning counts, its end does not, and an absent one is open. */
export function isValidOn({ validFrom, validTo }: Interval, date: string): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || validTo > date);
}

/** The customer with the relationships that it had on a date. */
export function customerOn(customer: CustomerView, date: string): CustomerView {
  const { organizations, accounts, related } = customer;
  const then = <Of extends Interval>(all: readonly Of[]) => all.filter((one) => isValidOn(one, date));
  return { ...customer, organizations: then(organizations), accounts: then(accounts), related: then(related) };
}

/** The household with those who were members on a date, those who had been, and where it lived. */
export function householdOn(household: HouseholdView, date: string): HouseholdView {
  const { members, formerMembers, residences } = household;
  return {
    ...household,
    members: members.filter((one) => isValidOn(one, date)),
    formerMembers,
    residences: residences.filter((one) => isValidOn(one, date)),
  };
}
