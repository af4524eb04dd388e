// Clusters the records of whole components anew, from links that stand, pairs just weighed and judgements.

import type { Judgement, Link, LinkStatus } from '../../domain/link.ts';
import { clusterRows } from '../incremental/liveClusters.ts';
import { type LiveEdge, LiveEdges, oddsOfEdge, ruleOfEdge } from '../incremental/liveEdges.ts';
import { LiveJudgements } from '../incremental/liveJudgements.ts';
import { ResolvedLink } from '../resolvedLink.ts';
import type { PairEngine, WeighedPair } from './pairEngine.ts';

export interface Settled {
  /** Record keys of each cluster, in order; clusters in the order of their first records. */
  readonly clusters: readonly (readonly string[])[];
  /** Every pair that is linked, cut, in conflict or worth a review, sorted; to be read before the engine is used again. */
  readonly links: readonly Link[];
}

/**
 * `rows` are those of whole components, `pairs` everything known between them, the later of one pair counts. A pair with a record
 * elsewhere is at most worth a review.
 */
export function settle(
  engine: PairEngine,
  rows: readonly number[],
  pairs: Iterable<WeighedPair>,
  judgements: readonly Judgement[],
): Settled {
  const { records, weigher, least } = engine;
  const edges = new LiveEdges(() => {});
  const sorted = records.sorted(rows);
  const here = new Set(sorted);
  const outside = new Set<number>();
  const rowOf = (key: string) => records.rowOf(key) ?? -1;
  for (const { left, right, odds, rule } of pairs) {
    edges.score(rowOf(left), rowOf(right), odds, rule);
    for (const row of [rowOf(left), rowOf(right)]) if (!here.has(row)) outside.add(row);
  }
  const judged = new LiveJudgements();
  for (const judgement of judgements) judged.add(judgement);
  judgeAll(judgements, edges, (key) => (here.has(rowOf(key)) ? rowOf(key) : -1), records);
  const clusters = clusterRows(sorted, { records, edges, judgements: judged, weigher, least });
  const clusterOf = new Map<number, number>();
  clusters.forEach((cluster, at) => {
    for (const row of cluster) clusterOf.set(row, at);
  });
  const context = { keys: records.keys, scorer: weigher.scorer, model: weigher.model };
  const links = [...new Set([...sorted, ...outside].flatMap((row) => [...edges.at(row).values()]))].flatMap((edge) => {
    const status = statusOf(edge, clusterOf, least);
    if (status === null) return [];
    const worded = { left: edge.left, right: edge.right, odds: oddsOfEdge(edge), rule: ruleOfEdge(edge) };
    const link = new ResolvedLink(context, worded, status, status === 'review' ? null : edge.objection);
    return [readAtOnce(link)];
  });
  return { clusters: clusters.map((cluster) => cluster.map((row) => records.keys[row]!)), links };
}

function judgeAll(
  judgements: readonly Judgement[],
  edges: LiveEdges,
  rowOf: (key: string) => number,
  records: PairEngine['records'],
): void {
  for (const { left: one, right: other, verdict } of judgements) {
    const [row, otherRow] = [rowOf(one), rowOf(other)];
    if (verdict !== 'same' || row < 0 || otherRow < 0 || row === otherRow) continue;
    const [left, right] = records.isBefore(row, otherRow) ? [row, otherRow] : [otherRow, row];
    edges.judge(left, right, true);
  }
}

/** Null where an edge says nothing: a pair that is one anyway needs no review. */
function statusOf(edge: LiveEdge, clusterOf: ReadonlyMap<number, number>, least: number): LinkStatus | null {
  const odds = oddsOfEdge(edge);
  if (odds === -Infinity) return null;
  if (odds >= least) return edge.status;
  const [left, right] = [clusterOf.get(edge.left), clusterOf.get(edge.right)];
  return left !== undefined && left === right ? null : 'review';
}

/** The scorer's pattern is used again for the next link. */
function readAtOnce({ left, right, status, weight, probability, rule, why }: ResolvedLink): Link {
  return { left, right, status, weight, probability, rule, why };
}
