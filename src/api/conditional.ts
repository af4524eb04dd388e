// Sends JSON with a weak ETag, or 304 where the caller has it already.
// Express could do this, but it ignores If-None-Match from callers that also send Cache-Control: no-cache, as fetch in Node does.

import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/** Sends `body` as JSON; answers 304 without a body where If-None-Match names its ETag. */
export function sendJson(request: Request, response: Response, body: unknown): void {
  const text = JSON.stringify(body);
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  // Personal data: for the caller's own cache alone, and asked about again each time.
  response.set({ ETag: etag, 'Cache-Control': 'private, no-cache' });
  if (matches(request.get('if-none-match'), etag)) {
    response.status(304).end();
    return;
  }
  response.type('application/json').send(text);
}

/** Weak comparison, RFC 9110 section 13.1.2. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const opaque = etag.slice(2);
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === opaque);
}
