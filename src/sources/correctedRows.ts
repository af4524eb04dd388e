// A source of rows in which some are read as someone has corrected them, in the places where they stand in the file.

import { KinholdError } from '../domain/errors.ts';
import { onePart } from './onePart.ts';
import type { BadRow, Row, RowBlock, RowSource } from './rowSource.ts';

/**
 * `corrections` has the text of rows by their line; text as it stands in the file changes nothing. Reading throws KinholdError
 * 'invalid-input' where no row begins at such a line: then the file is not the one that the rows are of.
 */
export function correctedRows(
  source: RowSource,
  fileBytes: number,
  corrections: ReadonlyMap<number, string>,
): RowSource {
  return {
    ...source,
    blocks: (columns) => correctedBlocks(source, columns, corrections),
    parts: () => onePart(fileBytes),
  };
}

async function* correctedBlocks(
  source: RowSource,
  columns: readonly string[],
  corrections: ReadonlyMap<number, string>,
): AsyncGenerator<RowBlock> {
  const waiting = new Set(corrections.keys());
  for await (const block of source.blocks(columns)) {
    const lines = [...block.rows, ...block.bad].map(({ line }) => line).filter((line) => waiting.delete(line));
    yield lines.length === 0 ? block : replaceIn(block, new Set(lines), source, columns, corrections);
  }
  const [line] = waiting;
  if (line === undefined) return;
  throw new KinholdError(
    'invalid-input',
    `${source.file} has no row that begins in line ${line}; it is not as it was when its rows were quarantined`,
  );
}

function replaceIn(
  { rows, bad, bytesRead }: RowBlock,
  lines: ReadonlySet<number>,
  source: RowSource,
  columns: readonly string[],
  corrections: ReadonlyMap<number, string>,
): RowBlock {
  const read = [...lines].map((line) => readOne(source, corrections.get(line)!, line, columns));
  const isKept = ({ line }: { line: number }) => !lines.has(line);
  const all = [...rows.filter(isKept), ...read.filter((one) => 'cells' in one)];
  return {
    rows: all.sort((a, b) => a.line - b.line),
    bad: [...bad.filter(isKept), ...read.filter((one) => 'reason' in one)],
    bytesRead,
  };
}

function readOne(source: RowSource, text: string, line: number, columns: readonly string[]): Row | BadRow {
  if (text.trim() === '') return { line, field: '', reason: 'the row is empty', raw: text };
  const { rows, bad } = source.rowsOf(text, line, columns);
  const [first, ...others] = [...rows, ...bad];
  if (first !== undefined && others.length === 0) return first;
  return { line, field: '', reason: 'the correction is not one row', raw: text };
}
