import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParentEdge } from '../../src/domain/hierarchy.ts';
import { buildHierarchies } from '../../src/hierarchy/build.ts';
import { ancestors, climb, edgeLists, knots, NODES } from './graphs.ts';

/** 'a>b' means that a's parent is b. */
function edge(text: string, parts: Partial<ParentEdge> = {}): ParentEdge {
  const [child, parent] = text.split('>') as [string, string];
  return { child, parent, hierarchy: 'legal', ...parts };
}

const build = (edges: readonly ParentEdge[], asOf: string | null = null) => buildHierarchies(edges, NODES, asOf);
const treeOf = (edges: readonly ParentEdge[], asOf: string | null = null) =>
  build(edges, asOf).places.map(({ id, parentId, depth }) => `${id}>${parentId ?? ''} ${depth}`);

describe('buildHierarchies', () => {
  it('makes nothing of no edges', () => {
    expect(build([])).toEqual({ places: [], problems: [] });
  });

  it('places each node under its ultimate parent', () => {
    expect(build([edge('a>b'), edge('b>c'), edge('d>c')])).toEqual({
      places: [
        { hierarchy: 'legal', id: 'a', parentId: 'b', ultimateParentId: 'c', depth: 2 },
        { hierarchy: 'legal', id: 'b', parentId: 'c', ultimateParentId: 'c', depth: 1 },
        { hierarchy: 'legal', id: 'c', parentId: null, ultimateParentId: 'c', depth: 0 },
        { hierarchy: 'legal', id: 'd', parentId: 'c', ultimateParentId: 'c', depth: 1 },
      ],
      problems: [],
    });
  });

  it('keeps hierarchies apart: sales may go against legal', () => {
    const { places, problems } = build([edge('a>b'), edge('b>a', { hierarchy: 'sales' })]);
    expect(places.map(({ hierarchy, id, parentId }) => [hierarchy, id, parentId])).toEqual([
      ['legal', 'a', 'b'],
      ['legal', 'b', null],
      ['sales', 'a', null],
      ['sales', 'b', 'a'],
    ]);
    expect(problems).toEqual([]);
  });

  it('leaves out edges to what is not there', () => {
    expect(treeOf([edge('a>nowhere'), edge('b>c')])).toEqual(['b>c 1', 'c> 0']);
  });
});

describe('buildHierarchies, time', () => {
  const edges = [edge('a>b', { validTo: '2020-01-01' }), edge('a>c', { validFrom: '2020-01-01' })];

  it('takes edges without an end where no day is given', () => {
    expect(treeOf(edges)).toEqual(['a>c 1', 'c> 0']);
  });

  it('takes the edges of the day, an end being exclusive', () => {
    expect(treeOf(edges, '2019-12-31')).toEqual(['a>b 1', 'b> 0']);
    expect(treeOf(edges, '2020-01-01T00:00:00Z')).toEqual(['a>c 1', 'c> 0']);
  });
});

describe('buildHierarchies, several parents', () => {
  it('prefers the larger share, then what has no end, then the older, then the smaller id', () => {
    const none = { problems: [{ code: 'several-parents', hierarchy: 'legal', path: ['a', 'c', 'b'] }] };
    expect(build([edge('a>b', { share: 40 }), edge('a>c', { share: 60 })])).toMatchObject(none);
    expect(build([edge('a>b', { validTo: '2030' }), edge('a>c')], '2021')).toMatchObject(none);
    expect(build([edge('a>b', { validFrom: '2020' }), edge('a>c', { validFrom: '2019-05' })])).toMatchObject(none);
    expect(build([edge('a>c'), edge('a>b')]).problems).toMatchObject([{ path: ['a', 'b', 'c'] }]);
  });

  it('does not count one parent twice that two sources declare', () => {
    expect(build([edge('a>b'), edge('a>b', { share: 60 })]).problems).toEqual([]);
  });
});

