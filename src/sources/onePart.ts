// A file that is read from its beginning alone has one part.

import type { FilePart } from './rowSource.ts';

export async function* onePart(bytes: number): AsyncGenerator<FilePart> {
  yield { start: 0, end: bytes, line: 1 };
}
