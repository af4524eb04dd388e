// What two clusters must not have in common or apart: `different` judgements and hard exclusive identifiers.

import type { Ragged } from '../features/columns.ts';

/** A hard exclusive identifier type with its values. */
export interface ExclusiveColumn {
  readonly type: string;
  readonly column: Ragged;
  /** Most different values that one customer may hold. */
  readonly max: number;
}

/** Tracks, for each cluster by its representative, which values it holds and which clusters it must stay apart from. */
export class Constraints {
  private readonly exclusives: readonly ExclusiveColumn[];
  private readonly values: readonly Map<number, Set<number>>[];
  private readonly apart = new Map<number, Set<number>>();

  constructor(exclusives: readonly ExclusiveColumn[], different: readonly (readonly [number, number])[], size: number) {
    this.exclusives = exclusives;
    this.values = exclusives.map(({ column }) => valuesByRow(column, size));
    for (const [left, right] of different) {
      this.keepApart(left, right);
      this.keepApart(right, left);
    }
  }

  /** Why two clusters can't be one, or null. */
  violation(left: number, right: number): string | null {
    if (this.apart.get(left)?.has(right)) return 'judged different';
    for (let at = 0; at < this.exclusives.length; at++) {
      const ours = this.values[at]!.get(left);
      const theirs = this.values[at]!.get(right);
      if (!ours || !theirs) continue;
      const union = new Set([...ours, ...theirs]);
      const { type, max } = this.exclusives[at]!;
      if (union.size > Math.max(max, ours.size, theirs.size)) return `different ${type}`;
    }
    return null;
  }

  /** True where a person judged two clusters different, whatever their identifiers say. */
  judgedDifferent(left: number, right: number): boolean {
    return this.apart.get(left)?.has(right) ?? false;
  }

  /** Carries over what is known of two clusters to the one that they became. */
  merged(left: number, right: number, root: number): void {
    for (const values of this.values) {
      const union = new Set([...(values.get(left) ?? []), ...(values.get(right) ?? [])]);
      if (union.size > 0) values.set(root, union);
    }
    const gone = root === left ? right : left;
    for (const other of this.apart.get(gone) ?? []) {
      this.apart.get(other)?.delete(gone);
      this.keepApart(other, root);
      this.keepApart(root, other);
    }
    this.apart.delete(gone);
  }

  private keepApart(from: number, to: number): void {
    const known = this.apart.get(from);
    if (known) known.add(to);
    else this.apart.set(from, new Set([to]));
  }
}

function valuesByRow(column: Ragged, size: number): Map<number, Set<number>> {
  const values = new Map<number, Set<number>>();
  for (let row = 0; row < size; row++) {
    const held = new Set<number>();
    for (let at = column.start(row); at < column.end(row); at++) held.add(column.at(at));
    if (held.size > 0) values.set(row, held);
  }
  return values;
}
