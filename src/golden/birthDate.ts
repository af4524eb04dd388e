// Survivorship of a birth date that some records give in part (a year) or in two readings (day and month unclear).

import type { SourceRecord } from '../domain/record.ts';
import type { Claim, RankedRecord } from './claim.ts';

/**
 * Claims on the birth date. A record votes for each reading it leaves possible: one vote, shared among its readings, and
 * a year or month votes for every date within it. Within a record and among equals, the reading that other records
 * support goes first, and one that an unambiguous record states goes before one that is only possible.
 */
export function birthDateClaims(
  records: readonly RankedRecord[],
  readingsOf: (record: SourceRecord) => readonly string[],
): Claim<string>[] {
  const stated = records.map((record) => ({ record, readings: [...new Set(readingsOf(record.record))] }));
  const votes = countVotes(stated.map(({ readings }) => readings));
  const certain = new Set(stated.filter(({ readings }) => readings.length === 1).map(({ readings }) => readings[0]));
  return stated.flatMap(({ record, readings }) =>
    [...readings]
      .map((value) => ({ value, fold: value, text: value, record, tier: 0, support: votes(value) }))
      .map((claim) => (certain.has(claim.value) ? { ...claim, support: claim.support + CERTAINTY } : claim))
      .sort((a, b) => b.support - a.support),
  );
}

/** Less than any difference between two counts of votes that is not zero, so that certainty only breaks ties. */
const CERTAINTY = 0.01;

/** Votes for a date: halves and wholes for the readings that it extends or equals. */
function countVotes(statements: readonly (readonly string[])[]): (date: string) => number {
  const weights = new Map<string, number>();
  for (const readings of statements) {
    for (const reading of readings) weights.set(reading, (weights.get(reading) ?? 0) + 1 / readings.length);
  }
  const prefixes = (date: string) => [...new Set([date.slice(0, 4), date.slice(0, 7), date])];
  return (date) => prefixes(date).reduce((sum, prefix) => sum + (weights.get(prefix) ?? 0), 0);
}
