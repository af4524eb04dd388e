// The HTTP server as the product runs it, on a free port, for tests that ask it over the wire.

import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { Writable } from 'node:stream';
import { createApp } from '../../src/api/app.ts';
import { createLog } from '../../src/api/log.ts';
import { startServer } from '../../src/api/server.ts';
import type { LiveStore } from '../../src/services/live/contract.ts';
import { LiveGraph } from '../../src/services/live/liveGraph.ts';
import type { Database } from '../../src/store/database.ts';
import { knownReader } from '../../src/store/known.ts';
import { householdStore } from '../../src/store/live/householdStore.ts';
import { liveReader } from '../../src/store/live/liveReader.ts';
import { liveStore } from '../../src/store/live/liveStore.ts';
import { graphReader } from '../../src/store/reader.ts';
import { reviewStore } from '../../src/store/review.ts';
import { TODAY } from './readableGraph.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The parsed body; null where it is no JSON. */
  readonly json: Record<string, unknown> | null;
}

interface AskOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface ApiServer {
  readonly url: string;
  /** What the server logged so far, a parsed object for each line. */
  readonly lines: readonly Record<string, unknown>[];
  ask(path: string, options?: AskOptions): Promise<Reply>;
  stop(): Promise<void>;
}

interface ApiOptions {
  readonly webRoot?: string | null;
  readonly isDraining?: () => boolean;
  readonly store?: LiveStore;
  /** A free one where it is 0. */
  readonly port?: number;
  /** The clock of the review queue. */
  readonly now?: () => number;
}

/** Serves the graph in `database`, with the page of `webRoot` if any. */
export async function startApi(
  database: Database,
  { webRoot = null, isDraining = () => false, store = liveStore(database), port = 0, now = Date.now }: ApiOptions = {},
): Promise<ApiServer> {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      for (const line of String(chunk).split('\n').filter(Boolean)) lines.push(JSON.parse(line));
      done();
    },
  });
  let ids = 0;
  let draining = () => false;
  const newId = () => `given-${++ids}`;
  const app = createApp({
    reader: graphReader(database),
    live: new LiveGraph({ store, now: Date.now, nonce: randomUUID }),
    known: knownReader(database),
    liveReader: liveReader(database),
    households: householdStore(database),
    review: { store: reviewStore(database), now },
    today: () => TODAY,
    log: createLog({ level: 'info', stream }),
    webRoot,
    version: '0.0.0',
    newId,
    isDraining: () => isDraining() || draining(),
  });
  const server = await startServer(app, { host: '127.0.0.1', port, openToNetwork: false });
  draining = () => server.isDraining();
  return {
    url: server.url,
    lines,
    ask: (path, options) => ask(server.url, path, options),
    stop: () => server.stop(5000),
  };
}

/** node:http and not fetch, which rewrites paths and adds cache headers of its own. */
function ask(url: string, path: string, { method = 'GET', headers = {}, body }: AskOptions = {}): Promise<Reply> {
  const typed = body === undefined ? headers : { 'content-type': 'application/json', ...headers };
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: typed, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: parse(text) });
      });
    });
    sent.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
