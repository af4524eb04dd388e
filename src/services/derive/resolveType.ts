// Resolves all records of one entity type and names what came out: the step from records to entities.

import type { IdentityEvent } from '../../domain/identity.ts';
import type { Link } from '../../domain/link.ts';
import type { EntityType, SourceRecord } from '../../domain/record.ts';
import { displayName } from '../../golden/displayName.ts';
import { survive } from '../../golden/survive.ts';
import { FeatureTable } from '../../resolution/features/featureTable.ts';
import { assignIds } from '../../resolution/identity/assignIds.ts';
import type { NormalizedRecord } from '../../resolution/normalize/normalized.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import { fold } from '../../resolution/normalize/text.ts';
import { resolve } from '../../resolution/resolve.ts';
import type { DerivedEntity, Facts, ResolutionReport } from '../derivation.ts';
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
  onNormalized: (record: SourceRecord, normalized: NormalizedRecord) => void,
): ResolvedType {
  const table = buildTable(ordered, facts, onNormalized);
  const { keys } = ordered;
  const { judgements, policies, threshold = null } = facts;
  const resolution = resolve({ type, table, keys, policies, judgements, threshold });
  const rows = clusterRows(resolution.clusterOf);
  const clusters = rows.map((members) => members.map((row) => keys[row]!));
  const previous = new Map(
    keys.flatMap((key) => (facts.previous.has(key) ? [[key, facts.previous.get(key)!] as const] : [])),
  );
  const assigned = assignIds({ clusters, previous, ages: facts.idAges, newId: (seed) => newIds.next(type, seed) });
  const entities = clusters.map((recordKeys, at) => {
    const members = rows[at]!.map((row) => ordered.positions[row]!);
    return new ResolvedEntity(type, assigned.ids[at]!, recordKeys, members, facts);
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

/** What stands for no value; a website at a shared host identifies nobody but is a value all the same. */
function valueless(record: SourceRecord) {
  return normalizeRecord(record).excluded.filter(({ reason }) => reason !== 'shared host');
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

/** An entity whose golden record is made when asked for: a million entities are kept, their values need not be. */
class ResolvedEntity implements DerivedEntity {
  readonly type: EntityType;
  readonly id: string;
  readonly recordKeys: readonly string[];
  private readonly positions: readonly number[];
  private readonly facts: Facts;

  constructor(type: EntityType, id: string, recordKeys: readonly string[], positions: readonly number[], facts: Facts) {
    this.type = type;
    this.id = id;
    this.recordKeys = recordKeys;
    this.positions = positions;
    this.facts = facts;
  }

  get kind(): string {
    return this.type === 'person' ? 'customer' : this.type;
  }

  get name(): string {
    return displayName(this.golden, this.type);
  }

  get golden() {
    const records = this.positions.map((position) => this.facts.records.get(position));
    const excluded = new Map(records.map((record) => [record.key, valueless(record)]));
    return survive(records, { sourcePriority: this.facts.sourcePriority, excluded: (key) => excluded.get(key) ?? [] });
  }
}
