// What became of the pairs worth a look: links, reviews and cuts, in columns, worded only when read.

import type { Link, LinkStatus } from '../domain/link.ts';
import type { Clustering } from './cluster/cluster.ts';
import type { EdgeColumns } from './cluster/edges.ts';
import { ResolvedLink } from './resolvedLink.ts';
import type { Model } from './score/model.ts';
import type { Scorer } from './score/scorer.ts';

/** Edges sorted by left, right, with the rule of each. */
export interface RuledEdges extends EdgeColumns {
  /** The comparison of the decisive identifier that links alone, SCORED or JUDGED. */
  readonly rules: Int32Array;
}

export const SCORED = -1;
export const JUDGED = -2;

export interface LinkContext {
  readonly keys: readonly string[];
  readonly scorer: Scorer;
  readonly model: Model;
}

export class Links implements Iterable<Link> {
  private readonly context: LinkContext;
  private readonly edges: RuledEdges;
  private readonly statuses: readonly (LinkStatus | null)[];
  private readonly objections: ReadonlyMap<number, string>;

  /** `accepted` says which edges went into the clustering, by position; its own positions count those alone. */
  constructor(context: LinkContext, edges: RuledEdges, accepted: Int32Array, clustering: Clustering) {
    const { cut, conflicts, clusterOf } = clustering;
    this.context = context;
    this.edges = edges;
    const statuses = Array.from(edges.left, (left, at): LinkStatus | null =>
      clusterOf[left] === clusterOf[edges.right[at]!] ? null : 'review',
    );
    const objections = new Map<number, string>();
    accepted.forEach((edge, at) => {
      const objection = conflicts.get(at) ?? cut.get(at);
      statuses[edge] = conflicts.has(at) ? 'conflict' : cut.has(at) ? 'cut' : 'linked';
      if (objection !== undefined) objections.set(edge, objection);
    });
    this.statuses = statuses;
    this.objections = objections;
  }

  /** How many there are of each status. */
  counts(): Record<LinkStatus, number> {
    const counts = { linked: 0, review: 0, cut: 0, conflict: 0 };
    for (const status of this.statuses) if (status !== null) counts[status]++;
    return counts;
  }

  /** Sorted by left, right. */
  *[Symbol.iterator](): Generator<Link> {
    const { left, right, odds, rules } = this.edges;
    for (let at = 0; at < left.length; at++) {
      const status = this.statuses[at]!;
      if (status === null) continue;
      const rule = rules[at]!;
      const name = rule === JUDGED ? 'judgement' : rule === SCORED ? 'score' : this.context.model.fields[rule]!.field;
      const edge = { left: left[at]!, right: right[at]!, odds: odds[at]!, rule: name };
      yield new ResolvedLink(this.context, edge, status, this.objections.get(at) ?? null);
    }
  }
}
