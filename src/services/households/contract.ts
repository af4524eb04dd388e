// What is asked and answered about households beyond their members: where they live, since when, and why.

import type { HouseholdOverride } from '../../domain/household.ts';
import type { SourceRecord } from '../../domain/record.ts';
import type { Declaration, MemberEvidence } from '../../households/evidence.ts';
import type { EntityRef, HouseholdView } from '../views.ts';

/** A place to live, in normalized parts; '' where one is not said. */
export interface AskedResidence {
  readonly number: string;
  readonly street: string;
  /** Where it is '', every flat of the house is meant. */
  readonly unit: string;
  /** Where it is '', the city tells streets of one name apart. */
  readonly postalCode: string;
  readonly city: string;
}

interface MembershipInterval {
  readonly role: string;
  /** Whether the customer counts under the household, as it does under one at most. */
  readonly primary: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A household that a customer is or was in. */
export interface MembershipView extends EntityRef, MembershipInterval {
  /** Where the household lives or lived, in one line. */
  readonly residence: string | null;
}

/** The one the customer counts under first, then the latest. */
export interface CustomerHouseholds extends EntityRef {
  readonly items: readonly MembershipView[];
}

interface MemberFacts extends EntityRef, MembershipInterval {
  /** The golden values. */
  readonly values: Readonly<Record<string, string>>;
  readonly records: readonly SourceRecord[];
}

/** A household with what it follows from. */
export interface HouseholdFacts extends EntityRef {
  readonly why: string;
  readonly residences: readonly (HouseholdView['residences'][number] & { readonly key: string })[];
  readonly members: readonly MemberFacts[];
  /** What records of members declare of records of others. */
  readonly declared: readonly Declaration[];
  /** Ids of members whom a steward holds together with another member. */
  readonly heldTogether: readonly string[];
}

/** A member of a household with why it is one. */
export interface MemberWhy extends EntityRef, MembershipInterval, MemberEvidence {}

export interface HouseholdWhy extends EntityRef {
  readonly why: string;
  readonly residences: HouseholdView['residences'];
  /** Those who were members too, by name. */
  readonly members: readonly MemberWhy[];
}

export const HOUSEHOLD_OUTCOMES = ['found', 'new', 'none'] as const;

/** The household of a person or an address that was asked about. */
export interface ResolvedHousehold {
  /** `found`: the person would come into it, or it alone lives there; `new`: it would be the person's own; `none`: neither. */
  readonly happens: (typeof HOUSEHOLD_OUTCOMES)[number];
  /** As it would be called with the person in it; null unless it is found. */
  readonly household: EntityRef | null;
  /** The person's within it. */
  readonly role: string | null;
  readonly why: string | null;
  /** Whom the person is taken for; null where it is nobody known. */
  readonly customer: (EntityRef & { readonly probability: number }) | null;
  /** Other households that live at the same address, by name. */
  readonly others: readonly EntityRef[];
}

/** A household override as it is kept. */
export interface KeptHouseholdOverride extends HouseholdOverride {
  readonly by: string;
  readonly reason: string;
  /** An ISO instant. */
  readonly at: string;
  /** Who took it back; null while it stands. */
  readonly withdrawnBy: string | null;
}

/** Ids of the households that a decision makes, changes and ends. */
export interface HouseholdBlast {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}
