// The one catalogue of problems (RFC 9457): every error code's HTTP status and title, and what a caller gets to see of an error.

import { z } from 'zod';
import { type ErrorCode, type ErrorDetail, KinholdError } from '../domain/errors.ts';

/** Problems that only HTTP has: no route, or a route without that method. */
type HttpCode = 'no-such-route' | 'method-not-allowed';
export type ProblemCode = ErrorCode | HttpCode;

interface CatalogueEntry {
  readonly status: number;
  readonly title: string;
}

export const PROBLEMS: Readonly<Record<ProblemCode, CatalogueEntry>> = {
  'invalid-input': { status: 400, title: 'The input is not valid' },
  'invalid-mapping': { status: 400, title: 'The mapping is not valid' },
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'not-found': { status: 404, title: 'Nothing has this id' },
  'no-such-route': { status: 404, title: 'There is no such route' },
  'method-not-allowed': { status: 405, title: 'The route does not take this method' },
  'contradictory-judgements': { status: 409, title: 'The judgements contradict each other' },
  'review-case-claimed': { status: 409, title: 'Another steward has the case' },
  'graph-differs': { status: 409, title: 'The graph differs from its facts' },
  'idempotency-key-reused': { status: 422, title: 'The idempotency key belongs to another request' },
  'too-many-bad-rows': { status: 422, title: 'Too many rows are bad' },
  'output-not-writable': { status: 500, title: 'The output cannot be written' },
  'migration-changed': { status: 500, title: 'A landed migration was changed' },
  'query-invalid': { status: 500, title: 'A stored query is not valid' },
  internal: { status: 500, title: 'Something went wrong here' },
  'database-unavailable': { status: 503, title: 'The database does not answer' },
  'database-start-failed': { status: 503, title: 'The database did not start' },
  'database-load-failed': { status: 503, title: 'The database could not be filled' },
  'database-not-empty': { status: 503, title: 'The database holds something else' },
};

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** The body of every error answer, `application/problem+json`. */
export const problemSchema = z
  .object({
    type: z
      .string()
      .meta({ description: 'Path of the page that explains this problem.', example: '/problems/not-found' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What is wrong with this request and what to do.' }),
    requestId: z.string().meta({ description: 'The id under which the log tells more.' }),
    errors: z
      .array(z.object({ pointer: z.string().meta({ example: '/query/limit' }), detail: z.string() }))
      .optional()
      .meta({ description: 'Each value that was wrong, by JSON pointer into {path, query, headers, body}.' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

/** An error of HTTP itself, which the domain has no code for. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly code: HttpCode;

  constructor(code: HttpCode, message: string) {
    super(message);
    this.code = code;
  }
}

const INTERNAL_DETAIL = 'The request could not be answered. The log tells more under this request id.';

/** What a caller gets to see of `error`: its own words where it is meant for users, else nothing but the request id. */
export function problemOf(error: unknown, requestId: string): Problem {
  const known = knownProblem(error);
  const code = known?.code ?? 'internal';
  const { status, title } = PROBLEMS[code];
  // The words of a 500 can hold paths and queries, which are nobody's business but the operator's.
  const detail = known === null || status === 500 ? INTERNAL_DETAIL : known.detail;
  const errors = known === null || known.errors.length === 0 ? {} : { errors: [...known.errors] };
  return { type: `/problems/${code}`, title, status, detail, requestId, ...errors };
}

interface KnownProblem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors: readonly ErrorDetail[];
}

function knownProblem(error: unknown): KnownProblem | null {
  if (error instanceof KinholdError) return { code: error.code, detail: error.message, errors: error.errors };
  if (error instanceof HttpProblem) return { code: error.code, detail: error.message, errors: [] };
  if (isClientError(error)) {
    return {
      code: 'invalid-request',
      detail: 'The address of the request cannot be read; check its encoding.',
      errors: [],
    };
  }
  return null;
}

/** Express marks what it refuses itself, such as a malformed percent-encoding, with a 4xx status. */
function isClientError(error: unknown): boolean {
  if (!(error instanceof Error) || !('status' in error)) return false;
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}
