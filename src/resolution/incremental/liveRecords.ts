// The records of one entity type as rows of a feature table that only grows: a record that changes gets a new row, and the old
// one is never used again.

import { FeatureTable } from '../features/featureTable.ts';
import type { NormalizedRecord } from '../normalize/normalized.ts';

export interface LiveRecord {
  readonly key: string;
  readonly record: NormalizedRecord;
  /** Attributes that the mapping compares, already folded. */
  readonly attributes?: Readonly<Record<string, string>>;
}

const CONTACT_TYPES: ReadonlySet<string> = new Set(['email', 'phone', 'website']);

export class LiveRecords {
  readonly table: FeatureTable;
  /** Record keys by row, of retired rows too. */
  readonly keys: string[];
  private readonly rows: Map<string, number>;
  private readonly fields = new Set<string>();

  /** `keys` are those of the table's rows. */
  constructor(table = new FeatureTable(), keys: string[] = []) {
    this.table = table;
    this.keys = keys;
    this.rows = new Map(keys.map((key, row) => [key, row]));
  }

  get size(): number {
    return this.rows.size;
  }

  /** Rows that are no longer in use. */
  get retired(): number {
    return this.keys.length - this.rows.size;
  }

  rowOf(key: string): number | undefined {
    return this.rows.get(key);
  }

  has(row: number): boolean {
    return this.rows.get(this.keys[row]!) === row;
  }

  /** Appends a row and returns it; the key must not be in use. */
  add({ key, record, attributes = {} }: LiveRecord): number {
    const row = this.keys.length;
    this.table.add(record, attributes);
    this.keys.push(key);
    this.rows.set(key, row);
    return row;
  }

  /** Retires a row. */
  remove(key: string): void {
    this.rows.delete(key);
  }

  /** Whether a record has an identifier type or attribute that none had before; remembers it. */
  bringsFields({ record, attributes = {} }: LiveRecord): boolean {
    const before = this.fields.size;
    for (const { type } of record.identifiers) if (!CONTACT_TYPES.has(type)) this.fields.add(`identifier.${type}`);
    for (const name in attributes) this.fields.add(`attribute.${name}`);
    return this.fields.size > before;
  }

  /** Rows in use in the order of their keys. */
  inOrder(): number[] {
    return this.sorted(this.rows.values());
  }

  /** Rows in the order of their keys: the order of records in a batch. */
  sorted(rows: Iterable<number>): number[] {
    return [...rows].sort((a, b) => (this.isBefore(a, b) ? -1 : 1));
  }

  isBefore(row: number, other: number): boolean {
    return this.keys[row]! < this.keys[other]!;
  }

  /** The same records in a table without retired rows, in the order of their keys. */
  compacted(): LiveRecords {
    const order = this.inOrder();
    const keys = order.map((row) => this.keys[row]!);
    return new LiveRecords(this.table.inOrder(Int32Array.from(order)), keys);
  }
}
