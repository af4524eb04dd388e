// Survivorship of fields that mean something only together: a name's parts, an amount and its currency, a registration
// number and its jurisdiction. They come from one record; what it leaves empty may be filled by one that agrees with it.

import type { SourceRecord, TextField } from '../domain/record.ts';
import { choose } from './choose.ts';
import { type Claim, foldText, type RankedRecord } from './claim.ts';
import type { ChoosingRule } from './rules.ts';

export type TextOf = (record: SourceRecord, field: TextField) => string | undefined;

/** One field's value and the record it came from. */
export interface Survivor {
  readonly field: string;
  readonly value: string;
  readonly recordKey: string;
}

interface Group {
  readonly fields: readonly TextField[];
  /** The field the others only qualify: a record that states it goes before one that does not. */
  readonly lead: TextField;
}

export const MONEY: Group = { fields: ['amount', 'currency'], lead: 'amount' };
export const REGISTRATION: Group = { fields: ['registrationNumber', 'jurisdiction'], lead: 'registrationNumber' };

/** The survivors of one group of fields. */
export function surviveTogether(
  records: readonly RankedRecord[],
  group: Group,
  rule: ChoosingRule,
  textOf: TextOf,
): Survivor[] {
  const claims = records.flatMap((record): Claim<RankedRecord>[] => {
    const texts = group.fields.map((field) => textOf(record.record, field) ?? '');
    if (texts.every((text) => text === '')) return [];
    const tier = textOf(record.record, group.lead) === undefined ? 0 : 1;
    return [{ value: record, fold: texts.map(foldText).join('\n'), text: texts.join(' ').trim(), record, tier }];
  });
  const winner = choose(claims, rule);
  return winner === null ? [] : fill(winner.value, records, group.fields, textOf);
}

/**
 * The winner's parts, then, for what it leaves empty, those of the newest records that contradict none of the parts so
 * far. A record that contradicts one speaks of another name, amount or number.
 */
export function fill(
  winner: RankedRecord,
  records: readonly RankedRecord[],
  fields: readonly TextField[],
  textOf: TextOf,
): Survivor[] {
  const chosen = new Map<TextField, Survivor>();
  for (const { record } of [winner, ...records.filter((other) => other !== winner)]) {
    if (chosen.size === fields.length) break;
    const parts = partsOf(record, fields, textOf);
    if (parts.some(({ field, value }) => contradicts(chosen.get(field), value))) continue;
    for (const { field, value } of parts) {
      if (!chosen.has(field)) chosen.set(field, { field, value, recordKey: record.key });
    }
  }
  return [...chosen.values()];
}

function partsOf(record: SourceRecord, fields: readonly TextField[], textOf: TextOf) {
  return fields.flatMap((field) => {
    const value = textOf(record, field);
    return value === undefined ? [] : [{ field, value }];
  });
}

function contradicts(chosen: Survivor | undefined, value: string): boolean {
  return chosen !== undefined && foldText(chosen.value) !== foldText(value);
}
