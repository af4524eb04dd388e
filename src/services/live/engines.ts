// The engines of one process: one for each entity type, under the graph's model. They hold no state of the graph, only what
// they took in of records by content, so that any number of requests may use them in turn.

import { policyOf } from '../../domain/policy.ts';
import { ENTITY_TYPES, type EntityType, parseRecordKey, type SourceRecord } from '../../domain/record.ts';
import type { BlockKey } from '../../resolution/block/blockKeys.ts';
import type { LiveRecord } from '../../resolution/incremental/liveRecords.ts';
import { PairEngine } from '../../resolution/neighbourhood/pairEngine.ts';
import type { NormalizedRecord } from '../../resolution/normalize/normalized.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import { ComparedAttributes } from '../derive/comparedAttributes.ts';
import type { GraphModel } from '../graphModel.ts';
import { contentHash } from '../load/contentHash.ts';

/** Rows that an engine takes in before a new one takes its place. */
const MOST_ROWS = 100_000;

export class Engines {
  readonly model: GraphModel;
  private readonly attributes: ComparedAttributes;
  private readonly versions = new Map<EntityType, string>();
  private readonly engines = new Map<EntityType, PairEngine>();

  constructor(model: GraphModel) {
    this.model = model;
    this.attributes = new ComparedAttributes(model.compare);
  }

  /** The types that the model knows. */
  get types(): readonly EntityType[] {
    return ENTITY_TYPES.filter((type) => this.model.models[type] !== undefined);
  }

  /** The version of one type's model: what its links are stamped with. */
  versionOf(type: EntityType): string {
    const known = this.versions.get(type) ?? contentHash(this.model.models[type]);
    this.versions.set(type, known);
    return known;
  }

  /** Throws RangeError for a type that the model does not know. */
  of(type: EntityType): PairEngine {
    const known = this.engines.get(type);
    if (known !== undefined && known.rows < MOST_ROWS) return known;
    const model = this.model.models[type];
    if (model === undefined) throw new RangeError(`the model knows no ${type}`);
    const engine = new PairEngine({ model, policies: this.model.policies, threshold: null });
    this.engines.set(type, engine);
    return engine;
  }

  /** The row of a record in an engine of its type; `hash` is that of its content. */
  take(engine: PairEngine, record: SourceRecord, hash: string, normalized?: NormalizedRecord): number {
    return engine.take(record.key, hash, () => this.read(record, normalized ?? normalizeRecord(record)));
  }

  /** A record as engines take it in. */
  read(record: SourceRecord, normalized: NormalizedRecord): LiveRecord {
    return { key: record.key, record: normalized, attributes: this.attributes.of(record) };
  }

  hubCap(identifier: string): number {
    return policyOf(identifier.slice(0, identifier.indexOf(':')), this.model.policies).hubCap;
  }
}

/** Throws RangeError where the key is none. */
export function typeOf(recordKey: string): EntityType {
  const parsed = parseRecordKey(recordKey);
  if (parsed === null) throw new RangeError(`'${recordKey}' is no record key`);
  return parsed.type;
}

/** A block and its parts, by depth: blocks at 0. */
export function byDepth(blocks: Iterable<BlockKey>): { key: string; in: string }[][] {
  const levels: { key: string; in: string }[][] = [[], [], [], []];
  const add = (block: BlockKey, parent: string, depth: number) => {
    levels[depth]!.push({ key: block.key, in: parent });
    for (const part of block.parts) add(part, block.key, depth + 1);
  };
  for (const block of blocks) add(block, '', 0);
  return levels;
}
