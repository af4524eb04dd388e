// Lifts declared relationships between records to edges between the entities that the records resolve to, so that a merge
// or a split moves them without a special case: the edges are computed anew from the same facts.

import type { EntityType } from '../../domain/record.ts';
import type { Relation, Relationship } from '../../domain/relationship.ts';
import type { LiftedEdge, LiftedEdgeType } from '../derivation.ts';

interface Lifting {
  readonly type: LiftedEdgeType;
  readonly from: readonly EntityType[];
  readonly to: readonly EntityType[];
  /** What `role` means on the edge. */
  readonly roleAs: 'title' | 'role';
  /** Declared from either side it is one fact. */
  readonly symmetric?: boolean;
  readonly hierarchy?: string;
  readonly basis?: string;
}

const kin = (symmetric: boolean): Lifting => ({
  type: 'RELATED_TO',
  from: ['person'],
  to: ['person'],
  roleAs: 'role',
  symmetric,
});

const LIFTINGS: Readonly<Record<Relation, Lifting>> = {
  worksFor: { type: 'WORKS_FOR', from: ['person'], to: ['organization'], roleAs: 'title' },
  contactOf: { type: 'CONTACT_OF', from: ['person'], to: ['account'], roleAs: 'role' },
  heldBy: { type: 'HELD_BY', from: ['account', 'organization'], to: ['organization', 'person'], roleAs: 'role' },
  childOf: { type: 'CHILD_OF', from: ['account'], to: ['account'], roleAs: 'role', hierarchy: 'sales' },
  subsidiaryOf: { type: 'SUBSIDIARY_OF', from: ['organization'], to: ['organization'], roleAs: 'role', basis: 'legal' },
  memberOf: kin(false),
  spouseOf: kin(true),
  parentOf: kin(false),
  guardianOf: kin(false),
  relatedTo: kin(true),
};

export interface Lifted {
  /** Sorted by key, each once. */
  readonly edges: readonly LiftedEdge[];
  /** Relationships whose ends are not here, or that mean nothing between their types. */
  readonly pending: readonly Relationship[];
}

export interface Resolved {
  readonly id: string;
  readonly type: EntityType;
}

/** `entityOf` gives the entity that a record key resolves to. */
export function liftRelationships(
  relationships: readonly Relationship[],
  entityOf: (recordKey: string) => Resolved | undefined,
): Lifted {
  const edges = new Map<string, LiftedEdge>();
  const pending: Relationship[] = [];
  const inOrder = [...relationships].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const relationship of inOrder) {
    const lifting = LIFTINGS[relationship.relation];
    const left = entityOf(relationship.left);
    const right = entityOf(relationship.right);
    if (!left || !right || !lifting.from.includes(left.type) || !lifting.to.includes(right.type)) {
      pending.push(relationship);
      continue;
    }
    if (left.id === right.id) continue;
    const edge = edgeOf(relationship, lifting, left.id, right.id);
    const known = edges.get(edge.key);
    edges.set(edge.key, known ? { ...edge, properties: { ...edge.properties, ...known.properties } } : edge);
  }
  return { edges: [...edges.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), pending };
}

function edgeOf(relationship: Relationship, lifting: Lifting, left: string, right: string): LiftedEdge {
  const [from, to] = lifting.symmetric && right < left ? [right, left] : [left, right];
  const properties = propertiesOf(relationship, lifting);
  const told = ['relation', 'title', 'role', 'hierarchy', 'basis', 'validFrom'].map((name) => properties[name] ?? '');
  return { key: [lifting.type, from, to, ...told].join('|'), type: lifting.type, from, to, properties };
}

function propertiesOf(relationship: Relationship, lifting: Lifting): Record<string, string | number> {
  const { role, share, shareMin, shareMax, validFrom, validTo } = relationship;
  const stated = {
    relation: lifting.type === 'RELATED_TO' ? relationship.relation : undefined,
    [lifting.roleAs]: role,
    hierarchy: relationship.hierarchy ?? lifting.hierarchy,
    basis: relationship.basis ?? lifting.basis,
    share,
    shareMin,
    shareMax,
    validFrom,
    validTo,
  };
  return Object.fromEntries(
    Object.entries(stated).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );
}
