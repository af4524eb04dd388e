// Households from people's records and declared ties: a function of these alone, whatever their order.
// People are one household who stayed at one residence under one family name, or whom a source declares to belong
// together and whose residences do not say otherwise; what stewards decided goes before both.

import type { Household, Interval, Membership } from '../domain/household.ts';
import { compareText, dayOf } from '../domain/recency.ts';
import { decided, type HouseholdDecision, optedOut } from './decisions.ts';
import { type Draft, housedDraft, type Presence, residentsOf } from './draft.ts';
import { familyNames, writtenFamilyName } from './familyNames.ts';
import { groupStays } from './housed.ts';
import { householdName } from './householdName.ts';
import type { DeclaredTie, HouseholdPerson } from './person.ts';
import { reasonFor } from './reason.ts';
import { residenceLabel } from './residence.ts';
import { ROLES, rolesIn } from './roles.ts';
import { type Stay, staysOf } from './stays.ts';
import { type BindingTie, bindingTies } from './ties.ts';
import { groupUnhoused } from './unhoused.ts';

/** What every step looks things up in. */
interface Context {
  readonly personOf: (customerId: string) => HouseholdPerson;
  readonly namesOf: (customerId: string) => readonly string[];
  /** Ties of a customer, the strongest first. */
  readonly tiesOf: (customerId: string) => readonly BindingTie[];
}

/**
 * The households of `people`, by smallest member id. A person with a residence is in one household at a time, alone if need
 * be; a person with neither a residence nor a tie is in none. Moves end a membership and begin another.
 */
export function buildHouseholds(
  people: readonly HouseholdPerson[],
  declared: readonly DeclaredTie[],
  decisions: readonly HouseholdDecision[] = [],
): Household[] {
  const out = optedOut(decisions);
  const sorted = people
    .filter(({ customerId }) => !out.has(customerId))
    .sort((a, b) => compareText(a.customerId, b.customerId));
  const persons = new Map(sorted.map((person) => [person.customerId, person]));
  const names = new Map(sorted.map((person) => [person.customerId, familyNames(person)]));
  const ties = bindingTies(declared, (id) => persons.has(id));
  const context: Context = {
    personOf: (id) => persons.get(id)!,
    namesOf: (id) => names.get(id)!,
    tiesOf: indexTies(ties),
  };
  return decided(draftHouseholds(sorted, ties, context), decisions, (id) => persons.has(id))
    .map((draft) => finish(draft, context))
    .sort(compareHouseholds);
}

function draftHouseholds(people: readonly HouseholdPerson[], ties: readonly BindingTie[], context: Context): Draft[] {
  const stays = people.flatMap(staysOf);
  const housed = new Set(stays.map(({ customerId }) => customerId));
  const unhoused = people.map(({ customerId }) => customerId).filter((id) => !housed.has(id));
  const unhousedGroups = groupUnhoused(unhoused, ties).map(({ customerIds, host }) => ({
    host,
    presences: presencesByTie(customerIds, host, context),
  }));
  const guests = new Map<string, Presence[]>();
  for (const { host, presences } of unhousedGroups) {
    if (host !== null) guests.set(host, [...(guests.get(host) ?? []), ...presences]);
  }
  const apart = unhousedGroups
    .filter(({ host }) => host === null)
    .map(({ presences }): Draft => ({ presences, stays: [], crowded: false }));
  const guestsOf = ({ customerId, current }: Stay) => (current ? (guests.get(customerId) ?? []) : []);
  const groups = groupStays(stays, context.namesOf, ties);
  return [...groups.map((group) => housedDraft(group, group.stays.flatMap(guestsOf))), ...apart];
}

/** Members without a residence belong since their earliest tie within the household, if every tie says since when. */
function presencesByTie(customerIds: readonly string[], host: string | null, { tiesOf }: Context): Presence[] {
  const members = new Set(host === null ? customerIds : [...customerIds, host]);
  return customerIds.map((customerId) => {
    const days = tiesOf(customerId)
      .filter(({ left, right, validTo }) => !validTo && members.has(left) && members.has(right))
      .map(({ validFrom }) => dayOf(validFrom));
    return { customerId, validFrom: earliest(days), validTo: null, current: true };
  });
}

