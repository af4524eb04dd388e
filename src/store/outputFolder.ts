// Files in a folder that appear whole or not at all: written into a folder of their own within it, and put in their places
// when all are complete.
//
// No file system replaces several files in one step. So at commit what was there is first taken away, then the new files are
// put there (putInPlace.ts): at no time do files of two runs stand side by side. What goes wrong on the way is undone; a process
// that is killed in these few renames leaves a folder `.complete-*`, and the next run into the folder finishes its work.

import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { KinholdError } from '../domain/errors.ts';
import type { Cell, Output } from '../services/outputs.ts';
import { prepareStaging, putInPlace, sealStaging, stagedPath, undo } from './putInPlace.ts';

const ROWS_PER_WRITE = 2000;
const PARTIAL = '.partial-';
const COMPLETE = '.complete-';

/** Opens `folder`, making it where it is missing, and finishes a commit that was cut off. */
export async function openOutputFolder(folder: string): Promise<Output> {
  return attempt(folder, async () => {
    const made = await makeFolder(folder);
    await finishCommits(folder);
    const partial = await mkdtemp(join(folder, PARTIAL));
    await prepareStaging(partial);
    return new OutputFolder(folder, partial, made);
  });
}

async function finishCommits(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((one) => one.startsWith(COMPLETE))) {
    await putInPlace(join(folder, name), folder);
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

class OutputFolder implements Output {
  private readonly folder: string;
  private readonly partial: string;
  private readonly made: readonly string[];
  private readonly names: string[] = [];

  /** `made` are the folders that did not exist before, the outermost first. */
  constructor(folder: string, partial: string, made: readonly string[]) {
    this.folder = folder;
    this.partial = partial;
    this.made = made;
  }

  async csv(name: string, header: readonly string[], rows: Iterable<readonly Cell[]>): Promise<number> {
    const counted = { rows: 0 };
    const target = createWriteStream(this.pathOf(name));
    await attempt(this.folder, () => pipeline(Readable.from(csvText(header, rows, counted)), target));
    return counted.rows;
  }

  async text(name: string, content: string): Promise<void> {
    await attempt(this.folder, () => writeFile(this.pathOf(name), content));
  }

  async commit(replaces: readonly string[] = []): Promise<void> {
    const complete = join(this.folder, basename(this.partial).replace(PARTIAL, COMPLETE));
    await attempt(this.folder, async () => {
      await sealStaging(this.partial, replaces);
      await rename(this.partial, complete);
      await putInPlace(complete, this.folder).catch(async (error) => {
        await undo(complete, this.folder, this.names);
        await rename(complete, this.partial);
        throw error;
      });
    });
    await rm(complete, { recursive: true, force: true });
  }

  async abort(): Promise<void> {
    await rm(this.partial, { recursive: true, force: true });
    // One that has come to hold something else stays.
    for (const folder of this.made.toReversed()) await rmdir(folder).catch(() => undefined);
  }

  private pathOf(name: string): string {
    this.names.push(name);
    return stagedPath(this.partial, name);
  }
}

/**
 * Makes a folder and those above it, and tells which it made. mkdir's own `recursive` never ends where a file system takes no
 * folders, as /proc.
 */
async function makeFolder(folder: string, mayClimb = true): Promise<string[]> {
  try {
    await mkdir(folder);
    return [folder];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return [];
    if (code !== 'ENOENT' || !mayClimb) throw error;
    const above = await makeFolder(dirname(folder));
    return [...above, ...(await makeFolder(folder, false))];
  }
}

function* csvText(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  counted: { rows: number },
): Generator<string> {
  yield stringify([[...header]]);
  let batch: (readonly Cell[])[] = [];
  for (const row of rows) {
    counted.rows++;
    batch.push(row);
    if (batch.length < ROWS_PER_WRITE) continue;
    yield stringify(batch as Cell[][]);
    batch = [];
  }
  if (batch.length > 0) yield stringify(batch as Cell[][]);
}

/** Blames the folder for what the file system refuses; what goes wrong in making the rows is passed on as it is. */
async function attempt<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new KinholdError('output-not-writable', `can't write to ${folder}: ${cause.message}`, { cause });
  }
}
