// The first half of a step: with everything locked that it hangs on, which records meet, and what each pair weighs.

import type { EntityType, SourceRecord } from '../../domain/record.ts';
import type { BlockKey } from '../../resolution/block/blockKeys.ts';
import { type BlockPlan, MARGIN, planBlocks } from '../../resolution/neighbourhood/blockPlan.ts';
import type { PairEngine, WeighedPair } from '../../resolution/neighbourhood/pairEngine.ts';
import type { KnownRecord, LiveTransaction, LiveWrite, Locked, LockedRecord, Partners } from './contract.ts';
import { byDepth, type Engines } from './engines.ts';
import type { PreparedPut } from './prepared.ts';

/** What comes and goes of one entity type; a record that changes does both. */
export interface TypeChanges {
  readonly type: EntityType;
  readonly coming: readonly PreparedPut[];
  readonly going: readonly LockedRecord[];
}

export interface Met {
  readonly changes: TypeChanges;
  readonly plan: BlockPlan;
  /** Pairs just weighed; -Infinity where two are partners no more or weigh too little. */
  readonly pairs: readonly WeighedPair[];
  /** Records whose identifier became a hub or is none any more. */
  readonly holders: readonly string[];
  /** What was read of other records, by key. */
  readonly known: ReadonlyMap<string, KnownRecord>;
  readonly hubs: HubChanges;
}

type HubWrite = LiveWrite['hubs'][number];

/** Which identifiers stand on more records of the type than their hub cap once the step is done. */
export class HubChanges {
  readonly writes: HubWrite[] = [];
  /** Identifiers that became hubs, or are none any more. */
  readonly crossed = new Map<string, boolean>();
  private readonly now = new Map<string, boolean>();

  constructor({ type, coming, going }: TypeChanges, locked: Locked, capOf: (key: string) => number) {
    const coin = count(coming.flatMap(({ normalized }) => normalized.identifiers.map(({ key }) => key)));
    const lost = count(going.flatMap(({ identifiers }) => identifiers));
    for (const { key, of, hub, size } of locked.identifiers) {
      if (of !== type) continue;
      const after = size === null ? Number.POSITIVE_INFINITY : size + (coin.get(key) ?? 0) - (lost.get(key) ?? 0);
      const isHub = after > capOf(key);
      this.now.set(key, isHub);
      if (isHub !== hub) this.crossed.set(key, isHub);
      const isHot = after > capOf(key) + MARGIN;
      if (size !== null && (isHub !== hub || isHot)) this.writes.push({ key, of, hub: isHub, hot: isHot });
    }
  }

  /** The hubs among what a record holds; `before` are those that were read. */
  of(identifiers: Iterable<string>, before: readonly string[] = []): string[] {
    const was = new Set(before);
    return [...identifiers].filter((key) => this.now.get(key) ?? was.has(key));
  }

  /** What was read of a record, as it is once the step is done. */
  after({ hubs }: Pick<KnownRecord, 'hubs'>, holdsCrossed: Iterable<string> = []): string[] {
    return [...new Set([...hubs.filter((key) => this.now.get(key) ?? true), ...holdsCrossed])];
  }
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export async function meet(
  changes: TypeChanges,
  locked: Locked,
  engines: Engines,
  transaction: LiveTransaction,
): Promise<Met> {
  const engine = engines.of(changes.type);
  const hubs = new HubChanges(changes, locked, (key) => engines.hubCap(key));
  const meeting = new Meeting(changes, locked, engine, engines, hubs);
  await meeting.read(transaction);
  if (hubs.crossed.size > 0) await meeting.readHolders(transaction);
  return meeting.weigh();
}

class Meeting {
  private readonly changes: TypeChanges;
  private readonly engine: PairEngine;
  private readonly engines: Engines;
  private readonly hubs: HubChanges;
  private readonly standing = new Map<string, { open: boolean; size: number | null }>();
  private readonly coming: ReadonlyMap<string, readonly BlockKey[]>;
  private readonly puts: ReadonlyMap<string, PreparedPut>;
  /** Keys of records that come, go or change. */
  private readonly changing: ReadonlySet<string>;
  private readonly leaving = new Map<string, Set<string>>();
  private readonly members = new Map<string, readonly string[]>();
  private readonly known = new Map<string, KnownRecord>();
  /** Holders of identifiers that crossed their hub cap, with those identifiers. */
  private readonly holders = new Map<string, string[]>();
  private linked: Partners['linked'] = [];

  constructor(changes: TypeChanges, locked: Locked, engine: PairEngine, engines: Engines, hubs: HubChanges) {
    this.changes = changes;
    this.engine = engine;
    this.engines = engines;
    this.hubs = hubs;
    this.coming = new Map(changes.coming.map(({ key, blocks }) => [key, blocks]));
    this.puts = new Map(changes.coming.map((put) => [put.key, put]));
    this.changing = new Set([...changes.coming, ...changes.going].map(({ key }) => key));
    this.note(locked.blocks);
    for (const { key, blocks } of changes.going) {
      for (const block of blocks) this.leaving.set(block, (this.leaving.get(block) ?? new Set()).add(key));
    }
  }

