// What the API says where it refuses, as an error that can be thrown.

import type { components } from './schema.ts';

/** The body of an error, RFC 9457. */
export type Problem = components['schemas']['Problem'];

export class KinholdProblem extends Error {
  override readonly name = 'KinholdProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
    this.problem = problem;
  }
}

/** What a method of the client resolves to, as far as it is looked at here. */
export interface Reply<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The answer to a request; for those who would rather catch than ask.
 * @throws KinholdProblem where the API answered with a problem, or whatever stood between with an error of its own
 */
export function required<Data>({ data, error, response }: Reply<Data>): Data {
  if (data !== undefined) return data;
  throw new KinholdProblem(isProblem(error) ? error : unexplained(response));
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'type' in error && 'detail' in error && 'status' in error;
}

/** A proxy's error page, say. */
function unexplained({ status, statusText, headers }: Response): Problem {
  return {
    type: 'about:blank',
    title: `HTTP ${status}${statusText === '' ? '' : ` ${statusText}`}`,
    status,
    detail: 'The answer is not of Kinhold: something between answered.',
    requestId: headers.get('X-Request-Id') ?? '',
  };
}
