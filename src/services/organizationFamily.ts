// Questions about the family of an organization on one basis: its tree, its top, its relatives, what is wrong with the declarations,
// and who owns how much in the end. Everything is derived from the declared edges as they stand on a date.

import type { FamilyProblem, ParentEdge } from '../domain/hierarchy.ts';
import { OWNERSHIP, parentBases } from '../domain/parentage.ts';
import { compareText } from '../domain/recency.ts';
import { familyProblems } from '../hierarchy/familyProblems.ts';
import { isCurrent } from '../hierarchy/parents.ts';
import type { FamilyMember, FamilyProblemsView, FamilyView, UltimateParentView } from './familyViews.ts';
import { hierarchyView, placesOf } from './hierarchyView.ts';
import { noParents } from './noParents.ts';
import type { GraphReader, OrganizationFamily } from './ports.ts';
import type { EntityRef, HierarchyView } from './views.ts';

/** What is asked of a family. */
export interface FamilyQuestion {
  /** Null for the first basis on which the organization has parents. */
  readonly basis: string | null;
  /** An ISO date. */
  readonly asOf: string;
}

/** A family on the basis that it was read on. */
export interface FamilyOnBasis extends OrganizationFamily {
  readonly basis: string;
}

/** The family that is asked for; null where there is no such organization. */
export async function familyOf(
  reader: GraphReader,
  id: string,
  asked: string | null,
  preferred: readonly string[] = [],
): Promise<FamilyOnBasis | null> {
  const basis = asked ?? (await firstBasis(reader, id, preferred));
  const family = basis === null ? null : await reader.organizationFamily(id, basis);
  return family && basis !== null ? { ...family, basis } : null;
}

async function firstBasis(reader: GraphReader, id: string, preferred: readonly string[]): Promise<string | null> {
  const ancestry = await reader.organizationAncestry(id);
  if (ancestry === null) return null;
  const { hierarchies } = ancestry;
  const bases = [...preferred.filter((one) => hierarchies.includes(one)), ...parentBases(hierarchies), ...hierarchies];
  return bases[0] ?? OWNERSHIP;
}

/** What every answer about a family says. */
export function answerOf({ id, basis, hierarchies, truncated }: FamilyOnBasis) {
  return { id, basis, bases: hierarchies, truncated };
}

/** The whole tree under the ultimate parent. */
export async function readOrganizationHierarchy(
  reader: GraphReader,
  id: string,
  { basis, asOf }: FamilyQuestion,
): Promise<HierarchyView | null> {
  const family = await familyOf(reader, id, basis);
  return family && hierarchyView(family, family.basis, asOf);
}

/** Parent, ultimate parent and everything between, or why none is named. */
export async function readUltimateParent(
  reader: GraphReader,
  id: string,
  { basis, asOf }: FamilyQuestion,
): Promise<UltimateParentView | null> {
  const [family, facts] = await Promise.all([familyOf(reader, id, basis), reader.organization(id)]);
  if (family === null || facts === null) return null;
  const { places } = placesOf(family, family.basis, asOf);
  const refOf = namesOf(family);
  const path = [family.id];
  for (let at = places.get(family.id)?.parentId; at; at = places.get(at)?.parentId) path.push(at);
  return {
    ...answerOf(family),
    parent: path.length > 1 ? refOf(path[1]!) : null,
    ultimateParent: path.length > 1 ? refOf(path.at(-1)!) : null,
    path: path.map(refOf),
    noParent: noParents(facts.statements),
  };
}

/** Parents, siblings and subsidiaries. */
export async function readFamily(
  reader: GraphReader,
  id: string,
  { basis, asOf }: FamilyQuestion,
): Promise<FamilyView | null> {
  const family = await familyOf(reader, id, basis);
  if (family === null) return null;
  const refOf = namesOf(family);
  const edges = family.edges.filter((edge) => isCurrent(edge, asOf) && edge.child !== edge.parent);
  const parents = edges.filter(({ child }) => child === family.id);
  const above = new Set(parents.map(({ parent }) => parent));
  const besides = edges.filter(({ child, parent }) => above.has(parent) && child !== family.id);
  const top = placesOf(family, family.basis, asOf).places.get(family.id)?.ultimateParentId;
  return {
    ...answerOf(family),
    ultimateParent: top === undefined || top === family.id ? null : refOf(top),
    parents: byName(parents.map((edge) => memberOf(refOf(edge.parent), edge))),
    siblings: byName([...new Set(besides.map(({ child }) => child))].map(refOf)),
    subsidiaries: byName(
      edges.filter(({ parent }) => parent === family.id).map((edge) => memberOf(refOf(edge.child), edge)),
    ),
    memberCount: family.nodes.length,
  };
}

/** Everything that is wrong with the declarations in the family, or should be known about them. */
export async function readFamilyProblems(
  reader: GraphReader,
  id: string,
  { basis, asOf }: FamilyQuestion,
): Promise<FamilyProblemsView | null> {
  const family = await familyOf(reader, id, basis);
  if (family === null) return null;
  const refOf = namesOf(family);
  const edges = [...family.edges, ...family.awaited];
  const found = familyProblems(
    edges,
    family.nodes.map((node) => node.id),
    asOf,
  );
  return {
    ...answerOf(family),
    items: found.map(({ code, path }) => {
      const refs = path.map(refOf);
      return { code, path: refs, why: WHY[code](refs.map(({ name }) => name)) };
    }),
  };
}

const WHY: Readonly<Record<FamilyProblem['code'], (names: readonly string[]) => string>> = {
  'self-parent': ([one]) => `${one} is declared its own parent.`,
  cycle: (names) => `${names.join(', under ')}, under ${names[0]} again: each is above all the others.`,
  'several-parents': ([one, first, ...others]) =>
    `${one} is under ${[first, ...others].join(' and ')}; the tree shows it under ${first}.`,
  'several-roots': ([one, ...tops]) => `${one} leads to ${tops.length} tops: ${tops.join(', ')}.`,
  'missing-parent': ([one, parent]) => `${one} is declared under ${parent}, which no source has brought.`,
  ended: ([one, parent]) => `${one} was last under ${parent}, which has ended.`,
  'over-owned': ([one, ...owners]) => `What ${owners.join(', ')} hold of ${one} adds up to more than all of it.`,
};

/** Names by id; what has none, such as a parent that is not there, goes by its key. */
export function namesOf({ nodes, persons }: OrganizationFamily): (id: string) => EntityRef {
  const names = new Map([...nodes, ...persons].map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}

function memberOf(ref: EntityRef, { share, shareMin, shareMax, validFrom, validTo }: ParentEdge): FamilyMember {
  return {
    ...ref,
    share: share ?? null,
    shareMin: shareMin ?? null,
    shareMax: shareMax ?? null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
  };
}

function byName<Ref extends EntityRef>(refs: readonly Ref[]): readonly Ref[] {
  return [...refs].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}
