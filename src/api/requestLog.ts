// Gives every request an id, and one log line and one measurement when it is over.
// Query strings hold names, e-mails and phone numbers: the line says which parameters came, never their values.

import type { Request, RequestHandler, Response } from 'express';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Ids that a caller may bring: printable, short, and nothing that could forge a log line. */
const SANE_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** The id of the request that `response` answers. */
export function requestIdOf(response: Response): string {
  return String(response.locals.requestId);
}

/** Says which route answers; without it the request counts as unmatched and its path stays out of the log. */
export function markRoute(response: Response, route: string): void {
  response.locals.route = route;
}

/** Takes a sane x-request-id over, gives one otherwise, and sends it back. */
export function requestIds(newId: () => string): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    response.locals.requestId = given !== undefined && SANE_ID.test(given) ? given : newId();
    response.set('X-Request-Id', requestIdOf(response));
    next();
  };
}

/** Logs and measures every request when its answer is sent or its connection breaks. */
export function requestLog(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const stop = metrics.requestSeconds.startTimer();
    // Routers rewrite request.path while they run, so it is taken now.
    const path = request.path;
    response.once('close', () => {
      const route = routeOf(response);
      const status = response.writableFinished ? response.statusCode : 499;
      const seconds = stop({ method: methodLabel(request), route, status: String(status) });
      log.info('request', line(request, response, { path, route, status, seconds }));
    });
    next();
  };
}

interface Outcome {
  readonly path: string;
  readonly route: string;
  /** 499 where the caller hung up before the answer was sent. */
  readonly status: number;
  readonly seconds: number;
}

function line(request: Request, response: Response, outcome: Outcome): Record<string, unknown> {
  return {
    requestId: requestIdOf(response),
    method: request.method,
    // Anything may stand in the path of an address that is no route of ours.
    path: outcome.route === UNMATCHED ? '[redacted]' : outcome.path,
    route: outcome.route,
    query: Object.fromEntries(Object.keys(request.query).map((name) => [name, '[redacted]'])),
    status: outcome.status,
    durationMs: Math.round(outcome.seconds * 1e4) / 10,
  };
}

const UNMATCHED = 'unmatched';

function routeOf(response: Response): string {
  return typeof response.locals.route === 'string' ? response.locals.route : UNMATCHED;
}

/** Callers can invent methods; labels of a metric must stay few. */
function methodLabel(request: Request): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(request.method)
    ? request.method
    : 'other';
}
