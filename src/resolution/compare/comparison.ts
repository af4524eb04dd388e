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
  /** The agreed value's own frequency replaces `u`, so that a rare agreement weighs more. Only the last level may have it. */
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
  /** Where the pair last compared reached a byFrequency level: the rarest value that the two agree on. */
  readonly agreed: number;
  /** How often the values occur; null where no level is byFrequency. */
  readonly terms: Terms | null;
}

/** How many records hold each value of a field, and how many hold any. */
export interface Terms {
  /** By the value's id; ids beyond the end were never counted. */
  readonly counts: Int32Array;
  readonly filled: number;
  text(value: number): string;
}

/** How many records hold a value, 0 where it was never counted. */
export function countOf({ counts }: Terms, value: number): number {
  return value < counts.length ? counts[value]! : 0;
}

export const MISSING: Level = { name: 'missing', m: 1, u: 1, rival: 1 };
