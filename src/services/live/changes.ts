// What comes into a step: records, relationships, and what people decided.

import type { Override } from '../../domain/golden.ts';
import type { Verdict } from '../../domain/link.ts';
import type { SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';

/** A record that comes or changes, with what its row declares. */
export interface Put {
  readonly record: SourceRecord;
  /** All that its row declares now; null where that stays as it is. */
  readonly relationships: readonly Relationship[] | null;
}

export interface LiveChanges {
  readonly put?: readonly Put[];
  /** Keys of records that go. */
  readonly remove?: readonly string[];
  /** Relationships that come or change without their records. */
  readonly relate?: readonly Relationship[];
  /** Relationships that end, by their left record and their key. */
  readonly unrelate?: readonly { readonly left: string; readonly key: string }[];
  readonly judge?: readonly StewardJudgement[];
  /** Judgements that are taken back, as they were made, and by whom. */
  readonly withdraw?: readonly Withdrawal[];
  readonly override?: readonly StewardOverride[];
  /** Overrides that are taken back. */
  readonly withdrawOverride?: readonly OverrideWithdrawal[];
}

/** A golden value as a person decides it; the step says when. */
export type StewardOverride = Omit<Override, 'at'>;

export interface OverrideWithdrawal {
  readonly id: string;
  readonly recordKey: string;
  /** Who takes it back. */
  readonly by: string;
}

/** A verdict on every pair of a left and a right record, all of one type. */
export interface GroupJudgement {
  readonly id: string;
  /** Record keys, sorted. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly verdict: Verdict;
}

/** A judgement as a person makes it. */
export interface StewardJudgement extends GroupJudgement {
  readonly by: string;
  readonly reason: string;
  /** The decision in the review queue that made it, and the evidence that it was made on. */
  readonly decision?: string;
  readonly evidence?: string;
}

export interface Withdrawal {
  readonly judgement: GroupJudgement;
  /** Who takes it back. */
  readonly by: string;
}
