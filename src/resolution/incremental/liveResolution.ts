// Resolves the records of one entity type as they come and go, under one pinned model. After every step, whatever the order of
// steps before it, partition and links are those of one batch over the records and judgements that stand.
//
// A step compares no more pairs than `pairBound` says. What it clusters again is the components of links that it touched, each
// as a whole, so that a component costs what its size does.

import type { Judgement, Link } from '../../domain/link.ts';
import { ResolvedLink } from '../resolvedLink.ts';
import { oddsOfEdge, ruleOfEdge } from './liveEdges.ts';
import type { LiveRecord } from './liveRecords.ts';
import { type LiveInput, LiveState } from './liveState.ts';
import type { Changes, Step } from './step.ts';
import { StepRun } from './stepRun.ts';

export class LiveResolution {
  private state: LiveState;

  constructor(input: LiveInput) {
    this.state = new LiveState(input);
  }

  get size(): number {
    return this.state.records.size;
  }

  /** Rows left behind by records that changed or went; `compact` when they are many. */
  get retired(): number {
    return this.state.records.retired;
  }

  has(key: string): boolean {
    return this.state.records.rowOf(key) !== undefined;
  }

  /** Adds a record. Throws RangeError where its key is in use. */
  add(record: LiveRecord): Step {
    if (this.has(record.key)) throw new RangeError(`there is a record ${record.key} already`);
    return this.apply({ put: [record] });
  }

  /** Replaces a record. Throws RangeError where there is none with its key. */
  change(record: LiveRecord): Step {
    this.demand(record.key);
    return this.apply({ put: [record] });
  }

  /** Throws RangeError where there is no such record. Judgements about it stay, and count again when it comes back. */
  remove(key: string): Step {
    return this.apply({ remove: [key] });
  }

  /** Judgements must not contradict each other (see checkJudgements). One about records that are not here waits for them. */
  judge(judgement: Judgement): Step {
    return this.apply({ judge: [judgement] });
  }

  /** Throws RangeError where no such judgement stands. */
  withdraw(judgement: Judgement): Step {
    return this.apply({ withdraw: [judgement] });
  }

  /** Takes many changes in one step: what has to be looked at again is looked at once. */
  apply(changes: Changes): Step {
    for (const key of changes.remove ?? []) this.demand(key);
    return new StepRun(this.state).run(changes);
  }

  /** Keys of the records of one cluster, in order. Throws RangeError where there is no such record. */
  clusterOf(key: string): readonly string[] {
    this.demand(key);
    const { records, clusterOf } = this.state;
    return clusterOf[records.rowOf(key)!]!.map((row) => records.keys[row]!);
  }

  /** The records of every cluster by their keys, in order; clusters in the order of their first records. */
  partition(): (readonly string[])[] {
    const { records, clusterOf } = this.state;
    return records
      .inOrder()
      .filter((row) => clusterOf[row]![0] === row)
      .map((row) => clusterOf[row]!.map((member) => records.keys[member]!));
  }

  /** Sorted by left, right; to be read before the next step. */
  *links(): Generator<Link> {
    const { records, edges, weigher } = this.state;
    const context = { keys: records.keys, scorer: weigher.scorer, model: weigher.model };
    for (const row of records.inOrder()) {
      const own = [...edges.at(row).values()].filter(({ left }) => left === row);
      for (const edge of own.sort((a, b) => (records.isBefore(a.right, b.right) ? -1 : 1))) {
        const found = this.state.stateOf(edge);
        if (found === null) continue;
        const worded = { left: edge.left, right: edge.right, odds: oddsOfEdge(edge), rule: ruleOfEdge(edge) };
        yield new ResolvedLink(context, worded, found.status, found.status === 'review' ? null : edge.objection);
      }
    }
  }

  /** Frees what records that changed or went have left behind; nothing is compared again. Linear in the records. */
  compact(): void {
    this.state = this.state.compacted();
  }

  private demand(key: string): void {
    if (!this.has(key)) throw new RangeError(`there is no record ${key}`);
  }
}
