// One block as records come and go. Over its cap it is split into parts just as the batch splits it; how many records share each
// value is kept current, so that one record costs a look at each feature, whatever the size of the block.

import { DEPTH, waysToSplit } from '../block/schemeBlocks.ts';

/** What changed since it was last asked, beyond the records that came and went. */
export interface BlockChanges {
  /** Records that may have lost a partner, since a block of theirs was split. */
  readonly loosened: Set<number>;
  /** Blocks whose records may have found new partners, since they were not together before. */
  readonly formed: Set<BlockNode>;
  /** Records of blocks that are now split by other features than before. */
  resplit: number;
}

export interface BlockContext {
  /** Records a block may hold before it is split. */
  readonly cap: number;
  /** The features of a record by which blocks are split. */
  refine(row: number): readonly number[];
  readonly changes: BlockChanges;
}

/** A block, or a part of one: a leaf whose records are all partners, or split. */
export class BlockNode {
  private readonly context: BlockContext;
  /** Features that the block came from, as bits. */
  private readonly used: number;
  private readonly depth: number;
  /** The records of a leaf. */
  private rows: number[] = [];
  private split: BlockSplit | null = null;
  private isDetached = false;

  constructor(context: BlockContext, used = 0, depth = 0) {
    this.context = context;
    this.used = used;
    this.depth = depth;
  }

  get isEmpty(): boolean {
    return this.split === null && this.rows.length === 0;
  }

  /** The records that are partners of each other here; none where the block is split or no longer in use. */
  get partners(): readonly number[] {
    return this.isDetached ? [] : this.rows;
  }

  add(row: number): void {
    if (this.split === null) this.rows.push(row);
    else this.split.add(row);
    if (this.rows.length > this.context.cap) this.open();
  }

  remove(row: number): void {
    if (this.split === null) {
      const last = this.rows.pop()!;
      if (last !== row) this.rows[this.rows.indexOf(row)] = last;
      return;
    }
    this.split.rows.delete(row);
    if (this.split.rows.size > this.context.cap) this.split.removed(row);
    else this.close();
  }

  /** Calls `visit` for each part that a record stands in; it stops where that returns true, and returns that. */
  someLeaf(row: number, visit: (rows: readonly number[]) => boolean): boolean {
    return this.split === null ? visit(this.rows) : this.split.someLeaf(row, visit);
  }

  /** The parts that are not split further. */
  *leaves(): Generator<BlockNode> {
    if (this.split === null) yield this;
    else yield* this.split.leaves();
  }

  detach(): void {
    this.isDetached = true;
    this.split?.detach();
  }

  private open(): void {
    const { changes } = this.context;
    for (const row of this.rows) changes.loosened.add(row);
    // What was formed in this very step is not what stood before it.
    const isNew = changes.formed.delete(this);
    this.split = new BlockSplit(this.context, this.rows, this.used, this.depth);
    this.rows = [];
    if (isNew) for (const leaf of this.split.leaves()) changes.formed.add(leaf);
  }

  private close(): void {
    this.rows = [...this.split!.rows];
    this.split!.detach();
    this.split = null;
    this.context.changes.formed.add(this);
  }
}

class BlockSplit {
  readonly rows: Set<number>;
  private readonly context: BlockContext;
  private readonly used: number;
  private readonly depth: number;
  /** By feature, how many records have each value, and the squares of that added up. */
  private readonly counts: Map<number, number>[] = [];
  private readonly costs: number[] = [];
  /** The features that the block is split by, and the parts of each by value. */
  private ways: readonly number[] = [];
  private parts: Map<number, BlockNode>[] = [];

  constructor(context: BlockContext, rows: readonly number[], used: number, depth: number) {
    this.context = context;
    this.rows = new Set(rows);
    this.used = used;
    this.depth = depth;
    if (depth >= DEPTH) return;
    for (const row of rows) this.count(row, 1);
    this.ways = waysToSplit(this.costs, rows.length, used);
    this.fill();
  }

  add(row: number): void {
    this.rows.add(row);
    if (this.depth >= DEPTH) return;
    this.count(row, 1);
    if (!this.isSplitAnew()) this.place(row);
  }

  /** Forgets a record that is no longer among the rows. */
  removed(row: number): void {
    if (this.depth >= DEPTH) return;
    const features = this.count(row, -1);
    this.ways.forEach((feature, way) => {
      const part = this.parts[way]!.get(features[feature]!)!;
      part.remove(row);
      if (part.isEmpty) this.parts[way]!.delete(features[feature]!);
    });
    this.isSplitAnew();
  }

  someLeaf(row: number, visit: (rows: readonly number[]) => boolean): boolean {
    if (this.ways.length === 0) return false;
    const features = this.context.refine(row);
    return this.ways.some((feature, way) => this.parts[way]!.get(features[feature]!)?.someLeaf(row, visit) ?? false);
  }

  *leaves(): Generator<BlockNode> {
    for (const parts of this.parts) for (const part of parts.values()) yield* part.leaves();
  }

  detach(): void {
    for (const parts of this.parts) for (const part of parts.values()) part.detach();
  }

  /** Splits by other features where those have become better, which puts many records together that were apart. */
  private isSplitAnew(): boolean {
    const ways = waysToSplit(this.costs, this.rows.size, this.used);
    if (ways.length === this.ways.length && ways.every((feature) => this.ways.includes(feature))) return false;
    const { changes } = this.context;
    this.detach();
    this.ways = ways;
    this.fill();
    for (const row of this.rows) changes.loosened.add(row);
    for (const leaf of this.leaves()) changes.formed.add(leaf);
    changes.resplit += this.rows.size;
    return true;
  }

  private fill(): void {
    this.parts = this.ways.map(() => new Map());
    for (const row of this.rows) this.place(row);
  }

  private place(row: number): void {
    if (this.ways.length === 0) return;
    const features = this.context.refine(row);
    this.ways.forEach((feature, way) => {
      const parts = this.parts[way]!;
      const part =
        parts.get(features[feature]!) ?? new BlockNode(this.context, this.used | (1 << feature), this.depth + 1);
      parts.set(features[feature]!, part);
      part.add(row);
    });
  }

  /** Counts a record in (1) or out (-1), and returns its features. */
  private count(row: number, by: 1 | -1): readonly number[] {
    const features = this.context.refine(row);
    features.forEach((value, feature) => {
      this.counts[feature] ??= new Map();
      const counts = this.counts[feature];
      const held = counts.get(value) ?? 0;
      // (held + by)² - held²
      this.costs[feature] = (this.costs[feature] ?? 0) + 2 * held * by + 1;
      if (held + by === 0) counts.delete(value);
      else counts.set(value, held + by);
    });
    return features;
  }
}
