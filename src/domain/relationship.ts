// A relationship that a source declares between two records. Relationships between entities are lifted from these.

export const RELATIONS = [
  'worksFor',
  'contactOf',
  'heldBy',
  'childOf',
  'subsidiaryOf',
  'memberOf',
  'spouseOf',
  'parentOf',
  'guardianOf',
  'relatedTo',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Left relates to right: `left worksFor right`. Both are record keys; the right one may not be loaded yet. */
export interface Relationship {
  /** Identity of the fact: source, relation, left, right, role, basis, hierarchy and validFrom; see relationshipKey. */
  readonly key: string;
  readonly source: string;
  readonly relation: Relation;
  readonly left: string;
  readonly right: string;
  readonly role?: string;
  /** Percent, 0 to 100. */
  readonly share?: number;
  readonly shareMin?: number;
  readonly shareMax?: number;
  readonly basis?: string;
  readonly hierarchy?: string;
  /** ISO dates; absent means open. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** The record whose own row says so; absent where a row of its own does. No part of what the fact is. */
  readonly declaredBy?: string;
  readonly position: number;
}

/** What makes two declarations the same fact; shares and validTo may change on it. */
export function relationshipKey(r: Omit<Relationship, 'key' | 'position'>): string {
  return [r.source, r.relation, r.left, r.right, r.role, r.basis, r.hierarchy, r.validFrom]
    .map((part) => encodeURIComponent(part ?? ''))
    .join('|');
}

/** What the other end of a relation between people is called; a relation not named here reads the same from both ends. */
const OTHER_END: Readonly<Record<string, string>> = {
  parentOf: 'childOf',
  guardianOf: 'wardOf',
  memberOf: 'hasMember',
};

/** The relation as the left one of the two sees it (`outgoing`), or the right one. */
export function relationSeen(relation: string, outgoing: boolean): string {
  return outgoing ? relation : (OTHER_END[relation] ?? relation);
}
