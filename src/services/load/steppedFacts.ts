// A load of little into a graph of much: rows are resolved as they are written, some at a time, so that nothing has to be
// derived anew. A load that turns out to bring more than that pays for goes on with facts alone, and everything is derived once
// at its end. Either way the graph is the same up to the names of ids.

import type {
  FactChanges,
  FactStore,
  RecordScope,
  RelationshipRef,
  RelationshipScope,
  StoredRecord,
  StoredRelationship,
} from '../graphPorts.ts';
import type { LiveChanges } from '../live/changes.ts';
import type { StepReport } from '../live/contract.ts';
import type { IdentityCounts, ResolveStep } from './contract.ts';
import { countEvents } from './countEvents.ts';
import { inBatches } from './inBatches.ts';

/** Facts of one transaction: few enough that others wait little for its locks, enough that a round trip pays. */
const AT_ONCE = 100;

export class SteppedFacts implements FactStore {
  private readonly facts: FactStore;
  private readonly resolve: ResolveStep;
  /** How many facts may still be resolved as they come. */
  private budget: number;
  private readonly reports: StepReport[] = [];

  constructor(facts: FactStore, resolve: ResolveStep, budget: number) {
    this.facts = facts;
    this.resolve = resolve;
    this.budget = budget;
  }

  nextPosition(): Promise<number> {
    return this.facts.nextPosition();
  }

  records(keys: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>> {
    return this.facts.records(keys);
  }

  relationships(refs: readonly RelationshipRef[]): Promise<ReadonlyMap<string, StoredRelationship>> {
    return this.facts.relationships(refs);
  }

  activeRecords(scope: RecordScope): Promise<readonly string[]> {
    return this.facts.activeRecords(scope);
  }

  activeRelationships(scope: RelationshipScope): Promise<readonly RelationshipRef[]> {
    return this.facts.activeRelationships(scope);
  }

  async write(changes: FactChanges, at: string): Promise<void> {
    const { records, relationships, undeclared } = changes;
    if (!this.affords(records.length + relationships.length + undeclared.length)) return this.facts.write(changes, at);
    for (const step of stepsOf(changes)) this.reports.push(await this.resolve(step));
  }

  async retire(source: string, recordKeys: readonly string[], at: string): Promise<number> {
    if (!this.affords(recordKeys.length)) return this.facts.retire(source, recordKeys, at);
    const declared = await this.facts.records(recordKeys);
    for (const remove of inBatches(recordKeys, AT_ONCE)) this.reports.push(await this.resolve({ remove }));
    return [...declared.values()].reduce((sum, { declares }) => sum + declares.length, 0);
  }

  async retireRelationships(source: string, refs: readonly RelationshipRef[], at: string): Promise<void> {
    if (!this.affords(refs.length)) return this.facts.retireRelationships(source, refs, at);
    for (const unrelate of inBatches(refs, AT_ONCE)) this.reports.push(await this.resolve({ unrelate }));
  }

  /** What the steps did to ids, and how many of their relationships wait; null where there was no step. */
  outcome(): { readonly identities: IdentityCounts; readonly waiting: number } | null {
    if (this.reports.length === 0) return null;
    const identities = countEvents(this.reports.flatMap(({ events }) => events));
    return { identities, waiting: this.reports.reduce((sum, { waiting }) => sum + waiting, 0) };
  }

  /** Once the budget is overdrawn, everything that follows is left to a derivation. */
  private affords(facts: number): boolean {
    this.budget -= facts;
    return this.budget >= 0;
  }
}

/** Records with what changes of their relationships; then relationships whose records stay as they are. */
function* stepsOf({ records, relationships, undeclared }: FactChanges): Generator<LiveChanges> {
  const related = groupByLeft(relationships.map(({ relationship }) => relationship));
  const ended = groupByLeft(undeclared);
  for (const batch of inBatches(records, AT_ONCE)) {
    const keys = batch.map(({ record }) => record.key);
    yield {
      put: batch.map(({ record }) => ({ record, relationships: null })),
      relate: take(related, keys),
      unrelate: take(ended, keys),
    };
  }
  for (const relate of inBatches([...related.values()].flat(), AT_ONCE)) yield { relate };
  for (const unrelate of inBatches([...ended.values()].flat(), AT_ONCE)) yield { unrelate };
}

/** The groups of some keys, which are then no longer there. */
function take<T>(groups: Map<string, T[]>, keys: readonly string[]): T[] {
  const taken = keys.flatMap((key) => groups.get(key) ?? []);
  for (const key of keys) groups.delete(key);
  return taken;
}

function groupByLeft<T extends { readonly left: string }>(facts: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const fact of facts) groups.set(fact.left, [...(groups.get(fact.left) ?? []), fact]);
  return groups;
}
