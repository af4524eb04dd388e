// A link that words its reasons only when asked: a million links are kept, few are read.

import type { Link, LinkStatus } from '../domain/link.ts';
import type { Edge } from './cluster/cluster.ts';
import type { Model } from './score/model.ts';
import { type FieldEvidence, log2Odds, probability, type Scorer } from './score/scorer.ts';

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

  get why(): string {
    const evidence = this.scorer.evidence(this.edge.left, this.edge.right);
    const reasons = [wordEvidence(evidence), ...this.doubts()];
    if (this.rule !== 'score') reasons.unshift(`linked by ${this.rule}`);
    if (this.objection) reasons.unshift(this.objection);
    return reasons.filter((reason) => reason !== '').join('; ');
  }

  /** What is taken off the evidence: that two records seldom are one, and that near relations agree as well. */
  private doubts(): string[] {
    const { scorer, model } = this;
    scorer.score(this.edge.left, this.edge.right);
    const prior = Math.log2(model.prior / (1 - model.prior - model.rivalPrior));
    const relations = log2Odds(scorer.random, scorer.rival, model) - scorer.random - prior;
    return [
      `prior odds ${prior.toFixed(1)}`,
      ...(relations < -0.05 ? [`near relations ${relations.toFixed(1)}`] : []),
      ...(scorer.corroborated ? [] : ['names alone do not link']),
    ];
  }
}

/** Evidence in words, strongest first: 'birthDate exact +12.1; givenName different -5.0'. */
export function wordEvidence(evidence: readonly FieldEvidence[]): string {
  return [...evidence]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.field < b.field ? -1 : 1))
    .map(({ field, level, weight }) => `${field} ${level} ${weight < 0 ? '' : '+'}${weight.toFixed(1)}`)
    .join('; ');
}
