// Writes carry an Idempotency-Key of their own, so that one that is sent again, because its answer was lost, is done once.

import type { Middleware } from 'openapi-fetch';

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

export const writeOnce: Middleware = {
  onRequest({ request }) {
    if (WRITES.includes(request.method) && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newKey());
    }
    return request;
  },
};

/** 128 random bits; crypto.randomUUID would do, but browsers have it on secure pages alone. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
