// A file that holds one JSON list as a source of rows. The list is cut into its items as its bytes come, so that memory holds
// one item and a bad item costs that item only; what an item says is for JSON.parse.

import { isUtf8 } from 'node:buffer';
import { KinholdError } from '../domain/errors.ts';
import { jsonColumns, jsonRows } from './jsonRow.ts';
import type { Line } from './lines.ts';
import { ListCutter } from './listCutter.ts';
import { onePart } from './onePart.ts';
import type { ReadBytes, RowBlock, RowSource } from './rowSource.ts';

/** Items looked at to find the columns. */
const SAMPLE_ITEMS = 1000;

/** Opens a JSON list; its first items are read to find the columns. Throws KinholdError 'invalid-input'. */
export async function openJsonList(file: string, fileBytes: number, read: ReadBytes): Promise<RowSource> {
  return {
    file,
    columns: jsonColumns(await firstItems(file, read)),
    columnsFinal: false,
    blocks: (columns) => blocksOf(file, read, columns),
    parts: () => onePart(fileBytes),
    rowsOf: (text, line, columns) => jsonRows([{ number: line, text, fault: null }], columns),
  };
}

async function firstItems(file: string, read: ReadBytes): Promise<readonly Line[]> {
  const items: Line[] = [];
  for await (const block of itemsOf(file, read)) {
    items.push(...block.items);
    if (items.length >= SAMPLE_ITEMS) break;
  }
  return items;
}

async function* blocksOf(file: string, read: ReadBytes, columns: readonly string[]): AsyncGenerator<RowBlock> {
  for await (const { items, bytesRead } of itemsOf(file, read)) yield { ...jsonRows(items, columns), bytesRead };
}

async function* itemsOf(file: string, read: ReadBytes): AsyncGenerator<{ items: readonly Line[]; bytesRead: number }> {
  const cutter = new ListCutter();
  let bytesRead = 0;
  const onRead = (bytes: number) => {
    bytesRead = bytes;
  };
  for await (const chunk of read(onRead)) {
    yield { items: cutter.add(chunk).map(asLine), bytesRead };
    refuseWhere(cutter.fault, file);
  }
  refuseWhere(cutter.end(), file);
}

function asLine({ line, bytes, tooLong }: { line: number; bytes: Buffer; tooLong: boolean }): Line {
  const text = bytes.toString('utf8', 0, tooLong ? 200 : bytes.length);
  if (tooLong) return { number: line, text, fault: 'the object is longer than 4 MiB' };
  return { number: line, text, fault: isUtf8(bytes) ? null : 'the object is not valid UTF-8; save the file as UTF-8' };
}

/** Rows beyond a broken bracket can't be told apart, and must not look as if they were gone. */
function refuseWhere(fault: { line: number; what: string } | null, file: string): void {
  if (fault !== null) throw new KinholdError('invalid-input', `${file}, line ${fault.line}: ${fault.what}`);
}
