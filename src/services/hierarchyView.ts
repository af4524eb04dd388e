// Places accounts and organizations in their hierarchies. Parents are derived from the declared edges as they stand on a date.

import type { HierarchyPlace } from '../domain/hierarchy.ts';
import { parentBases } from '../domain/parentage.ts';
import { compareText } from '../domain/recency.ts';
import { buildHierarchies } from '../hierarchy/build.ts';
import { noParents } from './noParents.ts';
import type { Family, GraphReader } from './ports.ts';
import type { AccountView, EntityRef, HierarchyNode, HierarchyView, OrganizationView } from './views.ts';

/** The account with its parent and ultimate parent in its first hierarchy; null where there is none. */
export async function readAccount(reader: GraphReader, id: string, asOf: string): Promise<AccountView | null> {
  const [facts, ancestry] = await Promise.all([reader.account(id), reader.accountAncestry(id)]);
  if (facts === null || ancestry === null) return null;
  const { parent, ultimateParent } = placeIn(ancestry, ancestry.hierarchies[0], asOf);
  return { ...facts, hierarchies: ancestry.hierarchies, parent, ultimateParent };
}

/** The organization with its ultimate parent on the first basis that has parents; null where there is none. */
export async function readOrganization(
  reader: GraphReader,
  id: string,
  asOf: string,
): Promise<OrganizationView | null> {
  const [facts, ancestry] = await Promise.all([reader.organization(id), reader.organizationAncestry(id)]);
  if (facts === null || ancestry === null) return null;
  const { statements, ...rest } = facts;
  const [basis] = parentBases(ancestry.hierarchies);
  return { ...rest, ultimateParent: placeIn(ancestry, basis, asOf).ultimateParent, noParent: noParents(statements) };
}

/** The whole tree that the account is in, from its ultimate parent down; null where there is no such account. */
export async function readAccountHierarchy(
  reader: GraphReader,
  id: string,
  hierarchy: string | null,
  asOf: string,
): Promise<HierarchyView | null> {
  const family = await reader.accountFamily(id, hierarchy);
  return family && hierarchyView(family, hierarchy ?? family.hierarchies[0] ?? '', asOf);
}

/** The tree of one hierarchy around `family.id`, with the problems that touch it. */
export function hierarchyView(family: Family, hierarchy: string, asOf: string): HierarchyView {
  const { places, problems } = placesOf(family, hierarchy, asOf);
  const names = new Map(family.nodes.map((node) => [node.id, node.name]));
  const root = places.get(family.id)?.ultimateParentId ?? family.id;
  const tree = [...places.values()].filter((place) => place.ultimateParentId === root);
  const inTree = new Set(tree.map((place) => place.id)).add(family.id);
  return {
    id: family.id,
    hierarchy,
    hierarchies: family.hierarchies,
    ultimateParent: { id: root, name: names.get(root) ?? root },
    nodes: tree.length === 0 ? [lone(family, names)] : topDown(tree, names),
    problems: problems.filter((problem) => problem.path.some((step) => inTree.has(step))),
    truncated: family.truncated,
  };
}

interface Parents {
  readonly parent: EntityRef | null;
  readonly ultimateParent: EntityRef | null;
}

/** Both null for a node that stands at its own top. */
function placeIn(family: Family, hierarchy: string | undefined, asOf: string): Parents {
  if (hierarchy === undefined) return { parent: null, ultimateParent: null };
  const place = placesOf(family, hierarchy, asOf).places.get(family.id);
  const ref = (id: string | null | undefined) => family.nodes.find((node) => node.id === id) ?? null;
  const ultimateParent = place?.ultimateParentId === family.id ? null : ref(place?.ultimateParentId);
  return { parent: ref(place?.parentId), ultimateParent };
}

export function placesOf(family: Family, hierarchy: string, asOf: string) {
  const edges = family.edges.filter((edge) => edge.hierarchy === hierarchy);
  const nodes = family.nodes.map((node) => node.id);
  const built = buildHierarchies(edges, nodes, asOf);
  const places = new Map<string, HierarchyPlace>();
  for (const place of built.places) if (place.hierarchy === hierarchy) places.set(place.id, place);
  return { places, problems: built.problems };
}

/** The one node of an account that no hierarchy holds. */
function lone(family: Family, names: ReadonlyMap<string, string>): HierarchyNode {
  return { id: family.id, name: names.get(family.id) ?? family.id, parentId: null, depth: 0, childCount: 0 };
}

/** Parents before children, siblings by name and then id. Without recursion: a chain may be deeper than the stack. */
function topDown(places: readonly HierarchyPlace[], names: ReadonlyMap<string, string>): readonly HierarchyNode[] {
  const children = childrenOf(places);
  const nodes: HierarchyNode[] = [];
  const pending = sortedDescending(children.get(null) ?? [], names);
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const under = children.get(place.id) ?? [];
    const { id, parentId, depth } = place;
    nodes.push({ id, name: names.get(id) ?? id, parentId, depth, childCount: under.length });
    for (const child of sortedDescending(under, names)) pending.push(child);
  }
  return nodes;
}

function childrenOf(places: readonly HierarchyPlace[]): ReadonlyMap<string | null, readonly HierarchyPlace[]> {
  const children = new Map<string | null, HierarchyPlace[]>();
  for (const place of places) {
    const siblings = children.get(place.parentId);
    if (siblings === undefined) children.set(place.parentId, [place]);
    else siblings.push(place);
  }
  return children;
}

/** Last sibling first, so that a stack gives them in order. */
function sortedDescending(places: readonly HierarchyPlace[], names: ReadonlyMap<string, string>): HierarchyPlace[] {
  const name = (place: HierarchyPlace) => names.get(place.id) ?? place.id;
  return [...places].sort((a, b) => compareText(name(b), name(a)) || compareText(b.id, a.id));
}
