// The first half of a load: streams rows, tells by content hashes what is new, changed or unchanged, writes only that, and
// in a full load retires what is gone. While one batch is being written the next one is read and normalized.

import type { SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import type { FactStore, RecordWrite, RelationshipWrite, StoredFact } from '../graphPorts.ts';
import type { InputBatch } from '../inputs.ts';
import { contentHash } from './contentHash.ts';
import type { LoadRequest, LoadSummary } from './contract.ts';
import { retireGone } from './retireGone.ts';
import { SeenFacts } from './seenFacts.ts';

type Fate = 'new' | 'changed' | 'unchanged' | 'returned';
type Counts = Record<'read' | Fate, number>;

/** Counts what became of every row; nothing is written where content and graph agree. */
export async function loadFacts(
  request: LoadRequest,
  store: FactStore,
): Promise<Pick<LoadSummary, 'records' | 'relationships' | 'quarantined' | 'keptForBadRows'>> {
  const seen = request.full ? new SeenFacts() : null;
  const counted = await writeBatches(request, store, seen);
  const gone = seen === null ? NOTHING_GONE : await retireGone(seen, store, request.at);
  return {
    records: { ...counted.records, retired: gone.records },
    relationships: { ...counted.relationships, retired: gone.relationships },
    quarantined: counted.quarantined,
    keptForBadRows: gone.keptForBadRows,
  };
}

const NOTHING_GONE = { records: 0, relationships: 0, keptForBadRows: 0 };

async function writeBatches({ inputs, at, ...request }: LoadRequest, store: FactStore, seen: SeenFacts | null) {
  const firstPosition = await store.nextPosition();
  const counted = { records: noCounts(), relationships: noCounts(), quarantined: 0 };
  let writing: Promise<void> = Promise.resolve();
  for await (const batch of inputs.batches()) {
    seen?.add(batch);
    if (batch.quarantined.length > 0) request.onQuarantined?.(batch.quarantined);
    counted.quarantined += batch.quarantined.length;
    const prepared = await prepare(batch, firstPosition, store, counted);
    await writing;
    writing = write(prepared, store, at);
    // A failure is thrown by the next await; until then it must not count as unhandled.
    writing.catch(() => undefined);
    request.onProgress?.(batch.bytesRead, inputs.totalBytes);
  }
  await writing;
  return counted;
}

interface PreparedBatch {
  readonly records: readonly RecordWrite[];
  readonly relationships: readonly RelationshipWrite[];
}

async function prepare(
  batch: InputBatch,
  firstPosition: number,
  store: FactStore,
  counted: { records: Counts; relationships: Counts },
): Promise<PreparedBatch> {
  const records = hashed(batch.records, firstPosition);
  const relationships = hashed(batch.relationships, firstPosition);
  const [storedRecords, storedRelationships] = await Promise.all([
    store.records(records.map(({ fact }) => fact.key)),
    store.relationships(relationships.map(({ fact }) => fact)),
  ]);
  return {
    records: differing(records, storedRecords, counted.records).map(asRecordWrite),
    relationships: differing(relationships, storedRelationships, counted.relationships).map(asRelationshipWrite),
  };
}

async function write({ records, relationships }: PreparedBatch, store: FactStore, at: string): Promise<void> {
  if (records.length + relationships.length > 0) await store.write(records, relationships, at);
}

interface Hashed<T> {
  readonly fact: T;
  readonly hash: string;
}

/**
 * The last fact of each key, sorted by key so that two loads lock in the same order. Positions count on from those of
 * earlier loads, and are no part of the hash: the same rows in another order are the same content.
 */
function hashed<T extends { readonly key: string; readonly position: number }>(
  facts: readonly T[],
  firstPosition: number,
): Hashed<T>[] {
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  return [...byKey.keys()].sort().map((key) => {
    const { position, ...content } = byKey.get(key)!;
    return { fact: { ...byKey.get(key)!, position: firstPosition + position }, hash: contentHash(content) };
  });
}

function differing<T extends { readonly key: string }>(
  facts: readonly Hashed<T>[],
  stored: ReadonlyMap<string, StoredFact>,
  counts: Counts,
): Hashed<T>[] {
  return facts.filter(({ fact, hash }) => {
    const fate = fateOf(hash, stored.get(fact.key));
    counts.read += 1;
    counts[fate] += 1;
    return fate !== 'unchanged';
  });
}

/** A record that others only pointed at so far has no hash yet: it is new. */
function fateOf(hash: string, stored: StoredFact | undefined): Fate {
  if (stored === undefined || stored.hash === null) return 'new';
  if (!stored.active) return 'returned';
  return stored.hash === hash ? 'unchanged' : 'changed';
}

function asRecordWrite({ fact, hash }: Hashed<SourceRecord>): RecordWrite {
  return { record: fact, hash, identifiers: normalizeRecord(fact).identifiers };
}

function asRelationshipWrite({ fact, hash }: Hashed<Relationship>): RelationshipWrite {
  return { relationship: fact, hash };
}

function noCounts(): Counts {
  return { read: 0, new: 0, changed: 0, unchanged: 0, returned: 0 };
}
