// Answers that several routes give: an entity by its id, or by an id that lost a merge, a page of a list, and what a step changed.

import { KinholdError } from '../domain/errors.ts';
import type { StepReport } from '../services/live/contract.ts';
import type { PageRequest } from '../services/views.ts';
import type { Answer } from './operation.ts';

/**
 * The entity found for `requestedId`. Where a merge took that id in, the body says so in `requestedId` and
 * Content-Location names the survivor's own address.
 * @throws KinholdError 'not-found' where there is none
 */
export function entityAnswer<View extends { readonly id: string }>(
  view: View | null,
  requestedId: string,
  kind: string,
  addressOf: (id: string) => string,
): Answer<View & { requestedId?: string }> {
  if (view === null) throw noEntity(kind, requestedId);
  if (view.id === requestedId) return { body: view };
  return {
    body: { ...view, requestedId },
    headers: { 'Content-Location': addressOf(encodeURIComponent(view.id)) },
  };
}

/** Says that an id led to nothing at an instant, and where its history is told. */
export function nothingThen(id: string, kind: string, at: string): KinholdError {
  const detail = `No ${kind} had the id '${id}' at ${at}; /v1/customers/${encodeURIComponent(id)}/history tells when it was made and went.`;
  return new KinholdError('not-found', detail);
}

export function noEntity(kind: string, id: string): KinholdError {
  return new KinholdError('not-found', `No ${kind} has the id '${id}'; check the id or search by name.`);
}

/** The page that parsed query parameters ask for. */
export function pageRequest(query: { limit: number; cursor?: string | undefined }): PageRequest {
  return { limit: query.limit, cursor: query.cursor ?? null };
}

/** Search words, or null for everything. */
export function searchWords(q: string | undefined): string | null {
  return q === undefined || q.trim() === '' ? null : q;
}

/** What a step did, or would do, to entities and their ids. */
export function blastOf({ events, entities, relationships, households }: StepReport, dryRun: boolean) {
  const told = events.map(({ kind, id, others, records }) => ({ kind, id, others, records }));
  return { dryRun, events: told, ...entities, relationships, households };
}
