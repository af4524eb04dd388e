// Puts other data in the place of a database's own. What was there is set aside until a server has started on the new and whoever
// asked has looked at it; where any of that fails, it is put back. A note in the folder says that data are set aside, so that
// what a process that was killed has left is put back by the next start.

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDatabaseOptions } from './options.ts';
import { writePrivately } from './settings.ts';
import type { Way } from './way.ts';

function noteFile(home: string): string {
  return join(home, 'replacing');
}

/** Sets the data aside, calls `fill`, and then `tryOut`, which starts and stops what it needs. No server runs. */
export async function replaceData<T>(
  way: Way,
  options: LocalDatabaseOptions,
  fill: () => Promise<void>,
  tryOut: () => Promise<T>,
): Promise<T> {
  writePrivately(noteFile(options.home), '');
  await way.setAside(options);
  let done: T;
  try {
    await fill();
    done = await tryOut();
  } catch (error) {
    await putBack(way, options);
    throw error;
  }
  // The note goes first: without it what is set aside is of no more use, whole or not.
  rmSync(noteFile(options.home));
  await way.dropAside(options);
  return done;
}

/** Puts back what a killed process has set aside; false where there is nothing of that kind. */
export async function putBackLeft(way: Way | undefined, options: LocalDatabaseOptions): Promise<boolean> {
  if (way === undefined || !existsSync(noteFile(options.home))) return false;
  await putBack(way, options);
  return true;
}

async function putBack(way: Way, options: LocalDatabaseOptions): Promise<void> {
  await way.putBack(options);
  rmSync(noteFile(options.home), { force: true });
}
