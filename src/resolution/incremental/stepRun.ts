// One step: records and judgements come and go, then everything is looked at again that this can have changed, and nothing else.

import { compareText } from '../../domain/recency.ts';
import { type Cluster, clusterRows, componentsOf } from './liveClusters.ts';
import { oddsOfEdge } from './liveEdges.ts';
import type { LiveRecord } from './liveRecords.ts';
import type { LiveState } from './liveState.ts';
import { type Changes, clusterChanges, type LinkChange, type LinkState, pairBound, type Step } from './step.ts';

export class StepRun {
  private readonly state: LiveState;
  /** Rows that came with this step: scored against all their partners once. */
  private readonly fresh = new Set<number>();
  private readonly gone: number[] = [];
  /** Rows whose components may have changed. */
  private readonly touched = new Set<number>();
  private readonly rescored = new Set<number>();
  private goneKeys = 0;
  private compared = 0;

  constructor(state: LiveState) {
    this.state = state;
    state.journal = new Map();
  }

  /** Throws RangeError for a key that is not here, or a judgement that nobody made. */
  run({ remove = [], put = [], judge = [], withdraw = [] }: Changes): Step {
    const { judgements } = this.state;
    judgements.withdraw(withdraw);
    for (const judgement of judge) judgements.add(judgement);
    for (const key of new Set(remove)) this.remove(key);
    this.put([...new Map(put.map((record) => [record.key, record])).values()]);
    this.scoreFresh();
    this.scoreRegrouped();
    const atHubs = this.scoreAtHubs();
    for (const { left, right } of [...judge, ...withdraw]) this.judge(left, right);
    for (const row of this.fresh) this.judgeAll(this.state.records.keys[row]!);
    return {
      compared: this.compared,
      bound: this.bound(atHubs),
      atHubs: atHubs.size,
      ...this.recluster(),
      rescored: this.keysOf(this.rescored),
    };
  }

  private remove(key: string): void {
    const { records, holders, blocks, edges } = this.state;
    const row = records.rowOf(key);
    if (row === undefined) throw new RangeError(`there is no record ${key}`);
    this.goneKeys += blocks.keysOf(row);
    holders.remove(row);
    blocks.remove(row);
    edges.removeRow(row);
    records.remove(key);
    this.gone.push(row);
  }

  private put(put: readonly LiveRecord[]): void {
    const { state } = this;
    const { records } = state;
    for (const { key } of put) if (records.rowOf(key) !== undefined) this.remove(key);
    const bringsFields = put.map((record) => records.bringsFields(record)).includes(true);
    const rows = put.map((record) => records.add(record));
    if (bringsFields) state.takeNewFields();
    for (const row of rows) {
      state.holders.add(row);
      state.blocks.add(row);
      this.fresh.add(row);
      this.touched.add(row);
    }
  }

  private scoreFresh(): void {
    for (const row of this.fresh) {
      this.state.blocks.eachPartner(row, (partner) => {
        if (!this.fresh.has(partner) || partner > row) this.score(row, partner);
      });
    }
  }

  /** Looks at blocks that grew over their cap, or fell back to it. */
  private scoreRegrouped(): void {
    const { blocks, edges, records } = this.state;
    const { formed, loosened } = blocks.takeChanges();
    for (const rows of formed) {
      for (const [at, row] of rows.entries()) {
        if (!this.fresh.has(row)) for (const other of rows.slice(at + 1)) this.scoreUnknown(row, other);
      }
    }
    for (const row of loosened) {
      if (!records.has(row)) continue;
      for (const [other, { left, right, scored }] of edges.at(row)) {
        if (scored !== -Infinity && !blocks.arePartners(row, other)) edges.score(left, right, -Infinity, 'score');
      }
    }
  }

  /** A pair that has an edge was compared before, and weighs what it did. */
  private scoreUnknown(row: number, other: number): void {
    const known = this.state.edges.get(row, other)?.scored ?? -Infinity;
    if (known === -Infinity && !this.fresh.has(other)) this.score(row, other);
  }

  /** Values that crossed their hub cap stopped saying anything, or start again. */
  private scoreAtHubs(): ReadonlySet<number> {
    const rows = this.state.holders.takeCrossings();
    for (const row of rows) {
      if (this.fresh.has(row)) continue;
      this.state.blocks.eachPartner(row, (partner) => {
        const isDone = this.fresh.has(partner) || (rows.has(partner) && partner < row);
        if (!isDone) this.score(row, partner);
      });
    }
    return rows;
  }