  async read(transaction: LiveTransaction): Promise<void> {
    const entering = new Set(byDepth([...this.coming.values()].flat()).flatMap((level) => level.map(({ key }) => key)));
    const counts = this.comers();
    const wanted: string[] = [];
    const opening: string[] = [];
    for (const key of new Set([...entering, ...this.leaving.keys()])) {
      const block = this.standing.get(key);
      if (block === undefined || block.size === null || block.size === 0) continue;
      const after = block.size + (counts.get(key) ?? 0) - (this.leaving.get(key)?.size ?? 0);
      const opens = !block.open && after > this.engine.cap;
      if ((!block.open && entering.has(key)) || (block.open && after <= this.engine.cap)) wanted.push(key);
      if (opens) opening.push(key);
    }
    const identifiers = [...this.hubs.crossed.keys()].map((key) => ({ key, of: this.changes.type }));
    if (wanted.length + identifiers.length > 0)
      this.take(await transaction.partners({ blocks: wanted, opening, identifiers }));
  }

  /** The blocks of holders, their partners there included: a value that stops or starts speaking changes all their pairs. */
  async readHolders(transaction: LiveTransaction): Promise<void> {
    const others = [...this.holders.keys()].filter((key) => !this.changing.has(key));
    const [blocks, ...parts] = byDepth(others.flatMap((key) => this.blocksOf(key)));
    if (blocks!.length === 0) return;
    const request = { records: [], identifiers: [], blocks: [...new Set(blocks!.map(({ key }) => key))], parts };
    const locked = await transaction.lock(request);
    this.note(locked.blocks.filter(({ key }) => !this.standing.has(key)));
    const wanted = locked.blocks.filter(({ key, open }) => !open && !this.members.has(key)).map(({ key }) => key);
    this.take(await transaction.partners({ blocks: wanted, opening: [], identifiers: [] }));
  }

  weigh(): Met {
    const plan = planBlocks({
      cap: this.engine.cap,
      coming: this.coming,
      leaving: this.leaving,
      standing: (key) => this.standing.get(key),
      membersOf: (key) => this.members.get(key) ?? [],
      blocksOf: (record) => this.blocksOf(record),
    });
    this.engine.setHubs(this.hubsInUse());
    const weighed = new Map<string, WeighedPair>();
    const weigh = (one: string, other: string) => {
      const name = one < other ? `${one}\0${other}` : `${other}\0${one}`;
      if (!weighed.has(name)) weighed.set(name, this.engine.weigh(this.rowOf(one), this.rowOf(other)));
    };
    for (const [one, other] of plan.pairs) weigh(one, other);
    for (const [one, other] of this.holderPairs(plan)) weigh(one, other);
    const parted = this.linked.filter(
      ({ left, right, shared }) =>
        !this.changing.has(left) && !this.changing.has(right) && !plan.stillMeet(left, right, shared),
    );
    const apart = parted.map(({ left, right }) => ({ left, right, odds: -Infinity, rule: 'score' }));
    return {
      changes: this.changes,
      plan,
      pairs: [...weighed.values(), ...apart],
      holders: [...this.holders.keys()].filter((key) => !this.changing.has(key)),
      known: this.known,
      hubs: this.hubs,
    };
  }

  /** Holders with whoever they meet once the step is done; those whom a block brings together that closes are in the plan. */
  private *holderPairs(plan: BlockPlan): Generator<readonly [string, string]> {
    for (const holder of this.holders.keys()) {
      if (this.changing.has(holder)) continue;
      for (const [other, shared] of this.metBefore(holder))
        if (plan.stillMeet(holder, other, shared)) yield [holder, other];
    }
  }

  /** Who shares a block that is not open with a record, and which. */
  private metBefore(record: string): Map<string, string[]> {
    const met = new Map<string, string[]>();
    const keys = byDepth(this.blocksOf(record)).flatMap((level) => level.map(({ key }) => key));
    for (const key of keys) {
      if (this.standing.get(key)?.open !== false) continue;
      for (const other of this.members.get(key) ?? []) {
        if (other !== record && !this.changing.has(other)) met.set(other, [...(met.get(other) ?? []), key]);
      }
    }
    return met;
  }

  private hubsInUse(): Set<string> {
    const inUse = new Set<string>();
    for (const { normalized } of this.changes.coming) {
      for (const key of this.hubs.of(normalized.identifiers.map((one) => one.key))) inUse.add(key);
    }
    for (const record of this.known.values()) for (const key of this.hubs.after(record)) inUse.add(key);
    for (const [key, isHub] of this.hubs.crossed) {
      if (isHub) inUse.add(key);
      else inUse.delete(key);
    }
    return inUse;
  }

  private rowOf(record: string): number {
    const put = this.puts.get(record);
    if (put !== undefined) return this.engines.take(this.engine, put.record, put.hash, put.normalized);
    const { data, hash } = this.known.get(record)!;
    return this.engines.take(this.engine, data as SourceRecord, hash);
  }

  private blocksOf(record: string): readonly BlockKey[] {
    return this.engine.blocksOf(this.rowOf(record));
  }

  private comers(): Map<string, number> {
    return count(byDepth([...this.coming.values()].flat()).flatMap((level) => level.map(({ key }) => key)));
  }

  private note(blocks: Locked['blocks']): void {
    for (const { key, open, size } of blocks) this.standing.set(key, { open, size });
  }

  private take({ blocks, identifiers, records, linked }: Partners): void {
    for (const { key, members } of blocks) this.members.set(key, members);
    for (const record of records) this.known.set(record.key, record);
    for (const { key, members } of identifiers) {
      for (const member of members) this.holders.set(member, [...(this.holders.get(member) ?? []), key]);
    }
    this.linked = [...this.linked, ...linked];
  }
}
