// Blocks and weighs records of one entity type under a pinned model, whatever store they are kept in. What it took in it
// remembers by content, so that a record that is met often is normalized once.

import type { EntityType } from '../../domain/record.ts';
import { type BlockKey, BlockKeys } from '../block/blockKeys.ts';
import { type LiveRecord, LiveRecords } from '../incremental/liveRecords.ts';
import type { LiveInput } from '../incremental/liveState.ts';
import { Weigher } from '../incremental/weigher.ts';
import { ResolvedLink } from '../resolvedLink.ts';
import { logit } from '../score/scorer.ts';
import { HubFlags } from './hubFlags.ts';

export interface WeighedPair {
  /** Record keys, left < right. */
  readonly left: string;
  readonly right: string;
  /** log2 odds; -Infinity where they are too low to keep. */
  readonly odds: number;
  /** 'score', or the field of the decisive identifier that links alone. */
  readonly rule: string;
}

export class PairEngine {
  readonly records = new LiveRecords();
  readonly type: EntityType;
  /** Records a block may hold before it is split. */
  readonly cap: number;
  /** log2 odds from which a pair is linked, and from which it is kept at all. */
  readonly least: number;
  readonly leastKept: number;
  private readonly input: LiveInput;
  private readonly hubs = new HubFlags();
  /** What each row was taken in as. */
  private readonly contents: string[] = [];
  private current: Weigher;
  private blockKeys: BlockKeys;

  constructor(input: LiveInput) {
    const { model, threshold } = input;
    this.input = input;
    this.type = model.type;
    this.cap = model.blocking.cap;
    this.least = logit(threshold ?? model.threshold);
    this.leastKept = Math.min(this.least, logit(model.review));
    this.current = this.newWeigher();
    this.blockKeys = new BlockKeys(this.type, this.records.table, model);
  }

  get weigher(): Weigher {
    return this.current;
  }

  /** Rows taken in so far, those no longer of use too: a new engine frees them. */
  get rows(): number {
    return this.records.keys.length;
  }

  /** The row of a record; `content` tells its versions apart. `make` is asked where it has not been taken in. */
  take(key: string, content: string, make: () => LiveRecord): number {
    const known = this.records.rowOf(key);
    if (known !== undefined && this.contents[known] === content) return known;
    if (known !== undefined) this.records.remove(key);
    const record = make();
    const bringsFields = this.records.bringsFields(record);
    const row = this.records.add(record);
    this.contents[row] = content;
    if (bringsFields) {
      this.current = this.newWeigher();
      this.blockKeys = new BlockKeys(this.type, this.records.table, this.input.model);
    }
    return row;
  }

  blocksOf(row: number): readonly BlockKey[] {
    return this.blockKeys.of(row);
  }

  /** Says which identifiers ('type:value') of the records at hand stand on more records than their hub cap. */
  setHubs(keys: Iterable<string>): void {
    this.hubs.set(keys, this.records.table);
  }

  weigh(row: number, other: number): WeighedPair {
    const [left, right] = this.records.isBefore(row, other) ? [row, other] : [other, row];
    const odds = this.weigher.weigh(left, right);
    const keys = { left: this.records.keys[left]!, right: this.records.keys[right]! };
    return odds >= this.leastKept
      ? { ...keys, odds, rule: this.weigher.rule }
      : { ...keys, odds: -Infinity, rule: 'score' };
  }

  /** The evidence about a pair in words, strongest first. */
  why(row: number, other: number): string {
    const { rule, odds } = this.weigh(row, other);
    const { scorer, model } = this.weigher;
    const [left, right] = this.records.isBefore(row, other) ? [row, other] : [other, row];
    const context = { keys: this.records.keys, scorer, model };
    return new ResolvedLink(context, { left, right, odds, rule }, 'review', null).why;
  }

  private newWeigher(): Weigher {
    return new Weigher(this.input.model, this.input.policies, this.records.table, this.hubs);
  }
}
