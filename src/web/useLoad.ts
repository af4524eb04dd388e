// Loads one answer for a component and loads it again on request. An answer that comes too late is dropped.

import { useCallback, useEffect, useState } from 'react';
import { ask, type Endpoint, type Problem, type Result } from './api.ts';

export type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem; readonly retry: () => void };

/** The answer at `endpoint`: loading, ready, or failed with a way to try again. */
export function useLoad<T>(endpoint: Endpoint<T>): Load<T> {
  const [answer, setAnswer] = useState<{ readonly endpoint: string; readonly result: Result<T> } | null>(null);
  const load = useCallback(
    (signal: AbortSignal) => {
      ask(endpoint, signal).then(
        (result) => setAnswer({ endpoint, result }),
        () => undefined,
      );
    },
    [endpoint],
  );
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal);
    return () => controller.abort();
  }, [load]);
  if (answer === null || answer.endpoint !== endpoint) return { state: 'loading' };
  if (answer.result.ok) return { state: 'ready', value: answer.result.value };
  const retry = () => {
    setAnswer(null);
    load(new AbortController().signal);
  };
  return { state: 'failed', problem: answer.result.problem, retry };
}
