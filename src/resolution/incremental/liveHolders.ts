// Which records hold each identifier, e-mail, phone and website now, and which values a step brought over their hub cap or back:
// there they stop saying anything, or start again.

import type { HolderSource } from '../compare/comparisons.ts';
import type { CountedCells } from '../compare/terms.ts';

export class LiveHolders implements HolderSource {
  private readonly fields = new Map<string, HeldValues>();

  of(field: string, cells: CountedCells, hubCap: number): HeldValues {
    const known = this.fields.get(field) ?? new HeldValues(cells, hubCap);
    this.fields.set(field, known);
    return known;
  }

  add(row: number): void {
    for (const values of this.fields.values()) values.add(row);
  }

  remove(row: number): void {
    for (const values of this.fields.values()) values.remove(row);
  }

  /** Records that hold a value which has crossed its hub cap, either way, since this was last called. */
  takeCrossings(): Set<number> {
    const rows = new Set<number>();
    for (const values of this.fields.values()) values.takeCrossings(rows);
    return rows;
  }
}

/** The values of one field. */
class HeldValues {
  /** Records that hold each value, by its id. */
  counts = new Int32Array(1024);
  private readonly cells: CountedCells;
  private readonly hubCap: number;
  private readonly rows = new Map<number, number[]>();
  /** Values that changed hands, and how many records held them before. */
  private readonly before = new Map<number, number>();

  constructor(cells: CountedCells, hubCap: number) {
    this.cells = cells;
    this.hubCap = hubCap;
  }

  add(row: number): void {
    for (const value of this.valuesOf(row)) {
      if (value >= this.counts.length) this.grow(value);
      this.note(value);
      this.counts[value]!++;
      const rows = this.rows.get(value);
      if (rows === undefined) this.rows.set(value, [row]);
      else rows.push(row);
    }
  }

  remove(row: number): void {
    for (const value of this.valuesOf(row)) {
      this.note(value);
      this.counts[value]!--;
      const rows = this.rows.get(value)!;
      const last = rows.pop()!;
      if (last !== row) rows[rows.indexOf(row)] = last;
      if (rows.length === 0) this.rows.delete(value);
    }
  }

  takeCrossings(into: Set<number>): void {
    for (const [value, before] of this.before) {
      if (before > this.hubCap === this.counts[value]! > this.hubCap) continue;
      for (const row of this.rows.get(value) ?? []) into.add(row);
    }
    this.before.clear();
  }

  private note(value: number): void {
    if (!this.before.has(value)) this.before.set(value, this.counts[value]!);
  }

  private valuesOf(row: number): ReadonlySet<number> {
    const { column, part = 0, field = -1 } = this.cells;
    const values = new Set<number>();
    for (let at = column.start(row); at < column.end(row); at += column.width) {
      if (field < 0 || column.at(at) === field) values.add(column.at(at + part));
    }
    values.delete(-1);
    return values;
  }

  private grow(value: number): void {
    const grown = new Int32Array(2 * value + 2);
    grown.set(this.counts);
    this.counts = grown;
  }
}