describe('buildHierarchies, cycles', () => {
  it('reports a node that is its own parent and places it all the same', () => {
    const { places, problems } = build([edge('a>a')]);
    expect(problems).toEqual([{ code: 'self-parent', hierarchy: 'legal', path: ['a'] }]);
    expect(places).toMatchObject([{ id: 'a', parentId: null, depth: 0 }]);
  });

  it('reports a cycle from its smallest id and still shows the tree below it', () => {
    const edges = [edge('c>a'), edge('a>b'), edge('b>c'), edge('d>c')];
    expect(build(edges).problems).toEqual([{ code: 'cycle', hierarchy: 'legal', path: ['a', 'b', 'c'] }]);
    expect(treeOf(edges)).toEqual(['a> 0', 'b>c 2', 'c>a 1', 'd>c 2']);
  });

  it('cuts a cycle at its smallest share', () => {
    const edges = [edge('a>b', { share: 90 }), edge('b>a', { share: 5 })];
    expect(treeOf(edges)).toEqual(['a>b 1', 'b> 0']);
  });

  it('puts the node it cut off under its next parent outside the cycle', () => {
    const edges = [edge('a>b', { share: 60 }), edge('b>a', { share: 50 }), edge('b>h', { share: 20 })];
    expect(treeOf(edges)).toEqual(['a>b 2', 'b>h 1', 'h> 0']);
  });

  it('handles chains and cycles of a hundred thousand', () => {
    const ids = Array.from({ length: 100_000 }, (_, i) => String(i).padStart(6, '0'));
    const chain = ids.slice(1).map((id, i) => ({ child: id, parent: ids[i]!, hierarchy: 'legal' }));
    expect(buildHierarchies(chain, ids, null).places.at(-1)).toMatchObject({ ultimateParentId: ids[0], depth: 99_999 });
    const round = [...chain, { child: ids[0]!, parent: ids.at(-1)!, hierarchy: 'legal' }];
    expect(buildHierarchies(round, ids, null).problems[0]!.path).toHaveLength(100_000);
  }, 20_000);
});

describe('buildHierarchies, laws', () => {
  const legal = (edges: readonly ParentEdge[]) =>
    edges.filter(({ hierarchy, validTo }) => hierarchy === 'legal' && !validTo);

  it('does not depend on the order of the edges', () => {
    const shuffled = edgeLists.chain((edges) =>
      fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(null, '2019-06-01', '2025'), ([edges, other], asOf) => {
        expect(build(other, asOf)).toEqual(build(edges, asOf));
      }),
    );
  });

  it('finds the ultimate parents and depths that climbing one step at a time finds, along declared edges only', () => {
    fc.assert(
      fc.property(edgeLists, (edges) => {
        const own = legal(edges);
        const places = build(edges).places.filter(({ hierarchy }) => hierarchy === 'legal');
        expect(places.map(({ id }) => id)).toEqual(
          NODES.filter((id) => own.some((e) => e.child === id || e.parent === id)),
        );
        for (const { id, parentId, ultimateParentId, depth } of places) {
          expect({ ultimateParentId, depth }).toEqual(climb(id, places));
          if (parentId !== null) expect(own.some((e) => e.child === id && e.parent === parentId)).toBe(true);
        }
      }),
    );
  });

  it('leaves a node without a parent only where it declares none or all are below it', () => {
    fc.assert(
      fc.property(edgeLists, (edges) => {
        const places = build(edges).places.filter(({ hierarchy }) => hierarchy === 'legal');
        const ultimate = new Map(places.map(({ id, ultimateParentId }) => [id, ultimateParentId]));
        for (const { id } of places.filter(({ parentId }) => parentId === null)) {
          for (const { parent } of legal(edges).filter(({ child }) => child === id))
            expect(ultimate.get(parent)).toBe(id);
        }
      }),
    );
  });

  it('reports one real cycle for each knot, starting at its smallest id', () => {
    fc.assert(
      fc.property(edgeLists, (edges) => {
        const own = legal(edges);
        const cycles = build(edges).problems.filter(({ code, hierarchy }) => code === 'cycle' && hierarchy === 'legal');
        expect(cycles.map(({ path }) => path[0])).toEqual(knots(own).map((knot) => knot[0]));
        for (const { path } of cycles) {
          expect(new Set(path).size).toBe(path.length);
          for (const [i, child] of path.entries()) {
            const parent = path[(i + 1) % path.length]!;
            expect(own.some((e) => e.child === child && e.parent === parent)).toBe(true);
            expect(ancestors(child, own)).toContain(child);
          }
        }
      }),
    );
  });

  it('reports every node with several parents and every node that is its own', () => {
    fc.assert(
      fc.property(edgeLists, (edges) => {
        const { problems } = build(edges);
        const reported = (code: string) =>
          problems.filter((p) => p.code === code && p.hierarchy === 'legal').map(({ path }) => path[0]);
        const parentsOf = (id: string) => new Set(legal(edges).flatMap((e) => (e.child === id ? [e.parent] : [])));
        expect(reported('self-parent')).toEqual(NODES.filter((id) => parentsOf(id).has(id)));
        expect(reported('several-parents')).toEqual(
          NODES.filter((id) => [...parentsOf(id)].filter((parent) => parent !== id).length > 1),
        );
      }),
    );
  });
});
