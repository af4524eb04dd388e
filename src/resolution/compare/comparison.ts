// A comparison says how close two records are in one respect, as a level; a score is a sum over comparisons.

/**
 * One level of a comparison with its prior probabilities: `m` among pairs that are one customer, `u` among random pairs,
 * `rival` among pairs of near relations that are easily taken for one (members of one household, companies of one group).
 * Over the levels of a comparison, 'missing' left out, each adds up to one.
 */
export interface Level {
  readonly name: string;
  readonly m: number;
  readonly u: number;
  readonly rival: number;
  /** The agreed value's own frequency replaces `u`, so that a rare agreement weighs more. */
  readonly byFrequency?: boolean;
}

export interface Comparison {
  readonly field: string;
  /** Level 0 is 'missing' and weighs nothing; level 1 is 'different'. */
  readonly levels: readonly Level[];
  /** An exact agreement links two records alone, unless the rest speaks clearly against it. */
  readonly decisive: boolean;
  /** A person's name: many carry the same, so that names alone never link. */
  readonly isName?: boolean;
  /** The level of two records; symmetric. */
  compare(left: number, right: number): number;
  /** How many records have a value to compare. */
  readonly filled: number;
  /** For a byFrequency level: the share of records that hold the rarest value the two agree on, 0 to 1. */
  frequency(left: number, right: number, level: number): number;
}

export const MISSING: Level = { name: 'missing', m: 1, u: 1, rival: 1 };
