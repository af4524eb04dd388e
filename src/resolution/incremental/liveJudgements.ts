// Judgements that stand, by record: those about records that are not here yet wait for them. What several stewards say alike is
// counted, so that withdrawing one of two leaves the other.

import type { Judgement } from '../../domain/link.ts';

interface Verdicts {
  same: number;
  different: number;
}

export class LiveJudgements {
  private readonly byKey = new Map<string, Map<string, Verdicts>>();

  add(judgement: Judgement): void {
    this.count(judgement, 1);
  }

  /** Withdraws all of them, or throws RangeError where one does not stand. */
  withdraw(judgements: readonly Judgement[]): void {
    judgements.forEach((judgement, at) => {
      if (!this.stands(judgement)) {
        for (const withdrawn of judgements.slice(0, at)) this.add(withdrawn);
        throw new RangeError(`nobody judged ${judgement.left} and ${judgement.right} ${judgement.verdict}`);
      }
      this.count(judgement, -1);
    });
  }

  isSame(left: string, right: string): boolean {
    return (this.byKey.get(left)?.get(right)?.same ?? 0) > 0;
  }

  /** The records that a record is judged to be the same as, or different from. */
  *of(key: string, verdict: 'same' | 'different'): Generator<string> {
    for (const [other, verdicts] of this.byKey.get(key) ?? []) if (verdicts[verdict] > 0) yield other;
  }

  private stands({ left, right, verdict }: Judgement): boolean {
    if (left === right || verdict === 'unsure') return true;
    return (this.byKey.get(left)?.get(right)?.[verdict] ?? 0) > 0;
  }

  /** An undecided verdict and a record judged against itself say nothing. */
  private count({ left, right, verdict }: Judgement, by: 1 | -1): void {
    if (left === right || verdict === 'unsure') return;
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const) {
      const others = this.byKey.get(from) ?? new Map<string, Verdicts>();
      this.byKey.set(from, others);
      const verdicts = others.get(to) ?? { same: 0, different: 0 };
      others.set(to, verdicts);
      verdicts[verdict] += by;
      if (verdicts.same + verdicts.different === 0) others.delete(to);
      if (others.size === 0) this.byKey.delete(from);
    }
  }
}
