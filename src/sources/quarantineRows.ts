// Reads a quarantine file as it was written, or as someone has saved it after correcting rows: with another delimiter, quotes
// or line ends. Cells are not trimmed, since a row may begin with an empty cell that a tab ends.

import { type CsvError, parse } from 'csv-parse';
import { KinholdError } from '../domain/errors.ts';
import type { QuarantinedRow, ReadQuarantine } from '../services/inputs.ts';
import { openRows } from './openRows.ts';
import { findEncoding } from './openText.ts';
import { decoded } from './textForm.ts';

const COLUMNS = ['file', 'line', 'field', 'reason', 'row'] as const;

export const readQuarantine: ReadQuarantine = async (file) => {
  const { rows, bytes } = await openRows(file);
  const missing = COLUMNS.filter((column) => !rows.columns.includes(column));
  if (missing.length > 0) throw refused(file, `is no quarantine file: it has no column ${missing.join(', ')}`);
  const encoding = await findEncoding(file, bytes, false);
  const text: Buffer[] = [];
  for await (const chunk of decoded(file, { gzip: false, encoding })) text.push(chunk);
  return await parseRows(file, Buffer.concat(text));
};

async function parseRows(file: string, text: Buffer): Promise<QuarantinedRow[]> {
  const rows: QuarantinedRow[] = [];
  const header = text.toString('utf8', 0, Math.max(0, text.indexOf('\n')));
  const delimiter = [',', ';', '\t'].find((one) => header.split(one).length >= COLUMNS.length) ?? ',';
  const options = { bom: true, columns: true, delimiter, max_record_size: 0, info: true };
  try {
    for await (const { record, info } of parse(text, options)) rows.push(rowOf(file, record, info.lines));
    return rows;
  } catch (error) {
    if (error instanceof KinholdError) throw error;
    const { lines, message } = error as CsvError & { readonly lines?: number };
    throw refused(file, `line ${lines ?? '?'}: ${message}`);
  }
}

function rowOf(file: string, record: Readonly<Record<(typeof COLUMNS)[number], string>>, at: number): QuarantinedRow {
  const line = Number(record.line);
  if (!Number.isSafeInteger(line) || line < 1)
    throw refused(file, `line ${at}: '${record.line}' in the column line is not the number of a line`);
  return { file: record.file, line, field: record.field, reason: record.reason, row: record.row };
}

function refused(file: string, what: string): KinholdError {
  return new KinholdError('invalid-input', `${file} ${what}`);
}
