// Opens a file as a source of rows: sees what it is, and picks the reader by content and name.

import { type FileHandle, open, stat } from 'node:fs/promises';
import { KinholdError } from '../domain/errors.ts';
import { fileKind } from './fileKind.ts';
import { openText } from './openText.ts';
import type { RowSource } from './rowSource.ts';
import { type FileStamp, unchanging } from './unchanging.ts';

/** How to read a file, where someone has stated it: an encoding of the WHATWG Encoding Standard, the name of a sheet. */
export interface StatedForm {
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
}

export interface OpenedRows {
  readonly rows: RowSource;
  /** The file's size. */
  readonly bytes: number;
  /** What was chosen where something else might have been meant. */
  readonly notes: readonly string[];
}

const HEAD_BYTES = 4096;

/** Opens one file. Throws KinholdError 'invalid-input' where it cannot be read as rows. */
export async function openRows(file: string, stated: StatedForm = {}): Promise<OpenedRows> {
  try {
    const stamp = await stampOf(file);
    const bytes = Number(stamp.size);
    const { rows, note } = await openKind(file, bytes, stated);
    return { rows: unchanging(rows, stamp), bytes, notes: note === null ? [] : [note] };
  } catch (error) {
    if (error instanceof KinholdError || !(error instanceof Error && 'syscall' in error)) throw error;
    throw unreadable(file, error as NodeJS.ErrnoException);
  }
}

async function openKind(
  file: string,
  bytes: number,
  stated: StatedForm,
): Promise<{ rows: RowSource; note: string | null }> {
  const kind = fileKind(await firstBytes(file));
  if (typeof kind === 'object') throw refused(file, kind.refusal);
  // Imported where they are needed: their libraries take a tenth of a second each, in every thread.
  if (kind === 'excel') {
    const { openExcel } = await import('./excelSource.ts');
    return openExcel(file, bytes, stated.sheet ?? null);
  }
  if (kind === 'parquet') {
    const { openParquet } = await import('./parquetSource.ts');
    return { rows: await openParquet(file, bytes), note: null };
  }
  return openText(file, bytes, kind === 'gzip', stated.encoding ?? null);
}

/** Looks before opening: to open a pipe would be to wait for whoever writes to it. */
async function stampOf(file: string): Promise<FileStamp> {
  const found = await stat(file, { bigint: true });
  if (found.isDirectory()) throw refused(file, 'is a folder; name a file in it');
  if (found.isFIFO() || found.isSocket())
    throw refused(file, 'is a pipe; write what comes from it to a file first, because it is read more than once');
  if (!found.isFile()) throw refused(file, 'is not a regular file');
  if (found.size === 0n) throw refused(file, 'is empty; a header line is the least it must hold');
  return found;
}

async function firstBytes(file: string): Promise<Buffer> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle?.close();
  }
}

function refused(file: string, what: string): KinholdError {
  return new KinholdError('invalid-input', `${file} ${what}`);
}

function unreadable(file: string, cause: NodeJS.ErrnoException): KinholdError {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'does not exist; check the path',
    ENOTDIR: 'does not exist; check the path',
    EACCES: 'may not be read; give yourself the permission to',
  };
  const what = reasons[cause.code ?? ''] ?? `cannot be read: ${cause.message}`;
  return new KinholdError('invalid-input', `${file} ${what}`, { cause });
}
