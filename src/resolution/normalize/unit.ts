// The part of an address within a building (flat, suite, floor), found in its own field or inside a street or city line.

import { fold } from './text.ts';

// Designators whose word says nothing beyond "the unit called": 'Apt 5', 'Unit 5' and '#5' are one.
const UNIT =
  /(?:^|[\s,;])(?:(?:apt|apartment|appt|aptmt|unit|suite|ste|flat|flt|room|rm|villa|shop|office|ofc|townhouse|twnhse|trlr|trailer|lot|spc|space)\b\.?\s*(?:no\b\.?|nr\b\.?|number\b|#)?\s*|#\s*)((?:[a-z]?\d+[a-z]?(?:[-/]\d+)?|[a-z])(?:-[a-z0-9]+)?)(?=$|[\s,;/])/i;
const LEVEL =
  /(?:^|[\s,;])(floor|fl|flr|level|lvl|bldg|building|block|blk|wing|penthouse|ph)\b\.?\s*#?\s*([a-z]?\d+[a-z]?|[a-z])(?=$|[\s,;/])/i;
const ORDINAL_FLOOR = /(?:^|[\s,;])(\d{1,2})(?:st|nd|rd|th)\s+(?:floor|fl|flr)\b\.?/i;
const SLASHED = /^\s*(?:(?:unit|flat|apt|u)\s*)?([a-z]?\d+[a-z]?)\s*\/\s*(?=\d)/i;
const MAY_HOLD_UNIT =
  /#|\/|\b(?:a|b|f|l|o|p|r|s|t|u|v|w|k)[a-z]{0,9}\b\.?\s*#?\s*(?:no\.?\s*)?[a-z]?\d|\b(?:apt|unit|suite|ste|flat|room|rm|bldg|building|block|blk|shop|villa|penthouse|ph|wing|tower)\b|floor|\bfl\b/i;

const LEVEL_WORDS: ReadonlyMap<string, string> = new Map([
  ['floor', 'fl'],
  ['flr', 'fl'],
  ['level', 'fl'],
  ['lvl', 'fl'],
  ['building', 'bldg'],
  ['block', 'blk'],
  ['penthouse', 'ph'],
]);

/** What a line says beside its units, and the units in one canonical string ('' where it names none). */
export interface SplitLine {
  readonly rest: string;
  readonly unit: string;
}

/** Takes the units out of a street or city line: '4/12 Smith St', '12 Smith St Apt 4' and 'Unit 4, 12 Smith St' agree. */
export function splitUnit(line: string): SplitLine {
  if (!MAY_HOLD_UNIT.test(line)) return { rest: line, unit: '' };
  const units: string[] = [];
  let rest = line;
  const take = (pattern: RegExp, name: (match: RegExpExecArray) => string) => {
    const match = pattern.exec(rest);
    if (match === null) return;
    units.push(name(match));
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  };
  take(ORDINAL_FLOOR, (match) => `fl ${match[1]}`);
  take(LEVEL, (match) => levelName(match[1]!, match[2]!));
  take(UNIT, (match) => fold(match[1]!));
  if (units.length === 0) take(SLASHED, (match) => fold(match[1]!));
  return { rest: rest.replace(/^[\s,;/]+/, '').replace(/[\s,;]+$/, ''), unit: units.sort().join(' ') };
}

/** The canonical form of a unit field: the designator goes where it says nothing, any other text (a house's name) stays. */
export function normalizeUnit(raw: string): string {
  const { rest, unit } = splitUnit(raw);
  const named = fold(rest);
  return [named, unit].filter((part) => part !== '').join(' ');
}

function levelName(word: string, name: string): string {
  const folded = word.toLowerCase();
  return `${LEVEL_WORDS.get(folded) ?? folded} ${name.toLowerCase()}`;
}
