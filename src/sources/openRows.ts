// Opens a file as a source of rows: sees that it is there and is text, and picks the reader by name and content.

import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { KinholdError } from '../domain/errors.ts';
import { openCsv } from './csvSource.ts';
import { type Line, linesOf, readText } from './lines.ts';
import { openNdjson } from './ndjsonSource.ts';
import type { RowSource } from './rowSource.ts';

const NDJSON_EXTENSIONS = ['.ndjson', '.jsonl', '.json'];
/** How much is looked at before reading. */
const HEAD_BYTES = 128 * 1024;
/** First bytes of formats that people take for CSV, and what to do about each. */
const FOREIGN: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'is a spreadsheet or a zip archive; save it as CSV'],
  [[0x1f, 0x8b], 'is compressed; unpack it first'],
  [[0xff, 0xfe], 'is UTF-16; save it as UTF-8'],
  [[0xfe, 0xff], 'is UTF-16; save it as UTF-8'],
  [[0x50, 0x41, 0x52, 0x31], 'is a Parquet file; export it as CSV or NDJSON'],
];

/** Opens one file with its size in bytes. Throws KinholdError 'invalid-input' where it cannot be read as rows. */
export async function openRows(file: string): Promise<{ rows: RowSource; bytes: number }> {
  const { bytes, start } = await examine(file);
  for (const [magic, what] of FOREIGN) {
    if (magic.every((byte, i) => start[i] === byte)) throw refused(file, what);
  }
  const head = await firstLines(file);
  const first = head.find((line) => line.text.trim() !== '')?.text.trimStart() ?? '';
  if (first === '') throw refused(file, 'is empty; a header line is the least it must hold');
  if (first.startsWith('[') && NDJSON_EXTENSIONS.includes(extname(file).toLowerCase())) {
    throw refused(file, 'holds one JSON list; write one object a line (jq -c ".[]" does that)');
  }
  const isNdjson = NDJSON_EXTENSIONS.includes(extname(file).toLowerCase()) || first.startsWith('{');
  return { rows: isNdjson ? openNdjson(file, head) : openCsv(file, head), bytes };
}

async function examine(file: string): Promise<{ bytes: number; start: Buffer }> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file);
    const stat = await handle.stat();
    if (!stat.isFile())
      throw refused(file, stat.isDirectory() ? 'is a folder; name a file in it' : 'is not a regular file');
    if (stat.size === 0) throw refused(file, 'is empty; a header line is the least it must hold');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return { bytes: stat.size, start: buffer.subarray(0, bytesRead) };
  } catch (error) {
    throw error instanceof KinholdError ? error : unreadable(file, error as NodeJS.ErrnoException);
  } finally {
    await handle?.close();
  }
}

/** The lines of the beginning, in which the delimiter and the columns are found; blank lines before it are left out. */
async function firstLines(file: string): Promise<readonly Line[]> {
  const head: Line[] = [];
  let number = 1;
  let bytes = 0;
  for await (const block of readText(file)) {
    const lines = linesOf(block, number);
    number += lines.length;
    if (head.length === 0 && lines.every((line) => line.text.trim() === '')) continue;
    head.push(...lines);
    bytes += block.bytes.length;
    if (bytes >= HEAD_BYTES) break;
  }
  return head;
}

function refused(file: string, what: string): KinholdError {
  return new KinholdError('invalid-input', `${file} ${what}`);
}

function unreadable(file: string, cause: NodeJS.ErrnoException): KinholdError {
  const what = cause.code === 'ENOENT' ? 'does not exist; check the path' : `cannot be read: ${cause.message}`;
  return new KinholdError('invalid-input', `${file} ${what}`, { cause });
}
