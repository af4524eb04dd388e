// What a full load has seen: the keys of each scope it speaks for, and the rows it could not read.

import { parseRecordKey } from '../../domain/record.ts';
import type { RecordScope, RelationshipScope } from '../graphPorts.ts';
import type { InputBatch } from '../inputs.ts';

interface Seen<Scope> {
  readonly scope: Scope;
  readonly keys: Set<string>;
}

export class SeenFacts {
  readonly records = new Map<string, Seen<RecordScope>>();
  readonly relationships = new Map<string, Seen<RelationshipScope>>();
  readonly #badRows: string[] = [];

  add({ records, relationships, quarantined }: InputBatch): void {
    for (const { key, source, type } of records) note(this.records, { source, type }, key);
    for (const { key, source, relation } of relationships) note(this.relationships, { source, relation }, key);
    for (const { row } of quarantined) this.#badRows.push(row);
  }

  /** Whether a row that could not be read names the id of this record, so that one can't say that the record is gone. */
  mayBeInBadRow(recordKey: string): boolean {
    const id = parseRecordKey(recordKey)?.id;
    return id !== undefined && this.#badRows.some((row) => row.includes(id));
  }
}

function note<Scope extends object>(seen: Map<string, Seen<Scope>>, scope: Scope, key: string): void {
  const name = JSON.stringify(Object.values(scope));
  const known = seen.get(name) ?? { scope, keys: new Set<string>() };
  known.keys.add(key);
  seen.set(name, known);
}
