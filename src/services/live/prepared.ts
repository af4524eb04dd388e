// What a step needs of the records that come, worked out before any lock is taken.

import type { EntityType, SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';
import type { BlockKey } from '../../resolution/block/blockKeys.ts';
import type { NormalizedRecord } from '../../resolution/normalize/normalized.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import { contentHash } from '../load/contentHash.ts';
import type { LiveChanges, LockRequest, StewardJudgement, Withdrawal } from './contract.ts';
import { byDepth, type Engines } from './engines.ts';

export interface PreparedPut {
  readonly key: string;
  readonly type: EntityType;
  readonly record: SourceRecord;
  readonly hash: string;
  readonly normalized: NormalizedRecord;
  readonly relationships: readonly { readonly relationship: Relationship; readonly hash: string }[];
  readonly blocks: readonly BlockKey[];
}

export interface Prepared {
  readonly puts: readonly PreparedPut[];
  readonly remove: readonly string[];
  readonly judge: readonly StewardJudgement[];
  readonly withdraw: readonly Withdrawal[];
}

/** The last put of each key counts; a key that is put and removed is put. */
export function prepare({ put = [], remove = [], judge = [], withdraw = [] }: LiveChanges, engines: Engines): Prepared {
  const last = new Map(put.map((one) => [one.record.key, one]));
  const puts = [...last.values()].map(({ record, relationships }): PreparedPut => {
    const hash = contentOf(record);
    const normalized = normalizeRecord(record);
    const engine = engines.of(record.type);
    const blocks = engine.blocksOf(engines.take(engine, record, hash, normalized));
    const hashed = relationships.map((relationship) => ({ relationship, hash: contentOf(relationship) }));
    return { key: record.key, type: record.type, record, hash, normalized, relationships: hashed, blocks };
  });
  return { puts, remove: [...new Set(remove)].filter((key) => !last.has(key)), judge, withdraw };
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
  const keys = new Set([...coming, ...prepared.remove, ...judgedRecords(prepared)]);
  return [...keys].sort().map((key) => ({ key, comes: coming.has(key) }));
}

function unique<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()];
}
