// What a step needs of the records that come, worked out before any lock is taken.

import type { EntityType, SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';
import type { BlockKey } from '../../resolution/block/blockKeys.ts';
import type { NormalizedRecord } from '../../resolution/normalize/normalized.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import { contentHash } from '../load/contentHash.ts';
import type { LiveChanges, OverrideWithdrawal, StewardJudgement, StewardOverride, Withdrawal } from './changes.ts';
import type { LockRequest } from './contract.ts';
import { byDepth, type Engines } from './engines.ts';

export interface StatedRelationship {
  readonly relationship: Relationship;
  readonly hash: string;
}

export interface PreparedPut {
  readonly key: string;
  readonly type: EntityType;
  readonly record: SourceRecord;
  readonly hash: string;
  readonly normalized: NormalizedRecord;
  /** Null where what the row declared stays as it is. */
  readonly relationships: readonly StatedRelationship[] | null;
  readonly blocks: readonly BlockKey[];
}

export interface Prepared {
  readonly puts: readonly PreparedPut[];
  readonly remove: readonly string[];
  readonly relate: readonly StatedRelationship[];
  readonly unrelate: readonly { readonly left: string; readonly key: string }[];
  readonly judge: readonly StewardJudgement[];
  readonly withdraw: readonly Withdrawal[];
  readonly override: readonly StewardOverride[];
  readonly withdrawOverride: readonly OverrideWithdrawal[];
}

/** The last put of each key counts; a key that is put and removed is put. */
export function prepare(changes: LiveChanges, engines: Engines): Prepared {
  const { put = [], remove = [], relate = [], unrelate = [], ...decided } = changes;
  const { judge = [], withdraw = [], override = [], withdrawOverride = [] } = decided;
  const last = new Map(put.map((one) => [one.record.key, one]));
  const puts = [...last.values()].map(({ record, relationships }): PreparedPut => {
    const hash = contentOf(record);
    const normalized = normalizeRecord(record);
    const engine = engines.of(record.type);
    const blocks = engine.blocksOf(engines.take(engine, record, hash, normalized));
    const stated = relationships === null ? null : relationships.map(stateRelationship);
    return { key: record.key, type: record.type, record, hash, normalized, relationships: stated, blocks };
  });
  const gone = [...new Set(remove)].filter((key) => !last.has(key));
  const related = { relate: relate.map(stateRelationship), unrelate };
  return { puts, remove: gone, ...related, judge, withdraw, override, withdrawOverride };
}

function stateRelationship(relationship: Relationship): StatedRelationship {
  return { relationship, hash: contentOf(relationship) };
}

/** What rows of the step declare, with their records and without. */
export function statedRelationships({ puts, relate }: Pick<Prepared, 'puts' | 'relate'>): StatedRelationship[] {
  return [...puts.flatMap(({ relationships }) => relationships ?? []), ...relate];
}

/** Left records of relationships that come, change or end without them. */
export function relatedRecords({ relate, unrelate }: Pick<Prepared, 'relate' | 'unrelate'>): string[] {
  return [...relate.map(({ relationship }) => relationship.left), ...unrelate.map(({ left }) => left)];
}

/** Positions and who declares a relationship are no part of what a fact says. */
export function contentOf<T extends { readonly position: number; readonly declaredBy?: string }>(fact: T): string {
  const { position: _position, declaredBy: _declaredBy, ...content } = fact;
  return contentHash(content);
}

/** The records of each judgement that comes or is taken back. */
export function judgedRecords({ judge, withdraw }: Pick<Prepared, 'judge' | 'withdraw'>): string[] {
  const judgements = [...judge, ...withdraw.map(({ judgement }) => judgement)];
  return [...new Set(judgements.flatMap(({ left, right }) => [...left, ...right]))];
}

/** Keys of the records whose overrides come or are taken back. */
export function overriddenRecords({
  override = [],
  withdrawOverride = [],
}: Pick<LiveChanges, 'override' | 'withdrawOverride'>): string[] {
  return [...override, ...withdrawOverride].map(({ recordKey }) => recordKey);
}

export function lockRequest(prepared: Prepared): LockRequest {
  const { puts } = prepared;
  const [blocks, ...parts] = byDepth(puts.flatMap((put) => put.blocks));
  const units = puts.flatMap(({ type, normalized }) =>
    normalized.identifiers.map((identifier) => ({ ...identifier, of: type })),
  );
  return {
    records: lockedRecords(prepared),
    identifiers: unique(units, ({ key, of }) => `${of} ${key}`),
    blocks: [...new Set(blocks!.map(({ key }) => key))],
    parts: parts.map((level) => unique(level, ({ key }) => key)),
  };
}

function lockedRecords(prepared: Prepared): LockRequest['records'] {
  const coming = new Set(prepared.puts.map(({ key }) => key));
  const keys = new Set([
    ...coming,
    ...prepared.remove,
    ...relatedRecords(prepared),
    ...judgedRecords(prepared),
    ...overriddenRecords(prepared),
  ]);
  return [...keys].sort().map((key) => ({ key, comes: coming.has(key) }));
}

function unique<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()];
}
