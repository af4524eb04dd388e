// Waits until a server that was just started answers, or says from its logs why it never will.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { auth, driver } from 'neo4j-driver';
import { KinholdError } from '../../domain/errors.ts';
import type { Credentials } from './options.ts';

const RETRY_MS = 200;
/** Three minutes: a store that was killed recovers its transaction logs first. */
const ATTEMPTS = 900;
const LOG_LINES = 12;

/** True once the server lets the credentials in; false once it is gone or took too long. */
export async function becomesReady(credentials: Credentials, gone: Promise<void>): Promise<boolean> {
  let alive = true;
  void gone.then(() => {
    alive = false;
  });
  const client = driver(credentials.uri, auth.basic(credentials.username, credentials.password));
  try {
    for (let attempt = 0; attempt < ATTEMPTS && alive; attempt++) {
      if (await client.verifyConnectivity().then(() => true, refuseWrongPassword)) return true;
      await sleep(RETRY_MS);
    }
    return false;
  } finally {
    await client.close();
  }
}

function refuseWrongPassword(error: unknown): false {
  if ((error as { code?: string }).code !== 'Neo.ClientError.Security.Unauthorized') return false;
  throw new KinholdError(
    'database-start-failed',
    'Neo4j refuses the password kept beside its data: put the right one into the file `password`, or run `kinhold db reset`.',
    { cause: error },
  );
}

/** The last lines of what the server logged, for a person to read. */
export function logTail(home: string): string {
  const files = ['logs/neo4j.log', 'server.log'];
  const tails = files
    .map((file) => [file, lastLines(join(home, file))] as const)
    .filter(([, lines]) => lines.length > 0);
  return tails.map(([file, lines]) => `\n${join(home, file)} ends:\n  ${lines.join('\n  ')}`).join('');
}

function lastLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').filter(Boolean).slice(-LOG_LINES);
  } catch {
    return [];
  }
}
