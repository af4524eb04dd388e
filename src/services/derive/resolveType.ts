// Resolves all records of one entity type and names what came out: the step from records to entities.

import type { GoldenRecord } from '../../domain/golden.ts';
import type { IdentityEvent } from '../../domain/identity.ts';
import type { Link } from '../../domain/link.ts';
import { type EntityType, parseRecordKey, type SourceRecord } from '../../domain/record.ts';
import { FeatureTable } from '../../resolution/features/featureTable.ts';
import { assignIds } from '../../resolution/identity/assignIds.ts';
import type { NormalizedRecord } from '../../resolution/normalize/normalized.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import { fold } from '../../resolution/normalize/text.ts';
import { resolve } from '../../resolution/resolve.ts';
import type { DerivedEntity, Facts, ResolutionReport } from '../derivation.ts';
import type { GoldenRecords } from './goldenRecords.ts';
import type { NewIds } from './newIds.ts';
import type { OrderedRecords } from './recordOrder.ts';

export interface ResolvedType {
  readonly entities: readonly DerivedEntity[];
  readonly links: readonly Link[];
  readonly events: readonly IdentityEvent[];
  readonly redirects: ReadonlyMap<string, string>;
  readonly report: ResolutionReport;
}

/** `onNormalized` sees every record once, in key order, while it is in memory. */
export function resolveType(
  type: EntityType,
  ordered: OrderedRecords,
  facts: Facts,
  newIds: NewIds,
  goldenRecords: GoldenRecords,
  onNormalized: (record: SourceRecord, normalized: NormalizedRecord) => void,
): ResolvedType {
  const table = buildTable(ordered, facts, onNormalized);
  const { keys } = ordered;
  const { judgements, policies, threshold = null } = facts;
  const resolution = resolve({ type, table, keys, policies, judgements, threshold });
  const rows = clusterRows(resolution.clusterOf);
  const clusters = rows.map((members) => members.map((row) => keys[row]!));
  const previous = previousOf(type, facts);
  const assigned = assignIds({ clusters, previous, ages: facts.idAges, newId: (seed) => newIds.next(type, seed) });
  const entities = clusters.map((recordKeys, at) => {
    const members = rows[at]!.map((row) => ordered.positions[row]!);
    return new ResolvedEntity(type, assigned.ids[at]!, recordKeys, members, goldenRecords);
  });
  const { model, comparedPairs, cutBlocks } = resolution;
  return {
    entities,
    links: resolution.links,
    events: assigned.events,
    redirects: assigned.redirects,
    report: {
      records: keys.length,
      clusters: clusters.length,
      comparedPairs,
      cutBlocks,
      threshold: resolution.threshold,
      model,
    },
  };
}

/** The ids that records of this type had, those of records that are gone too: an id that lost all of them is retired. */
function previousOf(type: EntityType, facts: Facts): ReadonlyMap<string, string> {
  return new Map([...facts.previous].filter(([key]) => parseRecordKey(key)?.type === type));
}

function buildTable(
  { positions }: OrderedRecords,
  { records, compare = {} }: Facts,
  onNormalized: (record: SourceRecord, normalized: NormalizedRecord) => void,
): FeatureTable {
  const table = new FeatureTable();
  const compared = Object.keys(compare).sort();
  for (const position of positions) {
    const record = records.get(position);
    const normalized = normalizeRecord(record);
    const attributes = compared.flatMap((name) => {
      const value = fold(record.attributes[name] ?? '');
      return value === '' ? [] : [[name, value] as const];
    });
    table.add(normalized, Object.fromEntries(attributes));
    onNormalized(record, normalized);
  }
  return table;
}

/** Rows by cluster, clusters in the order of their first rows. */
function clusterRows(clusterOf: Int32Array): number[][] {
  const clusters = new Map<number, number[]>();
  clusterOf.forEach((root, row) => {
    const members = clusters.get(root);
    if (members) members.push(row);
    else clusters.set(root, [row]);
  });
  return [...clusters.values()];
}

class ResolvedEntity implements DerivedEntity {
  readonly type: EntityType;
  readonly id: string;
  readonly recordKeys: readonly string[];
  private readonly positions: readonly number[];
  private readonly goldenRecords: GoldenRecords;
  private goldenPlace = -1;

  constructor(
    type: EntityType,
    id: string,
    recordKeys: readonly string[],
    positions: readonly number[],
    goldenRecords: GoldenRecords,
  ) {
    this.type = type;
    this.id = id;
    this.recordKeys = recordKeys;
    this.positions = positions;
    this.goldenRecords = goldenRecords;
  }

  get kind(): string {
    return this.type === 'person' ? 'customer' : this.type;
  }

  get golden(): GoldenRecord {
    if (this.goldenPlace < 0) this.goldenPlace = this.goldenRecords.make(this.positions, this.recordKeys);
    return this.goldenRecords.get(this.goldenPlace, this.recordKeys);
  }
}
