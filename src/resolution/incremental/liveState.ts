// What is kept of live records between steps. All of it follows from the records, the judgements and the pinned model, whatever
// the order in which they came.

import type { Policies } from '../../domain/policy.ts';
import { splittingOrder } from '../block/refinement.ts';
import type { PinnedModel } from '../pinnedModel.ts';
import { logit } from '../score/scorer.ts';
import { LiveBlocks } from './liveBlocks.ts';
import type { Cluster, Neighbourhood } from './liveClusters.ts';
import { type LiveEdge, LiveEdges, oddsOfEdge, ruleOfEdge } from './liveEdges.ts';
import { LiveHolders } from './liveHolders.ts';
import { LiveJudgements } from './liveJudgements.ts';
import { LiveRecords } from './liveRecords.ts';
import type { LinkState } from './step.ts';
import { Weigher } from './weigher.ts';

export interface LiveInput {
  readonly model: PinnedModel;
  readonly policies: Policies;
  /** Probability at which a pair is linked; null for the model's. */
  readonly threshold: number | null;
}

export class LiveState implements Neighbourhood {
  readonly records: LiveRecords;
  readonly judgements: LiveJudgements;
  readonly holders = new LiveHolders();
  readonly blocks: LiveBlocks;
  readonly edges: LiveEdges;
  readonly clusterOf: (Cluster | undefined)[] = [];
  weigher: Weigher;
  /** Records a block may hold before it is split. */
  readonly cap: number;
  /** log2 odds from which a pair is linked, and from which it is kept at all. */
  readonly least: number;
  readonly leastKept: number;
  /** The links that the step at hand changed, as they were before it. */
  journal = new Map<LiveEdge, LinkState | null>();
  private readonly input: LiveInput;

  constructor(input: LiveInput, records = new LiveRecords(), judgements = new LiveJudgements()) {
    const { model, threshold } = input;
    this.input = input;
    this.records = records;
    this.judgements = judgements;
    this.weigher = this.newWeigher();
    this.cap = model.blocking.cap;
    this.blocks = new LiveBlocks(this.cap, this.weigher.schemes, (scheme) =>
      splittingOrder(model.type, scheme, model.blocking.refinement),
    );
    this.edges = new LiveEdges((edge) => this.note(edge));
    this.least = logit(threshold ?? model.threshold);
    this.leastKept = Math.min(this.least, logit(model.review));
  }

  /** Makes use of fields that the table has got since. */
  takeNewFields(): void {
    this.weigher = this.newWeigher();
    this.blocks.use(this.weigher.schemes);
  }

  /** Remembers what a link was before the step at hand. */
  note(edge: LiveEdge): void {
    if (!this.journal.has(edge)) this.journal.set(edge, this.stateOf(edge));
  }

  /** What an edge is to a reader; null where it says nothing: a pair that is one anyway needs no review. */
  stateOf(edge: LiveEdge): LinkState | null {
    const odds = oddsOfEdge(edge);
    if (odds === -Infinity) return null;
    const rule = ruleOfEdge(edge);
    if (odds >= this.least) return edge.status === null ? null : { status: edge.status, odds, rule };
    return this.clusterOf[edge.left] === this.clusterOf[edge.right] ? null : { status: 'review', odds, rule };
  }

  /** The same without what is left of retired records. */
  compacted(): LiveState {
    const state = new LiveState(this.input, this.records.compacted(), this.judgements);
    for (const row of state.records.inOrder()) {
      state.holders.add(row);
      state.blocks.add(row);
    }
    state.holders.takeCrossings();
    state.blocks.takeChanges();
    const moved = (row: number) => state.records.rowOf(this.records.keys[row]!)!;
    for (const row of this.records.inOrder()) this.moveRow(row, moved, state);
    state.journal.clear();
    return state;
  }

  private moveRow(row: number, moved: (row: number) => number, to: LiveState): void {
    for (const edge of this.edges.at(row).values()) {
      if (edge.left === row) to.edges.copy(edge, moved(edge.left), moved(edge.right));
    }
    const own = this.clusterOf[row]!;
    if (own[0] !== row) return;
    const cluster = own.map(moved);
    for (const member of cluster) to.clusterOf[member] = cluster;
  }

  private newWeigher(): Weigher {
    return new Weigher(this.input.model, this.input.policies, this.records.table, this.holders);
  }
}
