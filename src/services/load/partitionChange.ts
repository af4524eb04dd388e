// How one partition of records into entities differs from another: which entities become one, and which come apart.

import { type EntityType, parseRecordKey } from '../../domain/record.ts';

export interface EntityChange {
  readonly type: EntityType;
  /** Of a merge the ids that become one, of a split the id that comes apart. */
  readonly ids: readonly string[];
  /** Keys of records, grouped as they were before a merge, or as they are after a split; a few of each group. */
  readonly records: readonly (readonly string[])[];
}

export interface PartitionChange {
  /** Entities before and after, of all types. */
  readonly before: number;
  readonly after: number;
  /** Entities that take in records of several former ones, and former ones whose records are in several now. */
  readonly merges: number;
  readonly splits: number;
  /** Records that are together with others than before. */
  readonly records: number;
  /** The largest of each, as many as asked for. */
  readonly mergeSamples: readonly EntityChange[];
  readonly splitSamples: readonly EntityChange[];
}

const RECORDS_TOLD = 3;

type Groups = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Both map record keys to ids; what an entity is called is no change. */
export function partitionChange(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  most: number,
): PartitionChange {
  const merges = several(grouped(after, before));
  const splits = several(grouped(before, after));
  const moved = new Set([...merges, ...splits].flatMap(([, parts]) => [...parts.values()].flat()));
  return {
    before: new Set(before.values()).size,
    after: new Set(after.values()).size,
    merges: merges.length,
    splits: splits.length,
    records: moved.size,
    mergeSamples: merges.slice(0, most).map(([, parts]) => changeOf([...parts.keys()].sort(), parts)),
    splitSamples: splits.slice(0, most).map(([id, parts]) => changeOf([id], parts)),
  };
}

/** The records of each id of `outer`, by the id that they have in `inner`; those that one of the two lacks are left out. */
function grouped(outer: ReadonlyMap<string, string>, inner: ReadonlyMap<string, string>): Groups {
  const groups = new Map<string, Map<string, string[]>>();
  for (const [record, id] of outer) {
    const part = inner.get(record);
    if (part === undefined) continue;
    const parts = groups.get(id) ?? new Map<string, string[]>();
    groups.set(id, parts.set(part, [...(parts.get(part) ?? []), record]));
  }
  return groups;
}

/** Those of several parts, the largest first. */
function several(groups: Groups): [string, ReadonlyMap<string, readonly string[]>][] {
  const size = (parts: ReadonlyMap<string, readonly string[]>) => [...parts.values()].flat().length;
  return [...groups]
    .filter(([, parts]) => parts.size > 1)
    .sort(([a, left], [b, right]) => size(right) - size(left) || (a < b ? -1 : 1));
}

function changeOf(ids: readonly string[], parts: ReadonlyMap<string, readonly string[]>): EntityChange {
  const records = [...parts.values()].map((part) => part.toSorted()).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return {
    type: parseRecordKey(records[0]![0]!)!.type,
    ids,
    records: records.map((part) => part.slice(0, RECORDS_TOLD)),
  };
}
