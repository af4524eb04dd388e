// The facts of a bulk load: what the queries under cypher/facts/ do to a graph, done to what this load has brought so far. Versions
// go to their file as they come; records and relationships, which later rows may change, once all are in.

import type { SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';
import type {
  FactChanges,
  FactStore,
  RecordWrite,
  RelationshipWrite,
  StoredFacts,
  StoredRecord,
} from '../../services/graphPorts.ts';
import { JsonLog } from '../../services/jsonLog.ts';
import { placeRow, recordRow, relationshipRow, sourcesOf } from '../graph/factRows.ts';
import type { GraphFiles } from './graphFiles.ts';

type Identifiers = RecordWrite['identifiers'];

/** Where a record's content is; -1 where relationships alone name it. */
interface Held {
  place: number;
  hash: string | null;
  versions: number;
  /** Keys of the relationships that its own row declares. */
  declares: readonly string[];
}

interface Declared {
  readonly relationship: Relationship;
  readonly hash: string;
  readonly loadedAt: string;
  readonly changedAt: string;
  /** When it was no longer declared; null while it is. */
  readonly retiredAt: string | null;
  /** What it said before, as cypher/facts/writeRelationships.cypher keeps it; null where it has said one thing only. */
  readonly stood: readonly string[] | null;
}

export class BulkFacts implements FactStore {
  private readonly files: GraphFiles;
  private readonly held = new Map<string, Held>();
  private readonly contents = new JsonLog<SourceRecord>();
  private readonly identifiers = new JsonLog<Identifiers>();
  private readonly declared = new Map<string, Declared>();
  private readonly changes = new Map<string, number>();

  constructor(files: GraphFiles) {
    this.files = files;
  }

  async nextPosition(): Promise<number> {
    return 0;
  }

  async records(keys: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>> {
    const known = keys.flatMap((key) => {
      const held = this.held.get(key);
      return held === undefined ? [] : [[key, { ...held, active: held.place >= 0 }] as const];
    });
    return new Map(known);
  }

  async relationships(refs: readonly { readonly key: string }[]) {
    const known = refs.flatMap(({ key }) => {
      const declared = this.declared.get(key);
      if (declared === undefined) return [];
      const { hash, retiredAt, relationship } = declared;
      return [[key, { hash, active: retiredAt === null, declaredBy: relationship.declaredBy ?? null }] as const];
    });
    return new Map(known);
  }

  async write(changes: FactChanges, at: string): Promise<void> {
    for (const source of sourcesOf(changes)) this.changes.set(source, (this.changes.get(source) ?? 0) + 1);
    for (const record of changes.records) this.writeRecord(record, at);
    for (const relationship of changes.relationships) this.declare(relationship, at);
    for (const { key, left } of changes.undeclared) this.endDeclaration(key, left, at);
  }

  /** All that there is came with this load, so that none of it can have gone. */
  async activeRecords(): Promise<readonly string[]> {
    return [];
  }

  async activeRelationships() {
    return [];
  }

  async retire(): Promise<number> {
    return 0;
  }

  async retireRelationships(): Promise<void> {
    // None has gone.
  }

  /** How many times facts have changed. */
  factChanges(): number {
    return [...this.changes.values()].reduce((sum, times) => sum + times, 0);
  }

  /** What stands, for a derivation. */
  standing(): StoredFacts {
    const held = this.sorted().filter(([, { place }]) => place >= 0);
    const keys = held.map(([key]) => key);
    const records = { keys, size: keys.length, get: (index: number) => this.contents.get(held[index]![1].place) };
    const standing = [...this.declared.values()].filter(({ retiredAt }) => retiredAt === null);
    const relationships = standing.map(({ relationship }) => relationship).sort(byKey);
    return { records, relationships, judgements: [], overrides: [], householdOverrides: [] };
  }

  /** Writes all facts; `stays` are those of each record, as it keeps them. */
  writeFiles(stays: ReadonlyMap<string, readonly string[]>): void {
    for (const [name, changes] of this.changes) this.files.node('Source', { name, changes });
    const written = new Set<string>();
    for (const [key, held] of this.sorted()) {
      if (held.place < 0) this.files.node('Record', { ...placeRow(key), active: false, missing: true });
      else this.writeHeld(key, held, stays.get(key), written);
    }
    for (const declared of this.declared.values()) this.writeDeclared(declared);
  }

  private sorted(): [string, Held][] {
    return [...this.held].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  }

  private writeRecord(write: RecordWrite, at: string): void {
    const { key, hash, properties } = recordRow(write);
    const known = this.place(key);
    if (known.hash === hash) return;
    known.hash = hash;
    known.versions += 1;
    known.place = this.contents.appendJson(properties.data);
    this.identifiers.append(write.identifiers);
    const { data, observedAt } = properties;
    const version = { key: `${key}#${known.versions}`, number: known.versions, hash, data, observedAt, loadedAt: at };
    this.files.node('RecordVersion', version);
    this.files.edge('VERSION', key, version.key);
  }

  private place(key: string): Held {
    const held = this.held.get(key) ?? { place: -1, hash: null, versions: 0, declares: [] };
    this.held.set(key, held);
    return held;
  }

  private declare({ relationship, hash }: RelationshipWrite, at: string): void {
    const left = this.place(relationship.left);
    this.place(relationship.right);
    const { key, declaredBy } = relationship;
    const known = this.declared.get(key);
    const standsAlone = known?.relationship.declaredBy !== undefined && declaredBy === undefined;
    const isSame = known?.hash === hash && known.retiredAt === null;
    if (isSame && !standsAlone) return;
    const loadedAt = known?.loadedAt ?? at;
    const changedAt = isSame ? known.changedAt : at;
    const stood = known === undefined || isSame ? (known?.stood ?? null) : [...(known.stood ?? []), stand(known, at)];
    this.declared.set(key, { relationship, hash, loadedAt, changedAt, retiredAt: null, stood });
    left.declares = left.declares.filter((one) => one !== key);
    if (declaredBy === relationship.left) left.declares = [...left.declares, key];
  }

  private endDeclaration(key: string, left: string, at: string): void {
    const known = this.declared.get(key);
    if (known === undefined) return;
    this.declared.set(key, { ...known, retiredAt: known.retiredAt ?? at });
    const held = this.place(left);
    held.declares = held.declares.filter((one) => one !== key);
  }

  private writeHeld(
    key: string,
    { place, hash, versions }: Held,
    held: readonly string[] | undefined,
    written: Set<string>,
  ): void {
    const record = this.contents.get(place);
    const { properties, source } = recordRow({ record, hash: hash!, identifiers: [] });
    this.files.node('Record', { key, ...properties, active: true, versions, held });
    this.files.edge('FROM', key, source);
    for (const identifier of distinct(this.identifiers.get(place))) {
      this.files.edge('HAS_IDENTIFIER', key, identifier.key);
      if (written.has(identifier.key)) continue;
      written.add(identifier.key);
      this.files.node('Identifier', identifier);
    }
  }

  private writeDeclared({ relationship, hash, ...stamps }: Declared): void {
    const { left, right, properties } = relationshipRow({ relationship, hash });
    this.files.edge('DECLARES', left, right, { ...properties, ...stamps, active: stamps.retiredAt === null });
  }
}

/** Since when and until when a relationship stood as it was, and its own end. */
function stand({ changedAt, retiredAt, relationship }: Declared, at: string): string {
  return `${changedAt} ${retiredAt ?? at} ${relationship.validTo ?? ''}`;
}

function byKey(left: Relationship, right: Relationship): number {
  return left.key < right.key ? -1 : left.key > right.key ? 1 : 0;
}

function distinct(identifiers: Identifiers) {
  return new Map(identifiers.map(({ key, type, value }) => [key, { key, type, value }])).values();
}
