// Lasting ids: what was together keeps its id, a merge keeps the oldest, a split leaves it with the largest part.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignIds, type IdAssignment } from '../../../src/resolution/identity/assignIds.ts';

const newId = (firstKey: string) => `new-${firstKey}`;

/** Clusters as words whose letters are record keys; previous ids by letter. */
function assign(
  clusters: string,
  previous: Record<string, string> = {},
  ages: Record<string, number> = {},
): IdAssignment {
  return assignIds({
    clusters: clusters.split(' ').map((word) => [...word]),
    previous: new Map(Object.entries(previous)),
    ages: new Map(Object.entries(ages)),
    newId,
  });
}

describe('a first run', () => {
  it('gives every cluster a new id', () => {
    const { ids, events, redirects } = assign('ab c');
    expect(ids).toEqual(['new-a', 'new-c']);
    expect(events).toEqual([
      { kind: 'created', id: 'new-a', others: [] },
      { kind: 'created', id: 'new-c', others: [] },
    ]);
    expect(redirects.size).toBe(0);
  });
});

describe('a cluster that did not change', () => {
  it('keeps its id without an event, also where records join it', () => {
    const { ids, events, kept } = assign('abx c', { a: 'P', b: 'P', c: 'Q' });
    expect(ids).toEqual(['P', 'Q']);
    expect(events).toEqual([]);
    expect(kept).toBe(2);
  });

  it('keeps its id where records that left are gone', () => {
    expect(assign('a', { a: 'P', b: 'P' })).toMatchObject({ ids: ['P'], events: [] });
  });
});

describe('a merge', () => {
  it('keeps the oldest id, and the others redirect to it', () => {
    const { ids, events, redirects } = assign('abc', { a: 'P', b: 'Q', c: 'R' }, { P: 5, Q: 2, R: 9 });
    expect(ids).toEqual(['Q']);
    expect([...redirects].sort()).toEqual([
      ['P', 'Q'],
      ['R', 'Q'],
    ]);
    expect(events).toEqual([{ kind: 'merged', id: 'Q', others: ['P', 'R'] }]);
  });

  it('keeps the smaller id where both are of one age', () => {
    expect(assign('ab', { a: 'Q', b: 'P' }, { P: 3, Q: 3 }).ids).toEqual(['P']);
  });

  it('counts an id of unknown age as newest', () => {
    expect(assign('ab', { a: 'A', b: 'Z' }, { Z: 7 }).ids).toEqual(['Z']);
  });
});

describe('a split', () => {
  it('leaves the id with the largest part', () => {
    const { ids, events } = assign('a bc', { a: 'P', b: 'P', c: 'P' });
    expect(ids).toEqual(['new-a', 'P']);
    expect(events).toEqual([
      { kind: 'split', id: 'P', others: ['new-a'] },
      { kind: 'created', id: 'new-a', others: [] },
    ]);
  });

  it('leaves the id with the part that holds the first record where parts are of one size', () => {
    expect(assign('ad bc', { a: 'P', b: 'P', c: 'P', d: 'P' }).ids).toEqual(['P', 'new-b']);
  });

  it.each([
    ['dabc', ['P', 'new-b']],
    ['cdab', ['new-a', 'P']],
  ])('leaves the id with the part that holds the oldest record: of %s the first', (order, expected) => {
    const { ids } = assignIds({
      clusters: ['ad', 'bc'].map((word) => [...word]),
      previous: new Map([...'abcd'].map((key) => [key, 'P'])),
      ages: new Map(),
      newId,
      recordOrder: (a, b) => order.indexOf(a) - order.indexOf(b),
    });
    expect(ids).toEqual(expected);
  });

  it('that joins a part to another customer says so on both', () => {
    const { ids, events, redirects } = assign('ab cd', { a: 'P', b: 'P', c: 'P', d: 'Q' });
    expect(ids).toEqual(['P', 'Q']);
    expect(events).toEqual([{ kind: 'split', id: 'P', others: ['Q'] }]);
    expect(redirects.size).toBe(0);
  });
});

describe('an id whose records are gone', () => {
  it('is retired', () => {
    expect(assign('a', { a: 'P', z: 'Q' }).events).toEqual([{ kind: 'retired', id: 'Q', others: [] }]);
  });
});

describe('of any partition', () => {
  const KEYS = [...'abcdefgh'];
  const labels = fc.array(fc.nat({ max: 5 }), { minLength: KEYS.length, maxLength: KEYS.length });
  const partition = labels.map((list) => {
    const groups = new Map<number, string[]>();
    for (const [at, key] of KEYS.entries()) groups.set(list[at]!, [...(groups.get(list[at]!) ?? []), key]);
    return [...groups.values()];
  });
  const previous = labels.map(
    (list) => new Map(KEYS.flatMap((key, at) => (list[at] === 0 ? [] : [[key, `P${list[at]}`] as [string, string]]))),
  );
  const ages = fc
    .dictionary(fc.constantFrom('P1', 'P2', 'P3'), fc.nat({ max: 2 }))
    .map((map) => new Map(Object.entries(map)));

  it('ids are unique, and each previous id stands, redirects or retires', () => {
    fc.assert(
      fc.property(partition, previous, ages, (clusters, before, born) => {
        const { ids, redirects, events } = assignIds({ clusters, previous: before, ages: born, newId });
        expect(new Set(ids).size).toBe(ids.length);
        const retired = new Set(events.filter(({ kind }) => kind === 'retired').map(({ id }) => id));
        for (const id of new Set(before.values())) {
          expect([ids.includes(id), redirects.has(id), retired.has(id)].filter(Boolean)).toHaveLength(1);
        }
        for (const target of redirects.values()) expect(ids).toContain(target);
      }),
    );
  });

  it('a second run on what the first gave changes nothing', () => {
    fc.assert(
      fc.property(partition, previous, ages, (clusters, before, born) => {
        const first = assignIds({ clusters, previous: before, ages: born, newId });
        const now = new Map(clusters.flatMap((cluster, at) => cluster.map((key) => [key, first.ids[at]!] as const)));
        const second = assignIds({ clusters, previous: now, ages: born, newId: () => 'never' });
        expect(second.ids).toEqual(first.ids);
        expect([second.events.length, second.redirects.size]).toEqual([0, 0]);
      }),
    );
  });

  it('every new id has its event', () => {
    fc.assert(
      fc.property(partition, previous, ages, (clusters, before, born) => {
        const { ids, events } = assignIds({ clusters, previous: before, ages: born, newId });
        const known = new Set(before.values());
        const created = events.filter(({ kind }) => kind === 'created').map(({ id }) => id);
        expect(created.sort()).toEqual(ids.filter((id) => !known.has(id)).sort());
      }),
    );
  });
});
