// A claim is one record's word on one field: what survivorship rules choose among.

import { compareRecency, compareText } from '../domain/recency.ts';
import type { SourceRecord } from '../domain/record.ts';

export interface Claim<T> {
  readonly value: T;
  /** What makes two claims the same word, whatever their spelling. */
  readonly fold: string;
  /** How the value is written; decides `longest` and, among equal folds, the most usual spelling. */
  readonly text: string;
  readonly record: RankedRecord;
  /** Claims of a higher tier go before any of a lower one, whatever the rule: a whole address before a bare country. */
  readonly tier: number;
  /** How many records stand behind it, where that is not simply the count of equal folds. */
  readonly support?: number | undefined;
}

/** A record with its place in the two orders that rules use. */
export interface RankedRecord {
  readonly record: SourceRecord;
  /** 0 is the newest. */
  readonly age: number;
  /** 0 is the most trusted source. */
  readonly trust: number;
}

/**
 * The records of one entity, newest first: by date, position, source priority, key. Sources that `sourcePriority` does
 * not name come after it, by name.
 */
export function rankRecords(records: readonly SourceRecord[], sourcePriority: readonly string[]): RankedRecord[] {
  const trust = trustOf(records, sourcePriority);
  const newestFirst = [...records].sort(
    (a, b) => compareRecency(b, a) || trust.get(a.source)! - trust.get(b.source)! || compareText(a.key, b.key),
  );
  return newestFirst.map((record, age) => ({ record, age, trust: trust.get(record.source)! }));
}

function trustOf(records: readonly SourceRecord[], sourcePriority: readonly string[]): ReadonlyMap<string, number> {
  const others = [...new Set(records.map((record) => record.source))].sort(compareText);
  return new Map([...new Set([...sourcePriority, ...others])].map((source, rank) => [source, rank]));
}

/** Text that compares by equality: composed, lower case, single spaces. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** Codes and numbers that compare by equality: letters and digits alone, so that punctuation does not count. */
export function foldCode(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '') || foldText(text);
}
