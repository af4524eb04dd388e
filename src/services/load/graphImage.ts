// The derived graph as a derivation says it should be: nodes and relationships with keys and hashes, ready to be compared
// with what stands. A pure function of the derivation. Nothing of it is held: a million nodes with their golden records would
// take more memory than deriving them did.

import type { Link } from '../../domain/link.ts';
import { type EntityType, parseRecordKey, type SourceRecord } from '../../domain/record.ts';
import { displayName } from '../../golden/displayName.ts';
import type { Derivation, DerivedEntity, DerivedHousehold, LiftedEdge } from '../derivation.ts';
import type { DerivedEdgeType, EdgeImage, NodeImage } from '../graphPorts.ts';
import { lazily } from '../lazily.ts';
import { contentHash } from './contentHash.ts';
import { primaryParents } from './primaryParents.ts';
import { otherSpellings, searchText } from './searchText.ts';

export interface GraphImage {
  readonly nodes: Iterable<NodeImage>;
  readonly edges: Iterable<EdgeImage>;
}

type Properties = NodeImage['properties'];

const LABELS: Readonly<Record<EntityType, NodeImage['label']>> = {
  person: 'Customer',
  organization: 'Organization',
  account: 'Account',
};

/** `recordOf` gives the record of a key, `modelOf` the version of a type's model, which is stamped on the links it made. */
export function graphImage(
  derivation: Derivation,
  recordOf: (key: string) => SourceRecord,
  modelOf: (type: EntityType) => string,
): GraphImage {
  const primary = primaryParents(derivation.edges, derivation.places);
  const households = householdImage(derivation.households);
  return {
    nodes: lazily(function* () {
      for (const entity of derivation.entities) yield entityNode(entity, entity.recordKeys.map(recordOf));
      yield* households.nodes;
    }),
    edges: lazily(function* () {
      for (const link of derivation.links) yield linkEdge(link, modelOf(parseRecordKey(link.left)!.type));
      yield* households.edges;
      for (const lifted of derivation.edges) yield liftedEdge(lifted, primary.has(lifted.key));
    }),
  };
}

export function entityNode(entity: DerivedEntity, records: readonly SourceRecord[]): NodeImage {
  const { golden } = entity;
  const { values, provenance } = golden;
  return node(LABELS[entity.type], entity.id, {
    id: entity.id,
    kind: entity.kind,
    name: displayName(golden, entity.type),
    recordCount: entity.recordKeys.length,
    values: JSON.stringify(values),
    provenance: JSON.stringify(provenance),
    email: values.email ?? null,
    phone: values.phone ?? null,
    city: values['address.city'] ?? null,
    birthDate: values.birthDate ?? null,
    searchText: searchText(records),
  });
}

/** Households with their residences and members. */
export function householdImage(households: readonly DerivedHousehold[]): GraphImage {
  return {
    nodes: lazily(function* () {
      for (const household of households) yield householdNode(household);
      yield* residenceNodes(households);
    }),
    edges: lazily(function* () {
      for (const household of households) yield* membershipEdges(household);
      for (const household of households) yield* stayEdges(household);
    }),
  };
}

function householdNode({ id, name, why, members }: DerivedHousehold): NodeImage {
  const current = new Set(members.filter((member) => member.validTo === null).map((member) => member.customerId));
  const memberCount = current.size;
  return node('Household', id, { id, name, why, memberCount, searchText: otherSpellings(name) || null });
}

/** One node a residence, however many households live there. */
function* residenceNodes(households: readonly DerivedHousehold[]): Generator<NodeImage> {
  const labels = new Map(households.flatMap(({ residences }) => residences.map(keyAndLabel)));
  for (const [key, label] of labels) yield node('Residence', key, { key, label });
}

/** A residence that has no readable line is shown by its key. */
function keyAndLabel(residence: { readonly key: string; readonly label?: string }): readonly [string, string] {
  return [residence.key, residence.label ?? residence.key];
}

export function linkEdge({ left, right, status, weight, probability, rule, why }: Link, model: string): EdgeImage {
  return edge('LINKED', `${left}|${right}`, left, right, { status, weight, probability, rule, why, model });
}

function membershipEdges({ id, members }: DerivedHousehold): EdgeImage[] {
  return members.map(({ customerId, role, primary, validFrom, validTo }) =>
    edge('MEMBER_OF', key(customerId, id, validFrom), customerId, id, { role, primary, validFrom, validTo }),
  );
}

function stayEdges(household: DerivedHousehold): EdgeImage[] {
  return household.residences.map(({ key: residence, validFrom, validTo }) =>
    edge('LIVES_AT', key(household.id, residence, validFrom), household.id, residence, { validFrom, validTo }),
  );
}

export function liftedEdge({ type, key, from, to, properties }: LiftedEdge, primary: boolean): EdgeImage {
  return edge(type, key, from, to, primary ? { ...properties, primary: true } : properties);
}

function key(from: string, to: string, validFrom: string | null): string {
  return [from, to, validFrom ?? ''].join('|');
}

function node(label: NodeImage['label'], key: string, properties: Properties): NodeImage {
  return { label, key, hash: contentHash(properties), properties };
}

function edge(type: DerivedEdgeType, key: string, from: string, to: string, properties: Properties): EdgeImage {
  return { type, key, hash: contentHash([from, to, properties]), from, to, properties };
}
