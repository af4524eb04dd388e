// Survivorship of a person's name: its parts are one record's, because a mix of two records is a name nobody has.

import type { SourceRecord, TextField } from '../domain/record.ts';
import { choose } from './choose.ts';
import { type Claim, foldText, type RankedRecord } from './claim.ts';
import { type Contest, contestOf, type Survivor } from './contest.ts';
import type { ChoosingRule } from './rules.ts';
import { fill, partsOf, type TextOf } from './together.ts';

const PARTS = ['givenName', 'middleName', 'familyName', 'nameSuffix'] as const satisfies readonly TextField[];

/**
 * The contest for givenName, middleName, familyName, nameSuffix and fullName; null where no record states any. A record
 * that states a given and a family name goes before one with a full name alone, and that before one with an initial or a
 * single part. A full name is only ever the chosen record's own; where it has none, displayName makes one of the parts.
 */
export function nameContest(records: readonly RankedRecord[], rule: ChoosingRule, textOf: TextOf): Contest | null {
  const claims = nameClaims(records, textOf);
  const winner = choose(claims, rule);
  if (winner === null) return null;
  return contestOf({
    together: 'personName',
    claims,
    rule,
    winner,
    survivors: survivorsOf(winner.value, records, textOf),
    brings: ({ value }) => partsOf(value.record, ['fullName', ...PARTS], textOf),
    fold: foldText,
  });
}

function survivorsOf(winner: RankedRecord, records: readonly RankedRecord[], textOf: TextOf): Survivor[] {
  const { record } = winner;
  const own = partsOf(record, ['fullName'], textOf).map((part) => ({ ...part, recordKey: record.key }));
  const hasParts = partsOf(record, PARTS, textOf).length > 0;
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
