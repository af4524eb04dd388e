// One file's rows, block by block, as records, relationships and quarantined rows.

import type { SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';
import type { InputBatch, QuarantinedRow } from '../services/inputs.ts';
import type { Orders } from './columns.ts';
import type { CompiledMapping, Mapped } from './compileMapping.ts';
import { decideOrders, hasOpenOrder } from './dateOrders.ts';
import { KeySet } from './keySet.ts';
import type { Mapping } from './mappingSchema.ts';
import type { BadRow, FilePart, RowBlock, RowSource } from './rowSource.ts';

const BATCH_ROWS = 400;

/** A file with its mapping; what was once found out about the whole file is kept for the next reading. */
export class OpenFile {
  readonly rows: RowSource;
  readonly bytes: number;
  readonly compiled: CompiledMapping;
  private readonly mapping: Mapping;
  private decided: Promise<Orders> | null = null;

  constructor(rows: RowSource, bytes: number, mapping: Mapping, compiled: CompiledMapping) {
    this.rows = rows;
    this.bytes = bytes;
    this.mapping = mapping;
    this.compiled = compiled;
  }

  /** The orders of the file's dates, for which all of it is read once. */
  orders(): Promise<Orders> {
    this.decided ??= decideOrders(this.rows, this.compiled.columns, this.mapping.dateOrder ?? null);
    return this.decided;
  }
}

/** What carries over from row to row and from file to file in one run, and the batch that is being filled. */
export class RunState implements Mapped {
  position = 0;
  bytesBefore = 0;
  records: SourceRecord[] = [];
  relationships: Relationship[] = [];
  private quarantined: QuarantinedRow[] = [];
  private readonly keys = new KeySet();

  isNew(key: string): boolean {
    return this.keys.add(key);
  }

  get isFull(): boolean {
    return this.records.length + this.relationships.length + this.quarantined.length >= BATCH_ROWS;
  }

  quarantine(file: string, rows: BadRow[]): void {
    rows.sort((a, b) => a.line - b.line);
    for (const { line, field, reason, raw } of rows) this.quarantined.push({ file, line, field, reason, row: raw });
  }

  /** The batch, after which the next one begins. */
  take(bytesRead: number): InputBatch {
    const { records, relationships, quarantined } = this;
    this.records = [];
    this.relationships = [];
    this.quarantined = [];
    return { records, relationships, quarantined, bytesRead: this.bytesBefore + bytesRead };
  }
}

/** Streams a file, or a part of it; `state` goes on counting where the file before it ended. */
export async function* fileBatches(file: OpenFile, state: RunState, part?: FilePart): AsyncGenerator<InputBatch> {
  const { columns } = file.compiled;
  let orders: Orders | null = null;
  let bytesRead = 0;
  for await (const block of file.rows.blocks(columns.names, part)) {
    if (orders === null && hasOpenOrder(block.rows, columns)) orders = await file.orders();
    mapBlock(block, file, orders ?? [], state);
    ({ bytesRead } = block);
    if (state.isFull) yield state.take(bytesRead);
  }
  yield state.take(bytesRead);
  state.bytesBefore += file.bytes;
}

function mapBlock(block: RowBlock, { rows: source, compiled }: OpenFile, orders: Orders, state: RunState): void {
  const bad: BadRow[] = [...block.bad];
  for (const { line, cells, raw } of block.rows) {
    const fault = compiled.map(cells, orders, state);
    if (fault === null) state.position++;
    else bad.push({ line, raw, ...fault });
  }
  state.quarantine(source.file, bad);
}
