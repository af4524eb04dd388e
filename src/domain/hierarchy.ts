// Hierarchies: who is whose parent under one basis, and what is wrong with the declared edges.

export interface ParentEdge {
  readonly child: string;
  readonly parent: string;
  /** Which hierarchy: 'sales', 'billing', 'legal' ... */
  readonly hierarchy: string;
  /** Percent, 0 to 100; the two bounds where it is not stated exactly. */
  readonly share?: number;
  readonly shareMin?: number;
  readonly shareMax?: number;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export const HIERARCHY_PROBLEMS = ['self-parent', 'cycle', 'several-parents'] as const;
export type HierarchyProblemCode = (typeof HIERARCHY_PROBLEMS)[number];

/** What can be wrong with, or to be known about, the declared parents of a family; a tree shows the first three alone. */
export const FAMILY_PROBLEMS = [
  ...HIERARCHY_PROBLEMS,
  'several-roots',
  'missing-parent',
  'ended',
  'over-owned',
] as const;

export interface FamilyProblem {
  readonly code: (typeof FAMILY_PROBLEMS)[number];
  /** The ids involved, the one that has the problem first. */
  readonly path: readonly string[];
}

export interface HierarchyProblem {
  readonly code: HierarchyProblemCode;
  readonly hierarchy: string;
  /** The ids involved, in path order; a cycle starts at its smallest id. */
  readonly path: readonly string[];
}

/** Place of one node in one hierarchy. */
export interface HierarchyPlace {
  readonly id: string;
  /** The parent that gives the tree; null at a root. */
  readonly parentId: string | null;
  readonly ultimateParentId: string;
  /** 0 at the ultimate parent. */
  readonly depth: number;
}
