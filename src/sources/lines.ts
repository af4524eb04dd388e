// The physical lines of a file, in blocks: what the CSV and NDJSON readers are built on. Memory holds one block,
// whatever the file's size; a consumer that does not ask for the next block stops the reading.

import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { KinholdError } from '../domain/errors.ts';
import type { FilePart, ReadBytes } from './rowSource.ts';

/** What is read at a time. */
const CHUNK_BYTES = 256 * 1024;
/** What is made text at a time: little, because what is alive at once is what collecting garbage costs. */
const BLOCK_BYTES = 32 * 1024;
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

/** Whole lines with their ends, LF or CRLF; the last line of a file may lack its end. */
export interface TextBlock {
  /** Null where a line cannot be read: then linesOf tells which. */
  readonly text: string | null;
  readonly bytes: Buffer;
  /** Whether `bytes` are no more than the beginning of one line that is too long to be read. */
  readonly tooLong: boolean;
  /** Bytes read so far of the file, or of its part. */
  readonly bytesRead: number;
}

/**
 * Streams the lines of `file`, or of a part of it; a byte order mark is stripped. `read` gives its bytes as UTF-8 where they
 * are not as they stand. Throws KinholdError 'invalid-input'.
 */
export async function* readLines(file: string, part?: FilePart, read?: ReadBytes): AsyncGenerator<LineBlock> {
  let number = part?.line ?? 1;
  for await (const block of readText(file, part, read)) {
    const lines = linesOf(block, number);
    number += lines.length;
    yield { lines, bytesRead: block.bytesRead };
  }
}

/** Streams `file`, or a part of it, as text: quicker than line by line, for readers that find the lines by themselves. */
export async function* readText(file: string, part?: FilePart, read?: ReadBytes): AsyncGenerator<TextBlock> {
  const open = new OpenLine();
  let bytesRead = 0;
  for await (const chunk of read?.() ?? chunksOf(file, CHUNK_BYTES, part)) {
    const isStart = bytesRead === 0 && (part?.start ?? 0) === 0;
    const start = isStart ? chunk.length - withoutMark(chunk).length : 0;
    bytesRead += chunk.length;
    const end = Math.max(start, chunk.lastIndexOf(NEWLINE) + 1);
    if (end > start) yield* open.close(chunk.subarray(start, end), bytesRead);
    open.add(chunk.subarray(end));
  }
  if (!open.empty) yield* open.close(Buffer.alloc(0), bytesRead);
}

/** The first bytes of a file without its byte order mark. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes;
}

/** The lines of a block; `firstNumber` is that of the first. Only a block that cannot all be read is decoded line by line. */
export function linesOf({ text, bytes, tooLong }: TextBlock, firstNumber: number): Line[] {
  if (text !== null) return textLines(text, firstNumber);
  if (tooLong) {
    return [{ number: firstNumber, text: bytes.toString('utf8', 0, 200), fault: 'the line is longer than 4 MiB' }];
  }
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    lines.push(lineOf(bytes.subarray(start, end), firstNumber + lines.length));
    start = end + 1;
  }
  return lines;
}

/** The lines of sound text. */
export function textLines(text: string, firstNumber: number): Line[] {
  const texts = text.split('\n');
  if (texts.at(-1) === '') texts.pop();
  return texts.map((line, i) => ({ number: firstNumber + i, text: withoutReturn(line), fault: null }));
}

/** Streams the bytes of `file`, or of a part of it, in chunks of `size`. Throws KinholdError 'invalid-input'. */
export async function* chunksOf(file: string, size: number, part?: FilePart): AsyncGenerator<Buffer> {
  if (part !== undefined && part.start >= part.end) return;
  const range = part === undefined ? {} : { start: part.start, end: part.end - 1 };
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: size, ...range })) yield chunk as Buffer;
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

  /** The line, gone on and ended by the first of `next`, and the lines that follow it there. */
  *close(next: Buffer, bytesRead: number): Generator<TextBlock> {
    const newline = next.indexOf(NEWLINE);
    const tooLong = this.size + Math.max(0, newline) > MAX_LINE_BYTES;
    const bytes = this.parts.length === 0 ? next : Buffer.concat([...this.parts, next]);
    this.parts = [];
    this.size = 0;
    if (!tooLong) return yield* textBlocks(bytes, bytesRead);
    yield { text: null, bytes, tooLong, bytesRead };
    if (newline + 1 < next.length) yield* textBlocks(next.subarray(newline + 1), bytesRead);
  }
}

function* textBlocks(bytes: Buffer, bytesRead: number): Generator<TextBlock> {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start + BLOCK_BYTES);
    const end = newline < 0 ? bytes.length : newline + 1;
    yield textBlock(bytes.subarray(start, end), bytesRead);
    start = end;
  }
}

/** Blocks are checked and decoded in one go; of ASCII, the most frequent, that is a copy. */
export function textBlock(bytes: Buffer, bytesRead: number): TextBlock {
  let text: string | null = null;
  if (bytes.includes(0)) text = null;
  else if (isAscii(bytes)) text = bytes.toString('latin1');
  else if (isUtf8(bytes)) text = bytes.toString('utf8');
  return { text, bytes, tooLong: false, bytesRead };
}

function lineOf(bytes: Buffer, number: number): Line {
  let fault: string | null = null;
  if (bytes.includes(0)) fault = 'the line holds a zero byte; write the file again without';
  else if (!isUtf8(bytes)) fault = 'the line is not valid UTF-8; save the file as UTF-8';
  return { number, text: withoutReturn(bytes.toString('utf8')), fault };
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
