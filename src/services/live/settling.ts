// The second half of a step: everything that the weighed pairs touch is read whole and clustered again.

import type { Judgement } from '../../domain/link.ts';
import type { EntityType, SourceRecord } from '../../domain/record.ts';
import type { PairEngine, WeighedPair } from '../../resolution/neighbourhood/pairEngine.ts';
import { type Settled, settle } from '../../resolution/neighbourhood/settle.ts';
import type { Met } from './blocking.ts';
import type { KnownRecord, LiveTransaction, Member, Neighbours, StoredLink } from './contract.ts';
import { type Engines, typeOf } from './engines.ts';
import { judgementsAfter } from './judging.ts';
import { judgedRecords, type Prepared } from './prepared.ts';

/** Reading again with more locks until nothing leads elsewhere; more rounds than this mean that others keep changing it. */
const MOST_ROUNDS = 200;

/** Records whose entities a step may change. */
export function touchedBy({ changes, pairs, holders }: Met, engine: PairEngine): string[] {
  const coming = new Set(changes.coming.map(({ key }) => key));
  const touched = new Set([...coming, ...changes.going.map(({ key }) => key), ...holders]);
  for (const { left, right, odds } of pairs) {
    const isNew = coming.has(left) || coming.has(right);
    // A pair of records that both stood before may be one already, or have a link that goes.
    if (!isNew || odds >= engine.least) touched.add(left).add(right);
  }
  return [...touched];
}

/** Locks and reads until no link that clusters, and no `same` judgement, leads to a record that was not read. */
export async function readNeighbours(
  transaction: LiveTransaction,
  touched: readonly string[],
  ends: readonly string[],
): Promise<Neighbours> {
  const records = new Set(touched);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const read = await transaction.neighbours([...records].sort(), ends);
    const before = records.size;
    for (const { left, right, status, isInside } of read.links) {
      if (!isInside && status !== 'review') records.add(left).add(right);
    }
    for (const { left, right, verdict } of read.judgements) {
      // A record that comes has no entity yet.
      if (verdict === 'same') records.add(left).add(right);
    }
    const locked = new Set(read.entities.map(({ id }) => id));
    if (records.size === before && read.reached.every((id) => locked.has(id))) return read;
  }
  throw new Error(`a neighbourhood of ${records.size} records kept growing while it was read`);
}

export interface SettledType {
  readonly type: EntityType;
  readonly settled: Settled;
  /** Members of this type that stand after the step, without those that come. */
  readonly members: readonly Member[];
  readonly content: ReadonlyMap<string, { readonly record: SourceRecord; readonly hash: string }>;
}

/** Clusters one type's records anew. */
export async function settleType(
  met: Met,
  prepared: Prepared,
  neighbours: Neighbours,
  engines: Engines,
  transaction: LiveTransaction,
): Promise<SettledType> {
  const judgements = judgementsAfter(prepared, neighbours.judgements);
  const settling = new Settling(met, neighbours, judgements, engines);
  // What a pair weighs apart from a judgement is not kept.
  const judged = judgedRecords(prepared);
  const sharing = judged.length === 0 ? [] : await transaction.sharing(judged);
  const first = settling.run(sharing);
  const torn = settling.torn(first);
  if (torn.length === 0) return settling.result(first);
  // Pairs within a customer need no review and have none; now that it is split, they might.
  return settling.result(settling.run([...sharing, ...(await transaction.sharing(torn))]));
}

class Settling {
  private readonly met: Met;
  private readonly engine: PairEngine;
  private readonly engines: Engines;
  private readonly neighbours: Neighbours;
  private readonly judgements: readonly Judgement[];
  private readonly members: readonly Member[];
  private readonly changing: ReadonlySet<string>;
  private readonly content = new Map<string, { record: SourceRecord; hash: string; hubs: readonly string[] }>();

  constructor(met: Met, neighbours: Neighbours, judgements: readonly Judgement[], engines: Engines) {
    const { coming, going, type } = met.changes;
    this.met = met;
    this.neighbours = neighbours;
    this.judgements = judgements;
    this.engines = engines;
    this.engine = engines.of(type);
    this.changing = new Set([...coming, ...going].map(({ key }) => key));
    this.members = neighbours.members.filter(({ key }) => typeOf(key) === type && !this.changing.has(key));
    for (const known of [...met.known.values(), ...this.members]) if (!this.changing.has(known.key)) this.keep(known);
    for (const { key, record, hash, normalized } of coming) {
      this.content.set(key, { record, hash, hubs: met.hubs.of(normalized.identifiers.map((one) => one.key)) });
    }
  }

  run(sharing: readonly (readonly [string, string])[]): Settled {
    const rows = [...this.members.map(({ key }) => key), ...this.met.changes.coming.map(({ key }) => key)];
    for (const key of this.content.keys()) this.rowOf(key);
    this.engine.setHubs(this.hubsInUse());
    const pairs = this.pairs(sharing);
    return settle(
      this.engine,
      rows.map((key) => this.rowOf(key)),
      pairs,
      this.judgements,
    );
  }

  /** Members of entities whose records are in several clusters now. */
  torn({ clusters }: Settled): string[] {
    const clusterOf = new Map(clusters.flatMap((cluster, at) => cluster.map((key) => [key, at] as const)));
    const byEntity = new Map<string, Set<number>>();
    for (const { key, entity } of this.members) {
      byEntity.set(entity, (byEntity.get(entity) ?? new Set()).add(clusterOf.get(key)!));
    }
    return this.members.filter(({ entity }) => byEntity.get(entity)!.size > 1).map(({ key }) => key);
  }

  result(settled: Settled): SettledType {
    return { type: this.met.changes.type, settled, members: this.members, content: this.content };
  }

  /** What is known of pairs of members, then what was just weighed. */
  private pairs(sharing: readonly (readonly [string, string])[]): WeighedPair[] {
    const pairs: WeighedPair[] = [];
    for (const link of this.neighbours.links) {
      const ends = [link.left, link.right];
      if (!link.isInside || ends.some((key) => this.changing.has(key) || !this.content.has(key))) continue;
      pairs.push({ left: link.left, right: link.right, ...scoreOf(link) });
    }
    const known = new Set(pairs.filter(({ odds }) => odds !== -Infinity).map(({ left, right }) => `${left}\0${right}`));
    for (const [left, right] of sharing) {
      const isHere = this.content.has(left) && this.content.has(right);
      if (isHere && !known.has(`${left}\0${right}`)) pairs.push(this.engine.weigh(this.rowOf(left), this.rowOf(right)));
    }
    return [...pairs, ...this.met.pairs.filter(({ left, right }) => this.content.has(left) && this.content.has(right))];
  }

  private rowOf(key: string): number {
    const { record, hash } = this.content.get(key)!;
    return this.engines.take(this.engine, record, hash);
  }

  private keep(known: KnownRecord): void {
    const { key, data, hash } = known;
    this.content.set(key, { record: data, hash, hubs: this.met.hubs.after(known) });
  }

  private hubsInUse(): Set<string> {
    const inUse = new Set([...this.content.values()].flatMap(({ hubs }) => hubs));
    for (const [key, isHub] of this.met.hubs.crossed) {
      if (isHub) inUse.add(key);
      else inUse.delete(key);
    }
    return inUse;
  }
}

/** What a stored link scored; one that a judgement made counts by the judgement alone. */
function scoreOf({ rule, weight }: StoredLink): Pick<WeighedPair, 'odds' | 'rule'> {
  return rule === 'judgement' ? { odds: -Infinity, rule: 'score' } : { odds: weight, rule };
}
