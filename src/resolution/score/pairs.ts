// Pairs of records in columns, with what was found of them: no object for each of millions.

import { FloatList, IntList } from '../features/columns.ts';
import { WeightHistogram } from './weightHistogram.ts';

/** Scored pairs as plain data. */
export interface SharedPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly odds: Float64Array;
  readonly decisive: Int32Array;
  readonly compared: number;
  readonly weights: Float64Array;
}

/** Candidate pairs that may be links, with their log2 odds. */
export class ScoredPairs {
  readonly left = new IntList();
  readonly right = new IntList();
  readonly odds = new FloatList();
  /** The comparison whose decisive identifier links the pair alone, -1 where its score has to. */
  readonly decisive = new IntList();
  /** Candidate pairs that were compared, kept or not. */
  compared = 0;
  /** How they are spread over weights. */
  readonly weights = new WeightHistogram();

  get length(): number {
    return this.left.length;
  }

  static from({ left, right, odds, decisive, compared, weights }: SharedPairs): ScoredPairs {
    const pairs = new ScoredPairs();
    left.forEach((one, at) => {
      pairs.push(one, right[at]!, odds[at]!, decisive[at]!);
    });
    pairs.compared = compared;
    pairs.weights.append(new WeightHistogram(weights));
    return pairs;
  }

  share(): SharedPairs {
    const [left, right, decisive] = [this.left, this.right, this.decisive].map((list) => list.view());
    return {
      left: left!,
      right: right!,
      decisive: decisive!,
      odds: this.odds.view(),
      compared: this.compared,
      weights: this.weights.counts,
    };
  }

  /** Adds the pairs of others to these. */
  append(others: ScoredPairs): void {
    for (let at = 0; at < others.length; at++) {
      this.push(others.left.at(at), others.right.at(at), others.odds.items[at]!, others.decisive.at(at));
    }
    this.compared += others.compared;
    this.weights.append(others.weights);
  }

  push(left: number, right: number, odds: number, decisive: number): void {
    this.left.push(left);
    this.right.push(right);
    this.odds.push(odds);
    this.decisive.push(decisive);
  }
}
