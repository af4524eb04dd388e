// The catalogue of errors. A code is stable and has a page under docs/problems/; HTTP statuses belong to src/api/problem.ts.

export const ERROR_CODES = [
  'invalid-input',
  'invalid-mapping',
  'invalid-request',
  'not-found',
  'contradictory-judgements',
  'idempotency-key-reused',
  'review-case-claimed',
  'output-not-writable',
  'database-unavailable',
  'database-start-failed',
  'database-not-empty',
  'database-load-failed',
  'migration-changed',
  'query-invalid',
  'too-many-bad-rows',
  'graph-differs',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export function isErrorCode(code: string): code is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(code);
}

/** One place where input went wrong: `pointer` is a JSON pointer or a field name, `detail` a sentence. */
export interface ErrorDetail {
  readonly pointer: string;
  readonly detail: string;
}

/** An error a user can act on: `message` is one line that says what is wrong and what to do. */
export class KinholdError extends Error {
  override readonly name = 'KinholdError';
  readonly code: ErrorCode;
  readonly errors: readonly ErrorDetail[];

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; errors?: readonly ErrorDetail[] } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.errors = options.errors ?? [];
  }
}
