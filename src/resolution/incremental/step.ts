// What one step did: the records looked at again, the links that came, changed and went, and the clusters before and after.

import { DisjointSets } from '../../domain/disjointSets.ts';
import type { Judgement, LinkStatus } from '../../domain/link.ts';
import { DEPTH, WAYS } from '../block/refinement.ts';
import type { LiveRecord } from './liveRecords.ts';

/** Facts that come and go together. */
export interface Changes {
  /** Keys of records that go. */
  readonly remove?: readonly string[];
  /** Records that come, or take the place of the one with their key. */
  readonly put?: readonly LiveRecord[];
  readonly judge?: readonly Judgement[];
  readonly withdraw?: readonly Judgement[];
}

export interface LinkState {
  readonly status: LinkStatus;
  /** log2 odds; Infinity for a `same` judgement. */
  readonly odds: number;
  readonly rule: string;
}

/** Record keys, left < right, and the link before and after; null where there was or is none. */
export interface LinkChange {
  readonly left: string;
  readonly right: string;
  readonly before: LinkState | null;
  readonly after: LinkState | null;
}

export type ClusterChangeKind = 'created' | 'gone' | 'merged' | 'split' | 'changed' | 'regrouped';

/** Clusters, as their records' keys in order, that have records in common, directly or by way of each other. */
export interface ClusterChange {
  readonly kind: ClusterChangeKind;
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
}

export interface Step {
  /** Pairs of records that were compared, and the most it could have been (see pairBound). */
  readonly compared: number;
  readonly bound: number;
  /** Keys of the records of those pairs, in order. */
  readonly rescored: readonly string[];
  /** Records whose value crossed its hub cap, either way. */
  readonly atHubs: number;
  /** Records whose clusters were worked out again. */
  readonly reclustered: number;
  /** Sorted by left, right. */
  readonly links: readonly LinkChange[];
  /** Sorted by their first record. */
  readonly clusters: readonly ClusterChange[];
}

/** What a step has to look at. */
export interface Extent {
  /** Keys of the records that came, of those that went, and of those whose value crossed its hub cap. */
  readonly freshKeys: number;
  readonly goneKeys: number;
  readonly hubKeys: number;
}

/** Parts of one block that a record stands in at most. */
const PARTS = WAYS ** DEPTH;

/**
 * Pairs that a step compares at most, `cap` being that of blocks: a record that comes, or whose value crossed its hub cap, meets
 * all in its parts of blocks; where a record goes, each of these parts may fall back to the cap and be one block again.
 */
export function pairBound({ freshKeys, goneKeys, hubKeys }: Extent, cap: number): number {
  return PARTS * ((freshKeys + hubKeys) * cap + (goneKeys * cap * (cap + 1)) / 2);
}

/** What became of clusters: those that stayed as they were are left out. */
export function clusterChanges(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): ClusterChange[] {
  const all = [...before, ...after];
  const sets = new DisjointSets(all.length);
  const firstWith = new Map<string, number>();
  all.forEach((cluster, at) => {
    for (const key of cluster) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, at);
      else sets.union(first, at);
    }
  });
  return sets
    .groups()
    .map((group) => changeOf(all, group, before.length))
    .filter(({ before: [was], after: [is], kind }) => kind !== 'changed' || was!.join('\0') !== is!.join('\0'))
    .sort((a, b) => (firstKey(a) < firstKey(b) ? -1 : 1));
}

function changeOf(all: readonly (readonly string[])[], group: readonly number[], beforeCount: number): ClusterChange {
  const before = group.filter((at) => at < beforeCount).map((at) => all[at]!);
  const after = group.filter((at) => at >= beforeCount).map((at) => all[at]!);
  return { kind: kindOf(before.length, after.length), before, after };
}

function kindOf(before: number, after: number): ClusterChangeKind {
  if (before === 0) return 'created';
  if (after === 0) return 'gone';
  if (before === 1) return after === 1 ? 'changed' : 'split';
  return after === 1 ? 'merged' : 'regrouped';
}

function firstKey({ before, after }: ClusterChange): string {
  return [...before, ...after].map((keys) => keys[0]!).reduce((a, b) => (a < b ? a : b));
}
