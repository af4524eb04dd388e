// A verdict on a case, and on those like it where that is asked for: the opinion is kept, and where it decides, a judgement.

import type { Verdict } from '../../domain/link.ts';
import type { LiveChanges, StewardJudgement } from '../live/changes.ts';
import type { StepReport } from '../live/contract.ts';
import type { LiveGraph } from '../live/liveGraph.ts';
import type { ReviewCase } from './cases.ts';
import { claimedByAnother } from './claim.ts';
import { NO_STEP, type Opinion, type OpinionTaken, type ReviewContext } from './contract.ts';
import { type Outcome, outcomeOf } from './opinions.ts';
import { findCase, isClaimed, similarCases } from './queue.ts';

export interface StatedDecision {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly by: string;
  /** Whether the cases that show the same evidence are decided together with this one. */
  readonly similar: boolean;
}

export interface DecisionOptions {
  /** Of the decision: everything that it did is undone by it. */
  readonly id: string;
  /** A new id, for each judgement. */
  readonly newId: () => string;
  readonly dryRun: boolean;
}

export interface DecidedCase {
  readonly id: string;
  /** `second` and `third`: waits for another steward's verdict. */
  readonly outcome: Outcome['state'];
}

export interface DecisionReport {
  readonly cases: readonly DecidedCase[];
  readonly step: StepReport;
}

/**
 * @throws KinholdError 'not-found' for a case that is not open, 'review-case-claimed' where another steward has it,
 * 'contradictory-judgements'; then nothing is kept
 */
export async function decideCase(
  context: ReviewContext,
  graph: LiveGraph,
  id: string,
  stated: StatedDecision,
  options: DecisionOptions,
): Promise<DecisionReport> {
  const asked = await findCase(context, id);
  const others = stated.similar ? (await similarCases(context, asked, stated.by)).items : [];
  const cases = [asked, ...others];
  const decided = options.dryRun ? foreseen(context, cases, stated) : await taken(context, cases, stated, options.id);
  try {
    const changes = changesOf(decided, stated, options);
    const { dryRun } = options;
    const step = changes.judge.length === 0 ? NO_STEP : await graph.resolve(changes, { cause: 'judgement', dryRun });
    return { cases: decided.map(({ one, outcome }) => ({ id: one.id, outcome: outcome.state })), step };
  } catch (error) {
    if (!options.dryRun) await context.store.dropOpinions(options.id);
    throw error;
  }
}

interface Decided {
  readonly one: ReviewCase;
  readonly outcome: Outcome;
}

/** Keeps the opinions; of similar cases those that nobody has claimed in the meantime. */
async function taken(
  { store, now }: ReviewContext,
  cases: readonly ReviewCase[],
  { verdict, reason, by }: StatedDecision,
  decision: string,
): Promise<Decided[]> {
  const at = now();
  const given = await store.giveOpinions({
    decision,
    by,
    verdict,
    reason,
    now: at,
    at: new Date(at).toISOString(),
    cases: cases.map(({ id, evidence }) => ({ id, evidence })),
  });
  const byId = new Map(given.map((one) => [one.id, one]));
  const first = byId.get(cases[0]!.id)!;
  if (!first.taken) {
    await store.dropOpinions(decision);
    throw claimedByAnother(first.id, first);
  }
  return cases.flatMap((one) => {
    const word = byId.get(one.id) as OpinionTaken;
    return word.taken ? [{ one, outcome: outcomeOf(word, one.evidence) }] : [];
  });
}

function foreseen({ now }: ReviewContext, cases: readonly ReviewCase[], { verdict, by }: StatedDecision): Decided[] {
  const at = now();
  const [first] = cases;
  if (first !== undefined && isClaimed(first, at) && first.claimedBy !== by) throw claimedByAnother(first.id, first);
  return cases.map((one) => {
    const word: Opinion = { by, verdict, evidence: one.evidence, at: new Date(at).toISOString() };
    return { one, outcome: outcomeOf({ ...one, opinions: [...one.opinions, word] }, one.evidence) };
  });
}

/** A judgement about each case that is decided; those that stand about the same two records and say otherwise are taken back. */
function changesOf(
  decided: readonly Decided[],
  { reason, by }: StatedDecision,
  { id: decision, newId }: DecisionOptions,
): Required<Pick<LiveChanges, 'judge' | 'withdraw'>> {
  const told = decided.flatMap(({ one, outcome }) =>
    outcome.state === 'decided' ? [{ one, verdict: outcome.verdict }] : [],
  );
  return {
    judge: told.map(({ one, verdict }): StewardJudgement => {
      const { left, right, evidence } = one;
      return { id: newId(), left: [left], right: [right], verdict, reason, by, decision, evidence };
    }),
    withdraw: told.flatMap(({ one: { left, right, judgements }, verdict }) =>
      judgements
        .filter((standing) => standing.verdict !== verdict)
        .map((standing) => ({
          judgement: { id: standing.id, left: [left], right: [right], verdict: standing.verdict },
          by,
        })),
    ),
  };
}
