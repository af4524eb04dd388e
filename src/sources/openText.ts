// Opens a file of text, compressed or not: finds its encoding, then whether it is CSV, NDJSON or a JSON list. Plain UTF-8, the
// most frequent, is read as it stands; everything else is decoded on its way.

import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { KinholdError } from '../domain/errors.ts';
import { openCsv } from './csvSource.ts';
import { detectEncoding } from './encoding.ts';
import { fileKind, isBinary } from './fileKind.ts';
import { openJsonList } from './jsonListSource.ts';
import { type Line, linesOf, readText } from './lines.ts';
import { openNdjson } from './ndjsonSource.ts';
import type { ReadBytes, RowSource } from './rowSource.ts';
import { decoded, decodedSource, isPlain, type TextForm } from './textForm.ts';
import { isWrappedList, wrappedList } from './wrappedList.ts';

const JSON_EXTENSIONS = ['.ndjson', '.jsonl', '.json'];
/** How much is looked at before reading. */
const HEAD_BYTES = 128 * 1024;
/** Places further on that are looked at for the encoding, evenly spread, and how much there. */
const SAMPLES = 64;
const SAMPLE_BYTES = 64 * 1024;
/** What is packed can be read from its beginning only: as much of it as of a large file's samples. */
const PACKED_HEAD_BYTES = SAMPLES * SAMPLE_BYTES;

/** Opens text whose encoding is found where none is stated; the note says so where it is neither UTF-8 nor UTF-16. */
export async function openText(
  file: string,
  fileBytes: number,
  gzip: boolean,
  stated: string | null,
): Promise<{ rows: RowSource; note: string | null }> {
  const form = { gzip, encoding: stated ?? (await findEncoding(file, fileBytes, gzip)) };
  const note =
    stated === null && form.encoding === 'windows-1252'
      ? `${file} is not UTF-8; read as Latin-1 (windows-1252). "encoding" in the mapping names another.`
      : null;
  return { rows: await openAs(file, fileBytes, form), note };
}

async function openAs(file: string, fileBytes: number, form: TextForm): Promise<RowSource> {
  const read = isPlain(form) ? undefined : () => decoded(file, form);
  const head = await firstLines(file, read);
  const first = head.find(({ text }) => text.trim() !== '')?.text.trimStart() ?? '';
  if (first === '') throw refused(file, 'is empty; a header line is the least it must hold');
  if (isWrappedList(beginning(head))) {
    return openJsonList(
      file,
      fileBytes,
      wrappedList((onRead) => decoded(file, form, onRead)),
    );
  }
  const isNamedJson = JSON_EXTENSIONS.includes(extname(plainName(file, form)).toLowerCase());
  if (first.startsWith('[') && (isNamedJson || /^\[\s*(\{|$)/.test(first))) {
    return openJsonList(file, fileBytes, (onRead) => decoded(file, form, onRead));
  }
  if (head.length === 1 && first.includes('\r'))
    throw refused(file, 'ends its lines with a carriage return alone; save it with line feeds');
  const isNdjson = isNamedJson || first.startsWith('{');
  if (isNdjson) refuseSpreadObject(file, head);
  const open = (bytes?: ReadBytes) => (isNdjson ? openNdjson(file, head, bytes) : openCsv(file, head, bytes));
  return isPlain(form) ? open() : decodedSource(file, form, fileBytes, open);
}

/** As much as tells a wrapped list. */
function beginning(head: readonly Line[]): string {
  return head
    .slice(0, 5)
    .map(({ text }) => text.slice(0, 200))
    .join('\n');
}

/** `name.csv.gz` is `name.csv`, packed. */
function plainName(file: string, { gzip }: TextForm): string {
  return gzip ? file.replace(/\.gz$/i, '') : file;
}

/** One object over several lines is JSON, but no rows. */
function refuseSpreadObject(file: string, head: readonly Line[]): void {
  const first = head.find(({ text }) => text.trim() !== '')!;
  if (!/^\s*\{\s*$/.test(first.text)) return;
  throw refused(file, 'spreads a JSON object over several lines; write one object a line, or a list of objects');
}

/** The encoding of a text. Throws KinholdError 'invalid-input' where it is none that is known, or the file is no text. */
export async function findEncoding(file: string, fileBytes: number, gzip: boolean): Promise<string> {
  const head = await firstBytes(file, gzip);
  const isWhole = gzip ? head.length < PACKED_HEAD_BYTES : head.length === fileBytes;
  const encoding = detectEncoding({ head, isWhole, others: gzip || isWhole ? [] : await samples(file, fileBytes) });
  if (!encoding?.startsWith('utf-16')) refuseForeign(file, head, gzip);
  if (encoding === null) {
    const how = 'save it as UTF-8, or name its "encoding" in the mapping, as "windows-1251" or "shift_jis"';
    throw refused(file, `is neither UTF-8 nor Latin-1; ${how}`);
  }
  return encoding;
}

function refuseForeign(file: string, head: Buffer, gzip: boolean): void {
  if (gzip && fileKind(head) !== 'text') throw refused(file, 'holds another packed format; unpack it first');
  if (isBinary(head)) throw refused(file, 'is not text, nor a format that is known; export the data as CSV');
}

async function firstBytes(file: string, gzip: boolean): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of decoded(file, { gzip, encoding: 'utf-8' })) {
    parts.push(chunk);
    bytes += chunk.length;
    if (bytes >= (gzip ? PACKED_HEAD_BYTES : HEAD_BYTES)) break;
  }
  return Buffer.concat(parts);
}

/** Some of the bytes after the head: all of a small file, little of a large one. */
async function samples(file: string, fileBytes: number): Promise<Buffer[]> {
  const step = Math.max(SAMPLE_BYTES, Math.floor((fileBytes - HEAD_BYTES) / SAMPLES));
  const handle = await open(file);
  try {
    const found: Buffer[] = [];
    for (let at = HEAD_BYTES; at < fileBytes; at += step) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, at);
      found.push(buffer.subarray(0, bytesRead));
    }
    return found;
  } finally {
    await handle.close();
  }
}

/** The lines of the beginning, in which the delimiter and the columns are found; blank lines before it are left out. */
async function firstLines(file: string, read?: ReadBytes): Promise<readonly Line[]> {
  const head: Line[] = [];
  let number = 1;
  let bytes = 0;
  for await (const block of readText(file, undefined, read)) {
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
