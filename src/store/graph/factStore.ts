// Facts in Neo4j: records with their versions and identifiers, and the relationships that they declare.

import { z } from 'zod';
import type {
  FactChanges,
  FactStore,
  RecordWrite,
  RelationshipRef,
  RelationshipWrite,
} from '../../services/graphPorts.ts';
import type { Database, Transaction } from '../database.ts';
import { query } from '../queries.ts';
import { placeRow, recordRow, relationshipRow, sourcesOf } from './factRows.ts';

const NoRow = z.unknown();
const Position = z.object({ position: z.int() });
const stored = { key: z.string(), hash: z.string().nullable(), active: z.boolean() };
const StoredRecordRow = z.object({ ...stored, declares: z.array(z.string()) });
const StoredRelationshipRow = z.object({ ...stored, declaredBy: z.string().nullable() });
const Ended = z.object({ ended: z.int() });
const Written = z.object({ key: z.string(), number: z.int() });
const Key = z.object({ key: z.string() });
const Ref = z.object({ left: z.string(), key: z.string(), source: z.string() });

/** The facts of one database. */
export function factStore(database: Database): FactStore {
  return {
    async nextPosition() {
      const [row] = await database.read(query('facts/nextPosition'), {}, Position);
      return row!.position;
    },
    async records(keys) {
      if (keys.length === 0) return new Map();
      return byKey(await database.read(query('facts/readStoredRecords'), { keys }, StoredRecordRow));
    },
    async relationships(refs) {
      if (refs.length === 0) return new Map();
      const params = { refs: refs.map(found) };
      return byKey(await database.read(query('facts/readStoredRelationships'), params, StoredRelationshipRow));
    },
    write: (changes, at) => write(database, changes, at),
    async activeRecords({ source, type }) {
      const rows = await database.read(query('facts/readActiveRecordKeys'), { source, type }, Key);
      return rows.map(({ key }) => key);
    },
    activeRelationships: ({ source, relation }) =>
      database.read(query('facts/readActiveRelationshipRefs'), { source, relation }, Ref),
    retire: (source, keys, at) => retire(database, source, keys, at),
    retireRelationships: (source, refs, at) =>
      database.transaction(async (transaction) => {
        await countChange(transaction, [source]);
        await retireRelationships(transaction, refs, at);
      }),
  };
}

function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.key, row]));
}

function found({ left, key }: RelationshipRef): { left: string; key: string } {
  return { left, key };
}

function write(database: Database, { records, relationships, undeclared }: FactChanges, at: string): Promise<void> {
  return database.transaction(async (transaction) => {
    await countChange(transaction, sourcesOf({ records, relationships, undeclared }));
    if (records.length > 0) await writeRecords(transaction, records, at);
    if (relationships.length > 0) await writeRelationships(transaction, relationships, at);
    if (undeclared.length > 0) await retireRelationships(transaction, undeclared, at);
  });
}

/** First of all in a transaction: it lets one writer at a time change the facts of a source. */
async function countChange(transaction: Transaction, sources: readonly string[]): Promise<void> {
  await transaction.run(query('facts/countChange'), { sources }, NoRow);
}

async function writeRecords(transaction: Transaction, records: readonly RecordWrite[], at: string): Promise<void> {
  const rows = await transaction.run(query('facts/writeRecords'), { rows: records.map(recordRow), at }, Written);
  const numbers = new Map(rows.map(({ key, number }) => [key, number]));
  const written = records.filter(({ record }) => numbers.has(record.key));
  const again = written.filter(({ record }) => numbers.get(record.key)! > 1);
  if (again.length > 0) await transaction.run(query('facts/detachIdentifiers'), { rows: again.map(heldRow) }, NoRow);
  await transaction.run(
    query('facts/attachIdentifiers'),
    { rows: written.flatMap(attachRows).sort(byIdentifier) },
    NoRow,
  );
}

function heldRow({ record, identifiers }: RecordWrite) {
  return { record: record.key, keys: identifiers.map(({ key }) => key) };
}

function attachRows({ record, identifiers }: RecordWrite) {
  return identifiers.map(({ key, type, value }) => ({ record: record.key, key, type, value }));
}

function byIdentifier(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

async function writeRelationships(
  transaction: Transaction,
  writes: readonly RelationshipWrite[],
  at: string,
): Promise<void> {
  const ends = new Set(writes.flatMap(({ relationship }) => [relationship.left, relationship.right]));
  await transaction.run(query('facts/placeRecords'), { rows: [...ends].sort().map(placeRow) }, NoRow);
  await transaction.run(query('facts/writeRelationships'), { rows: writes.map(relationshipRow), at }, NoRow);
}

async function retireRelationships(
  transaction: Transaction,
  refs: readonly RelationshipRef[],
  at: string,
): Promise<void> {
  await transaction.run(query('facts/retireRelationships'), { refs: refs.map(found), at }, NoRow);
}

function retire(database: Database, source: string, keys: readonly string[], at: string): Promise<number> {
  return database.transaction(async (transaction) => {
    await countChange(transaction, [source]);
    await transaction.run(query('facts/retireRecords'), { keys, at }, NoRow);
    await transaction.run(
      query('facts/detachIdentifiers'),
      { rows: keys.map((record) => ({ record, keys: [] })) },
      NoRow,
    );
    const [row] = await transaction.run(query('facts/retireDeclared'), { keys, at }, Ended);
    return row!.ended;
  });
}
