// How much deciding a case is worth: what is not known yet times what hangs on it. Pure.

/** What changes with the verdict. */
export interface Stakes {
  /** Records of the two entities; of one entity that may be two, all its records and zero. */
  readonly leftRecords: number;
  readonly rightRecords: number;
  readonly households: number;
  readonly accounts: number;
}

/**
 * The entropy of the verdict in bits (Shannon 1948): 1 where both answers are as likely, 0 where one is certain.
 * `probability` is null where the evidence speaks for both, so that neither is likelier.
 */
export function uncertainty(probability: number | null): number {
  if (probability === null) return 1;
  const term = (p: number) => (p <= 0 ? 0 : -p * Math.log2(p));
  return term(probability) + term(1 - probability);
}

/**
 * Pairs of records that become one or stay apart, and households and accounts around them. An entity that may be two is taken to
 * part in the middle, where most pairs hang on it.
 */
export function atStake({ leftRecords, rightRecords, households, accounts }: Stakes): number {
  const all = leftRecords + rightRecords;
  const pairs =
    leftRecords === 0 || rightRecords === 0 ? Math.floor(all / 2) * Math.ceil(all / 2) : leftRecords * rightRecords;
  return pairs + households + accounts;
}

/**
 * Bits that a verdict brings times log2 of one more than what hangs on it: the logarithm, so that one giant cluster does not push
 * hundreds of even questions back. Two single records at even odds are worth 1.
 */
export function worth(probability: number | null, stakes: Stakes): number {
  return uncertainty(probability) * Math.log2(1 + atStake(stakes));
}
