// The first half of a load: streams rows, tells by content hashes what is new, changed or unchanged, writes only that, and
// in a full load retires what is gone. A relationship that a row no longer declares ends in any load. While one batch is being written the next one is read and normalized.

import type { SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import type {
  FactChanges,
  FactStore,
  RecordWrite,
  RelationshipRef,
  RelationshipWrite,
  StoredFact,
  StoredRecord,
  StoredRelationship,
} from '../graphPorts.ts';
import type { InputBatch } from '../inputs.ts';
import { contentHash } from './contentHash.ts';
import type { LoadRequest, LoadSummary } from './contract.ts';
import { retireGone } from './retireGone.ts';
import { SeenFacts } from './seenFacts.ts';

type Fate = 'new' | 'changed' | 'unchanged' | 'returned';
type Counts = Record<'read' | 'retired' | Fate, number>;

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
    relationships: { ...counted.relationships, retired: counted.relationships.retired + gone.relationships },
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

async function prepare(
  batch: InputBatch,
  firstPosition: number,
  store: FactStore,
  counted: { records: Counts; relationships: Counts },
): Promise<FactChanges> {
  const records = hashed(batch.records, firstPosition);
  const relationships = hashed(batch.relationships, firstPosition);
  const [storedRecords, storedRelationships] = await Promise.all([
    store.records(records.map(({ fact }) => fact.key)),
    store.relationships(relationships.map(({ fact }) => fact)),
  ]);
  const declared = new Set(relationships.map(({ fact }) => fact.key));
  const undeclared = records.flatMap(({ fact }) => endedBy(fact, storedRecords.get(fact.key), declared));
  counted.relationships.retired += undeclared.length;
  return {
    records: differing(records, storedRecords, recordFate, counted.records).map(asRecordWrite),
    relationships: differing(relationships, storedRelationships, relationshipFate, counted.relationships).map(
      asRelationshipWrite,
    ),
    undeclared,
  };
}

/** What the record's row declared before and does not declare now. */
function endedBy(
  { key: left, source }: SourceRecord,
  stored: StoredRecord | undefined,
  declared: ReadonlySet<string>,
): RelationshipRef[] {
  const ended = stored?.declares.filter((key) => !declared.has(key)) ?? [];
  return ended.map((key) => ({ left, key, source }));
}

async function write(changes: FactChanges, store: FactStore, at: string): Promise<void> {
  const { records, relationships, undeclared } = changes;
  if (records.length + relationships.length + undeclared.length > 0) await store.write(changes, at);
}

interface Hashed<T> {
  readonly fact: T;
  readonly hash: string;
}

/**
 * The last fact of each key, sorted by key so that two loads lock in the same order. Positions count on from those of
 * earlier loads, and are no part of the hash: the same rows in another order are the same content. Nor is who declares
 * a relationship, so that a row and a file of relationships may both state it.
 */
function hashed<T extends { readonly key: string; readonly position: number; readonly declaredBy?: string }>(
  facts: readonly T[],
  firstPosition: number,
): Hashed<T>[] {
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  return [...byKey.keys()].sort().map((key) => {
    const { position, declaredBy: _declaredBy, ...content } = byKey.get(key)!;
    return { fact: { ...byKey.get(key)!, position: firstPosition + position }, hash: contentHash(content) };
  });
}

function differing<T extends { readonly key: string }, Stored>(
  facts: readonly Hashed<T>[],
  stored: ReadonlyMap<string, Stored>,
  fateOf: (fact: Hashed<T>, stored: Stored | undefined) => Fate,
  counts: Counts,
): Hashed<T>[] {
  return facts.filter((hashedFact) => {
    const fate = fateOf(hashedFact, stored.get(hashedFact.fact.key));
    counts.read += 1;
    counts[fate] += 1;
    return fate !== 'unchanged';
  });
}

/** A record that others only pointed at so far has no hash yet: it is new. */
function recordFate({ hash }: Hashed<unknown>, stored: StoredFact | undefined): Fate {
  if (stored === undefined || stored.hash === null) return 'new';
  if (!stored.active) return 'returned';
  return stored.hash === hash ? 'unchanged' : 'changed';
}

/** What a record's row declared until now stands by itself once a row of its own states it too. */
function relationshipFate(fact: Hashed<Relationship>, stored: StoredRelationship | undefined): Fate {
  const fate = recordFate(fact, stored);
  const standsAlone = fact.fact.declaredBy === undefined && stored?.declaredBy != null;
  return fate === 'unchanged' && standsAlone ? 'changed' : fate;
}

function asRecordWrite({ fact, hash }: Hashed<SourceRecord>): RecordWrite {
  return { record: fact, hash, identifiers: normalizeRecord(fact).identifiers };
}

function asRelationshipWrite({ fact, hash }: Hashed<Relationship>): RelationshipWrite {
  return { relationship: fact, hash };
}

function noCounts(): Counts {
  return { read: 0, new: 0, changed: 0, unchanged: 0, returned: 0, retired: 0 };
}
