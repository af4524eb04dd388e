// One block as records come and go. Over its cap it is split into parts by the features that the model says, just as the batch
// splits it, so that a record that comes or goes concerns its own parts alone.

import { waysToSplit } from '../block/refinement.ts';

/** What changed since it was last asked, beyond the records that came and went. */
export interface BlockChanges {
  /** Records that may have lost a partner, since a block of theirs was split. */
  readonly loosened: Set<number>;
  /** Blocks whose records may have found new partners, since they were not together before. */
  readonly formed: Set<BlockNode>;
}

export interface BlockContext {
  /** Records a block may hold before it is split. */
  readonly cap: number;
  /** The features of a record by which blocks are split. */
  refine(row: number): readonly number[];
  readonly changes: BlockChanges;
}

/** A block, or a part of one: a leaf whose records are all partners, split, or too large and past splitting. */
export class BlockNode {
  private readonly context: BlockContext;
  /** Features that blocks of its scheme are split by, in order. */
  private readonly order: readonly number[];
  /** Features that the block came from, as bits. */
  private readonly used: number;
  private readonly depth: number;
  private size = 0;
  /** The records where the block is not split. */
  private rows: number[] = [];
  /** The features that it is split by, and the parts of each by value; empty where it is not split. */
  private ways: readonly number[] = [];
  private parts: Map<number, BlockNode>[] = [];

  constructor(context: BlockContext, order: readonly number[], used = 0, depth = 0) {
    this.context = context;
    this.order = order;
    this.used = used;
    this.depth = depth;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** The records that are partners of each other here; none where there are too many. */
  get partners(): readonly number[] {
    return this.size > this.context.cap ? [] : this.rows;
  }

  add(row: number): void {
    this.size++;
    if (this.ways.length > 0) this.place(row);
    else this.rows.push(row);
    if (this.size === this.context.cap + 1) this.open();
  }

  remove(row: number): void {
    this.size--;
    if (this.ways.length > 0) this.displace(row);
    else {
      const last = this.rows.pop()!;
      if (last !== row) this.rows[this.rows.indexOf(row)] = last;
    }
    if (this.size === this.context.cap) this.close();
  }

  /** Calls `visit` for the partners in each part that a record stands in; it stops where that returns true, and returns that. */
  someLeaf(row: number, visit: (rows: readonly number[]) => boolean): boolean {
    if (this.ways.length === 0) return visit(this.partners);
    const features = this.context.refine(row);
    return this.ways.some((feature, way) => this.parts[way]!.get(features[feature]!)?.someLeaf(row, visit) ?? false);
  }

  /** The parts that are not split further. */
  private *leaves(): Generator<BlockNode> {
    if (this.ways.length === 0) yield this;
    for (const parts of this.parts) for (const part of parts.values()) yield* part.leaves();
  }

  private open(): void {
    const { changes } = this.context;
    for (const row of this.rows) changes.loosened.add(row);
    // What was formed in this very step is not what stood before it.
    const isNew = changes.formed.delete(this);
    this.ways = waysToSplit(this.order, this.used, this.depth);
    if (this.ways.length === 0) return;
    this.parts = this.ways.map(() => new Map());
    for (const row of this.rows) this.place(row);
    this.rows = [];
    if (isNew) for (const leaf of this.leaves()) changes.formed.add(leaf);
  }

  private close(): void {
    const { changes } = this.context;
    if (this.ways.length > 0) {
      const rows = new Set<number>();
      for (const leaf of this.leaves()) {
        for (const row of leaf.rows) rows.add(row);
        changes.formed.delete(leaf);
      }
      this.rows = [...rows];
      this.ways = [];
      this.parts = [];
    }
    changes.formed.add(this);
  }

  private place(row: number): void {
    const { context, order, used, depth } = this;
    const features = context.refine(row);
    this.ways.forEach((feature, way) => {
      const parts = this.parts[way]!;
      const value = features[feature]!;
      const part = parts.get(value) ?? new BlockNode(context, order, used | (1 << feature), depth + 1);
      parts.set(value, part);
      part.add(row);
    });
  }

  private displace(row: number): void {
    const features = this.context.refine(row);
    this.ways.forEach((feature, way) => {
      const parts = this.parts[way]!;
      const part = parts.get(features[feature]!)!;
      part.remove(row);
      if (part.isEmpty) parts.delete(features[feature]!);
    });
  }
}
