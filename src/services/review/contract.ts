// The review queue: what a case is, what is kept of the work on it, and the port to a store. A case is read from the links of the
// graph, so that nothing has to follow when those change; only the work of stewards is stored.

import type { Link, Verdict } from '../../domain/link.ts';
import type { EntityType } from '../../domain/record.ts';
import type { GroupJudgement } from '../live/changes.ts';
import type { StepReport } from '../live/contract.ts';

/** `pair`: two records between match and no match. `cluster`: an entity in conflict, or two that evidence joins and parts. */
export const CASE_KINDS = ['pair', 'cluster'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** `unsure`: someone could not tell, and nothing has changed since. `second` and `third` wait for another steward's verdict. */
export const CASE_STATES = ['open', 'second', 'third', 'unsure'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** An entity that a case is about. */
export interface CaseEntity {
  readonly id: string;
  readonly name: string;
  readonly recordCount: number;
}

/** A steward's word on a case. */
export interface Opinion {
  readonly by: string;
  readonly verdict: Verdict;
  /** An ISO instant. */
  readonly at: string;
  /** The case's evidence when it was given. */
  readonly evidence: string;
}

/** What stewards have done about a case. */
export interface Stewardship {
  readonly claimedBy: string | null;
  /** Milliseconds since 1970. */
  readonly claimedUntil: number | null;
  readonly assignedTo: string | null;
  /** Whether the verdict of one steward is not enough. */
  readonly secondOpinion: boolean;
  /** In the order in which they were given. */
  readonly opinions: readonly Opinion[];
}

/** A judgement that stands about exactly the two records of a link. */
export interface StandingJudgement {
  readonly id: string;
  readonly verdict: Verdict;
  /** The decision in the review queue that made it; null where it was made otherwise. */
  readonly decision: string | null;
  readonly evidence: string | null;
}

/** A link that leaves a question open, with what a case is made of. */
export interface ContestedLink extends Stewardship {
  readonly link: Link;
  readonly hash: string;
  readonly left: CaseEntity;
  readonly right: CaseEntity;
  readonly judgements: readonly StandingJudgement[];
  /** Whether a `different` between any of their records stands. */
  readonly heldApart: boolean;
  /** Households and accounts of the two entities. */
  readonly households: number;
  readonly accounts: number;
}

/** Which links are looked at, of those that no judgement decides; those of even odds first. */
export interface ContestedRequest {
  readonly kind: CaseKind;
  readonly type: EntityType | null;
  /** Whether those that someone left undecided are among them. */
  readonly unsure: boolean;
  readonly limit: number;
}

export interface ClaimRequest {
  readonly id: string;
  readonly by: string;
  readonly now: number;
  readonly until: number;
}

/** Who has a case after a claim was tried. */
export interface Lease {
  readonly claimedBy: string | null;
  readonly claimedUntil: number | null;
}

export interface Assignment {
  readonly id: string;
  /** Null for nobody. */
  readonly to: string | null;
  readonly secondOpinion: boolean | null;
}

/** A steward's word on several cases at once. */
export interface OpinionsRequest {
  readonly decision: string;
  readonly by: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly at: string;
  readonly now: number;
  readonly cases: readonly { readonly id: string; readonly evidence: string }[];
}

/** A case on which an opinion was taken, or refused because another steward has it. */
export interface OpinionTaken extends Stewardship {
  readonly id: string;
  readonly taken: boolean;
}

/** An opinion as the measure of agreement reads it. */
export interface ComparedOpinion {
  /** Opinions on one case under one evidence are about the same. */
  readonly about: string;
  readonly by: string;
  readonly verdict: Verdict;
}

/** What is taken back at once: everything of one decision, or of one steward from an instant on. */
export type UndoScope =
  | { readonly decision: string; readonly steward?: undefined; readonly since?: undefined }
  | { readonly steward: string; readonly since: string; readonly decision?: undefined };

export interface ReviewStore {
  /** Pairs of record keys whose link leaves a question open, those nearest to even odds first. */
  contested(request: ContestedRequest): Promise<readonly (readonly [string, string])[]>;
  /** The pairs that belong to the same case as this one; empty where its link leaves no question open. */
  around(left: string, right: string): Promise<readonly (readonly [string, string])[]>;
  describe(pairs: readonly (readonly [string, string])[]): Promise<readonly ContestedLink[]>;
  /** One of several that claim at the same time gets it. */
  claim(request: ClaimRequest): Promise<Lease>;
  /** Only the one who has it can. */
  release(id: string, by: string): Promise<Lease>;
  assign(assignment: Assignment): Promise<void>;
  /** All in one transaction; ends the steward's own claim and assignment. */
  giveOpinions(request: OpinionsRequest): Promise<readonly OpinionTaken[]>;
  /** As if they had never been given: what they were to decide was refused. */
  dropOpinions(decision: string): Promise<void>;
  /** Judgements that stand, newest first. */
  judgementsOf(scope: UndoScope, limit: number): Promise<readonly GroupJudgement[]>;
  /** Gives how many there are; they are taken back where `withdrawal` says by whom, else only counted. */
  withdrawOpinions(scope: UndoScope, withdrawal: { readonly by: string; readonly at: string } | null): Promise<number>;
  /** Of cases that several stewards gave theirs on. */
  comparedOpinions(): Promise<readonly ComparedOpinion[]>;
}

export interface ReviewContext {
  readonly store: ReviewStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a step reports that has nothing to do. */
export const NO_STEP: StepReport = {
  outcomes: [],
  events: [],
  entities: { created: [], changed: [], gone: [] },
  relationships: 0,
  households: [],
  waiting: 0,
};
