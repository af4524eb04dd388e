// The feed of changes as it grows, from where one was to wherever one stops.

import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import type { KinholdClient } from './kinholdClient.ts';
import { required } from './problem.ts';
import type { components } from './schema.ts';

export type Change = components['schemas']['LedgerEvent'];

export interface From {
  /** The sequence of the last change one knows; 0 for the beginning. */
  readonly after?: number;
  /** Ends the iteration; so does leaving the loop. */
  readonly signal?: AbortSignal;
}

/** Between a stream that ended and the next. */
const PAUSE_MS = 1_000;

/**
 * Every change after a sequence, in order and each once, told as they happen. Where the connection breaks or the server stops, it
 * goes on from the last change once the server is back: `for await (const change of everyChange(client, { after })) ...`.
 * @throws KinholdProblem where the API refuses; the error of the connection where the server stays out of reach
 */
export async function* everyChange(
  client: KinholdClient,
  { after = 0, signal = new AbortController().signal }: From = {},
): AsyncGenerator<Change, void> {
  let last = String(after);
  const left = new AbortController();
  const stop = AbortSignal.any([signal, left.signal]);
  try {
    while (!signal.aborted) {
      for await (const { id, data } of messages(client, last, stop)) {
        yield JSON.parse(data) as Change;
        last = id ?? last;
      }
      await pause(signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    left.abort();
  }
}

/** The messages of one connection, to its end, whether it ends well or not. */
async function* messages(
  client: KinholdClient,
  last: string,
  signal: AbortSignal,
): AsyncGenerator<EventSourceMessage, void> {
  const headers = { Accept: 'text/event-stream', 'Last-Event-ID': last };
  const stream = required(await client.GET('/v1/changes', { headers, signal, parseAs: 'stream' }));
  const reader = stream!.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done || value === undefined) return;
    yield value;
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, PAUSE_MS);
    signal.addEventListener('abort', done);
  });
}
