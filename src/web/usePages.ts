// Loads a list page by page. While another list is on its way the old items stay, so that typing does not flicker.

import { useCallback, useEffect, useState } from 'react';
import { ask, type Endpoint, type Page, type Problem, pageAfter, type Result } from './api.ts';

export interface Pages<T> {
  readonly items: readonly T[];
  /** False until the first answer to the endpoint asked for. */
  readonly ready: boolean;
  readonly problem: Problem | null;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

interface Loaded<T> {
  readonly endpoint: string | null;
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly problem: Problem | null;
}

/** The items at `endpoint` so far; null asks nothing. */
export function usePages<T>(endpoint: Endpoint<Page<T>> | null): Pages<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ endpoint: null, items: [], nextCursor: null, problem: null });
  const load = useCallback(
    (signal: AbortSignal, cursor: string | null) => {
      if (endpoint === null) return;
      ask(cursor === null ? endpoint : pageAfter(endpoint, cursor), signal).then(
        (result) => setLoaded((before) => withAnswer(before, endpoint, cursor, result)),
        () => undefined,
      );
    },
    [endpoint],
  );
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal, null);
    return () => controller.abort();
  }, [load]);
  return {
    items: loaded.items,
    ready: loaded.endpoint === endpoint,
    problem: loaded.endpoint === endpoint ? loaded.problem : null,
    hasMore: loaded.endpoint === endpoint && loaded.nextCursor !== null,
    loadMore: () => load(new AbortController().signal, loaded.nextCursor),
    retry: () => load(new AbortController().signal, loaded.items.length === 0 ? null : loaded.nextCursor),
  };
}

/** What is loaded after an answer. A page that no longer continues what is there is dropped. */
function withAnswer<T>(before: Loaded<T>, endpoint: string, cursor: string | null, result: Result<Page<T>>): Loaded<T> {
  const continues = before.endpoint === endpoint && cursor !== null;
  if (cursor !== null && (!continues || cursor !== before.nextCursor)) return before;
  if (!result.ok) {
    return continues
      ? { ...before, problem: result.problem }
      : { endpoint, items: [], nextCursor: null, problem: result.problem };
  }
  const { items, nextCursor } = result.value;
  return { endpoint, items: continues ? [...before.items, ...items] : items, nextCursor, problem: null };
}
