// A fetch that asks again where the server is busy or out of reach for a moment, and never where asking twice could do twice.

import ky, { HTTPError } from 'ky';

export interface Patience {
  /** How often to ask again. */
  readonly retries: number;
  /** How long to wait for each answer. */
  readonly timeoutMs: number;
}

const USUAL: Patience = { retries: 3, timeoutMs: 30_000 };
/** A server that says it needs longer than this is asked again after it all the same. */
const LONGEST_WAIT_MS = 30_000;
/** Busy, starting, stopping, or without its database; an internal error would only be the same again. */
const PASSING = [408, 429, 502, 503, 504];
const SAFE = ['get', 'head', 'put', 'delete', 'options'];

/** Waits between tries grow, or are what the server asks for in Retry-After. An answer that is an error is answered, not thrown. */
export function patientFetch(patience: Partial<Patience> = {}): (request: Request) => Promise<Response> {
  const { retries, timeoutMs } = { ...USUAL, ...patience };
  return async (request) => {
    try {
      return await ky(request, {
        timeout: timeoutMs,
        retry: {
          limit: retries,
          // The server does what came under one key once.
          methods: request.headers.has('Idempotency-Key') ? [...SAFE, 'post', 'patch'] : SAFE,
          statusCodes: PASSING,
          afterStatusCodes: [429, 503],
          maxRetryAfter: LONGEST_WAIT_MS,
          backoffLimit: LONGEST_WAIT_MS,
          jitter: true,
        },
      });
    } catch (error) {
      if (error instanceof HTTPError) return error.response;
      throw error;
    }
  };
}
