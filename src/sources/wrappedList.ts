// JSON as some publishers write it: one object whose single member is the list of rows, {"records": [...]}. Read as if the list
// stood alone.

import type { ReadBytes } from './rowSource.ts';

/** The members under which GLEIF's golden copies and concatenated files have their rows. */
const WRAPPED = /^\{\s*"(?:records|relations|exceptions)"\s*:\s*\[/;
const [OPEN_LIST, NEWLINE, SPACE] = Buffer.from('[\n ');

export function isWrappedList(head: string): boolean {
  return WRAPPED.test(head.trimStart());
}

/** The bytes of the list alone; what stands before it is blank, so that lines keep their numbers. */
export function wrappedList(read: ReadBytes): ReadBytes {
  return (onRead) => listBytes(read(onRead));
}

async function* listBytes(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isInside = false;
  let held: Buffer | null = null;
  for await (const chunk of chunks) {
    if (held !== null) yield held;
    const start: number = isInside ? 0 : chunk.indexOf(OPEN_LIST!);
    held = start < 0 ? blank(chunk) : Buffer.concat([blank(chunk.subarray(0, start)), chunk.subarray(start)]);
    isInside ||= start >= 0;
  }
  if (held !== null) yield withoutEnd(held);
}

function blank(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte === NEWLINE ? NEWLINE! : SPACE!)));
}

/** Without the brace that closes the object. */
function withoutEnd(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').trimEnd();
  return text.endsWith('}') ? bytes.subarray(0, text.length - 1) : bytes;
}
