// The pages that a problem's `type` points to, from docs/problems/.

import { fileURLToPath } from 'node:url';
import { type RequestHandler, Router } from 'express';
import { PROBLEM_CODES } from './problem.ts';
import { markRoute } from './requestLog.ts';

/** The same place from src/api/ and from dist/api/. */
const PAGES = fileURLToPath(new URL('../../docs/problems/', import.meta.url));

/** Routes below /problems: one page of text for each code of the catalogue. */
export function problemPages(): Router {
  const router = Router();
  router.get('/:code', page);
  return router;
}

const page: RequestHandler = (request, response, next) => {
  const code = PROBLEM_CODES.find((known) => known === request.params.code);
  if (code === undefined) {
    next();
    return;
  }
  markRoute(response, '/problems/{code}');
  // Plain text, because a browser would offer text/markdown as a download.
  response.type('text/plain; charset=utf-8');
  response.sendFile(`${code}.md`, { root: PAGES, headers: { 'Content-Type': 'text/plain; charset=utf-8' } }, next);
};
