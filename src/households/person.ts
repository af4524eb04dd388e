// What the household rules need to know of a customer: the shape is that of normalized records, declared here because
// this folder depends on the domain alone.

import type { Observed } from '../domain/recency.ts';
import type { Relation } from '../domain/relationship.ts';

/** A folded address; '' where a part is unknown. */
export interface HouseholdAddress {
  readonly number: string;
  readonly street: string;
  readonly unit: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly country: string;
  readonly poBox: boolean;
  readonly kind: string | null;
}

/** One record of a customer: what it says of the name and of where the customer lives, and when it was observed. */
export interface HouseholdRecord extends Observed {
  readonly names: readonly { readonly family: readonly string[] }[];
  readonly addresses: readonly HouseholdAddress[];
}

export interface HouseholdPerson {
  readonly customerId: string;
  /** The golden family name as it is written; '' where unknown. */
  readonly displayFamilyName: string;
  /** The golden birth date, if known: the oldest member heads a household. */
  readonly birthDate?: string | null;
  readonly records: readonly HouseholdRecord[];
}

/** A relationship between two customers that a source declares: left relates to right (`left parentOf right`). */
export interface DeclaredTie {
  readonly left: string;
  readonly right: string;
  readonly relation: Relation;
  readonly validFrom?: string | null;
  /** Without a clock, a tie with an end counts as ended. */
  readonly validTo?: string | null;
}
