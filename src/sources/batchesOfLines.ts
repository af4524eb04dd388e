// What some rows of a file become. The whole file is read and mapped, because what a row becomes can depend on all: which of
// two rows with one key is the duplicate, in which order a column writes its dates.

import type { FileBatch } from '../services/inputs.ts';
import type { OpenFile } from './fileBatches.ts';
import { RunState } from './fileBatches.ts';
import type { BadRow } from './rowSource.ts';

/** Streams what becomes of the rows that begin at `lines`. */
export async function* batchesOfLines(
  file: OpenFile,
  lines: Pick<ReadonlySet<number>, 'has'>,
): AsyncGenerator<FileBatch> {
  const { columns, map } = file.compiled;
  const name = file.rows.file;
  const orders = await file.orders();
  const state = new RunState();
  for await (const block of file.rows.blocks(columns.names)) {
    const bad: BadRow[] = block.bad.filter(({ line }) => lines.has(line));
    for (const { line, cells, raw } of block.rows) {
      const before = { records: state.records.length, relationships: state.relationships.length };
      const fault = map(cells, orders, state);
      if (fault === null) state.position++;
      if (lines.has(line)) {
        if (fault !== null) bad.push({ line, raw, ...fault });
      } else {
        state.records.length = before.records;
        state.relationships.length = before.relationships;
      }
    }
    state.quarantine(name, bad);
    yield { ...state.take(block.bytesRead), file: name };
  }
}
