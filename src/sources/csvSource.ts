// A CSV file as a source of rows: finds the delimiter and the header, then streams.

import { KinholdError } from '../domain/errors.ts';
import { type CsvLayout, type CsvRow, csvRows } from './csvRows.ts';
import { type Line, readLines } from './lines.ts';
import type { Row, RowBlock, RowSource } from './rowSource.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows looked at to find the delimiter. */
const SAMPLE = 50;

type NamedLayout = CsvLayout & { readonly header: readonly string[] };

/** Opens a CSV file by its first lines. Throws KinholdError 'invalid-input' where they hold no header. */
export function openCsv(file: string, head: readonly Line[]): RowSource {
  const lines = head.filter((line) => line.text.trim() !== '');
  if (lines[0]?.fault) throw new KinholdError('invalid-input', `${file}, line ${lines[0].number}: ${lines[0].fault}`);
  const delimiter = sniffDelimiter(lines);
  const [header] = rowsUnder(delimiter, lines);
  if (!header || header.line !== lines[0]?.number) {
    throw new KinholdError(
      'invalid-input',
      `${file}, line ${lines[0]?.number ?? 1}: the header cannot be read; check its quotes`,
    );
  }
  const layout: NamedLayout = { delimiter, header: header.cells.map((name) => name.trim()) };
  return {
    file,
    columns: layout.header,
    columnsFinal: true,
    blocks: (columns) => blocksOf(file, layout, header.line, columns),
  };
}

/**
 * The delimiter under which most of the first rows have as many cells as the header; of equals the one that gives more
 * cells, then the more usual one.
 */
function sniffDelimiter(lines: readonly Line[]): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const [header, ...rows] = rowsUnder(delimiter, lines).slice(0, SAMPLE);
    const width = header?.cells.length ?? 0;
    if (width < 2) continue;
    const fitting = rows.filter((row) => row.cells.length === width).length;
    const score = (rows.length === 0 ? 1 : fitting / rows.length) + width / 10_000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function rowsUnder(delimiter: string, lines: readonly Line[]): readonly CsvRow[] {
  return csvRows(lines.slice(0, SAMPLE), { delimiter, header: null }, true).rows;
}

async function* blocksOf(
  file: string,
  layout: NamedLayout,
  headerLine: number,
  columns: readonly string[],
): AsyncGenerator<RowBlock> {
  const places = columns.map((column) => layout.header.indexOf(column));
  const toRow = ({ line, cells, raw }: CsvRow): Row => ({
    line,
    raw,
    cells: places.map((place) => cells[place]?.trim() ?? ''),
  });
  let rest: readonly Line[] = [];
  let bytesRead = 0;
  for await (const block of readLines(file)) {
    const parsed = csvRows([...rest, ...block.lines], layout, false);
    rest = parsed.rest;
    bytesRead = block.bytesRead;
    yield { rows: parsed.rows.filter((row) => row.line > headerLine).map(toRow), bad: parsed.bad, bytesRead };
  }
  if (rest.length === 0) return;
  const parsed = csvRows(rest, layout, true);
  yield { rows: parsed.rows.map(toRow), bad: parsed.bad, bytesRead };
}
