// Gives lasting ids to clusters, with as little change as possible: what was together keeps its id, and what had been apart
// before it was merged is as before once it is split. Pure: what stood, the ledger's memory of it and new ids are arguments.

import type { IdentityEvent } from '../../domain/identity.ts';
import { followedIds } from './followedIds.ts';
import { heldApart } from './heldApart.ts';
import { identityEvents } from './identityEvents.ts';
import { largestPart, type Part, type RecordOrder, recordsByIds } from './parts.ts';
import { Standing, type StandingIds } from './standing.ts';

export interface IdInput extends StandingIds {
  /** Clusters as sorted record keys. */
  readonly clusters: readonly (readonly string[])[];
  /** Makes an id that was never used, for the cluster that starts with this key. */
  readonly newId: (firstKey: string) => string;
  /** Older records first; the order of keys where absent. */
  readonly recordOrder?: RecordOrder;
}

export interface IdAssignment {
  /** The id of each cluster, in the order of the input. */
  readonly ids: readonly string[];
  /** Sorted by id, then kind. */
  readonly events: readonly IdentityEvent[];
  /** How many ids stand as before, those that took others in or lost a part included: they have no event of their own. */
  readonly kept: number;
  /**
   * Ids that nobody has, to the id of the cluster in which their records now are: ids that lost a merge, and ids that had
   * lost one to an id that is split now. Join them with those that stand by `settleRedirects`.
   */
  readonly redirects: ReadonlyMap<string, string>;
}

/** Ids that a cluster could go by, and the ids whose records are in several clusters, with their parts. */
interface Claims {
  readonly byCluster: readonly (readonly string[])[];
  readonly torn: ReadonlyMap<string, readonly Part[]>;
}

/**
 * A merge keeps the oldest id, and the others redirect to it. Of a split, each part first takes back the id that its
 * records last held apart from the other parts; the largest part that takes none keeps the id (tie: the part with the
 * oldest record), and the rest get new ones. Where a part joins another cluster, an id that is alive stays before one
 * that would have to be revived. An id that nobody has any more is retired; it is revived when its records come back.
 */
export function assignIds(input: IdInput): IdAssignment {
  const { clusters, newId, recordOrder = byKey } = input;
  const standing = new Standing(input);
  const { byCluster, torn } = claimsOf(clusters, standing, recordOrder);
  const ids = clusters.map((cluster, at) => byCluster[at]![0] ?? newId(cluster[0]!));
  const redirects = followedIds(torn, ids, standing, recordOrder);
  byCluster.forEach((claims, at) => {
    for (const lost of claims.slice(1)) redirects.set(lost, ids[at]!);
  });
  const events = identityEvents(ids, byCluster, torn, standing.living);
  return { ids, events, redirects, kept: ids.filter((id) => standing.living.has(id)).length };
}

function byKey(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function claimsOf(clusters: IdInput['clusters'], standing: Standing, recordOrder: RecordOrder): Claims {
  const { whole, torn } = spread(clusters, standing);
  const byCluster: string[][] = clusters.map(() => []);
  for (const [id, cluster] of whole) byCluster[cluster]!.push(id);
  if (torn.size > 0) shareOut(whole, torn, byCluster, standing, recordOrder);
  for (const claims of byCluster) claims.sort(standing.byClaim);
  return { byCluster, torn };
}

/** Gives each torn id to one of its parts, and to others what they take back. */
function shareOut(
  whole: ReadonlyMap<string, number>,
  torn: ReadonlyMap<string, readonly Part[]>,
  byCluster: readonly string[][],
  standing: Standing,
  recordOrder: RecordOrder,
): void {
  const taken = new Set([...whole.keys(), ...torn.keys()]);
  for (const [id, parts] of [...torn].sort(([a], [b]) => standing.byClaim(a, b))) {
    const back = heldApart(id, parts, standing, taken);
    const rest = parts.filter((_, at) => back[at] === undefined);
    back.forEach((one, at) => {
      if (one !== undefined) byCluster[parts[at]!.cluster]!.push(one);
    });
    if (rest.length > 0) byCluster[largestPart(rest, recordOrder).cluster]!.push(id);
  }
}

/** The ids whose records are all in one cluster, and the parts of the others. */
function spread(
  clusters: IdInput['clusters'],
  standing: Standing,
): { whole: Map<string, number>; torn: Map<string, Part[]> } {
  const whole = new Map<string, number>();
  const torn = new Map<string, Part[]>();
  clusters.forEach((cluster, at) => {
    for (const record of cluster) {
      const id = standing.idOf(record);
      if (id === undefined) continue;
      const first = whole.get(id);
      if (first === undefined) whole.set(id, at);
      else if (first !== at) torn.set(id, []);
    }
  });
  if (torn.size === 0) return { whole, torn };
  for (const id of torn.keys()) whole.delete(id);
  clusters.forEach((cluster, at) => {
    for (const [id, records] of recordsByIds(cluster, (record) => [standing.idOf(record)])) {
      torn.get(id)?.push({ cluster: at, records });
    }
  });
  return { whole, torn };
}
