// What a step makes of the derived graph: nodes of entities that changed, links and lifted relationships, compared with what stands.

import type { GoldenRecord, Override } from '../../domain/golden.ts';
import type { Link } from '../../domain/link.ts';
import type { EntityType, SourceRecord } from '../../domain/record.ts';
import { survive } from '../../golden/survive.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import type { DerivedEntity } from '../derivation.ts';
import { ExcludedValues } from '../derive/excludedValues.ts';
import { liftRelationships, type Resolved } from '../derive/lift.ts';
import type { EdgeImage, NodeImage } from '../graphPorts.ts';
import { entityNode, liftedEdge, linkEdge } from '../load/graphImage.ts';
import type { DeclaredFact, StandingEdge, StoredLink } from './contract.ts';

/** The node of an entity, golden record made anew; `overrides` are those on its records. */
export function entityImage(
  id: string,
  type: EntityType,
  records: readonly SourceRecord[],
  overrides: readonly Override[],
): NodeImage {
  const kind = type === 'person' ? 'customer' : type;
  const entity: DerivedEntity = {
    id,
    type,
    kind,
    recordKeys: records.map(({ key }) => key),
    golden: goldenOf(records, overrides),
  };
  return entityNode(entity, records);
}

/** The golden record of an entity of these records. */
export function goldenOf(records: readonly SourceRecord[], overrides: readonly Override[]): GoldenRecord {
  const excluded = new ExcludedValues();
  for (const record of records) excluded.add(normalizeRecord(record));
  const { provenance } = survive(records, {
    sourcePriority: [],
    excluded: (key) => excluded.valueless(key),
    overrides,
  });
  return { values: Object.fromEntries(provenance.map(({ field, value }) => [field, value])), provenance };
}

export interface EdgeChanges {
  readonly created: readonly EdgeImage[];
  readonly changed: readonly (EdgeImage & { readonly ref: string })[];
  readonly gone: readonly string[];
}

/**
 * `isOwn` says which of the standing links the settled ones take the place of; others stand for pairs that were not looked at.
 */
export function linkChanges(
  links: readonly Link[],
  standing: readonly StoredLink[],
  isOwn: (link: StoredLink) => boolean,
  model: string,
): EdgeChanges {
  const images = links.map((link) => linkEdge(link, model));
  const own = standing.filter(isOwn).map((link) => ({ ...link, key: `${link.left}|${link.right}`, type: 'LINKED' }));
  return compare(images, own);
}

/**
 * Lifts what members declare, or what others declare about them, to their entities as they are after the step. The parent that
 * gives the tree stays what it is until hierarchies are drained.
 */
export function liftedChanges(
  declared: readonly DeclaredFact[],
  entityOf: (recordKey: string) => Resolved | undefined,
  standing: readonly StandingEdge[],
): EdgeChanges {
  const { edges } = liftRelationships(
    declared.map(({ fact }) => fact),
    entityOf,
  );
  const primary = new Set(standing.flatMap(({ key, primary: isPrimary }) => (isPrimary ? [key] : [])));
  return compare(
    edges.map((edge) => liftedEdge(edge, primary.has(edge.key))),
    standing,
  );
}

function compare(images: readonly EdgeImage[], standing: readonly StandingEdge[]): EdgeChanges {
  const stands = new Map(standing.map((edge) => [`${edge.type} ${edge.key}`, edge]));
  const created: EdgeImage[] = [];
  const changed: (EdgeImage & { readonly ref: string })[] = [];
  for (const image of images) {
    const name = `${image.type} ${image.key}`;
    const known = stands.get(name);
    stands.delete(name);
    if (known === undefined) created.push(image);
    else if (known.hash !== image.hash) changed.push({ ...image, ref: known.ref });
  }
  return { created, changed, gone: [...stands.values()].map(({ ref }) => ref) };
}
