// The clusters of live records. What becomes of a connected component of links depends on that component alone, so that a step
// clusters again only the components that it touched.

import { policyOf } from '../../domain/policy.ts';
import { cluster } from '../cluster/cluster.ts';
import type { ExclusiveColumn } from '../cluster/constraints.ts';
import type { Evidence } from '../cluster/evidence.ts';
import { Ragged } from '../features/columns.ts';
import { NAMED } from '../features/featureTable.ts';
import { type LiveEdge, type LiveEdges, oddsOfEdge } from './liveEdges.ts';
import type { LiveJudgements } from './liveJudgements.ts';
import type { LiveRecords } from './liveRecords.ts';
import type { Weigher } from './weigher.ts';

/** Rows of one cluster, in the order of their keys. */
export type Cluster = readonly number[];

export interface Neighbourhood {
  readonly records: LiveRecords;
  readonly edges: LiveEdges;
  readonly judgements: LiveJudgements;
  readonly weigher: Weigher;
  /** log2 odds from which an edge links. */
  readonly least: number;
}

/** Everything that the given records are linked to, directly or not, in the order of their keys. */
export function componentsOf(rows: Iterable<number>, { records, edges, least }: Neighbourhood): number[] {
  const reached = new Set(rows);
  for (const row of reached) {
    for (const [neighbour, edge] of edges.at(row)) if (oddsOfEdge(edge) >= least) reached.add(neighbour);
  }
  return records.sorted(reached);
}

/** Clusters whole components; `rows` are their records in the order of their keys. The edges keep what became of them. */
export function clusterRows(rows: readonly number[], neighbourhood: Neighbourhood): Cluster[] {
  const local = new Map(rows.map((row, at) => [row, at]));
  const edges = rows.flatMap((row) => linksFrom(row, neighbourhood));
  const { clusterOf, cut, conflicts } = cluster({
    size: rows.length,
    edges: {
      left: Int32Array.from(edges, ({ left }) => local.get(left)!),
      right: Int32Array.from(edges, ({ right }) => local.get(right)!),
      odds: Float64Array.from(edges, oddsOfEdge),
    },
    different: differentPairs(rows, local, neighbourhood),
    exclusives: exclusivesOf(rows, neighbourhood),
    evidence: new RowEvidence(neighbourhood.weigher.evidence, rows),
  });
  edges.forEach((edge, at) => {
    edge.status = conflicts.has(at) ? 'conflict' : cut.has(at) ? 'cut' : 'linked';
    edge.objection = conflicts.get(at) ?? cut.get(at) ?? null;
  });
  const clusters = new Map<number, number[]>();
  clusterOf.forEach((root, at) => {
    const members = clusters.get(root);
    if (members === undefined) clusters.set(root, [rows[at]!]);
    else members.push(rows[at]!);
  });
  return [...clusters.values()];
}

/** The links from a record to those after it, in the order of their keys. */
function linksFrom(row: number, { records, edges, least }: Neighbourhood): LiveEdge[] {
  return [...edges.at(row).values()]
    .filter((edge) => edge.left === row && oddsOfEdge(edge) >= least)
    .sort((a, b) => (records.isBefore(a.right, b.right) ? -1 : 1));
}

function differentPairs(
  rows: readonly number[],
  local: ReadonlyMap<number, number>,
  { records, judgements }: Neighbourhood,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  rows.forEach((row, at) => {
    for (const key of judgements.of(records.keys[row]!, 'different')) {
      const other = local.get(records.rowOf(key) ?? -1) ?? -1;
      if (other > at) pairs.push([at, other]);
    }
  });
  return pairs;
}

function exclusivesOf(rows: readonly number[], { records, weigher }: Neighbourhood): ExclusiveColumn[] {
  const { identifiers, fields } = records.table;
  const columns = new Map<number, Ragged>();
  rows.forEach((row, at) => {
    for (let place = identifiers.start(row); place < identifiers.end(row); place += NAMED.width) {
      const field = identifiers.at(place);
      const column = columns.get(field) ?? new Ragged();
      columns.set(field, column);
      while (column.rows < at) column.closeRow();
      column.push(identifiers.at(place + NAMED.value));
    }
  });
  return [...columns]
    .map(([field, column]) => ({ type: fields.text(field), column }))
    .sort((a, b) => (a.type < b.type ? -1 : 1))
    .flatMap(({ type, column }) => {
      const { exclusive, max = 1 } = policyOf(type, weigher.policies);
      while (column.rows < rows.length) column.closeRow();
      return exclusive === 'hard' ? [{ type, column, max }] : [];
    });
}

/** Evidence about some rows, numbered from 0. */
class RowEvidence implements Evidence {
  readonly fields: readonly string[];
  readonly lasting: readonly boolean[];
  readonly random: Float64Array;
  readonly rival: Float64Array;
  private readonly evidence: Evidence;
  private readonly rows: readonly number[];

  constructor(evidence: Evidence, rows: readonly number[]) {
    this.evidence = evidence;
    this.rows = rows;
    this.fields = evidence.fields;
    this.lasting = evidence.lasting;
    this.random = evidence.random;
    this.rival = evidence.rival;
  }

  get decisive(): boolean {
    return this.evidence.decisive;
  }

  weigh(left: number, right: number): number {
    return this.evidence.weigh(this.rows[left]!, this.rows[right]!);
  }

  oddsOf(random: number, rival: number): number {
    return this.evidence.oddsOf(random, rival);
  }
}
