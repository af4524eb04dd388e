// Resolves records as they come, change and go, in one transaction: normalize, lock, find partners, weigh, cluster what that
// touches, and write what differs. Whatever the order of such steps, the graph is that of one batch under the same model.

import type { EntityType } from '../../domain/record.ts';
import { NewIds } from '../derive/newIds.ts';
import { type Met, meet, type TypeChanges } from './blocking.ts';
import type { LiveChanges } from './changes.ts';
import type { LiveStore, LiveTransaction, LockedRecord, Neighbours, StepReport } from './contract.ts';
import { type Engines, typeOf } from './engines.ts';
import { refuseContradictions } from './judging.ts';
import { answeredBefore, type Once } from './once.ts';
import { outcomesOf } from './outcomes.ts';
import {
  judgedRecords,
  lockRequest,
  overriddenRecords,
  type Prepared,
  prepare,
  relatedRecords,
  statedRelationships,
} from './prepared.ts';
import { readNeighbours, type SettledType, settleType, touchedBy } from './settling.ts';
import { type StepFacts, writeOf } from './stepWrite.ts';

export interface LiveContext {
  readonly store: LiveStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A text that never comes again. */
  readonly nonce: () => string;
}

export interface StepOptions {
  /** Says what would happen and writes nothing. */
  readonly dryRun?: boolean;
  /** Why the step is taken, for the ledger: 'record', 'load', 'judgement'. */
  readonly cause: string;
  /** Takes the step once, and answers what was answered then when it comes again. A dry run claims no key. */
  readonly once?: Once | undefined;
}

/** Thrown where the graph is under another model than these engines; they have to be made anew. */
export class OtherModel extends Error {}

/** Rolls the transaction back and answers all the same: a dry run, or a step that was taken before. */
class Answered<Answer> extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('this is answered without writing anything');
    this.answer = answer;
  }
}

/**
 * Takes a step and answers what `answerOf` makes of it.
 * @throws OtherModel, or KinholdError 'contradictory-judgements' or 'idempotency-key-reused'
 */
