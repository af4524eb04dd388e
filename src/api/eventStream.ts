// Answers as server-sent events: sent as they come, no faster than they are taken, until the caller goes or the server stops.

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { Pace } from '../services/live/changeFeed.ts';
import type { ServerSentEvent } from './operation.ts';

const TYPE = 'text/event-stream';
/** How long a caller should wait before it comes back. */
const RETRY_MS = 1_000;

/** Whether the caller would rather have events than JSON. */
export function wantsEvents(request: Request): boolean {
  return request.method === 'GET' && request.accepts(['application/json', TYPE]) === TYPE;
}

/**
 * Sends batch by batch until there are no more, the connection breaks or the server stops. An empty batch is sent as a comment, so
 * that whatever stands between keeps the connection.
 */
export async function sendEvents(
  response: Response,
  isDraining: () => boolean,
  batchesAt: (pace: Pace) => AsyncIterable<readonly ServerSentEvent[]>,
): Promise<void> {
  const gone = new AbortController();
  const { signal } = gone;
  response.once('close', () => gone.abort());
  const pace: Pace = {
    isOver: () => signal.aborted || isDraining(),
    pause: (ms) => sleep(ms, undefined, { signal }).catch(() => undefined),
  };
  for await (const batch of batchesAt(pace)) {
    // Only now, because what goes wrong before the first batch is a problem like any other.
    if (!response.headersSent) open(response);
    const isTaken = response.write(batch.length === 0 ? ': nothing new\n\n' : batch.map(written).join(''));
    if (!isTaken) await once(response, 'drain', { signal }).catch(() => undefined);
    if (signal.aborted) return;
  }
  response.end();
}

function open(response: Response): void {
  // Compressing would hold events back until there are enough of them, and so would proxies that collect answers.
  response.set({ 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' });
  response.status(200).type(TYPE).write(`retry: ${RETRY_MS}\n\n`);
}

function written({ id, data }: ServerSentEvent): string {
  return `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}
