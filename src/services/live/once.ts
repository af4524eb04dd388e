// Requests that may come again: what is done under an idempotency key is done once, and answered the same each time. The key is
// claimed and its answer kept in the transaction of the step, so that a key that stands means a step that happened.

import { KinholdError } from '../../domain/errors.ts';

/** A request under a key that its caller chose. */
export interface Once {
  readonly key: string;
  /** What tells the request from any other, such as a hash of all it says. */
  readonly request: string;
}

/** What stands under a key; null in one that this transaction has just claimed. */
export interface KeptAnswer {
  readonly request: string | null;
  /** JSON. */
  readonly answer: string | null;
}

/** Reads of what was answered. */
export interface AnswerReader {
  answerOf(key: string): Promise<KeptAnswer | null>;
  /** Whether a key that begins with `prefix` stands for a request that is not `request`. */
  hasOtherRequest(prefix: string, request: string): Promise<boolean>;
}

/** The keys of the items of a request begin with this; no key that a caller gives holds a space. */
export function prefixOf({ key }: Once): string {
  return `${key} `;
}

/** The request for one item of a list, so that a list that was cut off goes on where it was. */
export function itemOf(once: Once, index: number): Once {
  return { ...once, key: `${prefixOf(once)}${index}` };
}

/**
 * What was answered to the request; null where it was not answered yet. It is trusted, since only Kinhold writes it.
 * @throws KinholdError 'idempotency-key-reused' where another request was
 */
export function answeredBefore<Answer>(once: Once, kept: KeptAnswer | null): { readonly answer: Answer } | null {
  if (kept === null || kept.request === null || kept.answer === null) return null;
  if (kept.request !== once.request) throw reusedKey();
  return { answer: JSON.parse(kept.answer) as Answer };
}

/** @throws KinholdError 'idempotency-key-reused' where the request, or an item of it, was another one */
export async function refuseReusedKey(once: Once, reader: AnswerReader): Promise<void> {
  if (await reader.hasOtherRequest(prefixOf(once), once.request)) throw reusedKey();
}

function reusedKey(): KinholdError {
  return new KinholdError(
    'idempotency-key-reused',
    'The Idempotency-Key was given with another request before; give each request a key of its own.',
  );
}
