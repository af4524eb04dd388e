// Everything that decides how two records of one entity type are weighed, linked and blocked, as one JSON value. Pinned, it
// gives the same pair the same score whatever other records there are, in a batch as in a stream. Two things stay with the
// records at hand: which values stand on more of them than their hub cap, and which blocks are over theirs.

import type { Strength } from '../domain/policy.ts';
import type { EntityType } from '../domain/record.ts';
import type { Refinement } from './block/refinement.ts';
import { type Schemes, schemesOf } from './block/schemes.ts';
import type { PinnedTerms } from './compare/terms.ts';
import type { FeatureTable } from './features/featureTable.ts';
import type { Model } from './score/model.ts';

export interface PinnedModel {
  readonly type: EntityType;
  /** Probabilities of levels under the three hypotheses, their priors, and how odds are calibrated. */
  readonly model: Model;
  /** How often values occur, by field; a value that is not listed is rare. */
  readonly terms: Readonly<Record<string, PinnedTerms>>;
  /** By identifier type, what it proved to be worth where that is not its default. What a mapping states goes before. */
  readonly policies: Readonly<Record<string, LearntPolicy>>;
  readonly blocking: {
    /** Records a block may hold before it is split. */
    readonly cap: number;
    /** Names of the schemes in use. */
    readonly schemes: readonly string[];
    /** Names of the schemes that did not pay. One in neither list is of a field that came later, and is in use. */
    readonly unused: readonly string[];
    /** By which features over-large blocks are split, by scheme. */
    readonly refinement?: Refinement;
  };
  /** Probabilities from which a pair is linked, and from which it is worth a review. */
  readonly threshold: number;
  readonly review: number;
  readonly training: TrainingReport;
}

export interface LearntPolicy {
  readonly strength: Strength;
}

/** What the model was learnt from. */
export interface TrainingReport {
  readonly records: number;
  /** Candidate pairs looked at. */
  readonly pairs: number;
  /** Matching pairs expected among all candidates. */
  readonly expectedMatches: number;
  /** Labelled pairs it was recalibrated with. */
  readonly labels: number;
  /** What the types of declared identifiers proved to be worth, by name. */
  readonly identifiers: readonly IdentifierProof[];
}

/** How unique the values of an identifier type proved, and what follows from it. */
export interface IdentifierProof {
  readonly type: string;
  /** Records that hold a value, and how many different values there are. */
  readonly records: number;
  readonly values: number;
  /**
   * Shares of the values: those on one record, on several that are one customer by everything else, on several of which some
   * clearly are not, on several that say too little, and on more records than the hub cap. Together they are one.
   */
  readonly single: number;
  readonly matching: number;
  readonly contradicting: number;
  readonly unclear: number;
  readonly crowded: number;
  /** The strength it has in this model. */
  readonly strength: Strength;
  /** Why that is not its default; null where it is. */
  readonly reason: string | null;
}

/** Whether a blocking scheme is in use under a model. */
export function isInUse({ blocking }: Pick<PinnedModel, 'blocking'>, scheme: string): boolean {
  return !blocking.unused.includes(scheme);
}

/** The blocking schemes in use under a model, with the table's fields of the moment. */
export function schemesInUse(type: EntityType, table: FeatureTable, pinned: Pick<PinnedModel, 'blocking'>): Schemes {
  const { schemes, refine } = schemesOf(type, table);
  return { schemes: schemes.filter(({ name }) => isInUse(pinned, name)), refine };
}
