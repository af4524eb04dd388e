// Puts the HTTP server together: request ids, log and metrics first, then routes and pages, then everything that went wrong.

import compression from 'compression';
import express, { type Express, type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import { KinholdError } from '../domain/errors.ts';
import { sendJson } from './conditional.ts';
import { documentation } from './documentation.ts';
import { methodNotAllowed, noSuchRoute, problems } from './errors.ts';
import { sendEvents, wantsEvents } from './eventStream.ts';
import type { Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { onceOf } from './onceOf.ts';
import { openApiDocument } from './openapi.ts';
import type { ApiContext, Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { problemPages } from './problemPages.ts';
import { markRoute, requestIds, requestLog } from './requestLog.ts';
import { webPage } from './webPage.ts';

/** Of what is sent; a hundred large records fit. */
const BODY_LIMIT = '2mb';

export interface AppOptions extends ApiContext {
  readonly log: Log;
  /** Folder of the built page; null where it was not built. */
  readonly webRoot: string | null;
  /** The product's version, for the OpenAPI document. */
  readonly version: string;
  /** True from when the server is asked to stop; it then counts as not ready. */
  readonly isDraining?: () => boolean;
}

/** The whole HTTP application; it listens nowhere yet, see server.ts. */
export function createApp(options: AppOptions): Express {
  const metrics = createMetrics({ lag: () => options.liveReader.lag(), now: options.review.now });
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(requestIds(options.newId), requestLog(options.log, metrics));
  app.use(securityHeaders(), compression());
  app.use(apiRoutes(options), healthRoutes(options), metricsRoute(metrics), openApiRoute(options.version));
  app.use('/docs', documentation());
  app.use('/problems', problemPages());
  app.use(webPage(options.webRoot));
  app.use(noSuchRoute, problems(options.log));
  return app;
}

/** Nothing from outside, nothing inline. The server speaks plain HTTP on loopback, so nothing is upgraded to HTTPS. */
function securityHeaders(): RequestHandler {
  const self = ["'self'"];
  const none = ["'none'"];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: ["'self'", 'data:'],
        objectSrc: none,
        baseUri: none,
        formAction: self,
        frameAncestors: none,
      },
    },
    strictTransportSecurity: false,
  });
}

function apiRoutes(context: AppOptions): Router {
  const router = Router({ caseSensitive: true });
  const body = express.json({ limit: BODY_LIMIT });
  for (const [path, operations] of byPath()) {
    const route = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1')).all(marked(path));
    for (const operation of operations) {
      const { method = 'get' } = operation;
      if (operation.body === undefined) route[method](answering(operation, context));
      else route[method](body, answering(operation, context));
    }
    route.all(methodNotAllowed(operations.map(({ method = 'get' }) => method)));
  }
  return router;
}

function byPath(): Map<string, Operation[]> {
  const paths = new Map<string, Operation[]>();
  for (const operation of OPERATIONS) paths.set(operation.path, [...(paths.get(operation.path) ?? []), operation]);
  return paths;
}

function answering(operation: Operation, context: AppOptions): RequestHandler {
  return async (request, response) => {
    const { params, query } = request;
    if (operation.events) {
      response.vary('Accept');
      if (wantsEvents(request)) {
        const asked = { params, query, lastEventId: request.get('Last-Event-ID') };
        const { events } = operation;
        return sendEvents(response, context.isDraining ?? (() => false), (pace) => events(context, asked, pace));
      }
    }
    const once = operation.takesKey ? onceOf(request) : undefined;
    const { body, headers } = await operation.answer(context, { params, query, body: request.body, once });
    if (headers !== undefined) response.set(headers);
    if ((operation.method ?? 'get') === 'get') sendJson(request, response, body);
    else response.set('Cache-Control', 'no-store').json(body);
  };
}

function healthRoutes({ reader, isDraining }: AppOptions): Router {
  const router = Router();
  const live: RequestHandler = (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'live' });
  };
  const ready: RequestHandler = async (_request, response) => {
    if (isDraining?.()) throw new KinholdError('database-unavailable', 'The server is stopping; ask another.');
    await reader.ping();
    response.set('Cache-Control', 'no-store').json({ status: 'ready' });
  };
  router
    .route('/health/live')
    .all(marked('/health/live'))
    .get(live)
    .all(methodNotAllowed(['get']));
  router
    .route('/health/ready')
    .all(marked('/health/ready'))
    .get(ready)
    .all(methodNotAllowed(['get']));
  return router;
}

function metricsRoute({ registry }: Metrics): Router {
  const show: RequestHandler = async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  };
  const router = Router();
  router
    .route('/metrics')
    .all(marked('/metrics'))
    .get(show)
    .all(methodNotAllowed(['get']));
  return router;
}

function openApiRoute(version: string): Router {
  const document = openApiDocument(version);
  const router = Router();
  router
    .route('/openapi.json')
    .all(marked('/openapi.json'))
    .get((request, response) => sendJson(request, response, document))
    .all(methodNotAllowed(['get']));
  return router;
}

function marked(route: string): RequestHandler {
  return (_request, response, next) => {
    markRoute(response, route);
    next();
  };
}