  private bound(atHubs: ReadonlySet<number>): number {
    const { blocks, cap } = this.state;
    const keysOf = (rows: ReadonlySet<number>) => [...rows].reduce((sum, row) => sum + blocks.keysOf(row), 0);
    const extent = { freshKeys: keysOf(this.fresh), goneKeys: this.goneKeys, hubKeys: keysOf(atHubs) };
    return pairBound(extent, cap);
  }

  private score(row: number, other: number): void {
    const { weigher, edges, leastKept } = this.state;
    const [left, right] = this.ordered(row, other);
    const odds = weigher.weigh(left, right);
    this.compared++;
    this.rescored.add(row).add(other);
    if (odds >= leastKept) edges.score(left, right, odds, weigher.rule);
    else edges.score(left, right, -Infinity, 'score');
  }

  private judgeAll(key: string): void {
    for (const other of this.state.judgements.of(key, 'same')) this.judge(key, other);
  }

  /** Brings a pair in line with the judgements about it. */
  private judge(key: string, otherKey: string): void {
    const { records, edges, judgements } = this.state;
    const [row, other] = [records.rowOf(key), records.rowOf(otherKey)];
    if (row === undefined || other === undefined || row === other) return;
    const [left, right] = this.ordered(row, other);
    edges.judge(left, right, judgements.isSame(key, otherKey));
    this.touched.add(row).add(other);
  }

  private ordered(row: number, other: number): readonly [left: number, right: number] {
    return this.state.records.isBefore(row, other) ? [row, other] : [other, row];
  }

  private recluster(): Pick<Step, 'reclustered' | 'links' | 'clusters'> {
    const { state, gone } = this;
    const rows = componentsOf(this.allTouched(), state);
    for (const row of rows) for (const edge of state.edges.at(row).values()) state.note(edge);
    const before = new Set<Cluster>();
    for (const row of [...rows, ...gone]) if (state.clusterOf[row]) before.add(state.clusterOf[row]);
    const after = clusterRows(rows, state);
    for (const row of gone) state.clusterOf[row] = undefined;
    for (const cluster of after) for (const row of cluster) state.clusterOf[row] = cluster;
    const keysOf = (cluster: Cluster) => cluster.map((row) => state.records.keys[row]!);
    const clusters = clusterChanges([...before].map(keysOf), after.map(keysOf));
    return { reclustered: rows.length, links: this.linkChanges(), clusters };
  }

  /** Rows that came, were judged, or have a link that came, went or weighs other than before. */
  private allTouched(): Set<number> {
    const { journal, records, least } = this.state;
    for (const [edge, before] of journal) {
      if (oddsOfEdge(edge) < least && (before?.odds ?? -Infinity) < least) continue;
      for (const row of [edge.left, edge.right]) if (records.has(row)) this.touched.add(row);
    }
    return this.touched;
  }

  /** A pair whose record changed, or whose link went and came back, has several entries in the journal. */
  private linkChanges(): LinkChange[] {
    const { state } = this;
    const { keys } = state.records;
    const byLeft = new Map<string, Map<string, { before: LinkState | null; after: LinkState | null }>>();
    for (const [edge, before] of state.journal) {
      const [left, right] = [keys[edge.left]!, keys[edge.right]!];
      const byRight = byLeft.get(left) ?? new Map();
      byLeft.set(left, byRight);
      const known = byRight.get(right);
      byRight.set(right, { before: known?.before ?? before, after: known?.after ?? state.stateOf(edge) });
    }
    return [...byLeft]
      .flatMap(([left, byRight]) => [...byRight].map(([right, states]) => ({ left, right, ...states })))
      .filter(({ before, after }) => !areSame(before, after))
      .sort((a, b) => compareText(a.left, b.left) || compareText(a.right, b.right));
  }

  private keysOf(rows: Iterable<number>): string[] {
    return [...new Set([...rows].map((row) => this.state.records.keys[row]!))].sort();
  }
}

function areSame(before: LinkState | null, after: LinkState | null): boolean {
  if (before === null || after === null) return before === after;
  return before.status === after.status && before.odds === after.odds && before.rule === after.rule;
}
