// The tree of accounts built from the flat list that the API answers.

import { describe, expect, it } from 'vitest';
import { buildTree, openable, pathTo, problemSentences, type TreeNode } from '../../src/web/accountTree.ts';
import type { HierarchyProblem, HierarchyView } from '../../src/web/api.ts';

function view(parents: Record<string, string | null>, problems: HierarchyProblem[] = []): HierarchyView {
  const nodes = Object.entries(parents).map(([id, parentId]) => ({
    id,
    name: id.toUpperCase(),
    parentId,
    depth: 0,
    childCount: 0,
  }));
  const ultimateParent = { id: 'a', name: 'A' };
  return { id: 'a', hierarchy: 'sales', hierarchies: ['sales'], ultimateParent, nodes, problems, truncated: false };
}

function outline(nodes: readonly TreeNode[]): unknown[] {
  return nodes.map((node) => (node.children.length === 0 ? node.id : [node.id, ...outline(node.children)]));
}

const GROUP = { a: null, b: 'a', d: 'b', e: 'b', c: 'a' };

describe('the account tree', () => {
  it('is empty for no accounts', () => {
    expect(buildTree(view({}))).toEqual([]);
  });

  it('nests children under their parents and keeps the order of siblings', () => {
    expect(outline(buildTree(view(GROUP)))).toEqual([['a', ['b', 'd', 'e'], 'c']]);
  });

  it('shows an account whose parent is not in the answer at the top', () => {
    expect(outline(buildTree(view({ b: 'elsewhere', c: 'b' })))).toEqual([['b', 'c']]);
  });

  it('builds a chain deeper than the stack', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`n${at}`, at === 0 ? null : `n${at - 1}`]),
    );
    expect(buildTree(view(chain))).toHaveLength(1);
  });

  it('opens on the way to an account', () => {
    expect(pathTo(view(GROUP).nodes, 'e')).toEqual(['a', 'b', 'e']);
    expect(pathTo(view(GROUP).nodes, 'unknown')).toEqual([]);
  });

  it('opens at accounts that have children alone', () => {
    expect(openable(view(GROUP).nodes)).toEqual(['a', 'b']);
  });
});

describe('problems of a tree', () => {
  const problem = (code: HierarchyProblem['code'], ...path: string[]): HierarchyProblem => ({
    code,
    hierarchy: 'sales',
    path,
  });

  it('are told in sentences that name the accounts', () => {
    const problems = [
      problem('cycle', 'b', 'c'),
      problem('self-parent', 'd'),
      problem('several-parents', 'e', 'b', 'c', 'gone'),
    ];
    const [cycle, self, several] = problemSentences(view(GROUP, problems));
    expect(cycle).toMatch(/^Cycle: B → C → B\./);
    expect(self).toMatch(/^D is declared its own parent\./);
    expect(several).toBe('E has several declared parents. The tree shows it under B, not under C or gone.');
  });

  it('flag the accounts at fault, not the parents they name', () => {
    const [root] = buildTree(view(GROUP, [problem('several-parents', 'e', 'b', 'c'), problem('cycle', 'b', 'e')]));
    const b = root?.children[0];
    expect(b?.flags).toEqual(['part of a cycle']);
    expect(b?.children[1]?.flags).toEqual(['has several parents', 'part of a cycle']);
    expect(root?.children[1]?.flags).toEqual([]);
  });
});
