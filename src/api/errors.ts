// The end of the line: what no route took, and what a route threw, become problem+json.

import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Log } from './log.ts';
import { HttpProblem, problemOf } from './problem.ts';
import { requestIdOf } from './requestLog.ts';

/** Refuses every other method on a route that exists. */
export function methodNotAllowed(methods: readonly string[]): RequestHandler {
  const taken = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  const words = taken.length === 1 ? taken[0]! : `${taken.slice(0, -1).join(', ')} and ${taken.at(-1)}`;
  return (request, response, next) => {
    response.set('Allow', taken.join(', '));
    next(new HttpProblem('method-not-allowed', `This route takes ${words}, not ${request.method}.`));
  };
}

/** Refuses what no route took. */
export const noSuchRoute: RequestHandler = (_request, _response, next) => {
  next(new HttpProblem('no-such-route', 'Nothing is served at this address; /docs lists what is.'));
};

/** Sends a thrown error as a problem. What is not meant for callers goes to the log alone, under the request's id. */
export function problems(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const problem = problemOf(error, requestIdOf(response));
    if (problem.status >= 500) log.error('request failed', { requestId: problem.requestId, error: describe(error) });
    if (response.headersSent) {
      next(error);
      return;
    }
    if (problem.status === 503) response.set('Retry-After', '5');
    sendProblem(response, problem.status, problem);
  };
}

function sendProblem(response: Response, status: number, problem: object): void {
  response.removeHeader('ETag');
  response.set('Cache-Control', 'no-store');
  response.status(status).type('application/problem+json').send(JSON.stringify(problem));
}

/** An error and its causes, with their stacks. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by: ${describe(error.cause)}`;
}
