// Ids over time: a split gives back what a merge took, and whatever happens no id names two things.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdentityState, NO_IDS, replay } from '../../../src/resolution/identity/replay.ts';
import { anyClusters, type Clusters, clustersOf, Timeline, united } from './timeline.ts';

const kinds = (events: readonly { kind: string; id: string; others: readonly string[] }[]) =>
  events.map(({ kind, id, others }) => [kind, id, ...others].join(' '));

describe('a split', () => {
  it('gives back the id that a merge took, to the largest part too, and withdraws its redirect', () => {
    const time = new Timeline();
    const [first, second] = time.words('a bcd');
    expect(time.words('abcd')).toEqual([first]);
    expect(time.state.redirects.get(second!)).toBe(first);
    const { ids, events } = time.step(clustersOf('a bcd'));
    expect(ids).toEqual([first, second]);
    expect(kinds(events)).toEqual([`split ${first} ${second}`, `revived ${second}`]);
    expect(time.state.redirects.size).toBe(0);
  });

  it('gives back the id also where records have joined the part since', () => {
    const time = new Timeline();
    const [first, second] = time.words('ab c');
    time.words('abc');
    time.words('abcdef');
    expect(time.words('ab cdef')).toEqual([first, second]);
  });

  it('leaves the id with the largest part of those that were never apart', () => {
    const time = new Timeline();
    const [first, second] = time.words('abcd e');
    time.words('abcde');
    const [small, large, back] = time.words('a bcd e');
    expect([large, back]).toEqual([first, second]);
    expect([first, second]).not.toContain(small);
  });

  it('gives each part the id of the time when they were last apart, merge by merge', () => {
    const time = new Timeline();
    const [a, b, c] = time.words('a b c');
    time.words('a bc');
    time.words('abc');
    expect(time.words('a bc')).toEqual([a, b]);
    expect(time.state.redirects).toEqual(new Map([[c, b]]));
    time.words('abc');
    expect(time.words('a b c')).toEqual([a, b, c]);
  });

  it('keeps the id with the part that held it apart, where the records that it was made for are gone', () => {
    const time = new Timeline();
    const [a, , c] = time.words('a b c');
    time.words('ab c');
    time.words('abc');
    time.words('bc');
    expect(time.words('b c')).toEqual([a, c]);
  });

  it('retires the id where every part takes its own back, and lets it lead to the largest', () => {
    const time = new Timeline();
    const [a, b, c] = time.words('a b c');
    time.words('abc');
    time.words('bc');
    const { ids, events } = time.step(clustersOf('b c'));
    expect(ids).toEqual([b, c]);
    expect(time.state.redirects).toEqual(new Map([[a, b]]));
    expect(kinds(events)).toEqual([`retired ${a}`, `split ${a} ${b} ${c}`, `revived ${b}`, `revived ${c}`].sort(byId));
  });

  it('lets ids that nobody takes back lead to where their records went', () => {
    const time = new Timeline();
    const [a, b, c] = time.words('a b c');
    time.words('abc');
    expect(time.words('a bc')).toEqual([a, b]);
    expect(time.state.redirects).toEqual(new Map([[c, b]]));
  });

  it('revives nothing for a part that joins another customer, to whom its former id then leads', () => {
    const time = new Timeline();
    const [a, b, q] = time.words('a b q');
    time.words('ab q');
    const { ids, events } = time.step(clustersOf('a bq'));
    expect(ids).toEqual([a, q]);
    expect(kinds(events)).toEqual([`split ${a} ${q}`]);
    expect(time.state.redirects).toEqual(new Map([[b, q]]));
  });

  it('gives new ids again where nothing is known of the past', () => {
    const time = new Timeline();
    const [first, second] = time.words('a b');
    time.words('ab');
    const { previous, ages } = time.state;
    time.state = { ...NO_IDS, previous, ages, sequence: 9 };
    const ids = time.words('a b');
    expect(ids[0]).toBe(first);
    expect([first, second]).not.toContain(ids[1]);
  });
});

describe('an id that led to one that is split', () => {
  const last = <T>(list: readonly T[]): T => list.at(-1)!;

  it('follows the record that always had it, not an older one that had left and come back', () => {
    const time = new Timeline();
    const [a, b] = time.words('a bxy c');
    for (const past of ['a b xy c', 'a b x c', 'a bx c', 'abcx', 'ax bc']) time.words(past);
    expect(time.state.redirects.get(b!)).toBe(a);
    expect(time.words('a x bc')[1]).toBe(b);
  });

  it('follows the record that it was made for, also after it had been revived for others too', () => {
    const time = new Timeline();
    const [a] = time.words('a');
    const x = last(time.words('a x'));
    for (const past of ['a b c x', 'a bx c', 'abcx']) time.words(past);
    expect(time.words('ac bx')).toEqual([a, x]);
    for (const past of ['abcx', 'ax bc']) time.words(past);
    expect(time.state.redirects.get(x)).toBe(a);
    expect(time.words('a x bc')[1]).toBe(x);
  });
});

