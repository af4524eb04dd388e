// Builds the tree that the account page shows from the flat list the API answers, and reads its problems out. Pure.

import type { HierarchyNode, HierarchyView } from './api.ts';
import { formatChoice } from './format.ts';
import { TEXTS } from './texts.ts';

export interface TreeNode {
  readonly id: string;
  readonly name: string;
  readonly children: readonly TreeNode[];
  /** What is wrong with its place, in words. */
  readonly flags: readonly string[];
}

/** The roots of the view, siblings in the order given. A node whose parent is not in the view is a root. */
export function buildTree(view: HierarchyView): TreeNode[] {
  const flags = flagsOf(view);
  const ids = new Set(view.nodes.map((node) => node.id));
  const childrenOf = new Map<string | null, TreeNode[]>();
  // Parents come before children, so from the end every child is ready before its parent asks for it.
  for (const node of [...view.nodes].reverse()) {
    const parent = node.parentId !== null && ids.has(node.parentId) ? node.parentId : null;
    const children = (childrenOf.get(node.id) ?? []).reverse();
    const built = { id: node.id, name: node.name, children, flags: flags.get(node.id) ?? [] };
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(built);
    else childrenOf.set(parent, [built]);
  }
  return (childrenOf.get(null) ?? []).reverse();
}

/** The ids to open so that `id` and its children are in sight. */
export function pathTo(nodes: readonly HierarchyNode[], id: string): string[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const path: string[] = [];
  let at: string | null | undefined = id;
  while (at && parents.has(at) && !path.includes(at)) {
    path.unshift(at);
    at = parents.get(at);
  }
  return path;
}

/** The ids of all nodes that have children. */
export function openable(nodes: readonly HierarchyNode[]): string[] {
  const parents = new Set(nodes.map((node) => node.parentId));
  return nodes.filter((node) => parents.has(node.id)).map((node) => node.id);
}

/** Each problem as a sentence that names the accounts. */
export function problemSentences(view: HierarchyView): string[] {
  const names = new Map(view.nodes.map((node) => [node.id, node.name]));
  return view.problems.map((problem) => {
    const path = problem.path.map((id) => names.get(id) ?? id);
    return sayProblem(problem.code, path);
  });
}

function sayProblem(code: string, path: readonly string[]): string {
  const [first = '', second = '', ...others] = path;
  if (code === 'several-parents') return TEXTS.account.severalParents(first, second, formatChoice(others));
  const named = (code === 'cycle' ? [...path, first] : path).join(' → ');
  return TEXTS.account.problemText[code]?.(named) ?? `${code}: ${named}`;
}

function flagsOf(view: HierarchyView): Map<string, string[]> {
  const flags = new Map<string, string[]>();
  for (const { code, path } of view.problems) {
    const text = TEXTS.account.problemTag[code] ?? code;
    // Of several parents, the path starts with the child; the parents themselves are sound.
    for (const id of code === 'several-parents' ? path.slice(0, 1) : path) {
      flags.set(id, [...new Set([...(flags.get(id) ?? []), text])]);
    }
  }
  return flags;
}
