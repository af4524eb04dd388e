// Files in a folder that appear whole or not at all: written beside their place and renamed when all are complete.

import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { KinholdError } from '../domain/errors.ts';
import type { Cell, Output } from '../services/outputs.ts';

const ROWS_PER_WRITE = 2000;

/** Opens `folder`, making it where it is missing. */
export async function openOutputFolder(folder: string): Promise<Output> {
  const partial = await attempt(folder, async () => {
    await makeFolder(folder);
    return mkdtemp(join(folder, '.partial-'));
  });
  return new OutputFolder(folder, partial);
}

class OutputFolder implements Output {
  private readonly folder: string;
  private readonly partial: string;
  private readonly names: string[] = [];

  constructor(folder: string, partial: string) {
    this.folder = folder;
    this.partial = partial;
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

  async commit(): Promise<void> {
    await attempt(this.folder, async () => {
      for (const name of this.names) await rename(join(this.partial, name), join(this.folder, name));
    });
    await this.abort();
  }

  async abort(): Promise<void> {
    await rm(this.partial, { recursive: true, force: true });
  }

  private pathOf(name: string): string {
    this.names.push(name);
    return join(this.partial, name);
  }
}

/** Makes a folder and those above it. mkdir's own `recursive` never ends where a file system takes no folders, as /proc. */
async function makeFolder(folder: string, mayClimb = true): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || !mayClimb) throw error;
    await makeFolder(dirname(folder));
    await makeFolder(folder, false);
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
