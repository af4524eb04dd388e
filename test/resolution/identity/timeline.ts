// Ids over many clusterings in a row, with a ledger in memory between them.

import fc from 'fast-check';
import { assignIds, type IdAssignment } from '../../../src/resolution/identity/assignIds.ts';
import { type IdentityState, idMoves, NO_IDS, replay } from '../../../src/resolution/identity/replay.ts';

export type Clusters = readonly (readonly string[])[];

export class Timeline {
  state: IdentityState = NO_IDS;

  /** Assigns ids without letting the change land. */
  propose(clusters: Clusters): IdAssignment {
    const newId = (firstKey: string) => `${firstKey}${this.state.sequence}`;
    return assignIds({ ...this.state, clusters, newId });
  }

  step(clusters: Clusters): IdAssignment {
    const assignment = this.propose(clusters);
    const { events, redirects, ids } = assignment;
    const moves = [...idMoves(this.state.previous, clusters, ids)];
    this.state = replay(this.state, { events, redirects, moves });
    return assignment;
  }

  /** Clusters as words whose letters are record keys; gives their ids. */
  words(text: string): readonly string[] {
    return this.step(clustersOf(text)).ids;
  }
}

export function clustersOf(text: string): Clusters {
  return text.split(' ').map((word) => [...word]);
}

/** Groups keys by label, keys and groups in the order of the keys. */
export function grouped(keys: readonly string[], labelOf: (key: string, at: number) => unknown): string[][] {
  const groups = new Map<unknown, string[]>();
  keys.forEach((key, at) => {
    const label = labelOf(key, at);
    groups.set(label, [...(groups.get(label) ?? []), key]);
  });
  return [...groups.values()];
}

/** Clusters of the union of groups that have the same label. */
export function united(groups: Clusters, labels: readonly number[]): string[][] {
  const label = new Map(groups.flatMap((group, at) => group.map((key) => [key, labels[at % labels.length]] as const)));
  return grouped([...label.keys()].sort(), (key) => label.get(key));
}

const KEYS = [...'abcdefgh'];

/** Any clustering of some of eight records; of all of them where `whole`. */
export function anyClusters(whole = false): fc.Arbitrary<string[][]> {
  const label = fc.nat({ max: 5 });
  return fc.array(label, { minLength: KEYS.length, maxLength: KEYS.length }).map((labels) => {
    const present = KEYS.filter((_, at) => whole || labels[at] !== 0);
    return grouped(present, (key) => labels[KEYS.indexOf(key)]);
  });
}
