// Reads and normalizes large inputs with a crew: each takes parts, and this thread puts them together in their order.

import type { Relationship } from '../../domain/relationship.ts';
import { Intake, type TakenPart } from '../derive/intake.ts';
import type { QuarantinedRow } from '../inputs.ts';
import type { ResolveFilesRequest } from './request.ts';

export interface TakenInputs {
  readonly intake: Intake;
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
  const intake = new Intake(inputs.compare);
  const relationships: Relationship[] = [];
  const quarantined: QuarantinedRow[] = [];
  const parts = await inputs.parts(PART_BYTES);
  const underWay: Promise<TakenPart>[] = [];
  let read = 0;
  for (let at = 0; at < parts.length; at++) {
    for (let next = at + underWay.length; next < parts.length && underWay.length < crew.size * PARTS_EACH; next++) {
      const taken = crew.takeIn(parts[next]!);
      // A failure is thrown when its turn comes; until then it must not count as unhandled.
      taken.catch(() => undefined);
      underWay.push(taken);
    }
    const taken = await underWay.shift()!;
    intake.append(taken);
    relationships.push(...taken.relationships);
    quarantined.push(...taken.quarantined);
    read += parts[at]!.end - parts[at]!.start;
    onRead?.(read, inputs.totalBytes);
  }
  return intake.hasRepeatedKeys() ? null : { intake, relationships, quarantined };
}
