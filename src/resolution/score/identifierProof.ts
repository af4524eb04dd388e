// What identifier types prove to be worth in the data: whether records that share a value are one customer by everything else
// that is known of them. A default strength bends to that, conservatively; what a mapping states stands.

import { KNOWN_POLICIES, type Policies, policyOf, type Strength } from '../../domain/policy.ts';
import { sortByKey } from '../block/keyedRows.ts';
import type { Comparison } from '../compare/comparison.ts';
import { IntList } from '../features/columns.ts';
import { type FeatureTable, NAMED } from '../features/featureTable.ts';
import type { IdentifierProof } from '../pinnedModel.ts';
import type { Model } from './model.ts';
import { log2Odds, Scorer } from './scorer.ts';

/** log2 weight of everything else from which it says plainly that two records are not one. */
const CONTRADICTION = -6;
/** Shared values that are looked into; more of them are sampled. */
const SAMPLED_VALUES = 2000;
/** A decisive type is weakened where surely more than this share of its shared values contradict what else is known. */
const TOO_CONTRADICTORY = 0.25;
/** It is too where more than this share of its records stand on values over the hub cap. */
const TOO_CROWDED = 0.5;
/** An unknown type becomes decisive where surely so many of its shared values match, and surely so few contradict. */
const SURELY_MATCHING = 0.9;
const HARDLY_CONTRADICTORY = 0.05;

type Shares = Pick<
  IdentifierProof,
  'records' | 'values' | 'single' | 'matching' | 'contradicting' | 'unclear' | 'crowded'
>;
type Outcome = 'matching' | 'contradicting' | 'unclear';

interface Counts {
  readonly records: number;
  /** Records on values over the hub cap. */
  readonly crowdedRecords: number;
  readonly values: number;
  readonly single: number;
  readonly crowded: number;
  /** Outcomes of the sampled values among the shared ones. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

/** The proof of each type of declared identifier in the table, by name. */
export function proveIdentifiers(
  table: FeatureTable,
  comparisons: readonly Comparison[],
  model: Model,
  policies: Policies,
): IdentifierProof[] {
  const judge = new Judge(comparisons, model);
  return table.fieldsOf(table.identifiers).map(([type, field]) => {
    const at = comparisons.findIndex((comparison) => comparison.field === `identifier.${type}`);
    const counts = countOutcomes(table, field, policyOf(type, policies).hubCap, (left, right) =>
      judge.hear(left, right, at),
    );
    return { type, ...sharesOf(counts), ...verdictOn(type, counts, policies) };
  });
}

/** The policies with the strengths that proved other than their defaults. */
export function learntPolicies(proofs: readonly IdentifierProof[]): Record<string, { strength: Strength }> {
  const changed = proofs.filter(({ reason }) => reason !== null);
  return Object.fromEntries(changed.map(({ type, strength }) => [type, { strength }]));
}

/** What a mapping states goes before what was learnt. */
export function withLearnt(policies: Policies, learnt: Policies): Policies {
  const types = [...new Set([...Object.keys(policies), ...Object.keys(learnt)])];
  return Object.fromEntries(types.map((type) => [type, { ...learnt[type], ...policies[type] }]));
}

/** Says of two records what everything but one identifier says of them. */
class Judge {
  private readonly scorer: Scorer;
  private readonly model: Model;
  private readonly random: Float64Array;
  private readonly rival: Float64Array;

  constructor(comparisons: readonly Comparison[], model: Model) {
    this.scorer = new Scorer(comparisons, model);
    this.model = model;
    this.random = new Float64Array(comparisons.length);
    this.rival = new Float64Array(comparisons.length);
  }

