// Reads and normalizes large inputs with a crew: each takes parts, and this thread puts them together in their order.

import type { Relationship } from '../../domain/relationship.ts';
import type { Crew, TakenPart } from '../crew.ts';
import { JoinedIntake } from '../derive/joinedIntake.ts';
import type { Taken } from '../derive/orderedRecords.ts';
import type { InputPart, QuarantinedRow } from '../inputs.ts';
import type { ResolveFilesRequest } from './request.ts';

export interface TakenInputs {
  readonly intake: Taken;
  readonly relationships: readonly Relationship[];
  readonly quarantined: readonly QuarantinedRow[];
}

const PART_BYTES = 1024 * 1024;
/** Parts under way for each thread: one in work and one waiting. */
const PARTS_EACH = 2;

/**
 * Null where there is no crew, or where a record key came twice: which of the two rows is the bad one only reading in
 * order can tell.
 */
export async function takeInTogether({ inputs, crew, onRead }: ResolveFilesRequest): Promise<TakenInputs | null> {
  if (!crew) return null;
  const relationships: Relationship[] = [];
  const quarantined: QuarantinedRow[] = [];
  const recordsOf: number[] = [];
  let read = 0;
  for await (const { part, taken } of takenParts(inputs.parts(PART_BYTES), crew)) {
    relationships.push(...taken.relationships);
    quarantined.push(...taken.quarantined);
    recordsOf.push(taken.records);
    read += part.end - part.start;
    onRead?.(read, inputs.totalBytes);
  }
  const intake = new JoinedIntake(await crew.takenRecords(), recordsOf);
  return intake.hasRepeatedKeys() ? null : { intake, relationships, quarantined };
}

interface PartUnderWay {
  readonly part: InputPart;
  readonly taken: Promise<TakenPart>;
}

/** Gives parts to the crew as they come, so many at a time, and what was taken of them in their order. */
async function* takenParts(parts: AsyncIterable<InputPart>, crew: Crew) {
  const underWay: PartUnderWay[] = [];
  let number = 0;
  for await (const part of parts) {
    const taken = crew.takeIn(part, number++);
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    taken.catch(() => undefined);
    underWay.push({ part, taken });
    if (underWay.length >= crew.size * PARTS_EACH) yield whenTaken(underWay.shift()!);
  }
  for (const one of underWay) yield whenTaken(one);
}

async function whenTaken({ part, taken }: PartUnderWay): Promise<{ part: InputPart; taken: TakenPart }> {
  return { part, taken: await taken };
}
