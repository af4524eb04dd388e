// The page at '/': its built files, and its one HTML file for every address that the page itself routes.

import { join } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import { markRoute } from './requestLog.ts';

/** Addresses that are never the page's, also where a browser asks. */
const NOT_THE_PAGE = /^\/(v1|health|metrics|docs|problems|openapi\.json|assets)(\/|$)/;

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Routes of the page; `webRoot` is null where it was not built, and the API's documentation stands in for it. */
export function webPage(webRoot: string | null): Router {
  const router = Router();
  if (webRoot === null) {
    router.get('/', (_request, response) => {
      markRoute(response, 'page');
      response.redirect('/docs/');
    });
    return router;
  }
  // Files below assets/ carry a hash of their content in their names; the others are asked about again.
  const setHeaders = (response: Response) => markRoute(response, 'page');
  const served = { index: false, redirect: false, setHeaders } as const;
  router.use('/assets', express.static(join(webRoot, 'assets'), { ...served, immutable: true, maxAge: YEAR_MS }));
  router.use(express.static(webRoot, { ...served, maxAge: 0 }));
  router.get('/{*path}', pageFallback(webRoot));
  return router;
}

function pageFallback(webRoot: string): RequestHandler {
  return (request, response, next) => {
    // Whoever does not say that they prefer HTML gets a problem for a wrong address, not a page; '/' is never wrong.
    const wantsPage = request.path === '/' || request.accepts(['json', 'html']) === 'html';
    if (NOT_THE_PAGE.test(request.path) || !wantsPage) {
      next();
      return;
    }
    markRoute(response, 'page');
    response.set('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: webRoot, maxAge: 0, cacheControl: false }, (error) => {
      // Once it is on its way, a reader who went elsewhere is no error, and there is nobody left to answer.
      if (error && !response.headersSent) next(error);
    });
  };
}
