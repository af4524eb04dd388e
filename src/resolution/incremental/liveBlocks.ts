// The blocks of all schemes as records come and go: who is a partner of whom, and what one record's coming or going changes
// for others.

import { distinctKeys } from '../block/schemeBlocks.ts';
import type { Schemes } from '../block/schemes.ts';
import { type BlockChanges, type BlockContext, BlockNode } from './blockNode.ts';

/** What the records that came and went since the last step changed for others. */
export interface PartnerChanges {
  readonly loosened: ReadonlySet<number>;
  /** Groups of records that are partners of each other now, and may not have been before. */
  readonly formed: readonly (readonly number[])[];
}

/** The blocks of one scheme. */
interface SchemeNodes {
  readonly order: readonly number[];
  readonly byKey: Map<number, BlockNode>;
}

export class LiveBlocks {
  private readonly context: BlockContext;
  private readonly orderOf: (scheme: string) => readonly number[];
  private readonly blocks = new Map<string, SchemeNodes>();
  /** The blocks of each record. */
  private readonly blocksOf: (readonly BlockNode[] | undefined)[] = [];
  private schemes: Schemes;
  private changes: BlockChanges = noChanges();
  /** When each record was last visited, so that a partner of several blocks is visited once. */
  private visited = new Int32Array(1024);
  private visit = 0;

  /** `orderOf` says by which features blocks of a scheme are split, in order. */
  constructor(cap: number, schemes: Schemes, orderOf: (scheme: string) => readonly number[]) {
    this.schemes = schemes;
    this.orderOf = orderOf;
    const blocks = this;
    this.context = {
      cap,
      refine: (row) => blocks.schemes.refine(row),
      get changes() {
        return blocks.changes;
      },
    };
  }

  /** Takes the schemes of a table that has more fields by now; the keys of the records so far stay what they are. */
  use(schemes: Schemes): void {
    this.schemes = schemes;
  }

  /** How many keys a record has. */
  keysOf(row: number): number {
    return this.blocksOf[row]?.length ?? 0;
  }

  add(row: number): void {
    const own: BlockNode[] = [];
    this.eachKey(row, (scheme, key) => {
      const known = this.blocks.get(scheme) ?? { order: this.orderOf(scheme), byKey: new Map() };
      this.blocks.set(scheme, known);
      const block = known.byKey.get(key) ?? new BlockNode(this.context, known.order);
      known.byKey.set(key, block);
      own.push(block);
      block.add(row);
    });
    this.blocksOf[row] = own;
    if (row >= this.visited.length) this.grow(row);
  }

  remove(row: number): void {
    this.eachKey(row, (scheme, key) => {
      const { byKey } = this.blocks.get(scheme)!;
      const block = byKey.get(key)!;
      block.remove(row);
      if (block.isEmpty) byKey.delete(key);
    });
    this.blocksOf[row] = undefined;
  }

  /** Calls `visit` for every record that shares a block with one, once each. */
  eachPartner(row: number, visit: (partner: number) => void): void {
    const now = ++this.visit;
    this.visited[row] = now;
    for (const block of this.blocksOf[row] ?? []) {
      block.someLeaf(row, (rows) => {
        for (const partner of rows) {
          if (this.visited[partner] === now) continue;
          this.visited[partner] = now;
          visit(partner);
        }
        return false;
      });
    }
  }

  arePartners(left: number, right: number): boolean {
    return (this.blocksOf[left] ?? []).some((block) => block.someLeaf(left, (rows) => rows.includes(right)));
  }

  /** What changed since this was last called. */
  takeChanges(): PartnerChanges {
    const { loosened, formed } = this.changes;
    this.changes = noChanges();
    return { loosened, formed: [...formed].map((block) => block.partners) };
  }

  private eachKey(row: number, visit: (scheme: string, key: number) => void): void {
    for (const scheme of this.schemes.schemes) {
      for (const key of distinctKeys(scheme, row)) visit(scheme.name, key);
    }
  }

  private grow(row: number): void {
    const grown = new Int32Array(2 * row + 2);
    grown.set(this.visited);
    this.visited = grown;
  }
}

function noChanges(): BlockChanges {
  return { loosened: new Set(), formed: new Set() };
}
