// Items of a batch, each answered by itself: one that is refused is answered with its problem and leaves the others alone.

import type { ApiContext } from './operation.ts';
import { problemOf } from './problem.ts';

type Failed = { readonly problem: ReturnType<typeof problemOf> };

/**
 * The answers in the order of the items, so many under way at once. What is wrong with all of them (a server error, a key used for
 * another request) ends the request.
 */
export async function eachByItself<T>(
  { newId }: Pick<ApiContext, 'newId'>,
  all: readonly unknown[],
  work: (one: unknown, index: number) => Promise<T>,
  atOnce = 1,
): Promise<(T | Failed)[]> {
  const tried = (one: unknown, index: number) =>
    work(one, index).catch((error: unknown): Failed => {
      const problem = problemOf(error, newId());
      if (problem.status >= 500 || problem.type === '/problems/idempotency-key-reused') throw error;
      return { problem };
    });
  const items: (T | Failed)[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    items.push(...(await Promise.all(some.map((one, at) => tried(one, from + at)))));
  }
  return items;
}
