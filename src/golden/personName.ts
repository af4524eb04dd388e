// Survivorship of a person's name: its parts are one record's, because a mix of two records is a name nobody has.

import type { SourceRecord, TextField } from '../domain/record.ts';
import { choose } from './choose.ts';
import { type Claim, foldText, type RankedRecord } from './claim.ts';
import type { ChoosingRule } from './rules.ts';
import { fill, type Survivor, type TextOf } from './together.ts';

const PARTS = ['givenName', 'middleName', 'familyName', 'nameSuffix'] as const satisfies readonly TextField[];

/**
 * The survivors among givenName, middleName, familyName, nameSuffix and fullName. A record that states a given and a
 * family name goes before one with a full name alone, and that before one with an initial or a single part. A full name
 * is only ever the chosen record's own; where it has none, displayName makes one of the parts.
 */
export function surviveName(records: readonly RankedRecord[], rule: ChoosingRule, textOf: TextOf): Survivor[] {
  const winner = choose(nameClaims(records, textOf), rule)?.value;
  if (winner === undefined) return [];
  const fullName = textOf(winner.record, 'fullName');
  const own = fullName === undefined ? [] : [{ field: 'fullName', value: fullName, recordKey: winner.record.key }];
  const hasParts = PARTS.some((part) => textOf(winner.record, part) !== undefined);
  return hasParts ? [...own, ...fill(winner, records, PARTS, textOf)] : own;
}

function nameClaims(records: readonly RankedRecord[], textOf: TextOf): Claim<RankedRecord>[] {
  return records.flatMap((record) => {
    const parts = PARTS.map((part) => textOf(record.record, part) ?? '');
    const written = parts.filter(Boolean).join(' ') || (textOf(record.record, 'fullName') ?? '');
    if (written === '') return [];
    const tier = completeness(record.record, textOf);
    return [{ value: record, fold: nameFold(record.record, textOf), text: written, record, tier }];
  });
}

/** Given and family name decide whether two records say the same name; a middle name or suffix only adds to it. */
function nameFold(record: SourceRecord, textOf: TextOf): string {
  const [given, family] = [textOf(record, 'givenName'), textOf(record, 'familyName')];
  if (given === undefined && family === undefined) return foldText(textOf(record, 'fullName') ?? '');
  return `${foldText(given ?? '')}\n${foldText(family ?? '')}`;
}

function completeness(record: SourceRecord, textOf: TextOf): number {
  const given = textOf(record, 'givenName');
  if (given !== undefined && !isInitial(given) && textOf(record, 'familyName') !== undefined) return 2;
  return textOf(record, 'fullName') === undefined ? 0 : 1;
}

function isInitial(given: string): boolean {
  return /^\p{Script=Latin}\.?$/u.test(given.trim());
}
