// Who works on a case: claims that run out by themselves, and assignments.

import { KinholdError } from '../../domain/errors.ts';
import type { ReviewCase } from './cases.ts';
import type { Assignment, Lease, ReviewContext } from './contract.ts';
import { findCase } from './queue.ts';

const MINUTE_MS = 60_000;

/**
 * Takes a case for some minutes, or on for as long. Throws KinholdError 'review-case-claimed' where another steward has it,
 * 'not-found'.
 */
export async function claimCase(
  context: ReviewContext,
  id: string,
  { by, minutes }: { readonly by: string; readonly minutes: number },
): Promise<ReviewCase> {
  const found = await findCase(context, id);
  const now = context.now();
  const lease = await context.store.claim({ id: found.id, by, now, until: now + minutes * MINUTE_MS });
  if (lease.claimedBy !== by) throw claimedByAnother(found.id, lease);
  return { ...found, ...lease };
}

/** Gives a case back. Throws KinholdError 'review-case-claimed' where another steward has it, 'not-found'. */
export async function releaseCase(context: ReviewContext, id: string, by: string): Promise<ReviewCase> {
  const found = await findCase(context, id);
  const lease = await context.store.release(found.id, by);
  if (lease.claimedBy !== null && (lease.claimedUntil ?? 0) > context.now()) throw claimedByAnother(found.id, lease);
  return { ...found, ...lease };
}

/** Says who is to decide a case, and whether a second opinion is needed; null leaves the latter as it is. */
export async function assignCase(context: ReviewContext, assignment: Assignment): Promise<ReviewCase> {
  const { id } = await findCase(context, assignment.id);
  await context.store.assign({ ...assignment, id });
  return findCase(context, id);
}

export function claimedByAnother(id: string, { claimedBy, claimedUntil }: Lease): KinholdError {
  const until = claimedUntil === null ? '' : ` until ${new Date(claimedUntil).toISOString()}`;
  return new KinholdError('review-case-claimed', `${claimedBy} has the case '${id}'${until}; take another one.`);
}
