// An NDJSON file as a source of rows: one JSON object a line.

import { fileParts } from './fileParts.ts';
import { jsonColumns, jsonRows } from './jsonRow.ts';
import { type Line, readLines, textLines } from './lines.ts';
import type { FilePart, ReadBytes, RowBlock, RowSource } from './rowSource.ts';

/** Opens an NDJSON file; `head` are its first lines, in which the columns are found. */
export function openNdjson(file: string, head: readonly Line[], read?: ReadBytes): RowSource {
  return {
    file,
    columns: jsonColumns(head),
    columnsFinal: false,
    blocks: (asked, part) => blocksOf(file, asked, part, read),
    parts: (bytes) => fileParts(file, bytes, null),
    rowsOf: (text, line, asked) => jsonRows(textLines(text, line), asked),
  };
}

async function* blocksOf(
  file: string,
  columns: readonly string[],
  part?: FilePart,
  read?: ReadBytes,
): AsyncGenerator<RowBlock> {
  for await (const { lines, bytesRead } of readLines(file, part, read))
    yield { ...jsonRows(lines, columns), bytesRead };
}