  hear(left: number, right: number, except: number): Outcome {
    const { scorer, model } = this;
    scorer.score(left, right);
    scorer.fieldWeights(this.random, this.rival);
    const random = scorer.random - (this.random[except]! || 0);
    const rival = scorer.rival - (this.rival[except]! || 0);
    if (Math.min(random, rival) <= CONTRADICTION) return 'contradicting';
    return log2Odds(random, rival, model) >= 0 ? 'matching' : 'unclear';
  }
}

function countOutcomes(
  table: FeatureTable,
  field: number,
  hubCap: number,
  hear: (left: number, right: number) => Outcome,
): Counts {
  const { keys, rows } = holdersOf(table, field);
  const starts = runsOf(keys);
  const sizes = starts.subarray(1).map((end, run) => end - starts[run]!);
  const shared = starts.subarray(0, -1).filter((_, run) => sizes[run]! > 1 && sizes[run]! <= hubCap);
  const outcomes = { matching: 0, contradicting: 0, unclear: 0 };
  const step = Math.max(1, Math.ceil(shared.length / SAMPLED_VALUES));
  for (let at = 0; at < shared.length; at += step) outcomes[outcomeOf(keys, rows, shared[at]!, hear)]++;
  const crowded = sizes.filter((size) => size > hubCap);
  return {
    records: rows.length,
    crowdedRecords: crowded.reduce((sum, size) => sum + size, 0),
    values: sizes.length,
    single: sizes.filter((size) => size === 1).length,
    crowded: crowded.length,
    outcomes,
  };
}

/** The holders of each value of one identifier type, those of one value together, each once. */
function holdersOf({ identifiers: column, size }: FeatureTable, field: number) {
  const held = { keys: new IntList(), rows: new IntList() };
  for (let row = 0; row < size; row++) {
    const seen = held.rows.length;
    for (let at = column.start(row); at < column.end(row); at += NAMED.width) {
      const value = column.at(at + NAMED.value);
      if (column.at(at + NAMED.name) !== field || held.keys.view().indexOf(value, seen) >= 0) continue;
      held.keys.push(value);
      held.rows.push(row);
    }
  }
  return sortByKey(held);
}

/** Where each run of equal keys starts, and where the last one ends. */
function runsOf(keys: IntList): Int32Array {
  const starts = new IntList();
  for (let at = 0; at < keys.length; at++) if (at === 0 || keys.at(at) !== keys.at(at - 1)) starts.push(at);
  starts.push(keys.length);
  return starts.view();
}

/** Contradicting where any two neighbours among the holders are, matching where all of them are. */
function outcomeOf(
  keys: IntList,
  rows: IntList,
  start: number,
  hear: (left: number, right: number) => Outcome,
): Outcome {
  let outcome: Outcome = 'matching';
  for (let at = start + 1; at < keys.length && keys.at(at) === keys.at(start); at++) {
    const heard = hear(rows.at(at - 1), rows.at(at));
    if (heard === 'contradicting') return heard;
    if (heard === 'unclear') outcome = heard;
  }
  return outcome;
}

function sharesOf({ records, values, single, crowded, outcomes }: Counts): Shares {
  const shared = values - single - crowded;
  const sampled = outcomes.matching + outcomes.contradicting + outcomes.unclear;
  const shareOf = (outcome: Outcome) => (sampled === 0 ? 0 : (outcomes[outcome] * shared) / (sampled * values));
  return {
    records,
    values,
    single: single / values,
    matching: shareOf('matching'),
    contradicting: shareOf('contradicting'),
    unclear: shareOf('unclear'),
    crowded: crowded / values,
  };
}

type Verdict = Pick<IdentifierProof, 'strength' | 'reason'>;

function verdictOn(type: string, counts: Counts, policies: Policies): Verdict {
  const { strength } = policyOf(type, policies);
  const bent = policies[type]?.strength === undefined ? bend(type, strength, counts) : null;
  return { strength: bent?.strength ?? strength, reason: bent?.reason ?? null };
}

/** The strength that the outcomes ask for and why, or null where it stays. */
function bend(type: string, strength: Strength, counts: Counts): { strength: Strength; reason: string } | null {
  const { records, crowdedRecords, outcomes } = counts;
  const { matching, contradicting, unclear } = outcomes;
  const told = matching + contradicting;
  if (strength === 'decisive') {
    if (crowdedRecords > TOO_CROWDED * records)
      return weakened(`${crowdedRecords} of ${records} records hold a value that more records hold than its hub cap`);
    if (lowerBound(contradicting, told) > TOO_CONTRADICTORY)
      return weakened(`of ${told} shared values ${contradicting} are on records that otherwise are clearly different`);
    return null;
  }
  const isProven =
    lowerBound(matching, told + unclear) > SURELY_MATCHING && upperBound(contradicting, told) < HARDLY_CONTRADICTORY;
  if (Object.hasOwn(KNOWN_POLICIES, type) || !isProven) return null;
  return {
    strength: 'decisive',
    reason: `of ${told + unclear} shared values ${matching} are on records that are one by everything else, ${contradicting} on clearly different ones`,
  };
}

function weakened(reason: string): { strength: Strength; reason: string } {
  return { strength: 'supporting', reason };
}

/** The bounds of a share of which `hits` of `trials` were seen, at 95 % (Wilson 1927). */
function lowerBound(hits: number, trials: number): number {
  return trials === 0 ? 0 : wilson(hits / trials, trials, -1);
}

function upperBound(hits: number, trials: number): number {
  return trials === 0 ? 1 : wilson(hits / trials, trials, 1);
}

function wilson(share: number, trials: number, side: -1 | 1): number {
  const z = 1.96;
  const spread = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  return (share + z ** 2 / (2 * trials) + side * spread) / (1 + z ** 2 / trials);
}
