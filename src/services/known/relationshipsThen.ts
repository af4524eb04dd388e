// What was declared at an instant, and what that meant between the entities that there were.

import { compareText } from '../../domain/recency.ts';
import { type Relationship, relationSeen } from '../../domain/relationship.ts';
import { displayName } from '../../golden/displayName.ts';
import type { LiftedEdge, LiftedEdgeType } from '../derivation.ts';
import { liftRelationships } from '../derive/lift.ts';
import { goldenOf } from '../live/images.ts';
import type { CustomerView, NodeType, RelatedRef } from '../views.ts';
import type { DeclaredOverTime, KnownReader } from './contract.ts';
import { type EntityThen, entitiesThen, idsThen } from './entitiesThen.ts';

type RelatedThen = Pick<CustomerView, 'organizations' | 'accounts' | 'related'>;

/** What a customer related to. */
export async function relatedThen(reader: KnownReader, { id, records }: EntityThen, at: string): Promise<RelatedThen> {
  const own = records.map(({ key }) => key);
  const declared = (await reader.declared(own)).flatMap((one) => relationshipThen(one, at));
  const ends = await idsThen(reader, [...new Set(declared.flatMap(({ left, right }) => [left, right]))], at);
  const { edges } = liftRelationships(declared, (key) => {
    const end = ends.get(key);
    return end && { id: end.id, type: end.stood.data.type };
  });
  const others = await entitiesThen(reader, [...new Set(edges.map((edge) => otherEnd(edge, id)))], at);
  const refs = edges
    .map((edge) => ({ edge, ref: refOf(edge, id, others.get(otherEnd(edge, id))!) }))
    .sort(
      (a, b) =>
        compareText(a.ref.name, b.ref.name) || compareText(a.ref.id, b.ref.id) || compareText(a.edge.key, b.edge.key),
    );
  const ofType = (to: NodeType, ...types: LiftedEdgeType[]) =>
    refs.flatMap(({ edge, ref }) => (ref.type === to && types.includes(edge.type) ? [ref] : []));
  return {
    organizations: ofType('organization', 'WORKS_FOR', 'HELD_BY'),
    accounts: ofType('account', 'CONTACT_OF', 'HELD_BY'),
    related: ofType('customer', 'RELATED_TO'),
  };
}

/** The relationship as it stood; none where it did not. */
export function relationshipThen({ fact, since, until, stood }: DeclaredOverTime, at: string): Relationship[] {
  const includes = (from: string, to: string | null) => from <= at && (to === null || to > at);
  if (includes(since, until)) return [fact];
  const before = stood.map((line) => line.split(' ')).find(([from, to]) => includes(from!, to!));
  if (before === undefined) return [];
  const { validTo: _validTo, ...rest } = fact;
  return [before[2] === '' ? rest : { ...rest, validTo: before[2]! }];
}

function otherEnd({ from, to }: LiftedEdge, id: string): string {
  return from === id ? to : from;
}

const NODE_TYPE = { person: 'customer', organization: 'organization', account: 'account' } as const satisfies Record<
  string,
  NodeType
>;

function refOf(
  { type, from, properties }: LiftedEdge,
  id: string,
  { id: other, records, overrides }: EntityThen,
): RelatedRef {
  const { type: entityType } = records[0]!;
  const text = (name: string) => (properties[name] === undefined ? null : String(properties[name]));
  return {
    id: other,
    name: displayName(goldenOf(records, overrides), entityType),
    type: NODE_TYPE[entityType],
    relation: relationOf(type, text('relation') ?? 'relatedTo', from === id),
    role: type === 'WORKS_FOR' ? (text('title') ?? text('role')) : text('role'),
    validFrom: text('validFrom'),
    validTo: text('validTo'),
  };
}

function relationOf(type: LiftedEdgeType, relation: string, outgoing: boolean): string {
  if (type === 'WORKS_FOR') return 'worksFor';
  if (type === 'CONTACT_OF') return 'contactOf';
  return type === 'HELD_BY' ? 'holds' : relationSeen(relation, outgoing);
}
