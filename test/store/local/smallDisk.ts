// A disk of a test's own that is soon full: a file system in memory, where this machine lets us mount one.

import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface SmallDisk {
  resize(megabytes: number): void;
  /** Takes up all that is free. */
  fill(): void;
  /** Gives back what `fill` took. */
  clear(): void;
  unmount(): void;
}

/** Mounts one on the folder; null where that is not allowed, as in most containers. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  const mount = (...options: string[]) => spawnSync('mount', [...options, 'tmpfs', folder]).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`)) return null;
  const filling = join(folder, 'filling');
  return {
    resize: (size) => void mount('-o', `remount,size=${size}m`),
    fill: () => fill(filling),
    clear: () => rmSync(filling, { force: true }),
    // Lazily: what ended a moment ago may not have closed its files yet.
    unmount: () => void spawnSync('umount', ['--lazy', folder]),
  };
}

function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let bytes = 2 ** 20; bytes >= 1; bytes /= 2) writeUntilFull(file, Buffer.alloc(bytes));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, block: Buffer): void {
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
