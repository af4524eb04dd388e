// A sheet of an Excel workbook (.xlsx) as a source of rows. Its first row that is not blank is the header; a row's number is
// the one that Excel shows. A sheet is held in memory: it has no more than a million rows.

import { stringify } from 'csv-stringify/sync';
import readWorkbook, {
  type CellValue,
  InvalidInputError,
  InvalidSpreadsheetError,
  type Sheet,
} from 'read-excel-file/node';
import { KinholdError } from '../domain/errors.ts';
import { csvRows } from './csvRows.ts';
import { dateText } from './dateText.ts';
import { textLines } from './lines.ts';
import { onePart } from './onePart.ts';
import type { BadRow, Row, RowBlock, RowSource } from './rowSource.ts';
import { nearest } from './suggest.ts';

const BLOCK_ROWS = 1000;

/** Opens the sheet of that name, the first one where none is named; `note` says which, where there are others. */
export async function openExcel(
  file: string,
  fileBytes: number,
  sheetName: string | null,
): Promise<{ rows: RowSource; note: string | null }> {
  const sheets = await sheetsOf(file);
  const sheet = pickSheet(sheets, sheetName, file);
  const rows = sheet.data.map((cells) => cells.map(cellText));
  const headerAt = rows.findIndex((cells) => cells.some((cell) => cell !== ''));
  if (headerAt < 0)
    throw refused(file, `has nothing in its sheet '${sheet.sheet}'; a header row is the least it must hold`);
  const others = sheets.length > 1 && sheetName === null;
  return {
    rows: sheetRows(file, fileBytes, rows, headerAt),
    note: others
      ? `${file} has ${sheets.length} sheets; read '${sheet.sheet}'. "sheet" in the mapping names another.`
      : null,
  };
}

async function sheetsOf(file: string): Promise<readonly Sheet<string>[]> {
  try {
    return await readWorkbook(file, { parseNumber: numberText });
  } catch (cause) {
    if (!(cause instanceof InvalidInputError || cause instanceof InvalidSpreadsheetError)) throw cause;
    throw refused(file, `is no Excel workbook that can be read (${cause.message}); save it again as .xlsx, or as CSV`);
  }
}

function pickSheet(sheets: readonly Sheet<string>[], name: string | null, file: string): Sheet<string> {
  const sheet = name === null ? sheets[0] : sheets.find((one) => one.sheet === name);
  if (sheet !== undefined) return sheet;
  const names = sheets.map((one) => one.sheet);
  const near = nearest(name ?? '', names);
  throw refused(
    file,
    `has no sheet '${name}'; ${near === null ? `it has ${names.join(', ')}` : `did you mean '${near}'?`}`,
  );
}

function sheetRows(file: string, fileBytes: number, rows: readonly (readonly string[])[], headerAt: number): RowSource {
  const header = rows[headerAt]!;
  const placesOf = (columns: readonly string[]) => columns.map((column) => header.indexOf(column));
  return {
    file,
    columns: header,
    columnsFinal: true,
    blocks: (columns) => blocksOf(rows, headerAt + 1, placesOf(columns), fileBytes),
    parts: () => onePart(fileBytes),
    rowsOf: (text, line, columns) => rowsOfText(text, line, header, placesOf(columns)),
  };
}

async function* blocksOf(
  rows: readonly (readonly string[])[],
  from: number,
  places: readonly number[],
  fileBytes: number,
): AsyncGenerator<RowBlock> {
  for (let start = from; start < rows.length; start += BLOCK_ROWS) {
    const block = rows.slice(start, start + BLOCK_ROWS).map((cells, i) => ({ line: start + i + 1, cells }));
    yield {
      rows: block.filter(({ cells }) => cells.some((cell) => cell !== '')).map((row) => rowOf(row, places)),
      bad: [],
      bytesRead: Math.floor((fileBytes * Math.min(start + BLOCK_ROWS, rows.length)) / rows.length),
    };
  }
}

/** As it stands in quarantine, a row is written as CSV. */
function rowOf({ line, cells }: { line: number; cells: readonly string[] }, places: readonly number[]): Row {
  const raw = stringify([[...cells]]).trimEnd();
  return { line, raw, cells: places.map((place) => cells[place]?.trim() ?? '') };
}

function rowsOfText(
  text: string,
  line: number,
  header: readonly string[],
  places: readonly number[],
): { rows: Row[]; bad: readonly BadRow[] } {
  const { rows, bad } = csvRows(textLines(text, line), { delimiter: ',', header }, true);
  return { rows: rows.map((row) => rowOf(row, places)), bad };
}

function cellText(value: CellValue<string> | null): string {
  if (value === null) return '';
  return value instanceof Date ? dateText(value) : String(value).trim();
}

/** A whole number keeps all the digits that the file has; others are written the shortest way. */
function numberText(text: string): string {
  return /^-?\d+$/.test(text) ? text : String(Number(text));
}

function refused(file: string, what: string): KinholdError {
  return new KinholdError('invalid-input', `${file} ${what}`);
}
