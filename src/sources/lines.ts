// The physical lines of a file, in blocks: what the CSV and NDJSON readers are built on. Memory holds one block,
// whatever the file's size; a consumer that does not ask for the next block stops the reading.

import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { KinholdError } from '../domain/errors.ts';

/** A block of about a thousand lines of a hundred characters. */
const BLOCK_BYTES = 128 * 1024;
const MAX_LINE_BYTES = 4 * 1024 * 1024;
const NEWLINE = 10;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** One line without its end; `fault` says why it cannot be read, `text` is then only for showing. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly fault: string | null;
}

interface LineBlock {
  readonly lines: readonly Line[];
  /** Bytes of the file read so far. */
  readonly bytesRead: number;
}

/** Streams the lines of `file`, ended by LF or CRLF; a byte order mark is stripped. Throws KinholdError 'invalid-input'. */
export async function* readLines(file: string): AsyncGenerator<LineBlock> {
  const open = new OpenLine();
  let number = 1;
  let bytesRead = 0;
  for await (const chunk of chunksOf(file)) {
    const start = bytesRead === 0 && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    bytesRead += chunk.length;
    const end = chunk.lastIndexOf(NEWLINE);
    if (end < 0) {
      open.add(chunk.subarray(start));
      continue;
    }
    const first = chunk.indexOf(NEWLINE);
    open.add(chunk.subarray(start, first));
    const lines = [open.close(number)];
    if (first < end) lines.push(...decode(chunk.subarray(first + 1, end), number + 1));
    open.add(chunk.subarray(end + 1));
    number += lines.length;
    yield { lines, bytesRead };
  }
  if (!open.empty) yield { lines: [open.close(number)], bytesRead };
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: BLOCK_BYTES })) yield chunk as Buffer;
  } catch (cause) {
    throw new KinholdError('invalid-input', `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

/** The beginning of a line whose end has not been read; what exceeds the limit is dropped. */
class OpenLine {
  private parts: Buffer[] = [];
  private size = 0;

  get empty(): boolean {
    return this.size === 0;
  }

  add(part: Buffer): void {
    if (this.size <= MAX_LINE_BYTES && part.length > 0) this.parts.push(part);
    this.size += part.length;
  }

  close(number: number): Line {
    const bytes = Buffer.concat(this.parts);
    const tooLong = this.size > MAX_LINE_BYTES;
    this.parts = [];
    this.size = 0;
    if (!tooLong) return lineOf(bytes, number);
    return { number, text: bytes.toString('utf8', 0, 200), fault: 'the line is longer than 4 MiB' };
  }
}

/** Whole blocks are checked and decoded at once; only a block with a bad byte in it is looked through line by line. */
function decode(bytes: Buffer, firstNumber: number): Line[] {
  if (isUtf8(bytes)) {
    return bytes
      .toString('utf8')
      .split('\n')
      .map((text, i) => ({ number: firstNumber + i, text: withoutReturn(text), fault: null }));
  }
  const lines: Line[] = [];
  let start = 0;
  while (start <= bytes.length) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    lines.push(lineOf(bytes.subarray(start, end), firstNumber + lines.length));
    start = end + 1;
  }
  return lines;
}

function lineOf(bytes: Buffer, number: number): Line {
  const fault = isUtf8(bytes) ? null : 'the line is not valid UTF-8; save the file as UTF-8';
  return { number, text: withoutReturn(bytes.toString('utf8')), fault };
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
