// Lists from their first item to their last, whatever the size of a page.

import { type Reply, required } from './problem.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Where a page starts; spread it into the query. */
interface From {
  readonly cursor?: string;
}

/**
 * Every item of a list, asked for page by page as they are taken:
 * `for await (const customer of everyItem((from) => client.GET('/v1/customers', { params: { query: from } })))`.
 * @throws KinholdProblem where a page is refused
 */
export async function* everyItem<Item>(ask: (from: From) => Promise<Reply<Page<Item>>>): AsyncGenerator<Item, void> {
  let from: From = {};
  for (;;) {
    const { items, nextCursor } = required(await ask(from));
    yield* items;
    if (nextCursor === null) return;
    from = { cursor: nextCursor };
  }
}
