// Street lines: house number apart, street types, directions and ordinals in one spelling, units and PO boxes recognised.

import table from '../data/streetWords.json' with { type: 'json' };
import { boundedCache } from './boundedCache.ts';
import { plainStreetLine, withWesternNumbers } from './streetHabits.ts';
import { fold, foldTokens, isDigit, SPACE, TILDE, toAscii } from './text.ts';
import { splitUnit } from './unit.ts';

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...table.words, ...table.directions, ...table.ordinals }).flatMap(([short, variants]) =>
    variants.split(' ').map((variant) => [variant, short] as const),
  ),
);
const STREET_TYPES = new Set(table.streetTypes);
const NUMBERED_ROADS = new Set(table.roads);
const QUARTERS: ReadonlyMap<string, string> = new Map([
  ['n e', 'ne'],
  ['n w', 'nw'],
  ['s e', 'se'],
  ['s w', 'sw'],
]);

const PO_BOX =
  /\b(?:p\.?\s*o\.?\s*b(?:ox|x)?\b\.?|post\s*office\s+box|postal\s+box|gpo\s+box|locked\s+bag|private\s+bag|apartado(?:\s+(?:de\s+correos|postal))?|casilla(?:\s+de\s+correo)?|caixa\s+postal|postfach|postbus|boite\s+postale|box(?=\s*#?\s*\d+\s*$))\s*(?:no\.?|#)?\s*([a-z]?\d[\d\s]*\d|[a-z]?\d+|[a-z])\b/i;
const MAY_BE_BOX = /box|p\.?\s*o\.?\s*b|bag|post|apartado|casilla|caixa|boite/i;
const HOUSE_NUMBER =
  /^(?:(?:no|nr|number)\b\.?\s*|#\s*)?(\d+(?:\s?[-–]\s?\d+){0,2}(?:,?\s?(?:bis|ter|quater)\b|[a-z]|-i{1,3}\b)?)(?=[\s,]|$)[\s,]*/i;
const NUMBER_AT_END = /^(.*\D)[\s,](\d+(?:\s?[-/]\s?(?:\d+|[a-z]\b|i{1,3}\b)){0,2}\s?[a-z]?)$/i;
const NUMBER_AND_WORD = /^\d+[a-z]?\s+[a-z0-9]/i;
const FRACTION = /^1 ?\/ ?[2-4]\s+/;
const TYPE_AT_END = /(?<=[a-z]{3})(?:strasse|straat|platz|plein|laan|gatan|vagen|gaten|gata)$/;
const TYPES_AT_END: Readonly<Record<string, string>> = table.typesAtEnd;
const SILENT = new Set(table.silent);

export interface Street {
  readonly number: string;
  readonly street: string;
  readonly unit: string;
  readonly poBox: boolean;
}

/**
 * A street line in canonical parts: '12B North Main Street, Apt 4' is number '12b', street 'n main st', unit '4'. A line of a
 * number and words without digits reads alike whatever the number, so that the reading of its words is remembered.
 */
export function normalizeStreet(raw: string): Street {
  const space = endOfNumber(raw);
  if (space < 0) return readLine(raw);
  const { number, street, unit, poBox } = readWords(raw.slice(space + 1));
  // What follows the 1 that stood for the number belongs to it: '12 bis'.
  return { number: number === '' ? '' : raw.slice(0, space) + number.slice(1), street, unit, poBox };
}

const readWords = boundedCache((words) => readLine(`1 ${words}`));

/** Where the house number of a line ends that is a number, a space and ASCII text without digits; -1 for any other. */
function endOfNumber(line: string): number {
  let end = 0;
  while (isDigit(line.charCodeAt(end))) end += 1;
  if (end === 0 || line.startsWith('0') || line.charCodeAt(end) !== SPACE) return -1;
  for (let i = end + 1; i < line.length; i += 1) {
    const code = line.charCodeAt(i);
    if (code < SPACE || code > TILDE || isDigit(code)) return -1;
  }
  return end;
}

function readLine(raw: string): Street {
  const ascii = asciiLine(raw).trim();
  const box = MAY_BE_BOX.test(ascii) ? PO_BOX.exec(ascii) : null;
  if (box !== null) return { number: '', street: `po box ${foldTokens(box[1]!).join('')}`, unit: '', poBox: true };
  const plain = plainStreetLine(ascii);
  const { rest, unit } = splitUnit(plain.line);
  const { building, line } = splitBuilding(rest);
  const { number, name } = splitNumber(line);
  return {
    number,
    street: canonicalStreet(foldTokens(name)),
    unit: [building, unit, plain.unit].filter((part) => part !== '').join(' '),
    poBox: false,
  };
}

function asciiLine(raw: string): string {
  const ascii = toAscii(raw);
  return ascii === raw ? raw : toAscii(withWesternNumbers(raw));
}

/** 'Rose Cottage, 5 Mill Lane': what stands before the piece that a house number begins is the building's name. */
function splitBuilding(line: string): { building: string; line: string } {
  if (!line.includes(',')) return { building: '', line };
  const pieces = line.split(',').map((piece) => piece.trim());
  const at = pieces.findIndex((piece) => NUMBER_AND_WORD.test(piece));
  if (at < 1) return { building: '', line };
  return { building: fold(pieces.slice(0, at).join(' ')), line: pieces.slice(at).join(', ') };
}

function splitNumber(line: string): { number: string; name: string } {
  const leading = HOUSE_NUMBER.exec(line);
  if (leading !== null && leading[0].length < line.length) {
    return { number: compactNumber(leading[1]!), name: line.slice(leading[0].length).replace(FRACTION, '') };
  }
  const trailing = NUMBER_AT_END.exec(line);
  const before = trailing === null ? undefined : foldTokens(trailing[1]!).at(-1);
  if (trailing !== null && before !== undefined && !NUMBERED_ROADS.has(before)) {
    return { number: compactNumber(trailing[2]!), name: trailing[1]! };
  }
  return leading === null ? { number: '', name: line } : { number: compactNumber(leading[1]!), name: '' };
}

function compactNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace('–', '-')
    .replace(/(?<=\d)[/,](?=[a-z])/, '')
    .replace(/^0+(?=\d)/, '');
}

function canonicalStreet(tokens: readonly string[]): string {
  const words: string[] = [];
  for (const token of tokens.length > 1 && SILENT.has(tokens[0]!) ? tokens.slice(1) : tokens) {
    const word = WORDS.get(token) ?? token.replace(TYPE_AT_END, (type) => TYPES_AT_END[type]!);
    const quarter = QUARTERS.get(`${words.at(-1)} ${word}`);
    if (quarter !== undefined) words[words.length - 1] = quarter;
    else words.push(word);
  }
  return words.join(' ');
}

/** Where, in folded words, a street ends and a city begins: after the first street type that isn't the first word; -1 if none. */
export function endOfStreet(tokens: readonly string[]): number {
  for (let i = tokens.length - 1; i > 0; i -= 1) {
    if (STREET_TYPES.has(WORDS.get(tokens[i]!) ?? tokens[i]!)) return i + 1;
  }
  return -1;
}