describe('an id whose records were gone', () => {
  it('is revived when they come back', () => {
    const time = new Timeline();
    const [a, b] = time.words('ab c');
    time.words('c');
    const { ids, events } = time.step(clustersOf('a c'));
    expect(ids).toEqual([a, b]);
    expect(kinds(events)).toEqual([`revived ${a}`]);
  });

  it('leads to the customer whom they join instead', () => {
    const time = new Timeline();
    const [a, c] = time.words('a c');
    time.words('c');
    expect(time.words('ac')).toEqual([c]);
    expect(time.state.redirects).toEqual(new Map([[a, c]]));
  });

  it('stays with the records that have it, when another comes back apart from them', () => {
    const time = new Timeline();
    const [a] = time.words('abc');
    time.words('c');
    const [back, stayed] = time.words('ab c');
    expect(stayed).toBe(a);
    expect(back).not.toBe(a);
  });

  it('is given once where some come back and others had moved on', () => {
    const time = new Timeline();
    time.words('a b cd');
    time.words('ab cd');
    time.words('a bcd');
    time.words('bcd');
    time.words('cd');
    const ids = time.words('a b cd');
    expect(new Set(ids).size).toBe(3);
  });
});

describe('merge then split', () => {
  const labels = fc.array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 8 });

  it('restores every id, whatever had been before, step by step or at once', () => {
    fc.assert(
      fc.property(fc.array(anyClusters()), anyClusters(true), fc.array(labels), (past, clusters, ways) => {
        const time = new Timeline();
        for (const one of past) time.step(one);
        const before = time.step(clusters).ids;
        const levels = nested(clusters, ways);
        for (const level of levels) time.step(level);
        for (const level of levels.slice(0, -1).reverse()) time.step(level);
        expect(time.step(clusters).ids).toEqual(before);
      }),
    );
  });

  it('restores every id when what was merged step by step is split in other steps', () => {
    fc.assert(
      fc.property(anyClusters(true), fc.array(labels), fc.array(labels), (clusters, up, down) => {
        const time = new Timeline();
        const before = time.step(clusters).ids;
        for (const level of nested(clusters, up)) time.step(level);
        time.step([clusters.flat().sort()]);
        for (const level of nested(clusters, down).reverse()) time.step(level);
        expect(time.step(clusters).ids).toEqual(before);
      }),
    );
  });

  it('restores every id, and leaves records that came meanwhile with the part that they joined', () => {
    fc.assert(
      fc.property(anyClusters(true), labels, (clusters, way) => {
        const time = new Timeline();
        const before = time.step(clusters).ids;
        const grown = clusters.map((cluster, at) => [...cluster, `n${at}`]);
        time.step(united(clusters, way));
        time.step(united(grown, way));
        expect(time.step(grown).ids).toEqual(before);
      }),
    );
  });

  /** Coarser and coarser clusters, each made of the ones before. */
  function nested(clusters: Clusters, ways: readonly (readonly number[])[]): Clusters[] {
    const levels: Clusters[] = [];
    for (const way of ways) levels.push(united(levels.at(-1) ?? clusters, way));
    return levels;
  }
});

