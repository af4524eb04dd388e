// What is wrong with the declared parents of a family, against slow, obvious references.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParentEdge } from '../../src/domain/hierarchy.ts';
import { buildHierarchies } from '../../src/hierarchy/build.ts';
import { familyProblems } from '../../src/hierarchy/familyProblems.ts';
import { ancestors, edgeLists, NODES } from './graphs.ts';

/** 'a>b' means that a's parent is b. */
function edge(text: string, parts: Partial<ParentEdge> = {}): ParentEdge {
  const [child, parent] = text.split('>') as [string, string];
  return { child, parent, hierarchy: 'legal', ...parts };
}

const problems = (edges: readonly ParentEdge[], asOf: string | null = null) =>
  familyProblems(edges, NODES, asOf).map(({ code, path }) => `${code} ${path.join(' ')}`);

describe('familyProblems', () => {
  it('finds none in a chain of a hundred', () => {
    const ids = Array.from({ length: 101 }, (_, i) => `n${String(i).padStart(3, '0')}`);
    const chain = ids.slice(1).map((id, i) => edge(`${id}>${ids[i]}`));
    expect(familyProblems(chain, ids, null)).toEqual([]);
    expect(buildHierarchies(chain, ids, null).places.at(-1)).toMatchObject({ ultimateParentId: 'n000', depth: 100 });
  });

  it('tells a joint venture under two tops from one under two parts of one group', () => {
    expect(problems([edge('a>b'), edge('a>c')])).toEqual(['several-parents a b c', 'several-roots a b c']);
    expect(problems([edge('a>b'), edge('a>c'), edge('b>d'), edge('c>d')])).toEqual(['several-parents a b c']);
  });

  it('takes a cycle without anything above it for one top', () => {
    expect(problems([edge('a>b'), edge('a>d'), edge('b>c'), edge('c>b')])).toEqual([
      'cycle b c',
      'several-parents a b d',
      'several-roots a b d',
    ]);
  });

  it('names the parent that is not there, and the one that a branch was under last', () => {
    const edges = [
      edge('a>nowhere'),
      edge('b>c', { validTo: '2020-01-01' }),
      edge('b>d', { validTo: '2021-01-01' }),
      edge('e>f', { validFrom: '2030-01-01' }),
    ];
    expect(problems(edges, '2024-01-01')).toEqual(['missing-parent a nowhere', 'ended b d']);
    expect(problems(edges, '2020-06-01')).toEqual(['missing-parent a nowhere']);
  });

  it('adds up shares, each parent once', () => {
    const edges = [edge('a>b', { share: 60 }), edge('a>b', { share: 60 }), edge('a>c', { share: 50 }), edge('a>d')];
    expect(problems(edges).filter((one) => one.startsWith('over'))).toEqual(['over-owned a b c']);
    expect(problems([edge('a>b', { share: 60 }), edge('a>c', { share: 40 })]).join()).not.toContain('over-owned');
  });

  it('shows everything at once: nothing hides the rest', () => {
    const edges = [
      edge('a>a'),
      edge('b>c', { share: 90 }),
      edge('c>b'),
      edge('d>b', { share: 70 }),
      edge('d>e', { share: 70 }),
      edge('f>nowhere'),
      edge('g>h', { validTo: '2020' }),
    ];
    expect(problems(edges).map((one) => one.split(' ')[0])).toEqual([
      'self-parent',
      'cycle',
      'several-parents',
      'several-roots',
      'missing-parent',
      'ended',
      'over-owned',
    ]);
  });
});

describe('familyProblems, laws', () => {
  const legal = edgeLists.map((edges) => edges.filter(({ hierarchy }) => hierarchy === 'legal'));
  const sameIn = (edges: readonly ParentEdge[], code: string) =>
    familyProblems(edges, NODES, null).flatMap((one) => (one.code === code ? [one.path] : []));

  it('holds all that the tree reports, whatever the order of the edges', () => {
    const shuffled = legal.chain((edges) =>
      fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
    );
    fc.assert(
      fc.property(shuffled, ([edges, other]) => {
        const found = familyProblems(edges, NODES, null);
        expect(familyProblems(other, NODES, null)).toEqual(found);
        const tree = buildHierarchies(edges, NODES, null).problems.map(({ code, path }) => ({ code, path }));
        expect(found.slice(0, tree.length)).toEqual(tree);
      }),
    );
  });

  it('finds the nodes whose parents lead to tops that no one of them leads to, as following every edge finds them', () => {
    fc.assert(
      fc.property(legal, (edges) => {
        const own = edges.filter(({ validTo, child, parent }) => !validTo && child !== parent);
        const up = (id: string) => new Set([id, ...ancestors(id, own)]);
        // A top is above all that is above it.
        const isTop = (id: string) => [...up(id)].every((other) => up(other).has(id));
        const topsOf = (id: string) => new Set([...up(id)].filter(isTop).map((top) => [...up(top)].sort()[0]!));
        const expected = NODES.flatMap((id) => {
          const tops = topsOf(id);
          const parents = own.filter(({ child }) => child === id).map(({ parent }) => parent);
          if (tops.size < 2 || parents.some((parent) => topsOf(parent).size === tops.size)) return [];
          return [[id, ...[...tops].sort()]];
        });
        expect(sameIn(edges, 'several-roots')).toEqual(expected);
      }),
    );
  });

  it('finds the branches that end, and the shares above all, as looking at every node finds them', () => {
    fc.assert(
      fc.property(legal, (edges) => {
        const of = (id: string) => edges.filter(({ child }) => child === id);
        const ended = NODES.filter((id) => of(id).length > 0 && of(id).every(({ validTo }) => validTo));
        expect(sameIn(edges, 'ended').map(([id]) => id)).toEqual(ended);
        const over = NODES.filter((id) => {
          const current = of(id).filter(({ validTo, parent }) => !validTo && parent !== id);
          const best = (parent: string) =>
            Math.max(0, ...current.flatMap((e) => (e.parent === parent ? [e.share ?? 0] : [])));
          return NODES.reduce((sum, parent) => sum + best(parent), 0) > 100;
        });
        expect(sameIn(edges, 'over-owned').map(([id]) => id)).toEqual(over);
      }),
    );
  });
});
