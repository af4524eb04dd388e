// A golden record: the best value of each field over a customer's, organization's or account's records, each with its provenance.

export const SURVIVORSHIP_RULES = [
  'sourcePriority',
  'mostRecent',
  'mostFrequent',
  'longest',
  'firstNonEmpty',
  'override',
] as const;
export type SurvivorshipRule = (typeof SURVIVORSHIP_RULES)[number];

/** Why a value stands in no golden record although a record states it. */
export const LOSS_REASONS = [
  /** It stands for no value, such as 'n/a'. */
  'noValue',
  /** It says the same as the one that survives. */
  'spelling',
  /** Most records write the whole that it is part of otherwise. */
  'unusual',
  /** Another record states more of the whole. */
  'incomplete',
  'fewer',
  'older',
  'lessTrusted',
  'shorter',
  /** Its record arrived later, and the first one wins. */
  'later',
  /** Its own record states the other one first. */
  'second',
  /** A person decided otherwise. */
  'override',
  /** The golden record has not been brought up to date with it. */
  'pending',
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** Why a value stands in a golden record: the record it came from and the rule that chose it. */
export interface Provenance {
  readonly field: string;
  readonly value: string;
  readonly recordKey: string;
  readonly rule: SurvivorshipRule;
  /** Where the rule is 'override'. */
  readonly override?: OverrideNote;
}

/** Who decided a value, and why. */
export interface OverrideNote {
  readonly id: string;
  readonly by: string;
  readonly reason: string;
}

/** A golden value as a steward decided it. It hangs on a record, and holds for whatever entity that record is part of. */
export interface Override extends OverrideNote {
  readonly recordKey: string;
  readonly field: string;
  readonly value: string;
  /** An ISO instant; the newest wins. */
  readonly at: string;
}

export interface GoldenRecord {
  /** Field name to value: 'givenName', 'email', 'address.city', ... */
  readonly values: Readonly<Record<string, string>>;
  /** One entry for each value, sorted by field. */
  readonly provenance: readonly Provenance[];
}
