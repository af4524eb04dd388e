// Clusters are connected components over links and `same` judgements, then constrained: the strongest edges join first,
// so that where a constraint would be violated it is the weakest that goes. What becomes of a component depends on that
// component alone, and ties fall by record order: deterministic, and each component can be clustered again by itself.

import { Cohesion } from './cohesion.ts';
import { eachComponent } from './components.ts';
import { Constraints, type ExclusiveColumn } from './constraints.ts';
import type { EdgeColumns } from './edges.ts';
import type { Evidence } from './evidence.ts';
import { Groups } from './groups.ts';
import { type ClusterMeasures, measureClusters } from './measures.ts';
import { undecidedEdges } from './undecided.ts';

export type { Edge } from './edges.ts';

export interface ClusterInput {
  readonly size: number;
  readonly edges: EdgeColumns;
  readonly different: readonly (readonly [number, number])[];
  readonly exclusives: readonly ExclusiveColumn[];
  /** What any two records say of being one, by field, so that a disagreement can be told from a matter that is settled. */
  readonly evidence: Evidence;
}

export interface Clustering {
  /** The representative of each record's cluster: its smallest record. */
  readonly clusterOf: Int32Array;
  /** Reasons of edges that were taken out, or that link against the evidence, by position in the input. */
  readonly cut: ReadonlyMap<number, string>;
  readonly conflicts: ReadonlyMap<number, string>;
  /** How well each cluster of two or more records holds together, by representative. */
  measures(): ClusterMeasures[];
}

export function cluster({ size, edges, different, exclusives, evidence }: ClusterInput): Clustering {
  const groups = new Groups(size, edges);
  const constraints = new Constraints(exclusives, different);
  const cohesion = new Cohesion(groups, evidence);
  const undecided = undecidedEdges(edges, groups.adjacency, evidence);
  const agglomeration = new Agglomeration(edges, groups, constraints, cohesion, undecided);
  eachComponent(size, edges, (positions) => agglomeration.join(positions));
  const { cut, conflicts, weakest } = agglomeration;
  const clusterOf = Int32Array.from({ length: size }, (_, row) => groups.find(row));
  // Weaker edges may have joined the two in the end, by way of records that spoke for it: then the edge holds after all.
  for (const at of cut.keys()) if (clusterOf[edges.left[at]!] === clusterOf[edges.right[at]!]) cut.delete(at);
  return { clusterOf, cut, conflicts, measures: () => measureClusters(edges, groups.adjacency, clusterOf, weakest) };
}

/** Joins clusters edge by edge, and keeps why an edge was refused. */
class Agglomeration {
  readonly cut = new Map<number, string>();
  readonly conflicts = new Map<number, string>();
  /** log2 odds of the last edge that joined a cluster, by representative: the weakest, since the strongest come first. */
  readonly weakest: Float64Array;
  private readonly edges: EdgeColumns;
  private readonly groups: Groups;
  private readonly constraints: Constraints;
  private readonly cohesion: Cohesion;
  private readonly undecided: ReadonlyMap<number, string>;

  constructor(
    edges: EdgeColumns,
    groups: Groups,
    constraints: Constraints,
    cohesion: Cohesion,
    undecided: ReadonlyMap<number, string>,
  ) {
    this.undecided = undecided;
    this.edges = edges;
    this.groups = groups;
    this.constraints = constraints;
    this.cohesion = cohesion;
    this.weakest = new Float64Array(groups.records);
  }

  /** Clusters one component; its edges come strongest first. */
  join(positions: Int32Array): void {
    for (const at of positions) this.consider(at);
    this.cohesion.reset();
  }

  private consider(at: number): void {
    const { groups, constraints } = this;
    const left = groups.find(this.edges.left[at]!);
    const right = groups.find(this.edges.right[at]!);
    if (left === right) return;
    const violation = constraints.violation(left, right);
    const field = this.undecided.get(at);
    if (field !== undefined) return void this.cut.set(at, `fits two records equally well that differ in ${field}`);
    if (this.edges.odds[at] !== Infinity) {
      const objection = violation ?? this.cohesion.objection(this.edges.left[at]!, this.edges.right[at]!);
      if (objection !== null) return void this.cut.set(at, objection);
    } else if (violation !== null) {
      if (constraints.judgedDifferent(left, right)) return void this.cut.set(at, violation);
      this.conflicts.set(at, violation);
    }
    const root = groups.join(left, right);
    constraints.merged(left, right, root);
    this.weakest[root] = this.edges.odds[at]!;
  }
}
