// The Idempotency-Key of a request, and what tells the request from any other.

import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import type { Once } from '../services/live/once.ts';
import { parseRequest } from './parse.ts';

export const onceHeaders = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[!-~]{1,255}$/, 'Give 1 to 255 printable ASCII characters without spaces, such as a UUID.')
    .optional()
    .meta({
      description:
        'Chosen by the caller, for this request alone. Sent again with the same key, the request is answered as it was, and done once.',
      example: '0c4d0a8e-5a0b-4f0e-9c1e-3f6a7d1f2b90',
    }),
});

/**
 * The request under its key; undefined where it has none.
 * @throws KinholdError 'invalid-request' where the key is none
 */
export function onceOf(request: Request): Once | undefined {
  const given = { 'Idempotency-Key': request.get('Idempotency-Key') };
  const { 'Idempotency-Key': key } = parseRequest(onceHeaders, given, 'headers');
  if (key === undefined) return undefined;
  const said = [request.method, request.originalUrl, JSON.stringify(request.body ?? null)];
  return { key, request: createHash('sha256').update(said.join('\n')).digest('base64url') };
}
