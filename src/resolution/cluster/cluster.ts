// Clusters are connected components over links and `same` judgements, then constrained: the strongest edges join first,
// so that where a constraint would be violated it is the weakest that goes. Deterministic: ties fall by record order.

import { DisjointSets } from '../../domain/disjointSets.ts';
import { Cohesion, type Opinion } from './cohesion.ts';
import { Constraints, type ExclusiveColumn } from './constraints.ts';

export interface Edge {
  readonly left: number;
  readonly right: number;
  /** log2 odds; Infinity for a `same` judgement. */
  readonly odds: number;
}

export interface ClusterInput {
  readonly size: number;
  readonly edges: readonly Edge[];
  readonly different: readonly (readonly [number, number])[];
  readonly exclusives: readonly ExclusiveColumn[];
  /** What any two records say of being one. */
  readonly opinion: Opinion;
}

export interface Clustering {
  /** The representative of each record's cluster: its smallest record. */
  readonly clusterOf: Int32Array;
  /** Reasons of edges that were taken out, or that link against the evidence, by position in the input. */
  readonly cut: ReadonlyMap<number, string>;
  readonly conflicts: ReadonlyMap<number, string>;
}

const CONTRADICTION = 'most records across contradict each other';

export function cluster({ size, edges, different, exclusives, opinion }: ClusterInput): Clustering {
  const sets = new DisjointSets(size);
  const constraints = new Constraints(exclusives, different, size);
  const cohesion = new Cohesion(size, opinion);
  const cut = new Map<number, string>();
  const conflicts = new Map<number, string>();
  for (const at of strongestFirst(edges)) {
    const edge = edges[at]!;
    const left = sets.find(edge.left);
    const right = sets.find(edge.right);
    if (left === right) continue;
    const violation = constraints.violation(left, right);
    const isJudged = edge.odds === Infinity;
    const objection = violation ?? (!isJudged && cohesion.opposes(left, right) ? CONTRADICTION : null);
    if (objection && (!isJudged || constraints.judgedDifferent(left, right))) {
      cut.set(at, objection);
      continue;
    }
    if (objection) conflicts.set(at, objection);
    const root = sets.union(left, right);
    constraints.merged(left, right, root);
    cohesion.merged(left, right, root);
  }
  const clusterOf = Int32Array.from({ length: size }, (_, row) => sets.find(row));
  // Weaker edges may have joined the two in the end, by way of records that spoke for it: then the edge holds after all.
  for (const at of cut.keys()) if (clusterOf[edges[at]!.left] === clusterOf[edges[at]!.right]) cut.delete(at);
  return { clusterOf, cut, conflicts };
}

function strongestFirst(edges: readonly Edge[]): number[] {
  return edges
    .map((_, at) => at)
    .sort((a, b) => {
      const [left, right] = [edges[a]!, edges[b]!];
      if (left.odds !== right.odds) return left.odds > right.odds ? -1 : 1;
      return left.left - right.left || left.right - right.right;
    });
}
