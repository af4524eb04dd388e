// Swagger UI over /openapi.json, from the installed package: no inline script, nothing loaded from outside.

import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { Router } from 'express';
import { methodNotAllowed } from './errors.ts';
import { markRoute } from './requestLog.ts';

const PAGE = `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Kinhold API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

// `validatorUrl` is off: the badge would be fetched from a public service.
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });
`;

/** The folder of swagger-ui-dist; its own helper cannot be imported without loading the whole bundle. */
function assets(): string {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve('swagger-ui-dist/package.json'));
}

/** Routes below /docs. */
export function documentation(): Router {
  const router = Router();
  router.use((_request, response, next) => {
    markRoute(response, '/docs');
    next();
  });
  router
    .route('/')
    .get((_request, response) => void response.type('html').send(PAGE))
    .all(methodNotAllowed);
  router.get('/start.js', (_request, response) => void response.type('text/javascript').send(START));
  router.use(express.static(assets(), { index: false, redirect: false, maxAge: '1h' }));
  return router;
}
