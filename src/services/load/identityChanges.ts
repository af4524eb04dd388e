// Which records change their entity, cut into groups that can each be written in a transaction of its own: what one event
// or redirect speaks about is never torn apart, so that a load that is cut off leaves a ledger that agrees with the graph.

import type { Derivation, DerivedEntity, IdentityEvent } from '../derivation.ts';
import type { IdentityChanges, RedirectChanges } from '../graphPorts.ts';

/** `previous` is what stands: record key to entity id. Groups hold about `limit` changes each, more where they belong together. */
export function identityChanges(
  derivation: Pick<Derivation, 'entities' | 'events'>,
  previous: ReadonlyMap<string, string>,
  redirects: RedirectChanges,
  limit: number,
): IdentityChanges[] {
  const assigned = assignments(derivation.entities);
  const together = components(derivation.events, redirects, assigned, previous);
  const groups = new Groups(together, limit);
  for (const event of derivation.events) groups.of(event.id).events.push(event);
  for (const [id, to] of redirects.set) groups.of(id).redirects.set.set(id, to);
  for (const id of redirects.withdrawn) groups.of(id).redirects.withdrawn.push(id);
  for (const [record, id] of assigned) {
    if (previous.get(record) !== id) groups.of(id).resolve.set(record, id);
  }
  for (const [record, id] of previous) {
    if (!assigned.has(record)) groups.of(id).unresolve.push(record);
  }
  return groups.all;
}

export function assignments(entities: readonly DerivedEntity[]): Map<string, string> {
  return new Map(entities.flatMap(({ id, recordKeys }) => recordKeys.map((record) => [record, id] as const)));
}

/** The representative of each id; ids that share an event, a redirect or a moving record have one representative. */
function components(
  events: readonly IdentityEvent[],
  redirects: RedirectChanges,
  assigned: ReadonlyMap<string, string>,
  previous: ReadonlyMap<string, string>,
): (id: string) => string {
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    if (root !== id) parents.set(id, root);
    return root;
  };
  const join = (a: string, b: string): void => {
    const [left, right] = [find(a), find(b)];
    if (left !== right) parents.set(left, right);
  };
  for (const event of events) for (const other of event.others) join(event.id, other);
  for (const [id, to] of redirects.set) join(id, to);
  for (const [record, id] of assigned) join(id, previous.get(record) ?? id);
  return find;
}

/** Puts each component into one group and starts a new group when the last one is full. */
class Groups {
  readonly all: Group[] = [];
  readonly #representative: (id: string) => string;
  readonly #limit: number;
  readonly #byRepresentative = new Map<string, Group>();

  constructor(representative: (id: string) => string, limit: number) {
    this.#representative = representative;
    this.#limit = limit;
  }

  /** The group that changes of this id belong to. */
  of(id: string): Group {
    const key = this.#representative(id);
    const group = this.#byRepresentative.get(key) ?? this.#open();
    this.#byRepresentative.set(key, group);
    return group;
  }

  #open(): Group {
    const last = this.all.at(-1);
    if (last !== undefined && last.resolve.size + last.unresolve.length + last.events.length < this.#limit) return last;
    const group = new Group();
    this.all.push(group);
    return group;
  }
}

class Group implements IdentityChanges {
  readonly resolve = new Map<string, string>();
  readonly unresolve: string[] = [];
  readonly events: IdentityEvent[] = [];
  readonly redirects = { set: new Map<string, string>(), withdrawn: [] as string[] };
}
