// Takes back what a decision did, or what one steward judged from an instant on, newest first.

import { KinholdError } from '../../domain/errors.ts';
import type { StepReport } from '../live/contract.ts';
import type { LiveGraph } from '../live/liveGraph.ts';
import { NO_STEP, type ReviewContext, type UndoScope } from './contract.ts';

/** Judgements taken back in one transaction. */
const MOST_AT_ONCE = 200;

export interface UndoReport {
  /** Ids of the judgements taken back, newest first. */
  readonly judgements: readonly string[];
  /** How many opinions of stewards were taken back; with `hasMore`, how many will be. */
  readonly opinions: number;
  /** Whether there are more judgements: ask again. */
  readonly hasMore: boolean;
  readonly step: StepReport;
}

/** Throws KinholdError 'not-found' where nothing of the scope stands. */
export async function undoReview(
  { store, now }: ReviewContext,
  graph: LiveGraph,
  scope: UndoScope,
  { by, dryRun }: { readonly by: string; readonly dryRun: boolean },
): Promise<UndoReport> {
  const found = await store.judgementsOf(scope, MOST_AT_ONCE + 1);
  const judgements = found.slice(0, MOST_AT_ONCE);
  const hasMore = found.length > MOST_AT_ONCE;
  const step =
    judgements.length === 0
      ? NO_STEP
      : await graph.resolve(
          { withdraw: judgements.map((judgement) => ({ judgement, by })) },
          { cause: 'judgement', dryRun },
        );
  // Opinions go last: while judgements of the scope stand, asking again finds both.
  const at = new Date(now()).toISOString();
  const opinions = await store.withdrawOpinions(scope, dryRun || hasMore ? null : { by, at });
  if (judgements.length === 0 && opinions === 0) {
    throw new KinholdError('not-found', 'Nothing that this names stands; GET /v1/judgements lists what does.');
  }
  return { judgements: judgements.map(({ id }) => id), opinions, hasMore, step };
}
