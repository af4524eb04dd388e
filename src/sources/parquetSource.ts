// A Parquet file as a source of rows: only the columns asked for are read, a row group at a time. Nested columns are paths,
// as in NDJSON; a row's number counts from 1.

import { open } from 'node:fs/promises';
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { KinholdError } from '../domain/errors.ts';
import { dateText } from './dateText.ts';
import { cellAt, type JsonObject, jsonRows } from './jsonRow.ts';
import { onePart } from './onePart.ts';
import { parquetColumns } from './parquetColumns.ts';
import type { Row, RowBlock, RowSource } from './rowSource.ts';

const BLOCK_ROWS = 1000;

/** Opens by the metadata at the file's end. Throws KinholdError 'invalid-input' where that cannot be read. */
export async function openParquet(file: string, fileBytes: number): Promise<RowSource> {
  const buffer = fileBuffer(file, fileBytes);
  const metadata = await attempt(file, () => parquetMetadataAsync(buffer));
  const schema = parquetSchema(metadata);
  return {
    file,
    ...parquetColumns(schema),
    blocks: (columns) => blocksOf(file, { buffer, metadata, fileBytes }, columns),
    parts: () => onePart(fileBytes),
    rowsOf: (text, line, columns) => jsonRows([{ number: line, text, fault: null }], columns),
  };
}

interface OpenParquet {
  readonly buffer: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly fileBytes: number;
}

async function* blocksOf(
  file: string,
  { buffer, metadata, fileBytes }: OpenParquet,
  asked: readonly string[],
): AsyncGenerator<RowBlock> {
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const columns = names.filter((name) => asked.some((path) => path === name || path.startsWith(`${name}.`)));
  const total = Number(metadata.num_rows);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const range = { file: buffer, metadata, columns, rowStart, rowEnd, compressors };
    const objects =
      columns.length === 0 ? emptyRows(rowEnd - rowStart) : await attempt(file, () => parquetReadObjects(range));
    for (let start = 0; start < objects.length; start += BLOCK_ROWS) {
      const rows = objects
        .slice(start, start + BLOCK_ROWS)
        .map((object, i) => rowOf(object, rowStart + start + i + 1, asked));
      yield { rows, bad: [], bytesRead: Math.floor((fileBytes * (rowStart + start + rows.length)) / total) };
    }
    rowStart = rowEnd;
  }
}

function emptyRows(count: number): JsonObject[] {
  return Array.from({ length: count }, () => ({}));
}

/** As it stands in quarantine, a row is the JSON of the columns asked for. */
function rowOf(object: JsonObject, line: number, columns: readonly string[]): Row {
  const row = plainObject(object);
  return { line, cells: columns.map((path) => cellAt(row, path)), raw: JSON.stringify(row) };
}

function plainObject(object: object): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, plain(value)]));
}

/** Values as JSON has them; a number that is none, as pandas writes for the unknown, is null. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? plainObject(value) : value;
}

function fileBuffer(file: string, byteLength: number): AsyncBuffer {
  return {
    byteLength,
    slice: async (start, end = byteLength) => {
      const handle = await open(file);
      try {
        const bytes = new ArrayBuffer(end - start);
        const { bytesRead } = await handle.read(new Uint8Array(bytes), 0, end - start, start);
        return bytes.slice(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}

async function attempt<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const why = (cause as Error).message.split('\n')[0];
    throw new KinholdError('invalid-input', `${file} is no Parquet file that can be read (${why}); write it again`, {
      cause,
    });
  }
}
