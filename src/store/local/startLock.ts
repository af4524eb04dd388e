// One starter at a time for one folder. The lock is a file that names its holder, so that a dead holder's lock falls.

import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessIdentity, processStart } from './processIdentity.ts';

const RETRY_MS = 100;

/**
 * Runs `work` while holding `file`; waits, without end, for whoever holds it and is alive, whose pid `onWait` is told
 * once.
 */
export async function withStartLock<T>(
  file: string,
  onWait: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let told = false;
  while (!take(file)) {
    const holder = clearIfDead(file);
    if (holder && !told) onWait(holder.pid);
    told ||= holder !== null;
    await sleep(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Linking a written file creates the lock and what it says in one step; false where the lock exists. */
function take(file: string): boolean {
  const me: ProcessIdentity = { pid: process.pid, started: processStart(process.pid) ?? '' };
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(me));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * The holder, where it is alive. A dead holder's lock, and one that names nobody, is taken away by renaming it, which
 * only one of many can do. Should another have taken the lock anew in between, its lock is put back; Neo4j's own lock
 * on its store covers what is left of that gap.
 */
function clearIfDead(file: string): ProcessIdentity | null {
  const seen = readHolder(file);
  if (seen && isAlive(seen)) return seen;
  if (!existsSync(file)) return null;
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved && isAlive(moved)) linkSync(aside, file);
  } catch {
    // Somebody else cleared it.
  } finally {
    rmSync(aside, { force: true });
  }
  return null;
}

function readHolder(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
