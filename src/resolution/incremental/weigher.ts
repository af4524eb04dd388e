// Weighs pairs of live records under a pinned model. Values that the model counts are numbered beforehand, so that a record
// that comes later finds how common they are.

import type { Policies } from '../../domain/policy.ts';
import type { Schemes } from '../block/schemes.ts';
import type { Terms } from '../compare/comparison.ts';
import { comparisonsOf, type HolderSource } from '../compare/comparisons.ts';
import { TermSource } from '../compare/terms.ts';
import { NumberPool } from '../features/columns.ts';
import type { FeatureTable } from '../features/featureTable.ts';
import type { TextPool } from '../features/textPool.ts';
import { type PinnedModel, schemesInUse } from '../pinnedModel.ts';
import { withLearnt } from '../score/identifierProof.ts';
import { fitModel, type Model } from '../score/model.ts';
import { ScoredEvidence } from '../score/scoredEvidence.ts';
import { oddsOf, Scorer } from '../score/scorer.ts';

/** Fits the table's fields of the moment; made anew when there are more. */
export class Weigher {
  readonly scorer: Scorer;
  readonly model: Model;
  readonly evidence: ScoredEvidence;
  readonly schemes: Schemes;
  /** The mapping's policies, and for the rest what the model learnt. */
  readonly policies: Policies;
  /** What linked the pair last weighed: a decisive identifier's field, or 'score'. */
  rule = 'score';

  constructor(pinned: PinnedModel, stated: Policies, table: FeatureTable, holders: HolderSource) {
    this.policies = withLearnt(stated, pinned.policies);
    const terms = new NumberedTerms(pinned.terms);
    const comparisons = comparisonsOf(pinned.type, table, this.policies, terms, holders);
    this.model = fitModel(pinned.model, comparisons).model;
    this.scorer = new Scorer(comparisons, this.model);
    this.evidence = new ScoredEvidence(this.scorer, this.model);
    this.schemes = schemesInUse(pinned.type, table, pinned);
  }

  /** log2 odds that two rows are one. */
  weigh(left: number, right: number): number {
    const { scorer } = this;
    scorer.score(left, right);
    this.rule = scorer.linksAlone() ? this.model.fields[scorer.decisiveAt]!.field : 'score';
    return oddsOf(scorer, this.model);
  }
}

class NumberedTerms extends TermSource {
  private readonly known: PinnedModel['terms'];

  constructor(known: PinnedModel['terms']) {
    super(known);
    this.known = known;
  }

  override of(field: string, pool: TextPool | NumberPool, count: () => Omit<Terms, 'text'>): Terms {
    for (const value in this.known[field]?.counts) {
      if (pool instanceof NumberPool) pool.intern(Number(value));
      else pool.intern(value);
    }
    return super.of(field, pool, count);
  }
}
