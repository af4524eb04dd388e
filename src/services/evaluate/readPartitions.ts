// Reads what was found and what is true of the same records: two partitions over one numbering of records.

import { KinholdError } from '../../domain/errors.ts';
import { IntList } from '../../resolution/features/columns.ts';
import type { ReadTable } from '../outputs.ts';
import type { Partitions } from './partitions.ts';
import { StringTable } from './stringTable.ts';

export interface PartitionFiles {
  readonly clustersFile: string;
  readonly truthFile: string;
  /** Column of the cluster, in both files; the truth's is 'entity_id' where it has no such column. */
  readonly column: string;
}

export interface ReadPartitions extends Partitions {
  /** Keys of the records that were found: records 0 to below their number. */
  readonly keys: StringTable;
  /** Records that the truth does not know: left out. */
  readonly withoutTruth: number;
  /** Records that only the truth knows; they come after the others, each in a cluster of its own. */
  readonly onlyInTruth: number;
}

const ALONE = -1;
const AMBIGUOUS = -1;
const UNKNOWN = -1;

/** Throws KinholdError 'invalid-input' where nothing matches, or where a record is in two clusters or entities. */
export async function readPartitions(files: PartitionFiles, readTable: ReadTable): Promise<ReadPartitions> {
  const found = await readFound(files, readTable);
  const truth = await readTruth(files, found, readTable);
  const matched = truth.entityOf.reduce((count, entity) => count + (entity === UNKNOWN ? 0 : 1), 0);
  if (matched === 0) {
    throw new KinholdError(
      'invalid-input',
      `no record of ${files.clustersFile} is in ${files.truthFile}; record_id must be a record_key or an id`,
    );
  }
  const [known, onlyInTruth] = [found.keys.size, truth.elsewhere.length];
  const clusterOf = new Int32Array(known + onlyInTruth).fill(ALONE);
  clusterOf.set(found.clusterOf);
  const entityOf = new Int32Array(known + onlyInTruth);
  entityOf.set(truth.entityOf);
  entityOf.set(truth.elsewhere, known);
  let clusters = found.clusters;
  for (let record = 0; record < clusterOf.length; record++) {
    if (clusterOf[record] === ALONE) clusterOf[record] = clusters++;
  }
  const withoutTruth = known - matched;
  return { keys: found.keys, clusterOf, entityOf, clusters, entities: truth.entities, withoutTruth, onlyInTruth };
}

interface Found {
  readonly keys: StringTable;
  readonly ids: StringTable;
  /** The record that has an id, by the id's number. */
  readonly recordOfId: IntList;
  readonly clusterOf: Int32Array;
  readonly clusters: number;
}

async function readFound({ clustersFile, column }: PartitionFiles, readTable: ReadTable): Promise<Found> {
  const [keys, ids, clusters] = [new StringTable(), new StringTable(), new StringTable()];
  const [recordOfId, clusterOf] = [new IntList(), new IntList()];
  for await (const row of readTable(clustersFile, ['record_key', 'id', column])) {
    const name = row[column]!;
    const cluster = name === '' ? ALONE : clusters.intern(name);
    const record = keys.intern(row.record_key!);
    if (record < clusterOf.length) {
      if (clusterOf.at(record) !== cluster) throw twice(clustersFile, row.record_key!, column);
      continue;
    }
    clusterOf.push(cluster);
    const id = ids.intern(row.id!);
    if (id === recordOfId.length) recordOfId.push(record);
    else recordOfId.set(id, AMBIGUOUS);
  }
  return { keys, ids, recordOfId, clusterOf: clusterOf.view(), clusters: clusters.size };
}

interface Truth {
  /** By record; UNKNOWN where the truth does not name it. */
  readonly entityOf: Int32Array;
  /** The entities of rows that name no record. */
  readonly elsewhere: Int32Array;
  readonly entities: number;
}

async function readTruth(files: PartitionFiles, found: Found, readTable: ReadTable): Promise<Truth> {
  const { truthFile, column } = files;
  const entities = new StringTable();
  const entityOf = new Int32Array(found.keys.size).fill(UNKNOWN);
  const elsewhere = new IntList();
  for await (const row of readTable(truthFile, ['record_id'])) {
    const name = row[column] ?? row.entity_id;
    if (name === undefined)
      throw new KinholdError('invalid-input', `${truthFile} has no column ${column} or entity_id`);
    if (name === '') continue;
    const entity = entities.intern(name);
    const record = recordOf(row.record_id!, found);
    if (record === UNKNOWN) elsewhere.push(entity);
    else if (entityOf[record] === UNKNOWN) entityOf[record] = entity;
    else if (entityOf[record] !== entity) throw twice(truthFile, row.record_id!, column);
  }
  return { entityOf, elsewhere: elsewhere.view(), entities: entities.size };
}

/** The record that a truth row means: by its key, else by an id that it alone has. */
function recordOf(name: string, { keys, ids, recordOfId }: Found): number {
  const byKey = keys.find(name);
  if (byKey >= 0) return byKey;
  const id = ids.find(name);
  return id < 0 ? UNKNOWN : recordOfId.at(id);
}

function twice(file: string, record: string, column: string): KinholdError {
  return new KinholdError(
    'invalid-input',
    `${file} has record ${record} twice, with another ${column}; keep one of the rows`,
  );
}
