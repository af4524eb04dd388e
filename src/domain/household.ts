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

/** What brings a member in: a family name in common at the residence, a declaration, or nobody else being there. */
export const MEMBER_RULES = ['familyName', 'declared', 'alone'] as const;
export type MemberRule = (typeof MEMBER_RULES)[number];
