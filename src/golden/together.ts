// Survivorship of fields that mean something only together: a name's parts, an amount and its currency, a registration
// number and its jurisdiction. They come from one record; what it leaves empty may be filled by one that agrees with it.

import type { SourceRecord, TextField } from '../domain/record.ts';
import { choose } from './choose.ts';
import { type Claim, foldText, type RankedRecord } from './claim.ts';
import { type Contest, contestOf, type Survivor } from './contest.ts';
import type { ChoosingRule } from './rules.ts';

export type TextOf = (record: SourceRecord, field: TextField) => string | undefined;

interface Group {
  readonly family: 'money' | 'registration';
  readonly fields: readonly TextField[];
  /** The field the others only qualify: a record that states it goes before one that does not. */
  readonly lead: TextField;
}

export const MONEY: Group = { family: 'money', fields: ['amount', 'currency'], lead: 'amount' };
export const REGISTRATION: Group = {
  family: 'registration',
  fields: ['registrationNumber', 'jurisdiction'],
  lead: 'registrationNumber',
};

/** The contest for one group of fields; null where no record states any. */
export function groupContest(
  records: readonly RankedRecord[],
  group: Group,
  rule: ChoosingRule,
  textOf: TextOf,
): Contest | null {
  const claims = records.flatMap((record): Claim<RankedRecord>[] => {
    const texts = group.fields.map((field) => textOf(record.record, field) ?? '');
    if (texts.every((text) => text === '')) return [];
    const tier = textOf(record.record, group.lead) === undefined ? 0 : 1;
    return [{ value: record, fold: texts.map(foldText).join('\n'), text: texts.join(' ').trim(), record, tier }];
  });
  const winner = choose(claims, rule);
  if (winner === null) return null;
  return contestOf({
    together: group.family,
    claims,
    rule,
    winner,
    survivors: fill(winner.value, records, group.fields, textOf),
    brings: ({ value }) => partsOf(value.record, group.fields, textOf),
    fold: foldText,
  });
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

/** The fields that a record states, with what it says. */
export function partsOf(record: SourceRecord, fields: readonly TextField[], textOf: TextOf) {
  return fields.flatMap((field) => {
    const value = textOf(record, field);
    return value === undefined ? [] : [{ field, value }];
  });
}

function contradicts(chosen: Survivor | undefined, value: string): boolean {
  return chosen !== undefined && foldText(chosen.value) !== foldText(value);
}
