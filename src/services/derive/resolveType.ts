// Resolves all records of one entity type and names what came out: the step from records to clusters with lasting ids.

import type { IdentityEvent } from '../../domain/identity.ts';
import { type EntityType, parseRecordKey } from '../../domain/record.ts';
import type { FeatureTable } from '../../resolution/features/featureTable.ts';
import { assignIds } from '../../resolution/identity/assignIds.ts';
import type { Links } from '../../resolution/links.ts';
import type { PinnedModel } from '../../resolution/pinnedModel.ts';
import { type Resolution, resolve } from '../../resolution/resolve.ts';
import type { Team } from '../../resolution/team.ts';
import type { Facts, ResolutionReport } from '../derivation.ts';
import { ClusterList } from './clusterList.ts';
import type { NewIds } from './newIds.ts';
import type { OrderedRecords } from './orderedRecords.ts';

export interface ResolvedType {
  readonly type: EntityType;
  readonly clusters: ClusterList;
  /** The id of each cluster. */
  readonly ids: readonly string[];
  /** Of each row the record's position among all that came in. */
  readonly positions: Int32Array;
  readonly links: Links;
  /** What happened to ids; made when asked for. */
  readonly events: () => readonly IdentityEvent[];
  readonly redirects: ReadonlyMap<string, string>;
  readonly report: ResolutionReport;
  /** The model as one value; made when asked for. */
  readonly pin: () => PinnedModel;
  /** What a report tells of the records, the pairs compared and the clusters, none of it worked out before it is asked for. */
  readonly table: FeatureTable;
  readonly review: number;
  readonly weights: Resolution['weights'];
  readonly measures: Resolution['measures'];
}

export function resolveType(
  type: EntityType,
  { keys, positions, table }: OrderedRecords,
  facts: Facts,
  newIds: NewIds,
  team?: Team,
): ResolvedType {
  const { judgements, policies, threshold = null, models = {} } = facts;
  const resolution = resolve({
    type,
    table,
    keys,
    policies,
    judgements,
    threshold,
    model: models[type] ?? null,
    team,
  });
  const clusters = new ClusterList(keys, resolution.clusterOf);
  const { links, pin, model, training, comparedPairs, cutBlocks, schemes, unknownFields, absentFields } = resolution;
  const work = { records: keys.length, clusters: clusters.size, comparedPairs, cutBlocks, schemes };
  return {
    type,
    clusters,
    positions,
    links,
    pin,
    table,
    review: resolution.review,
    weights: resolution.weights,
    measures: resolution.measures,
    ...nameClusters(type, clusters, facts, newIds),
    report: {
      ...work,
      threshold: resolution.threshold,
      estimated: resolution.estimated,
      model,
      training,
      unknownFields,
      absentFields,
    },
  };
}

/** Without ids that stood before, every cluster has a new one. */
function nameClusters(
  type: EntityType,
  clusters: ClusterList,
  facts: Facts,
  newIds: NewIds,
): Pick<ResolvedType, 'ids' | 'events' | 'redirects'> {
  const newId = (seed: string) => newIds.next(type, seed);
  const numbers = Array.from({ length: clusters.size }, (_, cluster) => cluster);
  const previous = previousOf(type, facts);
  if (previous.size === 0 && (facts.history?.size ?? 0) === 0) {
    const ids = numbers.map((cluster) => newId(clusters.firstKey(cluster)));
    return { ids, events: () => ids.map((id) => ({ kind: 'created', id, others: [] })), redirects: new Map() };
  }
  const keys = numbers.map((cluster) => clusters.keysOf(cluster));
  const { idAges: ages, history = new Map(), redirects = new Map() } = facts;
  const { events, ...assigned } = assignIds({ clusters: keys, previous, ages, history, redirects, newId });
  return { ...assigned, events: () => events };
}

/** The ids that records of this type had, those of records that are gone too: an id that lost all of them is retired. */
function previousOf(type: EntityType, facts: Facts): ReadonlyMap<string, string> {
  return new Map([...facts.previous].filter(([key]) => parseRecordKey(key)?.type === type));
}
