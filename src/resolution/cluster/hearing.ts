// Hears both sides before two clusters join: a record without a birth date may resemble both father and son, but that is no
// reason for father and son to be one.
//
// A disagreement is settled where one side shows both values: who moved has two addresses, and a record with the old one
// disagrees with the new one in vain. So each field is judged by its best agreement across (the clusters as composite records;
// Benjelloun et al. 2009, Swoosh), and only fields that disagree in every pair speak against.

import type { Evidence } from './evidence.ts';

/** log2 weight of unsettled disagreements from which a pair contradicts, rather than holds a slip or a move. */
const CONTRADICTION = -4;
/** log2 weight of unsettled disagreements from which two composites object to being one. */
const OBJECTION = -2;
/** log2 odds below which two composites that object are not one: two to one against, though a link says otherwise. */
const COMPOSITE_ODDS = -1;
/** The same where they differ in what lasts for life: namesakes, father and son. */
const CLASH_ODDS = 0;

/** Records beyond this repeat a slip no less likely: they may be copies of each other. */
const MOST_REPEATS = 3;

/** What was found across two clusters. */
export interface Finding {
  /** Pairs heard, those for, and those that contradict in what is not settled. */
  readonly pairs: number;
  readonly agreeing: number;
  readonly contradicting: number;
  /** Whether anything speaks against the two, settled matters left aside. */
  readonly objects: boolean;
  /** Whether the composites are not one, whatever links them. */
  readonly refutes: boolean;
  /** Fields that disagree in every pair that has them. */
  readonly disputed: readonly string[];
}

export class Hearing {
  private readonly evidence: Evidence;
  /** Weights of every pair heard, a row a pair; grows to the largest hearing. */
  private weights = new Float64Array(0);
  private opinions = new Int8Array(0);
  /** By field, the weights of the pair that agrees most; NaN where no pair has it. */
  private readonly random: Float64Array;
  private readonly rival: Float64Array;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.random = new Float64Array(evidence.fields.length);
    this.rival = new Float64Array(evidence.fields.length);
  }

  /** Hears every pair across two lists of records. */
  hear(left: readonly number[], right: readonly number[]): Finding {
    const { fields } = this.evidence;
    const pairs = left.length * right.length;
    const isDecisive = this.weighPairs(left, right, pairs);
    const composite = this.composite(Math.min(left.length, right.length, MOST_REPEATS));
    let agreeing = 0;
    let contradicting = 0;
    for (let pair = 0; pair < pairs; pair++) {
      if (this.opinions[pair]! > 0) agreeing++;
      if (this.opinions[pair]! < 0 && this.unsettled(pair) <= CONTRADICTION) contradicting++;
    }
    const objects = composite.against <= OBJECTION;
    const refutes = objects && !isDecisive && composite.odds < (composite.clash ? CLASH_ODDS : COMPOSITE_ODDS);
    const disputed = fields.filter((_, field) => this.random[field]! < 0);
    return { pairs, agreeing, contradicting, objects, refutes, disputed };
  }

  /** Whether an identifier links any of the pairs alone. */
  private weighPairs(left: readonly number[], right: readonly number[], pairs: number): boolean {
    const { evidence } = this;
    const width = evidence.fields.length;
    if (pairs > this.opinions.length) {
      this.opinions = new Int8Array(pairs);
      this.weights = new Float64Array(pairs * width);
    }
    this.random.fill(Number.NaN);
    let isDecisive = false;
    let pair = 0;
    for (const a of left) {
      for (const b of right) {
        this.opinions[pair] = evidence.weigh(Math.min(a, b), Math.max(a, b));
        isDecisive ||= evidence.decisive;
        this.keepBest(pair * width);
        pair++;
      }
    }
    return isDecisive;
  }

  private keepBest(offset: number): void {
    const { random, rival } = this.evidence;
    for (let field = 0; field < random.length; field++) {
      const weight = random[field]!;
      this.weights[offset + field] = weight;
      if (Number.isNaN(weight) || weight <= this.random[field]!) continue;
      this.random[field] = weight;
      this.rival[field] = rival[field]!;
    }
  }

  /**
   * log2 odds of the composites, and the weight of all that speaks against them. Where a lasting value disagrees in every
   * pair, one slip does not explain it: the smaller side would have to have made it `repeats` times.
   */
  private composite(repeats: number): { odds: number; against: number; clash: boolean } {
    let random = 0;
    let rival = 0;
    let against = 0;
    let clash = false;
    for (let field = 0; field < this.random.length; field++) {
      const weight = this.random[field]!;
      if (Number.isNaN(weight)) continue;
      const clashes = weight < 0 && this.evidence.lasting[field] === true;
      const times = clashes ? repeats : 1;
      clash ||= clashes;
      random += times * weight;
      rival += times * this.rival[field]!;
      against += Math.min(0, weight);
    }
    return { odds: this.evidence.oddsOf(random, rival), against, clash };
  }

  /** Weight of a pair's disagreements in fields that no pair agrees in. */
  private unsettled(pair: number): number {
    const width = this.random.length;
    let sum = 0;
    for (let field = 0; field < width; field++) {
      const weight = this.weights[pair * width + field]!;
      if (weight < 0 && this.random[field]! < 0) sum += weight;
    }
    return sum;
  }
}
