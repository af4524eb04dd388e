// What the driver's errors mean to a user, and which of them go away by trying again.

import { KinholdError } from '../domain/errors.ts';

/** The driver's code for an error, such as 'ServiceUnavailable' or 'Neo.ClientError.Security.Unauthorized'. */
function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}

/**
 * A node that another writer deleted in between and a key that another writer gave in between, which the driver doesn't retry,
 * and a deadlock, which it gives up after seconds: a long transaction would then not be tried a second time.
 */
const WORTH_ANOTHER_TRY = [
  'Neo.ClientError.Statement.EntityNotFound',
  'Neo.ClientError.Schema.ConstraintValidationFailed',
  'Neo.TransientError.Transaction.DeadlockDetected',
];

/** Thrown by work that found that another writer has moved what it rests on. */
export class Moved extends Error {}

/** Whether another writer was in the way, so that trying again helps. */
export function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof Moved || WORTH_ANOTHER_TRY.includes(codeOf(error));
}

/** A KinholdError 'database-unavailable' where the database can't be reached or refuses the login; else the error itself. */
export function explainDatabaseError(error: unknown, uri: string): unknown {
  const code = codeOf(error);
  if (code.startsWith('Neo.ClientError.Security.')) {
    return unavailable(`Neo4j at ${uri} refuses the login: check NEO4J_USERNAME and NEO4J_PASSWORD.`, error);
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code.endsWith('.DatabaseUnavailable')) {
    return unavailable(
      `Neo4j at ${uri} does not answer: check that it runs (\`kinhold db status\`) and that NEO4J_URI is right.`,
      error,
    );
  }
  if (code.startsWith('Neo.DatabaseError.Transaction.')) {
    return unavailable(
      `Neo4j at ${uri} gave up after an error of its own, most often because its disk is full: make room, ` +
        'stop what uses it (`kinhold db stop`) and start again. What was committed is kept.',
      error,
    );
  }
  if (code === 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase') {
    return unavailable(
      `Neo4j at ${uri} takes no writes, which it does by itself when its disk is nearly full: make room, ` +
        'stop what uses it (`kinhold db stop`) and start again.',
      error,
    );
  }
  return error;
}

function unavailable(message: string, cause: unknown): KinholdError {
  return new KinholdError('database-unavailable', message, { cause });
}
