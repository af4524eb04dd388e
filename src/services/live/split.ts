// Splits: records that go their own way, because a person judges them different from the rest of their entity. What hangs on the
// records follows them; taking the judgement back undoes the split, ids included.

import { KinholdError } from '../../domain/errors.ts';
import type { StepReport } from './contract.ts';
import { readStay } from './identity.ts';
import { givenBefore, type JudgeOptions, judge } from './judge.ts';
import type { LiveGraph } from './liveGraph.ts';

/** Which records leave: these, all of a source, or those that came with an id that was merged in. */
export type Leaving =
  | { readonly records: readonly string[] }
  | { readonly source: string }
  | { readonly formerId: string };

export interface StatedSplit {
  readonly leaving: Leaving;
  readonly reason: string;
  readonly by: string;
}

/** A record of an entity, and the ids that it has had, as it keeps them. */
export interface HeldRecord {
  readonly key: string;
  readonly source: string;
  readonly held: readonly string[];
}

export interface SplitReader {
  /** Null where neither an entity has the id nor one that it leads to. */
  recordsOf(id: string): Promise<{ readonly id: string; readonly records: readonly HeldRecord[] } | null>;
}

/**
 * @throws KinholdError 'not-found', 'invalid-request' where nothing or everything would leave, 'contradictory-judgements' where
 * records on both sides were judged the same
 */
export async function split<Answer>(
  graph: LiveGraph,
  reader: SplitReader,
  entityId: string,
  { id, leaving, reason, by }: StatedSplit & { readonly id: string },
  options: JudgeOptions,
  answerOf: (report: StepReport) => Answer,
): Promise<Answer> {
  const again = await givenBefore<Answer>(graph, options);
  if (again) return again.answer;
  const entity = await reader.recordsOf(entityId);
  if (entity === null) {
    throw new KinholdError('not-found', `Nothing has the id '${entityId}'; check the id or search by name.`);
  }
  const { goes, where } = leaves(leaving);
  const stray = 'records' in leaving && leaving.records.find((key) => !entity.records.some((one) => one.key === key));
  if (stray) throw refused(where, `The record '${stray}' is none of ${entity.id}.`);
  const left = entity.records.filter(goes).map(({ key }) => key);
  const right = entity.records.filter((record) => !goes(record)).map(({ key }) => key);
  if (left.length === 0) throw refused(where, `No record of ${entity.id} is among those that are to leave.`);
  if (right.length === 0) throw refused(where, `Every record of ${entity.id} would leave; name a part of them.`);
  return judge(graph, { id, left, right, verdict: 'different', reason, by }, options, answerOf);
}

function leaves(leaving: Leaving): { goes: (record: HeldRecord) => boolean; where: string } {
  if ('records' in leaving) {
    const keys = new Set(leaving.records);
    return { goes: ({ key }) => keys.has(key), where: 'records' };
  }
  if ('source' in leaving) return { goes: ({ source }) => source === leaving.source, where: 'source' };
  return { goes: ({ held }) => cameWith(leaving.formerId, held), where: 'formerId' };
}

/** Whether a record last had this id before it had the one that it has now. */
function cameWith(formerId: string, held: readonly string[]): boolean {
  return held.length > 1 && readStay(held.at(-2)!).id === formerId;
}

function refused(where: string, detail: string): KinholdError {
  return new KinholdError('invalid-request', detail, { errors: [{ pointer: `/body/${where}`, detail }] });
}
