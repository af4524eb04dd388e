// Households and residences as the rules in src/households/ derive them.

/** When something is true in the world: ISO dates, from inclusive, to exclusive; null means open or unknown. */
export interface Interval {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface Membership extends Interval {
  readonly customerId: string;
  /** 'head', 'member', 'spouse', 'child' ... */
  readonly role: string;
  /** The household its customer counts under; one per customer at a time. */
  readonly primary: boolean;
}

export interface Residence {
  /** Canonical address in one string; identity of the residence. */
  readonly key: string;
  /** The address in one readable line. */
  readonly label: string;
}

export interface Household {
  /** Position in the result; the caller gives the lasting id. */
  readonly name: string;
  readonly members: readonly Membership[];
  readonly residences: readonly (Residence & Interval)[];
  /** Why these people are one household, in words. */
  readonly why: string;
}

/** What brings a member in: a family name in common at the residence, a declaration, a steward, or nobody else being there. */
export const MEMBER_RULES = ['familyName', 'declared', 'steward', 'alone'] as const;
export type MemberRule = (typeof MEMBER_RULES)[number];

export const HOUSEHOLD_VERDICTS = ['together', 'apart', 'optOut'] as const;

/**
 * `together`: those of both sides share a household; `apart`: those of the right side share none with those of the left; `optOut`:
 * those of the left side are in none.
 */
export type HouseholdVerdict = (typeof HOUSEHOLD_VERDICTS)[number];

/** What a steward decided of households. It hangs on records, and holds for whoever they are part of. */
export interface HouseholdOverride {
  readonly id: string;
  readonly verdict: HouseholdVerdict;
  /** Record keys, sorted. */
  readonly left: readonly string[];
  /** Empty for `optOut`. */
  readonly right: readonly string[];
}
