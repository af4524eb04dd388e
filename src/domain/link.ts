// Links, judgements and what became of candidate pairs.

import type { LinkEvidence } from './evidence.ts';

export const VERDICTS = ['same', 'different', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A person's verdict on two records; `left` and `right` are record keys. */
export interface Judgement {
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
}

/** `linked` holds a cluster together; `review` is close to the threshold; `cut` was taken out; `conflict` is linked against the evidence. */
export const LINK_STATUSES = ['linked', 'review', 'cut', 'conflict'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

export interface Link {
  /** Record keys, left < right. */
  readonly left: string;
  readonly right: string;
  readonly status: LinkStatus;
  /** log2 of the likelihood ratio. */
  readonly weight: number;
  /** 0 to 1. */
  readonly probability: number;
  /** The match rule that linked them, e.g. 'score', 'identifier:ssn', 'judgement'. */
  readonly rule: string;
  /** Evidence in words, strongest first, e.g. 'birthDate exact +12.1; givenName nickname +4.0'. */
  readonly why: string;
  /** The same as data, where the link has it still. */
  readonly evidence?: LinkEvidence;
}
