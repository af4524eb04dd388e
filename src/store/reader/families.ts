// Nodes and declared parent edges around an account or an organization, for src/hierarchy/ to make a tree of.

import type { ParentEdge } from '../../domain/hierarchy.ts';
import type { Family, OrganizationFamily } from '../../services/ports.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';
import { type FamilyRow, familyRow, organizationFamilyRow } from './rows.ts';

/** Accounts of one answer: what a page can show and a request can wait for. */
const MOST_MEMBERS = 10_000;

/** The account with this very id and what is connected with it in one hierarchy, its first where null. */
export async function readAccountFamily(
  database: Database,
  id: string,
  hierarchy: string | null,
): Promise<Family | null> {
  const params = { id, hierarchy, most: MOST_MEMBERS };
  const [row] = await database.read(query('read/accountFamily'), params, familyRow);
  return row === undefined ? null : toFamily(row);
}

/** The account with this very id and its ancestors. */
export async function readAccountAncestry(database: Database, id: string): Promise<Family | null> {
  const [row] = await database.read(query('read/accountAncestry'), { id }, familyRow);
  return row === undefined ? null : toFamily(row);
}

/** The organization with this very id and its ancestors. */
export async function readOrganizationAncestry(database: Database, id: string): Promise<Family | null> {
  const [row] = await database.read(query('read/organizationAncestry'), { id }, familyRow);
  return row === undefined ? null : toFamily(row);
}

/** The organization with this very id and what is connected with it on one basis. */
export async function readOrganizationFamily(
  database: Database,
  id: string,
  basis: string,
): Promise<OrganizationFamily | null> {
  const params = { id, basis, most: MOST_MEMBERS };
  const [row] = await database.read(query('read/organizationFamily'), params, organizationFamilyRow);
  if (row === undefined) return null;
  const persons = new Map(row.holdings.map(({ parent, parentName }) => [parent, parentName]));
  return {
    ...toFamily(row),
    persons: [...persons].map(([person, name]) => ({ id: person, name })),
    holdings: row.holdings.map(toParentEdge),
    awaited: row.awaited.map(toParentEdge),
  };
}

function toFamily({ id, name, hierarchies, members, edges }: FamilyRow): Family {
  const names = new Map([[id, name]]);
  for (const edge of edges) names.set(edge.child, edge.childName).set(edge.parent, edge.parentName);
  return {
    id,
    hierarchies,
    nodes: [...names].map(([node, label]) => ({ id: node, name: label })),
    edges: edges.map(toParentEdge),
    truncated: members !== undefined && members > MOST_MEMBERS,
  };
}

/** What is null stays unsaid. */
function toParentEdge({ childName: _child, parentName: _parent, ...edge }: FamilyRow['edges'][number]): ParentEdge {
  const { child, parent, hierarchy, ...said } = edge;
  const stated = Object.entries(said).filter(([, value]) => value !== null && value !== undefined);
  return { child, parent, hierarchy, ...Object.fromEntries(stated) };
}
