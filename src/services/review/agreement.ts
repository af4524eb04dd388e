// How far stewards agree who judged the same cases. Pure.

import type { Verdict } from '../../domain/link.ts';
import { compareText } from '../../domain/recency.ts';
import type { ComparedOpinion } from './contract.ts';

export interface Agreement {
  /** Two stewards, by name. */
  readonly stewards: readonly [string, string];
  /** Cases that both judged. */
  readonly cases: number;
  /** Share of equal verdicts, 0 to 1. */
  readonly equal: number;
  /** Cohen's kappa; null where both always say the same one thing, so that chance explains everything. */
  readonly kappa: number | null;
}

type Verdicts = readonly [Verdict, Verdict];

/** One entry for each two stewards who judged a case in common, sorted by their names; the last word of each counts. */
export function agreementsOf(opinions: readonly ComparedOpinion[]): Agreement[] {
  const cases = new Map<string, Map<string, Verdict>>();
  for (const { about, by, verdict } of opinions) {
    cases.set(about, (cases.get(about) ?? new Map<string, Verdict>()).set(by, verdict));
  }
  const pairs = new Map<string, { stewards: readonly [string, string]; verdicts: Verdicts[] }>();
  for (const said of cases.values()) {
    const stewards = [...said.keys()].sort(compareText);
    stewards.forEach((one, at) => {
      for (const other of stewards.slice(at + 1)) {
        const name = JSON.stringify([one, other]);
        const pair = pairs.get(name) ?? { stewards: [one, other] as const, verdicts: [] };
        pair.verdicts.push([said.get(one)!, said.get(other)!]);
        pairs.set(name, pair);
      }
    });
  }
  return [...pairs.values()]
    .sort((a, b) => compareText(a.stewards[0], b.stewards[0]) || compareText(a.stewards[1], b.stewards[1]))
    .map(({ stewards, verdicts }) => ({ stewards, cases: verdicts.length, ...measure(verdicts) }));
}

/**
 * kappa = (po - pe) / (1 - pe): the agreement beyond what two would reach by chance with the same shares of verdicts
 * (Cohen 1960, "A coefficient of agreement for nominal scales").
 */
function measure(verdicts: readonly Verdicts[]): Pick<Agreement, 'equal' | 'kappa'> {
  const count = verdicts.length;
  const equal = verdicts.filter(([one, other]) => one === other).length / count;
  const shareOf = (steward: 0 | 1, verdict: Verdict) =>
    verdicts.filter((said) => said[steward] === verdict).length / count;
  const given = new Set(verdicts.flat());
  const chance = [...given].reduce((sum, verdict) => sum + shareOf(0, verdict) * shareOf(1, verdict), 0);
  return { equal, kappa: chance === 1 ? null : (equal - chance) / (1 - chance) };
}
