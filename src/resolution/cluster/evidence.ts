// What the records themselves say of being one, beyond the edges: the port through which clusters are heard before they join.

/** Weighs pairs field by field; leaves what it found of the last pair in its members rather than allocating. */
export interface Evidence {
  /** Names of the fields compared. */
  readonly fields: readonly string[];
  /** By field: whether a customer keeps its value for life, so that records that differ in it again and again are not one slip. */
  readonly lasting: readonly boolean[];
  /** log2 weights of the pair by field, against two strangers and against near relations; NaN where either record has no value. */
  readonly random: Float64Array;
  readonly rival: Float64Array;
  /** Whether an identifier links the pair alone. */
  readonly decisive: boolean;
  /** Weighs a pair, left < right, and returns its opinion: 1 for, -1 a plain contradiction, 0 nothing. */
  weigh(left: number, right: number): number;
  /** log2 odds of being one, of weights summed over fields. */
  oddsOf(random: number, rival: number): number;
}