export async function resolveRecords<Answer>(
  changes: LiveChanges,
  engines: Engines,
  { store, now, nonce }: LiveContext,
  options: StepOptions,
  answerOf: (report: StepReport) => Answer,
): Promise<Answer> {
  const prepared = prepare(changes, engines);
  try {
    return await store.transaction(async (transaction) => {
      const answer = await new Step(prepared, engines, transaction, options, answerOf).run(now(), nonce);
      if (options.dryRun) throw new Answered(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof Answered) return error.answer;
    throw error;
  }
}

class Step<Answer> {
  private readonly prepared: Prepared;
  private readonly engines: Engines;
  private readonly transaction: LiveTransaction;
  private readonly cause: string;
  private readonly once: Once | null;
  private readonly answerOf: (report: StepReport) => Answer;

  constructor(
    prepared: Prepared,
    engines: Engines,
    transaction: LiveTransaction,
    { cause, once, dryRun }: StepOptions,
    answerOf: (report: StepReport) => Answer,
  ) {
    this.prepared = prepared;
    this.engines = engines;
    this.transaction = transaction;
    this.cause = cause;
    this.once = dryRun || once === undefined ? null : once;
    this.answerOf = answerOf;
  }

  async run(now: number, nonce: () => string): Promise<Answer> {
    const locked = await this.transaction.lock({ ...lockRequest(this.prepared), once: this.once?.key });
    const again = this.once && answeredBefore<Answer>(this.once, locked.kept);
    if (again) throw new Answered(again.answer);
    if (locked.model !== this.engines.model.version) throw new OtherModel();
    const before = new Map(locked.records.map((record) => [record.key, record]));
    await refuseContradictions(this.prepared, before, this.transaction);
    const changes = this.changesOf(before);
    const met: Met[] = [];
    for (const one of changes) met.push(await meet(one, locked, this.engines, this.transaction));
    const touched = met.flatMap((one) => touchedBy(one, this.engines.of(one.changes.type)));
    const own = [
      ...this.prepared.puts.map(({ key }) => key),
      ...relatedRecords(this.prepared),
      ...judgedRecords(this.prepared),
      ...overriddenRecords(this.prepared),
    ];
    const ends = statedRelationships(this.prepared).map(({ relationship }) => relationship.right);
    const neighbours = await readNeighbours(this.transaction, [...touched, ...own], ends);
    const settled: SettledType[] = [];
    for (const one of met)
      settled.push(await settleType(one, this.prepared, neighbours, this.engines, this.transaction));
    const facts = this.factsOf(before, met, settled, neighbours, now, nonce);
    const { write, identities, waiting } = writeOf(facts);
    const answer = this.answerOf({
      outcomes: outcomesOf(this.prepared, before, neighbours, settled, identities),
      events: write.events,
      entities: {
        created: write.newNodes.map(({ key }) => key),
        changed: write.changedNodes.map(({ key }) => key),
        gone: write.goneNodes,
      },
      relationships: [...write.newEdges, ...write.changedEdges].filter(({ type }) => type !== 'LINKED').length,
      households: householdsOf(neighbours, [...write.stale, ...write.goneNodes]),
      waiting,
    });
    const answered = this.once === null ? [] : [{ ...this.once, answer: JSON.stringify(answer) }];
    await this.transaction.write({ ...write, answered });
    return answer;
  }

  /** Records that come with the content that stands already are left alone. */
  private changesOf(before: ReadonlyMap<string, LockedRecord>): TypeChanges[] {
    const byType = new Map<EntityType, { coming: Prepared['puts'][number][]; going: LockedRecord[] }>();
    const of = (type: EntityType) => {
      const changes = byType.get(type) ?? { coming: [], going: [] };
      byType.set(type, changes);
      return changes;
    };
    for (const put of this.prepared.puts) {
      const known = before.get(put.key)!;
      if (known.active && known.hash === put.hash) continue;
      of(put.type).coming.push(put);
      if (known.active) of(put.type).going.push(known);
    }
    for (const key of this.prepared.remove) {
      const known = before.get(key);
      if (known?.active) of(typeOf(key)).going.push(known);
    }
    for (const key of [...judgedRecords(this.prepared), ...overriddenRecords(this.prepared)]) of(typeOf(key));
    return [...byType].map(([type, changes]) => ({ type, ...changes }));
  }

  private factsOf(
    before: ReadonlyMap<string, LockedRecord>,
    met: readonly Met[],
    settled: readonly SettledType[],
    neighbours: Neighbours,
    now: number,
    nonce: () => string,
  ): StepFacts {
    const held = new Map([
      ...neighbours.members.map(({ key, held: lines }) => [key, lines] as const),
      ...[...before.values()].map(({ key, held: lines }) => [key, lines] as const),
    ]);
    const { former } = neighbours;
    const here = new Set(neighbours.entities.map(({ id }) => id));
    const alive = former.filter(({ isAlive }) => isAlive).map(({ id, to }) => to ?? id);
    const last = Math.max(0, ...neighbours.entities.map(({ tick }) => tick), ...[...held.values()].flat().map(sinceOf));
    const tick = Math.max(now, last + 1);
    const newIds = new NewIds(() => false);
    return {
      prepared: this.prepared,
      before,
      met,
      settled,
      neighbours,
      held,
      redirects: new Map(former.flatMap(({ id, to }) => (to === null ? [] : [[id, to] as const]))),
      elsewhere: new Set(alive.filter((id) => !here.has(id))),
      tick,
      at: new Date(tick).toISOString(),
      cause: this.cause,
      model: this.engines.model.version,
      versionOf: (type) => this.engines.versionOf(type),
      newId: (type, key) => newIds.next(type, isNew(before.get(key)) ? key : `${key}#${nonce()}`),
    };
  }
}

function householdsOf({ entities }: Neighbours, customers: readonly string[]): string[] {
  const touched = new Set(customers);
  return [...new Set(entities.flatMap(({ id, households }) => (touched.has(id) ? households : [])))].sort();
}

/** A key that the graph has never seen gives an id that was never given; any other might. */
function isNew(known: LockedRecord | undefined): boolean {
  return known !== undefined && known.hash === null;
}

function sinceOf(line: string): number {
  return Number(line.split(' ')[1]);
}
