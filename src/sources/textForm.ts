// Text that is not UTF-8 as it stands, compressed or in another encoding, as a stream of UTF-8 bytes, so that the readers
// of text need not know.

import { pipeline, Readable, Transform, type TransformCallback } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { KinholdError } from '../domain/errors.ts';
import { chunksOf } from './lines.ts';
import { onePart } from './onePart.ts';
import type { ReadBytes, RowBlock, RowSource } from './rowSource.ts';

export interface TextForm {
  readonly gzip: boolean;
  /** A label of the WHATWG Encoding Standard. */
  readonly encoding: string;
}

const CHUNK_BYTES = 256 * 1024;

/** Whether bytes of this form are read as they stand. */
export function isPlain({ gzip, encoding }: TextForm): boolean {
  return !gzip && encoding === 'utf-8';
}

/** The file's bytes as UTF-8. Throws KinholdError 'invalid-input', also where gzip is cut off. */
export async function* decoded(
  file: string,
  { gzip, encoding }: TextForm,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const steps = [...(gzip ? [createGunzip()] : []), ...(encoding === 'utf-8' ? [] : [transcoder(encoding)])];
  const raw = Readable.from(countedBytes(file, onRead), { objectMode: false });
  // Whoever iterates over the last step hears of an error in any; the callback is what pipeline asks for.
  if (steps.length > 0) pipeline([raw, ...steps], () => {});
  try {
    for await (const chunk of steps.at(-1) ?? raw) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof KinholdError ? error : brokenFile(file, error as NodeJS.ErrnoException);
  }
}

async function* countedBytes(file: string, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunksOf(file, CHUNK_BYTES)) {
    bytes += chunk.length;
    onRead(bytes);
    yield chunk;
  }
}

function brokenFile(file: string, cause: NodeJS.ErrnoException): KinholdError {
  const isGzip = (cause.code ?? '').startsWith('Z_');
  const what = isGzip
    ? `is gzip that cannot be unpacked (${cause.message}): it may be cut off; get it again`
    : `cannot be read: ${cause.message}`;
  return new KinholdError('invalid-input', `${file} ${what}`, { cause });
}

/**
 * A source whose bytes are decoded on their way: it is one part, and progress counts the bytes of the file. `open` makes it
 * over a stream of bytes.
 */
export function decodedSource(
  file: string,
  form: TextForm,
  fileBytes: number,
  open: (read: ReadBytes) => RowSource,
): RowSource {
  return {
    ...open(() => decoded(file, form)),
    blocks: (columns) => countedBlocks(file, form, columns, open),
    parts: () => onePart(fileBytes),
  };
}

async function* countedBlocks(
  file: string,
  form: TextForm,
  columns: readonly string[],
  open: (read: ReadBytes) => RowSource,
): AsyncGenerator<RowBlock> {
  let bytesRead = 0;
  const read = () =>
    decoded(file, form, (bytes) => {
      bytesRead = bytes;
    });
  for await (const block of open(read).blocks(columns)) yield { ...block, bytesRead };
}

function transcoder(encoding: string): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      done(null, Buffer.from(decoder.decode(chunk, { stream: true })));
    },
    flush(done: TransformCallback) {
      done(null, Buffer.from(decoder.decode()));
    },
  });
}
