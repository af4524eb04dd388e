// What records that come and go do to the blocks of a store: which of its keys each record hangs on, which blocks open because
// they grew over the cap, which close again, and which pairs of records meet in them.

import type { BlockKey } from '../block/blockKeys.ts';

/** A block as it stands. */
export interface StandingBlock {
  /** Over the cap: its records are partners of each other only in its parts. */
  readonly open: boolean;
  /** Records in it; null where it is so large that this need not be known. */
  readonly size: number | null;
}

export interface BlockInput {
  readonly cap: number;
  /** Records that come, with their blocks. One that changes comes and goes. */
  readonly coming: ReadonlyMap<string, readonly BlockKey[]>;
  /** Of each block the records that go. */
  readonly leaving: ReadonlyMap<string, ReadonlySet<string>>;
  readonly standing: (key: string) => StandingBlock | undefined;
  /** The records of a block that is not open, or closes now, before anything comes or goes. */
  readonly membersOf: (key: string) => readonly string[];
  /** The blocks of a record that stands in a block that opens. */
  readonly blocksOf: (record: string) => readonly BlockKey[];
}

export interface Hanging {
  readonly record: string;
  readonly key: string;
}

export interface BlockPlan {
  readonly attach: readonly Hanging[];
  readonly detach: readonly Hanging[];
  readonly opened: readonly string[];
  /** Blocks that close; all their parts go. */
  readonly closed: readonly string[];
  /** Blocks that are so far over the cap that writers need not wait for each other at them, and those that no longer are. */
  readonly heated: readonly string[];
  readonly cooled: readonly string[];
  /** Pairs that may not have been compared before, each once. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Records that were partners in a block that opens: those of one list may be partners no more. */
  readonly loosened: readonly (readonly string[])[];
  /** Whether two of them still meet: in a part that opens now, or in one of the blocks that they shared before. */
  stillMeet(left: string, right: string, sharedBefore: readonly string[]): boolean;
}

/** As many records over the cap writers can bring or take at once, before a block could wrongly be believed open. */
export const MARGIN = 64;

export function planBlocks(input: BlockInput): BlockPlan {
  return new Planner(input).plan();
}

class Planner implements BlockPlan {
  readonly attach: Hanging[] = [];
  readonly detach: Hanging[] = [];
  readonly opened: string[] = [];
  readonly closed: string[] = [];
  readonly heated: string[] = [];
  readonly cooled: string[] = [];
  readonly pairs: (readonly [string, string])[] = [];
  readonly loosened: (readonly string[])[] = [];
  private readonly input: BlockInput;
  private readonly met = new Set<string>();
  /** Keys of the leaves that each record is in after a block of its opened or closed. */
  private readonly newLeaves = new Map<string, Set<string>>();
  private readonly changed = new Set<string>();

  constructor(input: BlockInput) {
    this.input = input;
  }

  plan(): BlockPlan {
    const { coming, leaving } = this.input;
    const entering = new Map<string, Map<string, BlockKey>>();
    for (const [record, blocks] of coming) for (const block of blocks) enter(entering, record, block);
    this.level(
      entering,
      [...leaving.keys()].filter((key) => !key.includes('/')),
    );
    return this;
  }

  stillMeet(left: string, right: string, sharedBefore: readonly string[]): boolean {
    const isGone = (key: string) => this.changed.has(key) || this.closed.some((closed) => key.startsWith(`${closed}/`));
    if (sharedBefore.some((key) => !isGone(key))) return true;
    const [own, others] = [this.newLeaves.get(left), this.newLeaves.get(right)];
    return own !== undefined && others !== undefined && [...own].some((key) => others.has(key));
  }

  private level(entering: ReadonlyMap<string, ReadonlyMap<string, BlockKey>>, alsoLeft: readonly string[]): void {
    for (const key of new Set([...entering.keys(), ...alsoLeft])) this.block(key, entering.get(key) ?? new Map());
  }

