// Judgements as stewards make them and take them back.

import { KinholdError } from '../../domain/errors.ts';
import type { Verdict } from '../../domain/link.ts';
import { parseRecordKey } from '../../domain/record.ts';
import type { StepReport } from './contract.ts';
import type { LiveGraph } from './liveGraph.ts';
import { answeredBefore, type Once } from './once.ts';

/** A verdict on each pair of a left and a right record. */
export interface StatedJudgement {
  /** Record keys. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly verdict: Verdict;
  readonly reason: string;
  readonly by: string;
}

export interface KeptJudgement extends StatedJudgement {
  readonly id: string;
  /** An ISO instant. */
  readonly at: string;
  /** Who took it back; null while it stands. */
  readonly withdrawnBy: string | null;
}

/** Reads of judgements; those that were taken back too. */
export interface JudgementReader {
  judgement(id: string): Promise<KeptJudgement | null>;
  /** Newest first. */
  judgements(page: { readonly limit: number; readonly before: string | null }): Promise<readonly KeptJudgement[]>;
}

/** A step reads and locks every record that it judges. */
const MOST_RECORDS = 2_000;

/** How a judgement is made or taken back. */
export interface JudgeOptions {
  readonly dryRun: boolean;
  readonly once?: Once | undefined;
}

/**
 * Answers what `answerOf` makes of it.
 * @throws KinholdError 'contradictory-judgements', 'not-found' for a record that was never loaded, 'invalid-request' for records
 * that can never be one
 */
export async function judge<Answer>(
  graph: LiveGraph,
  stated: StatedJudgement & { readonly id: string },
  options: JudgeOptions,
  answerOf: (report: StepReport) => Answer,
): Promise<Answer> {
  const [left, right] = [stated.left, stated.right].map((keys) => [...new Set(keys)].sort()) as [string[], string[]];
  refuseUnlike(left, right);
  return graph.answer({ judge: [{ ...stated, left, right }] }, { cause: 'judgement', ...options }, answerOf);
}

function refuseUnlike(left: readonly string[], right: readonly string[]): void {
  const refuse = (message: string) => {
    const errors = [{ pointer: '/body/right', detail: 'Give keys of records of one type, source:type:id.' }];
    return new KinholdError('invalid-request', message, { errors });
  };
  const type = parseRecordKey(left[0]!)?.type;
  const odd = [...left, ...right].find((key) => type === undefined || parseRecordKey(key)?.type !== type);
  if (odd !== undefined) throw refuse(`'${left[0]}' and '${odd}' are not two records of one type.`);
  const both = left.find((key) => right.includes(key));
  if (both !== undefined) throw refuse(`'${both}' is on both sides; a record cannot be judged against itself.`);
  if (left.length + right.length > MOST_RECORDS) throw refuse(`A judgement is about ${MOST_RECORDS} records at most.`);
}

/** What stood because of the judgement is worked out again. Throws KinholdError 'not-found' where none of that id stands. */
export async function withdraw<Answer>(
  graph: LiveGraph,
  reader: JudgementReader,
  { id, by }: { readonly id: string; readonly by: string },
  options: JudgeOptions,
  answerOf: (report: StepReport) => Answer,
): Promise<Answer> {
  const judgement = await reader.judgement(id);
  if (judgement === null || judgement.withdrawnBy !== null) {
    // It no longer stands when the same request took it back before.
    const again = await givenBefore<Answer>(graph, options);
    if (again) return again.answer;
    throw new KinholdError(
      'not-found',
      `No judgement with the id '${id}' stands; GET /v1/judgements lists those that do.`,
    );
  }
  return graph.answer({ withdraw: [{ judgement, by }] }, { cause: 'judgement', ...options }, answerOf);
}

/** What the same request was answered before; null where it comes for the first time. */
export async function givenBefore<Answer>(
  { answers }: LiveGraph,
  { once }: JudgeOptions,
): Promise<{ readonly answer: Answer } | null> {
  return once === undefined ? null : answeredBefore<Answer>(once, await answers.answerOf(once.key));
}
