// Waits until a server answers a query. That its port is open is not enough: Neo4j opens it, and says that it has started,
// with its database dead beside it.

import { setTimeout as sleep } from 'node:timers/promises';
import { auth, type Driver, driver } from 'neo4j-driver';
import { KinholdError } from '../../domain/errors.ts';
import { explainDatabaseError } from '../databaseErrors.ts';
import type { Credentials } from './options.ts';
import type { ServerLog } from './serverLog.ts';

const RETRY_MS = 200;
/** One attempt: a server that was halted takes a connection and then says nothing. */
const ATTEMPT_MS = 10_000;

export interface Readiness {
  readonly credentials: Credentials;
  /** Resolves when the server has ended. */
  readonly gone: Promise<void>;
  /** What it logged since its start; null where it had started long ago. */
  readonly log: ServerLog | null;
  readonly patienceMs: number;
}

/**
 * True once the server answers a query; false once it is gone, its database is dead or patience is over. Throws
 * KinholdError where it refuses the password, or says that it has to be started anew.
 */
export async function becomesReady({ credentials, gone, log, patienceMs }: Readiness): Promise<boolean> {
  const patience = AbortSignal.timeout(patienceMs);
  let alive = true;
  void gone.then(() => {
    alive = false;
  });
  const client = driver(credentials.uri, auth.basic(credentials.username, credentials.password));
  try {
    while (alive && !patience.aborted) {
      const error = await Promise.race([
        attempt(client),
        sleep(Math.min(ATTEMPT_MS, patienceMs), 'no answer', { ref: false }),
        gone,
      ]);
      if (error === null) return true;
      if (isPasswordRefused(error)) {
        // Another server may have taken the port in between: only one that says it is up has refused for itself.
        while (alive && log && !log.saysStarted()) await sleep(RETRY_MS);
        if (alive) throw passwordRefused(error);
      }
      if (log?.saysDatabaseDead()) return false;
      throwIfCritical(error, credentials.uri);
      await sleep(RETRY_MS);
    }
    return false;
  } finally {
    await client.close();
  }
}

/** Null where the server answers. Not in a transaction function, which would try again for half a minute by itself. */
async function attempt(client: Driver): Promise<unknown> {
  const session = client.session();
  try {
    await session.run('RETURN 1');
    return null;
  } catch (error) {
    return error;
  } finally {
    await session.close();
  }
}

function isPasswordRefused(error: unknown): boolean {
  return (error as { code?: string } | undefined)?.code === 'Neo.ClientError.Security.Unauthorized';
}

function passwordRefused(error: unknown): KinholdError {
  return new KinholdError(
    'database-start-failed',
    'Neo4j refuses the password kept beside its data: put the right one into the file `password`, or run `kinhold db reset`.',
    { cause: error },
  );
}

function throwIfCritical(error: unknown, uri: string): void {
  const code = (error as { code?: string } | undefined)?.code ?? '';
  if (code.startsWith('Neo.DatabaseError.')) throw explainDatabaseError(error, uri);
}
