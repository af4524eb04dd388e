// The note that a running local server leaves in its folder: who it is, where it listens and how to reach its supervisor.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive } from './processIdentity.ts';
import { writePrivately } from './settings.ts';

const Identity = z.object({ pid: z.int(), started: z.string() });

const ServerState = z.object({
  /** The JVM, or the docker command that runs the container. */
  server: Identity,
  supervisor: Identity,
  /** The supervisor listens here on the loopback interface and obeys whoever knows the token. */
  controlPort: z.int(),
  token: z.string(),
  way: z.enum(['docker', 'java']),
  boltPort: z.int(),
  httpPort: z.int(),
});
export type ServerState = z.infer<typeof ServerState>;

function stateFile(home: string): string {
  return join(home, 'server.json');
}

export function writeState(home: string, state: ServerState): void {
  writePrivately(stateFile(home), JSON.stringify(state));
}

export function removeState(home: string): void {
  rmSync(stateFile(home), { force: true });
}

/** The server that runs on this folder; null where none does. A note that outlived its server counts as none. */
export function runningServer(home: string): ServerState | null {
  const state = readState(home);
  return state && isAlive(state.server) ? state : null;
}

function readState(home: string): ServerState | null {
  try {
    return ServerState.parse(JSON.parse(readFileSync(stateFile(home), 'utf8')));
  } catch {
    return null;
  }
}