function finish(draft: Draft, context: Context): Household {
  const residences = residencesOf(draft);
  const ties = tiesWithin(draft, context);
  const members = membersOf(draft, ties, context);
  const residents = new Set(residentsOf(draft));
  const inOrder = members.map(({ customerId }) => customerId).filter((id) => residents.has(id));
  return {
    name: householdName(inOrder.map((id) => writtenFamilyName(context.personOf(id)))),
    members,
    residences: residences.map(({ stays: _stays, ...residence }) => residence),
    why: reasonFor({ ...draft, stays: residences[0]?.stays ?? [] }, residences[0]?.label ?? '', ties, context.namesOf),
  };
}

function membersOf(draft: Draft, ties: readonly BindingTie[], { personOf }: Context): Membership[] {
  const roles = rolesIn(draft, ties, personOf);
  return draft.presences
    .map(({ customerId, validFrom, validTo, current }) => {
      return { customerId, role: roles.get(customerId)!, primary: current, validFrom, validTo };
    })
    .sort(
      (a, b) =>
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
        compareText(a.customerId, b.customerId) ||
        compareText(a.validFrom ?? '', b.validFrom ?? '') ||
        Number(a.primary) - Number(b.primary),
    );
}

function tiesWithin(draft: Draft, { tiesOf }: Context): BindingTie[] {
  const members = new Set(draft.presences.map(({ customerId }) => customerId));
  const ties = [...members].sort().flatMap((id) => tiesOf(id).filter(({ left }) => left === id));
  return ties.filter(({ right }) => members.has(right));
}

/** Where a household is: one place, but for those that a steward holds together; where most live now first. */
function residencesOf({ stays }: Draft) {
  const places = new Map<string, Stay[]>();
  for (const stay of stays) places.set(stay.residence, [...(places.get(stay.residence) ?? []), stay]);
  const livingIn = (there: readonly Stay[]) => there.filter(({ current }) => current).length;
  return [...places]
    .sort(([a, before], [b, after]) => livingIn(after) - livingIn(before) || compareText(a, b))
    .map(([key, there]) => ({ key, label: labelOf(there), ...spanOf(there), stays: there }));
}

/** The fullest way in which any of the records writes the address. */
function labelOf(stays: readonly Stay[]): string {
  const labels = [...new Set(stays.map(({ address }) => residenceLabel(address)))];
  return labels.sort((a, b) => b.length - a.length || compareText(a, b))[0] ?? '';
}

function spanOf(stays: readonly Stay[]): Interval {
  const ends = stays.map(({ validTo }) => validTo);
  const last = ends.every((end) => end !== null) ? ends.sort(compareText).at(-1)! : null;
  return { validFrom: earliest(stays.map(({ validFrom }) => validFrom)), validTo: last };
}

/** The first of the days; null where any is unknown, because it might be earlier. */
function earliest(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.sort()[0] ?? null);
}

function indexTies(ties: readonly BindingTie[]): Context['tiesOf'] {
  const index = new Map<string, BindingTie[]>();
  for (const tie of ties) {
    for (const id of [tie.left, tie.right]) {
      const own = index.get(id);
      if (own === undefined) index.set(id, [tie]);
      else own.push(tie);
    }
  }
  return (customerId) => index.get(customerId) ?? [];
}

/** By smallest member id, then by residence: the order of all households, whatever the order of people. */
export function compareHouseholds(a: Household, b: Household): number {
  return compareText(firstMember(a), firstMember(b)) || compareText(residenceOf(a), residenceOf(b));
}

function firstMember({ members }: Household): string {
  return members.map(({ customerId }) => customerId).reduce((a, b) => (a < b ? a : b));
}

function residenceOf({ residences }: Household): string {
  return residences[0]?.key ?? '';
}
