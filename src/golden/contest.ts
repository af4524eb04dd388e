// A contest is one choice that survivorship makes: claims, a rule, and the values that survive. What is said about values
// that did not survive comes from the same claims.

import type { LossReason, Provenance } from '../domain/golden.ts';
import { standings } from './choose.ts';
import type { Claim } from './claim.ts';
import type { ChoosingRule, RuledField } from './rules.ts';

/** One field's value and the record it came from. */
export interface Survivor {
  readonly field: string;
  readonly value: string;
  readonly recordKey: string;
}

/** One record's word on one field; `reason` is null where it is the surviving value. */
export interface Statement {
  readonly field: string;
  readonly value: string;
  readonly recordKey: string;
  readonly reason: LossReason | null;
}

export interface Contest {
  /** The family of fields whose parts win together; null where a field wins alone. */
  readonly together: RuledField | null;
  readonly survivors: readonly Provenance[];
  /** Every word on its fields, that of the strongest claim first. */
  readonly statements: () => readonly Statement[];
}

interface ContestOf<T> {
  readonly together?: RuledField;
  readonly claims: readonly Claim<T>[];
  readonly rule: ChoosingRule;
  readonly winner: Claim<T>;
  readonly survivors: readonly Survivor[];
  /** What a claim says of each field. */
  readonly brings: (claim: Claim<T>) => readonly Pick<Survivor, 'field' | 'value'>[];
  /** What makes two values the same, whatever their spelling. */
  readonly fold: (value: string) => string;
}

export function contestOf<T>(spec: ContestOf<T>): Contest {
  const { together = null, rule, survivors } = spec;
  return {
    together,
    survivors: survivors.map((survivor) => ({ ...survivor, rule })),
    statements: () => statementsOf(spec),
  };
}

function statementsOf<T>({ claims, rule, winner, survivors, brings, fold }: ContestOf<T>): Statement[] {
  const ages = new Map(claims.map(({ record }) => [record.record.key, record.age]));
  const survived = new Map(survivors.map((survivor) => [survivor.field, survivor]));
  const reasonOf = (field: string, value: string, { record }: Claim<T>, reason: LossReason) => {
    const survivor = survived.get(field);
    if (survivor === undefined) return reason;
    if (survivor.value === value) return null;
    if (fold(survivor.value) === fold(value)) return 'spelling';
    // What the winner left empty was filled by the newest that agrees with it.
    const wasFilled = survivor.recordKey !== winner.record.record.key;
    return wasFilled && record.age > ages.get(survivor.recordKey)! ? 'older' : reason;
  };
  return standings(claims, rule).flatMap(({ claim, reason }) =>
    brings(claim).map(({ field, value }) => ({
      field,
      value,
      recordKey: claim.record.record.key,
      reason: reasonOf(field, value, claim, reason),
    })),
  );
}
