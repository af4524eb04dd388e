// Puts complete files in the place of those that they replace: first everything old is taken away, then everything new put
// there, so that a reader may find files missing for a moment but never files of two runs. Each step can be taken again
// after the process was killed.

import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KinholdError } from '../domain/errors.ts';

/** In a folder of complete files: the files, what was in their places, and which names are to be taken away first. */
const NEW = 'new';
const OLD = 'old';
const REPLACED = 'replaced.json';

/** Makes the place in `staging` where new files are written. */
export async function prepareStaging(staging: string): Promise<void> {
  await mkdir(join(staging, NEW));
  await mkdir(join(staging, OLD));
}

/** Where a new file is written until it is put in its place. */
export function stagedPath(staging: string, name: string): string {
  return join(staging, NEW, name);
}

/** Says that the files in `staging` are complete, and which others go when they come. */
export async function sealStaging(staging: string, replaces: readonly string[]): Promise<void> {
  const names = [...new Set([...replaces, ...(await readdir(join(staging, NEW)))])];
  await writeFile(join(staging, REPLACED), JSON.stringify(names));
}

/** Takes away, then puts in place; also from where an earlier call was cut off. */
export async function putInPlace(staging: string, folder: string): Promise<void> {
  for (const name of await namesToTake(staging)) await takeAway(join(folder, name), join(staging, OLD, name));
  // From now on what stands in the places is new.
  await rm(join(staging, REPLACED), { force: true });
  for (const name of await readdir(join(staging, NEW))) await move(stagedPath(staging, name), join(folder, name));
}

/** The way back after an error: what was put is taken away, what was taken away is put back. */
export async function undo(staging: string, folder: string, written: readonly string[]): Promise<void> {
  const waiting = new Set(await readdir(join(staging, NEW)));
  const isPutting = !(await exists(join(staging, REPLACED)));
  for (const name of written) {
    if (isPutting && !waiting.has(name)) await move(join(folder, name), stagedPath(staging, name));
  }
  for (const name of await readdir(join(staging, OLD))) await move(join(staging, OLD, name), join(folder, name));
}

async function namesToTake(staging: string): Promise<readonly string[]> {
  if (!(await exists(join(staging, REPLACED)))) return [];
  return JSON.parse(await readFile(join(staging, REPLACED), 'utf8'));
}

async function takeAway(path: string, target: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory())
    throw new KinholdError('output-not-writable', `can't write ${path}: a folder of that name is there`);
  if (found !== null) await move(path, target);
}

/** Another process may be finishing the same work: what is gone is where it should be. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}
