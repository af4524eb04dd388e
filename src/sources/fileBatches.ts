// One file's rows, block by block, as records, relationships and quarantined rows.

import type { SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';
import type { InputBatch, QuarantinedRow } from '../services/inputs.ts';
import type { Orders } from './columns.ts';
import type { CompiledMapping } from './compileMapping.ts';
import { decideOrders, hasOpenOrder } from './dateOrders.ts';
import { KeySet } from './keySet.ts';
import type { Mapping } from './mappingSchema.ts';
import type { BadRow, RowBlock, RowSource } from './rowSource.ts';

export interface OpenFile {
  readonly rows: RowSource;
  readonly bytes: number;
  readonly mapping: Mapping;
  readonly compiled: CompiledMapping;
}

/** What carries over from file to file in one run. */
export class RunState {
  position = 0;
  bytesBefore = 0;
  readonly keys = new KeySet();
}

/** Streams a file; `state` goes on counting where the file before it ended. */
export async function* fileBatches(file: OpenFile, state: RunState): AsyncGenerator<InputBatch> {
  const { rows: source, mapping, compiled } = file;
  const { columns } = compiled;
  const stated = mapping.dateOrder ?? null;
  let orders: Orders | null = null;
  for await (const block of source.blocks(columns.names)) {
    if (orders === null && hasOpenOrder(block.rows, columns)) orders = await decideOrders(source, columns, stated);
    yield toBatch(block, file, orders ?? [], state);
  }
  state.bytesBefore += file.bytes;
}

function toBatch(block: RowBlock, { rows: source, compiled }: OpenFile, orders: Orders, state: RunState): InputBatch {
  const records: SourceRecord[] = [];
  const relationships: Relationship[] = [];
  const bad: BadRow[] = [...block.bad];
  for (const { line, cells, raw } of block.rows) {
    const mapped = compiled.map(cells, orders, { position: state.position, isNew: (key) => state.keys.add(key) });
    if ('reason' in mapped) {
      bad.push({ line, raw, ...mapped });
      continue;
    }
    state.position++;
    if (mapped.record !== null) records.push(mapped.record);
    relationships.push(...mapped.relationships);
  }
  const quarantined = bad.sort((a, b) => a.line - b.line).map((row) => quarantine(source.file, row));
  return { records, relationships, quarantined, bytesRead: state.bytesBefore + block.bytesRead };
}

function quarantine(file: string, { line, field, reason, raw }: BadRow): QuarantinedRow {
  return { file, line, field, reason, row: raw };
}
