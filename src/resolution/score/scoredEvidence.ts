// What the model says of any two records, field by field: how clusters are heard before they join.

import type { Evidence } from '../cluster/evidence.ts';
import type { Model } from './model.ts';
import { log2Odds, type Scorer } from './scorer.ts';

/** log2 weight from which what speaks against a pair is a contradiction rather than a slip or a move. */
const CONTRADICTION_WEIGHT = -4;

/** Family names, addresses and numbers change within a life; these don't. */
const LASTING_FIELDS: readonly string[] = ['givenName', 'birthDate'];

export class ScoredEvidence implements Evidence {
  readonly fields: readonly string[];
  readonly lasting: readonly boolean[];
  readonly random: Float64Array;
  readonly rival: Float64Array;
  decisive = false;
  private readonly scorer: Scorer;
  private readonly model: Model;

  constructor(scorer: Scorer, model: Model) {
    this.scorer = scorer;
    this.model = model;
    this.fields = model.fields.map(({ field }) => field);
    this.lasting = this.fields.map((field) => LASTING_FIELDS.includes(field));
    this.random = new Float64Array(this.fields.length);
    this.rival = new Float64Array(this.fields.length);
  }

  weigh(left: number, right: number): number {
    const { scorer, model } = this;
    scorer.score(left, right);
    scorer.fieldWeights(this.random, this.rival);
    this.decisive = scorer.linksAlone();
    if (scorer.decisiveAt >= 0 || log2Odds(scorer.random, scorer.rival, model) >= 0) return 1;
    return scorer.against <= CONTRADICTION_WEIGHT ? -1 : 0;
  }

  oddsOf(random: number, rival: number): number {
    return log2Odds(random, rival, this.model);
  }
}
