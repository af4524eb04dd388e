// A link that tells its reasons only when asked: a million links are kept, few are read.

import { type LinkEvidence, strongestFirst, wordEvidence } from '../domain/evidence.ts';
import type { Link, LinkStatus } from '../domain/link.ts';
import type { Edge } from './cluster/cluster.ts';
import type { Model } from './score/model.ts';
import { log2Odds, probability, type Scorer } from './score/scorer.ts';

/** A judgement links whatever the weights say; its probability is one, its weight this. */
const JUDGED_WEIGHT = 100;

export interface LinkEdge extends Edge {
  /** 'score', 'judgement', or the decisive identifier that linked alone. */
  readonly rule: string;
}

export class ResolvedLink implements Link {
  private readonly keys: readonly string[];
  private readonly scorer: Scorer;
  private readonly edge: LinkEdge;
  private readonly model: Model;
  private readonly objection: string | null;
  private found: LinkEvidence | null = null;
  readonly status: LinkStatus;

  constructor(
    { keys, scorer, model }: { readonly keys: readonly string[]; readonly scorer: Scorer; readonly model: Model },
    edge: LinkEdge,
    status: LinkStatus,
    objection: string | null,
  ) {
    this.keys = keys;
    this.scorer = scorer;
    this.model = model;
    this.edge = edge;
    this.status = status;
    this.objection = objection;
  }

  get left(): string {
    return this.keys[this.edge.left]!;
  }

  get right(): string {
    return this.keys[this.edge.right]!;
  }

  get rule(): string {
    return this.edge.rule;
  }

  /** log2 odds, priors and near relations counted in. */
  get weight(): number {
    return this.edge.odds === Infinity ? JUDGED_WEIGHT : this.edge.odds;
  }

  get probability(): number {
    return probability(this.edge.odds);
  }

  /** The fields compared, and what is taken off: two records seldom are one, and near relations agree as well. */
  get evidence(): LinkEvidence {
    this.found ??= this.weigh();
    return this.found;
  }

  get why(): string {
    return wordEvidence(this.evidence);
  }

  private weigh(): LinkEvidence {
    const { scorer, model, edge, rule } = this;
    const fields = scorer.evidence(edge.left, edge.right);
    // The pattern just compared is weighed as it stands: nothing is compared twice.
    scorer.weigh(scorer.pattern, 0);
    const { prior: share, rivalPrior } = model;
    const prior = Math.log2(share / (1 - share - rivalPrior));
    const odds = log2Odds(scorer.random, scorer.rival, { prior: share, rivalPrior });
    return {
      objection: this.objection,
      linkedBy: rule === 'score' ? null : rule,
      fields: strongestFirst(fields),
      prior,
      relations: Math.min(0, odds - scorer.random - prior),
      calibration: log2Odds(scorer.random, scorer.rival, model) - odds,
      namesAlone: !scorer.corroborated,
    };
  }
}
