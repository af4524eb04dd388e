// Facts in Neo4j: records with their versions and identifiers, and the relationships that they declare.

import { z } from 'zod';
import { parseRecordKey, type SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';
import type {
  FactStore,
  RecordWrite,
  RelationshipRef,
  RelationshipWrite,
  StoredFact,
} from '../../services/graphPorts.ts';
import type { Database, Transaction } from '../database.ts';
import { query } from '../queries.ts';

const NoRow = z.unknown();
const Position = z.object({ position: z.int() });
const Stored = z.object({ key: z.string(), hash: z.string().nullable(), active: z.boolean() });
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
    records: async (keys) => byKey(await readSome(database, 'facts/readStoredRecords', { keys }, keys)),
    relationships: async (refs) =>
      byKey(await readSome(database, 'facts/readStoredRelationships', { refs: refs.map(found) }, refs)),
    write: (records, relationships, at) => write(database, records, relationships, at),
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
        await transaction.run(query('facts/retireRelationships'), { refs: refs.map(found), at }, NoRow);
      }),
  };
}

async function readSome(database: Database, name: string, params: Record<string, unknown>, wanted: readonly unknown[]) {
  return wanted.length === 0 ? [] : database.read(query(name), params, Stored);
}

function byKey(rows: readonly z.infer<typeof Stored>[]): ReadonlyMap<string, StoredFact> {
  return new Map(rows.map(({ key, hash, active }) => [key, { hash, active }]));
}

function found({ left, key }: RelationshipRef): { left: string; key: string } {
  return { left, key };
}

function write(
  database: Database,
  records: readonly RecordWrite[],
  relationships: readonly RelationshipWrite[],
  at: string,
): Promise<void> {
  return database.transaction(async (transaction) => {
    const facts = [...records.map(({ record }) => record), ...relationships.map(({ relationship }) => relationship)];
    await countChange(
      transaction,
      facts.map(({ source }) => source),
    );
    if (records.length > 0) await writeRecords(transaction, records, at);
    if (relationships.length > 0) await writeRelationships(transaction, relationships, at);
  });
}

/** First of all in a transaction: it lets one writer at a time change the facts of a source. */
async function countChange(transaction: Transaction, sources: readonly string[]): Promise<void> {
  await transaction.run(query('facts/countChange'), { sources: [...new Set(sources)].sort() }, NoRow);
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

function recordRow({ record, hash }: RecordWrite) {
  const { key, source, type, id, observedAt, position } = record;
  const properties = { source, type, id, observedAt, position, hash, data: JSON.stringify(record) };
  return { key, source, hash, properties };
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

/** A key that is none still gets a place, so that what a source said is kept and shown. */
function placeRow(key: string): Pick<SourceRecord, 'key'> & Partial<SourceRecord> {
  return { key, ...(parseRecordKey(key) ?? {}) };
}

function relationshipRow({ relationship, hash }: RelationshipWrite) {
  const { left, right, ...properties }: Relationship = relationship;
  return { left, right, key: relationship.key, properties: { ...properties, hash } };
}

function retire(database: Database, source: string, keys: readonly string[], at: string): Promise<void> {
  return database.transaction(async (transaction) => {
    await countChange(transaction, [source]);
    await transaction.run(query('facts/retireRecords'), { keys, at }, NoRow);
    await transaction.run(
      query('facts/detachIdentifiers'),
      { rows: keys.map((record) => ({ record, keys: [] })) },
      NoRow,
    );
  });
}