  private block(key: string, entering: ReadonlyMap<string, BlockKey>): void {
    const { cap, leaving, standing } = this.input;
    const { open: wasOpen, size } = standing(key) ?? { open: false, size: 0 };
    const left = leaving.get(key) ?? new Set<string>();
    this.hang(key, [...entering.keys()], left);
    if (size === null) {
      this.parts(key, entering);
      return;
    }
    const after = size - left.size + entering.size;
    if (after > cap + MARGIN) this.heated.push(key);
    else if (wasOpen && left.size > 0) this.cooled.push(key);
    this.settle(key, entering, { wasOpen, isOpen: after > cap, left });
  }

  private settle(
    key: string,
    entering: ReadonlyMap<string, BlockKey>,
    {
      wasOpen,
      isOpen,
      left,
    }: { readonly wasOpen: boolean; readonly isOpen: boolean; readonly left: ReadonlySet<string> },
  ): void {
    const staying = wasOpen && isOpen ? [] : this.input.membersOf(key).filter((record) => !left.has(record));
    if (wasOpen && isOpen) this.parts(key, entering);
    else if (isOpen) this.open(key, entering, staying);
    else if (wasOpen) this.close(key, entering, staying);
    else this.meet([...entering.keys()], [...staying, ...entering.keys()]);
  }

  /** A record that changes and hangs on a key both before and after stays there. */
  private hang(key: string, entering: readonly string[], left: ReadonlySet<string>): void {
    const comes = new Set(entering);
    for (const record of entering) if (!left.has(record)) this.attach.push({ record, key });
    for (const record of left) if (!comes.has(record)) this.detach.push({ record, key });
  }

  private parts(key: string, entering: ReadonlyMap<string, BlockKey>): void {
    const prefix = `${key}/`;
    const isPart = (part: string) => part.startsWith(prefix) && !part.includes('/', prefix.length);
    this.level(partsOf(entering), [...this.input.leaving.keys()].filter(isPart));
  }

  private open(key: string, entering: ReadonlyMap<string, BlockKey>, staying: readonly string[]): void {
    this.opened.push(key);
    this.changed.add(key);
    this.loosened.push(staying);
    const all = new Map(entering);
    for (const record of staying) all.set(record, find(this.input.blocksOf(record), key)!);
    this.fill(all, new Set(entering.keys()));
  }

  /** Puts records into the parts of a block that has had none. */
  private fill(all: ReadonlyMap<string, BlockKey>, fresh: ReadonlySet<string>): void {
    for (const [key, members] of partsOf(all)) {
      const records = [...members.keys()];
      for (const record of records) this.attach.push({ record, key });
      if (records.length > this.input.cap) {
        this.opened.push(key);
        this.fill(members, fresh);
        continue;
      }
      for (const record of records) this.leavesOf(record).add(key);
      const comers = records.filter((record) => fresh.has(record));
      this.meet(comers, records);
    }
  }

  private close(key: string, entering: ReadonlyMap<string, BlockKey>, staying: readonly string[]): void {
    this.closed.push(key);
    const all = [...staying, ...entering.keys()];
    for (const record of all) this.leavesOf(record).add(key);
    this.meet(all, all);
  }

  private leavesOf(record: string): Set<string> {
    const leaves = this.newLeaves.get(record) ?? new Set();
    this.newLeaves.set(record, leaves);
    return leaves;
  }

  private meet(comers: readonly string[], all: readonly string[]): void {
    for (const one of comers) {
      for (const other of all) {
        if (one === other) continue;
        const pair = one < other ? ([one, other] as const) : ([other, one] as const);
        const name = pair.join('\0');
        if (this.met.has(name)) continue;
        this.met.add(name);
        this.pairs.push(pair);
      }
    }
  }
}

function partsOf(blocks: ReadonlyMap<string, BlockKey>): Map<string, Map<string, BlockKey>> {
  const entering = new Map<string, Map<string, BlockKey>>();
  for (const [record, { parts }] of blocks) for (const part of parts) enter(entering, record, part);
  return entering;
}

function enter(entering: Map<string, Map<string, BlockKey>>, record: string, block: BlockKey): void {
  const records = entering.get(block.key) ?? new Map<string, BlockKey>();
  entering.set(block.key, records.set(record, block));
}

function find(blocks: readonly BlockKey[], key: string): BlockKey | undefined {
  for (const block of blocks) {
    if (block.key === key) return block;
    if (key.startsWith(`${block.key}/`)) return find(block.parts, key);
  }
  return undefined;
}
