// Every field that an entity's records state, with the value that stands in the golden record and those that do not, each
// with its records and why it lost. The winner is the golden record's own; the reasons come from the contests it was made by.

import type { LossReason, Provenance } from '../domain/golden.ts';
import { compareText } from '../domain/recency.ts';
import type { SourceRecord } from '../domain/record.ts';
import type { RuledField } from './rules.ts';
import { contestsOf, type SurviveOptions } from './survive.ts';

export interface LostValue {
  readonly value: string;
  /** Keys of the records that state it, sorted. */
  readonly recordKeys: readonly string[];
  readonly reason: LossReason;
  /** Why normalization left it out, where that is the reason. */
  readonly detail: string | null;
}

export interface ContestedField {
  readonly field: string;
  /** The family of fields whose parts win together; null where the field wins alone. */
  readonly together: RuledField | null;
  /** Null where none of the values that are stated stands. */
  readonly winner: Provenance | null;
  /** Keys of the records that state the winner's value, sorted. */
  readonly recordKeys: readonly string[];
  /** In the order in which they would have won, as far as that is known; what stands for no value comes last. */
  readonly others: readonly LostValue[];
}

/**
 * By field, sorted. `stored` is the provenance of the golden record as it stands, made of `records` under `options` unless
 * a person decided otherwise or records have changed since.
 */
export function contestedFields(
  records: readonly SourceRecord[],
  options: SurviveOptions,
  stored: readonly Provenance[],
): ContestedField[] {
  const ballots = new Map<string, Ballot>();
  const { excluded, ...open } = options;
  count(records, options, ballots, (reason) => reason);
  // Once more with what was excluded: what comes up only now stands for no value.
  if (excluded) count(records, open, ballots, () => 'noValue');
  const winners = new Map(stored.map((provenance) => [provenance.field, provenance]));
  for (const field of winners.keys())
    if (!ballots.has(field)) ballots.set(field, { together: null, values: new Map() });
  return [...ballots]
    .sort(([a], [b]) => compareText(a, b))
    .map(([field, ballot]) => contested(field, ballot, winners.get(field) ?? null, options));
}

/** What is said of one field: by value, who says it and why it lost; the first reason is that of its strongest claim. */
interface Ballot {
  readonly together: RuledField | null;
  readonly values: Map<string, { readonly recordKeys: Set<string>; readonly reason: LossReason | null }>;
}

/** Adds the statements to `ballots`; a value that is known from an earlier count keeps what was said of it then. */
function count(
  records: readonly SourceRecord[],
  options: SurviveOptions,
  ballots: Map<string, Ballot>,
  reasonOf: (reason: LossReason | null) => LossReason | null,
): void {
  const known = new Set(
    [...ballots].flatMap(([field, { values }]) => [...values.keys()].map((value) => `${field}\n${value}`)),
  );
  for (const contest of contestsOf(records, options)) {
    for (const { field, value, recordKey, reason } of contest.statements()) {
      if (known.has(`${field}\n${value}`)) continue;
      const ballot = ballots.get(field) ?? { together: contest.together, values: new Map() };
      ballots.set(field, ballot);
      const entry = ballot.values.get(value);
      if (entry) entry.recordKeys.add(recordKey);
      else ballot.values.set(value, { recordKeys: new Set([recordKey]), reason: reasonOf(reason) });
    }
  }
}

function contested(
  field: string,
  { together, values }: Ballot,
  winner: Provenance | null,
  { excluded }: SurviveOptions,
): ContestedField {
  const others = [...values].filter(([value]) => value !== winner?.value);
  const standing = winner === null ? undefined : values.get(winner.value);
  return {
    field,
    together,
    winner,
    recordKeys: [...(standing?.recordKeys ?? [])].sort(compareText),
    others: others.map(([value, { recordKeys, reason }]) => ({
      value,
      recordKeys: [...recordKeys].sort(compareText),
      reason: reason ?? (winner?.rule === 'override' ? 'override' : 'pending'),
      detail: reason === 'noValue' ? detailOf(field, value, recordKeys, excluded) : null,
    })),
  };
}

/** What normalization said of the value, in whichever of its records it said so. */
function detailOf(
  field: string,
  value: string,
  recordKeys: ReadonlySet<string>,
  excluded: SurviveOptions['excluded'],
): string | null {
  const said = [...recordKeys].flatMap((key) => excluded?.(key) ?? []);
  return said.find((one) => one.value === value && plainField(one.field) === plainField(field))?.reason ?? null;
}

/** 'address.city' for 'address[billing].city', 'identifier.ssn' for 'identifiers.ssn'. */
function plainField(field: string): string {
  return field.replace(/\[.*?\]/, '').replace(/^identifiers\./, 'identifier.');
}