describe('whatever happens', () => {
  const past = fc.array(anyClusters(), { minLength: 1, maxLength: 12 });

  const always = (check: (time: Timeline, before: IdentityState, clusters: Clusters) => void): void => {
    fc.assert(
      fc.property(past, (steps) => {
        const time = new Timeline();
        for (const clusters of steps) {
          const before = time.state;
          check(time, before, clusters);
        }
      }),
      { numRuns: 300 },
    );
  };

  it('each record has exactly one id, each cluster its own, and what is replayed is what was assigned', () => {
    always((time, _, clusters) => {
      const { ids } = time.step(clusters);
      expect(new Set(ids).size).toBe(ids.length);
      const assigned = clusters.flatMap((cluster, at) => cluster.map((record) => [record, ids[at]!] as const));
      expect(time.state.previous).toEqual(new Map(assigned));
    });
  });

  it('events alone tell which ids are alive, and each move of a record has the event that explains it', () => {
    always((time, before, clusters) => {
      const alive = new Set(before.previous.values());
      const { events } = time.step(clusters);
      const told = new Set<string>();
      for (const { kind, id, others } of events) {
        if (kind === 'created' || kind === 'revived') alive.add(id);
        if (kind === 'retired') alive.delete(id);
        if (kind === 'merged') for (const other of others) alive.delete(other);
        for (const other of others) told.add(kind === 'merged' ? `${other} ${id}` : `${id} ${other}`);
      }
      expect(alive).toEqual(new Set(time.state.previous.values()));
      for (const [record, id] of time.state.previous) {
        const from = before.previous.get(record) ?? id;
        if (from !== id) expect(told).toContain(`${from} ${id}`);
      }
    });
  });

  it('no id is made twice, and one that comes back is held by a record that had it before', () => {
    always((time, before, clusters) => {
      const { events } = time.step(clusters);
      for (const { kind, id } of events) {
        if (kind === 'created') expect(before.ages.has(id)).toBe(false);
        if (kind !== 'revived') continue;
        const holders = [...time.state.previous].filter(([, held]) => held === id).map(([record]) => record);
        const had = (record: string) => before.history.get(record)?.some((stay) => stay.id === id);
        expect(holders.some(had)).toBe(true);
      }
    });
  });

  it('redirects lead without a circle from ids that nobody has to one that lives, or to one that is retired', () => {
    always((time, _, clusters) => {
      time.step(clusters);
      const { redirects, previous, ages } = time.state;
      const alive = new Set(previous.values());
      for (const id of redirects.keys()) {
        expect(alive.has(id)).toBe(false);
        let end = id;
        for (let steps = 0; redirects.has(end); steps++) {
          expect(steps).toBeLessThan(redirects.size);
          end = redirects.get(end)!;
        }
        expect(alive.has(end) || ages.has(end)).toBe(true);
      }
    });
  });

  it('redirects lead to living ids as long as no record goes', () => {
    fc.assert(
      fc.property(fc.array(anyClusters(true), { minLength: 1, maxLength: 12 }), (steps) => {
        const time = new Timeline();
        for (const clusters of steps) time.step(clusters);
        const { redirects, previous, ages } = time.state;
        const alive = new Set(previous.values());
        for (const id of ages.keys()) {
          let end = id;
          for (let next = redirects.get(end); next !== undefined; next = redirects.get(end)) end = next;
          expect(alive).toContain(end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the order of clusters and of records does not matter', () => {
    always((time, _, clusters) => {
      const forward = time.propose(clusters);
      const backward = time.propose([...clusters].reverse());
      expect([...backward.ids].reverse()).toEqual(forward.ids);
      expect(backward.events).toEqual(forward.events);
      expect(new Map([...backward.redirects].sort())).toEqual(new Map([...forward.redirects].sort()));
      time.step(clusters);
    });
  });

  it('the same again gives no event and no redirect, and every id is kept', () => {
    always((time, _, clusters) => {
      const { ids } = time.step(clusters);
      expect(time.propose(clusters)).toEqual({ ids, events: [], redirects: new Map(), kept: ids.length });
    });
  });
});

describe('replay', () => {
  it('leaves what stood as it was, and counts on', () => {
    const moves = [{ record: 'r', from: null, to: 'x' }];
    const events = [{ kind: 'created' as const, id: 'x', others: [] }];
    const one = replay(NO_IDS, { events, redirects: new Map(), moves });
    expect(one).toEqual({ ...NO_IDS, previous: new Map([['r', 'x']]), ages: new Map([['x', 1]]), sequence: 1 });
    expect(NO_IDS.previous.size + NO_IDS.ages.size).toBe(0);
  });

  it('remembers stays of records that moved, came later or went, and of no others', () => {
    const time = new Timeline();
    const [x, y] = time.words('ab c');
    time.words('abcd');
    time.words('bcd');
    const beginning = Number.NEGATIVE_INFINITY;
    expect(time.state.history).toEqual(
      new Map([
        [
          'c',
          [
            { id: y, since: beginning },
            { id: x, since: 3 },
          ],
        ],
        ['d', [{ id: x, since: 3 }]],
        ['a', [{ id: x, since: beginning }]],
      ]),
    );
  });
});

function byId(a: string, b: string): number {
  const [kindA, idA] = a.split(' ');
  const [kindB, idB] = b.split(' ');
  return `${idA}${kindA}` < `${idB}${kindB}` ? -1 : 1;
}
