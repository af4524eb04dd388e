// Trees as readers see them, from the declared edges around one account.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParentEdge } from '../../src/domain/hierarchy.ts';
import { hierarchyView } from '../../src/services/hierarchyView.ts';

const TODAY = '2024-06-01';
const edge = (child: string, parent: string, more: Partial<ParentEdge> = {}): ParentEdge => ({
  child,
  parent,
  hierarchy: 'sales',
  ...more,
});

function view(id: string, edges: readonly ParentEdge[], asOf = TODAY) {
  const ids = [...new Set([id, ...edges.flatMap(({ child, parent }) => [child, parent])])];
  const nodes = ids.map((node) => ({ id: node, name: `Name ${node}` }));
  return hierarchyView({ id, hierarchies: ['sales'], nodes, edges, truncated: false }, 'sales', asOf);
}

describe('a hierarchy', () => {
  it('without an edge is the account alone', () => {
    expect(view('a', [])).toMatchObject({
      ultimateParent: { id: 'a', name: 'Name a' },
      nodes: [{ id: 'a', parentId: null, depth: 0, childCount: 0 }],
      problems: [],
    });
  });

  it('shows the whole tree, parents before children and siblings by name', () => {
    const shown = view('b1', [edge('b', 'top'), edge('a', 'top'), edge('b1', 'b'), edge('a1', 'a')]);
    expect(shown.nodes.map(({ id, depth, childCount }) => [id, depth, childCount])).toEqual([
      ['top', 0, 2],
      ['a', 1, 1],
      ['a1', 2, 0],
      ['b', 1, 1],
      ['b1', 2, 0],
    ]);
  });

  it('leaves out edges that have ended, and what hung on them', () => {
    const edges = [edge('a', 'top'), edge('b', 'top', { validTo: '2020-01-01' }), edge('b1', 'b')];
    expect(view('a', edges).nodes.map((node) => node.id)).toEqual(['top', 'a']);
    expect(view('b', edges).ultimateParent.id).toBe('b');
    expect(view('a', edges, '2019-01-01').nodes).toHaveLength(4);
  });

  it('tells of a cycle and still shows every account of it', () => {
    const shown = view('a', [edge('a', 'b'), edge('b', 'a'), edge('c', 'b')]);
    expect(shown.problems).toMatchObject([{ code: 'cycle' }]);
    expect(shown.nodes.map((node) => node.id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('holds each account once under a parent that came before it, whatever is declared', () => {
    const id = fc.integer({ min: 0, max: 12 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 30 }), id, (pairs, asked) => {
        const { nodes, ultimateParent } = view(
          asked,
          pairs.map(([child, parent]) => edge(child, parent)),
        );
        const seen = new Set<string>();
        for (const node of nodes) {
          expect(seen.has(node.id)).toBe(false);
          expect(node.parentId === null ? node.id === ultimateParent.id : seen.has(node.parentId)).toBe(true);
          seen.add(node.id);
        }
        expect(seen.has(asked)).toBe(true);
      }),
    );
  });
});
