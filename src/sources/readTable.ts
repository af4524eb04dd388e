// Reads a small table with known columns: clusters, truth, judgements. A bad row is refused rather than set aside.

import { KinholdError } from '../domain/errors.ts';
import type { ReadTable } from '../services/outputs.ts';
import { openRows } from './openRows.ts';

export const readTable: ReadTable = async function* (file, columns) {
  const { rows } = await openRows(file);
  const missing = columns.filter((column) => !rows.columns.includes(column));
  if (missing.length > 0) {
    throw new KinholdError(
      'invalid-input',
      `${file} has no column ${missing.join(', ')}; it has ${rows.columns.join(', ')}`,
    );
  }
  for await (const block of rows.blocks(rows.columns)) {
    const [bad] = block.bad;
    if (bad) throw new KinholdError('invalid-input', `${file} line ${bad.line}: ${bad.reason}`);
    for (const { cells } of block.rows) {
      yield Object.fromEntries(rows.columns.map((column, at) => [column, String(cells[at] ?? '')]));
    }
  }
};
