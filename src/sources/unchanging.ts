// A file that changes while it is read gives rows of two states, and lines that are not where they were: whoever reads it is
// stopped at the end of the reading, before anything is written.

import { stat } from 'node:fs/promises';
import { KinholdError } from '../domain/errors.ts';
import type { RowSource } from './rowSource.ts';

/** What tells one state of a file from another. */
export interface FileStamp {
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ino: bigint;
}

/** The same source; every reading to the end throws KinholdError 'invalid-input' where the file is not as it was. */
export function unchanging(rows: RowSource, stamp: FileStamp): RowSource {
  return {
    ...rows,
    blocks: (columns, part) => checked(rows.blocks(columns, part), rows.file, stamp),
    parts: (bytes) => checked(rows.parts(bytes), rows.file, stamp),
  };
}

async function* checked<T>(read: AsyncIterable<T>, file: string, stamp: FileStamp): AsyncGenerator<T> {
  yield* read;
  await check(file, stamp);
}

async function check(file: string, { size, mtimeNs, ino }: FileStamp): Promise<void> {
  const now = await stat(file, { bigint: true }).catch(() => null);
  if (now !== null && now.size === size && now.mtimeNs === mtimeNs && now.ino === ino) return;
  throw new KinholdError('invalid-input', `${file} changed while it was read; run again when nothing writes to it`);
}
