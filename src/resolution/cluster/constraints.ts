// What two clusters must not have in common or apart: `different` judgements and hard exclusive identifiers.

/** Values by row: those of a row stand from start(row) to below end(row). */
interface ValuesByRow {
  start(row: number): number;
  end(row: number): number;
  at(place: number): number;
}

/** A hard exclusive identifier type with its values. */
export interface ExclusiveColumn {
  readonly type: string;
  readonly column: ValuesByRow;
  /** Most different values that one customer may hold. */
  readonly max: number;
}

/** Tracks, for each cluster by its representative, which values it holds and which clusters it must stay apart from. */
export class Constraints {
  private readonly exclusives: readonly ExclusiveColumn[];
  /** Values by representative, of each type; a single record's are read from its column. */
  private readonly values: readonly Map<number, ReadonlySet<number>>[];
  private readonly apart = new Map<number, Set<number>>();

  constructor(exclusives: readonly ExclusiveColumn[], different: readonly (readonly [number, number])[]) {
    this.exclusives = exclusives;
    this.values = exclusives.map(() => new Map());
    for (const [left, right] of different) {
      this.keepApart(left, right);
      this.keepApart(right, left);
    }
  }

  /** Why two clusters can't be one, or null. */
  violation(left: number, right: number): string | null {
    if (this.judgedDifferent(left, right)) return 'judged different';
    for (let at = 0; at < this.exclusives.length; at++) {
      const ours = this.valuesOf(at, left);
      const theirs = this.valuesOf(at, right);
      if (ours.size === 0 || theirs.size === 0) continue;
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
    this.values.forEach((values, at) => {
      const [ours, theirs] = [this.valuesOf(at, left), this.valuesOf(at, right)];
      if (ours.size + theirs.size > 0) values.set(root, new Set([...ours, ...theirs]));
    });
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

  private valuesOf(at: number, root: number): ReadonlySet<number> {
    const known = this.values[at]!.get(root);
    if (known) return known;
    const { column } = this.exclusives[at]!;
    const held = new Set<number>();
    for (let place = column.start(root); place < column.end(root); place++) held.add(column.at(place));
    return held;
  }
}
