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

/** Why a value stands in a golden record: the record it came from and the rule that chose it. */
export interface Provenance {
  readonly field: string;
  readonly value: string;
  readonly recordKey: string;
  readonly rule: SurvivorshipRule;
}

export interface GoldenRecord {
  /** Field name to value: 'givenName', 'email', 'address.city', ... */
  readonly values: Readonly<Record<string, string>>;
  /** One entry for each value, sorted by field. */
  readonly provenance: readonly Provenance[];
}
