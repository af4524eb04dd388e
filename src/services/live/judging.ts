// What judgements stand together with those of a step, checked before anything rests on them.

import { KinholdError } from '../../domain/errors.ts';
import type { Judgement } from '../../domain/link.ts';
import { checkJudgements } from '../../resolution/cluster/judgements.ts';
import type { GroupJudgement } from './changes.ts';
import type { LiveTransaction, LockedRecord, StoredJudgement } from './contract.ts';
import { judgedRecords, type Prepared } from './prepared.ts';

/** The judgements that stand after the step, of those given. */
export function judgementsAfter(
  { judge, withdraw }: Pick<Prepared, 'judge' | 'withdraw'>,
  standing: readonly StoredJudgement[],
): readonly Judgement[] {
  const takenBack = new Set(withdraw.map(({ judgement }) => judgement.id));
  return [...standing.filter(({ id }) => !takenBack.has(id)), ...judge.flatMap(pairsOf)];
}

function pairsOf({ left, right, verdict }: GroupJudgement): Judgement[] {
  return left.flatMap((one) =>
    right.map((other) => (one < other ? { left: one, right: other, verdict } : { left: other, right: one, verdict })),
  );
}

/**
 * Follows `same` from the judged records as far as it leads, whether or not the records there stand, and locks them, so that two
 * steps never land judgements that only contradict each other together.
 * @throws KinholdError 'contradictory-judgements' that shows the path, 'not-found' for a record that was never loaded
 */
export async function refuseContradictions(
  prepared: Prepared,
  before: ReadonlyMap<string, LockedRecord>,
  transaction: LiveTransaction,
): Promise<void> {
  if (prepared.judge.length === 0) return;
  const coming = new Set(prepared.puts.map(({ key }) => key));
  const judged = judgedRecords(prepared);
  const unknown = judged.find((key) => !coming.has(key) && (before.get(key)?.hash ?? null) === null);
  if (unknown !== undefined) {
    throw new KinholdError('not-found', `No record has the key '${unknown}'; load it before it is judged.`);
  }
  const reached = new Set(judged);
  for (;;) {
    const size = reached.size;
    const standing = await transaction.judgements([...reached].sort());
    for (const { left, right, verdict } of standing) if (verdict === 'same') reached.add(left).add(right);
    if (reached.size === size) return checkJudgements(judgementsAfter(prepared, standing));
  }
}
