// Puts other data in the place of a database's own. What was there is set aside until a server has started on the new and whoever
// asked has looked at it; where any of that fails, it is put back. A note in the folder says that data are set aside, and which
// process fills their place, so that what a process that was killed has left is put back by the next start.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDatabaseOptions } from './options.ts';
import { isAlive, type ProcessIdentity, processStart } from './processIdentity.ts';
import { writePrivately } from './settings.ts';
import type { Way } from './way.ts';

export interface Replacing<T> {
  /** Fills the empty place; tells the process that does. */
  readonly fill: (onSpawn: (pid: number) => void) => Promise<void>;
  /** Starts a server on it and lets go of it again. */
  readonly tryOut: () => Promise<T>;
}

function noteFile(home: string): string {
  return join(home, 'replacing.json');
}

/** No server runs. */
export async function replaceData<T>(
  way: Way,
  options: LocalDatabaseOptions,
  { fill, tryOut }: Replacing<T>,
): Promise<T> {
  const file = noteFile(options.home);
  const note = (pid: number) => {
    const filler: ProcessIdentity = { pid, started: processStart(pid) ?? '' };
    writePrivately(file, JSON.stringify(filler));
  };
  note(0);
  let done: T;
  try {
    await way.setAside(options);
    await fill(note);
    done = await tryOut();
  } catch (error) {
    await putBack(way, options);
    throw error;
  }
  // The note goes first: without it what is set aside is of no more use, whole or not.
  rmSync(file);
  await way.dropAside(options);
  return done;
}

/** Puts back what a killed process has set aside; false where there is nothing of that kind. */
export async function putBackLeft(way: Way | undefined, options: LocalDatabaseOptions): Promise<boolean> {
  const file = noteFile(options.home);
  if (way === undefined || !existsSync(file)) return false;
  const filler = JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  // It goes on when the process that began it is killed, and would write into what is put back.
  if (filler.pid > 0 && isAlive(filler)) process.kill(filler.pid, 'SIGKILL');
  await putBack(way, options);
  return true;
}

async function putBack(way: Way, options: LocalDatabaseOptions): Promise<void> {
  await way.putBack(options);
  rmSync(noteFile(options.home), { force: true });
}
