// Judgements as stewards make them and take them back.

import { KinholdError } from '../../domain/errors.ts';
import type { Verdict } from '../../domain/link.ts';
import { parseRecordKey } from '../../domain/record.ts';
import type { StepReport } from './contract.ts';
import type { LiveGraph } from './liveGraph.ts';

export interface StatedJudgement {
  readonly left: string;
  readonly right: string;
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

/**
 * @throws KinholdError 'contradictory-judgements', 'not-found' for a record that was never loaded, 'invalid-request' for two
 * records that can never be one
 */
export function judge(
  graph: LiveGraph,
  { left: one, right: other, ...stated }: StatedJudgement,
  { id, dryRun }: { readonly id: string; readonly dryRun: boolean },
): Promise<StepReport> {
  const [left, right] = one < other ? [one, other] : [other, one];
  const types = [left, right].map((key) => parseRecordKey(key)?.type);
  if (types[0] === undefined || types[0] !== types[1] || left === right) {
    const errors = [{ pointer: '/body/right', detail: 'Give the keys of two records of one type, source:type:id.' }];
    throw new KinholdError('invalid-request', `'${one}' and '${other}' are not two records of one type.`, { errors });
  }
  return graph.resolve({ judge: [{ ...stated, left, right, id }] }, { cause: 'judgement', dryRun });
}

/** What stood because of the judgement is worked out again. Throws KinholdError 'not-found' where none of that id stands. */
export async function withdraw(
  graph: LiveGraph,
  reader: JudgementReader,
  id: string,
  { by, dryRun }: { readonly by: string; readonly dryRun: boolean },
): Promise<StepReport> {
  const judgement = await reader.judgement(id);
  if (judgement === null || judgement.withdrawnBy !== null) {
    throw new KinholdError(
      'not-found',
      `No judgement with the id '${id}' stands; GET /v1/judgements lists those that do.`,
    );
  }
  return graph.resolve({ withdraw: [{ judgement, by }] }, { cause: 'judgement', dryRun });
}
