// Habits of writing a street line that differ between countries, put into the one that the reader of street lines knows: the
// house number after the street's name, abbreviations without dots, and flats and floors taken off the end.

import { isDigit } from './text.ts';

/** A line without what follows the house number, and that in one string ('' where nothing does). */
export interface PlainLine {
  readonly line: string;
  readonly unit: string;
}

type Rule = readonly [pattern: RegExp, replacement: string];

const EAST_ASIAN = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const KANJI_DIGITS = '一二三四五六七八九';
const KANJI_BLOCK = /([一二三四五六七八九])(?=丁目)/g;
const EAST_ASIAN_RULES: readonly Rule[] = [
  [/^(\D*(?:路|街|大道|巷))\s*(\d+(?:-\d+)?)\s*[号號]?/, '$2 $1 '],
  [/(\d)\s*(?:丁目|番地の|番地|番|-|の)\s*(?=\d)/g, '$1-'],
  [/(\d+)\s*(?:室|호실|호)/g, ', Room $1'],
  [/(\d+)\s*(?:楼|樓|层|層|階|층)/g, ', Floor $1'],
  [/(?:号楼|號樓|栋|棟|동)\s*(?=\d)/g, ', Building '],
  [/(\d)\s*(?:号|號|番地|番|丁目)/g, '$1 '],
  [/(?:大道|大街)(?=[\s\d,]|$)/g, ' Ave '],
  [/路(?=[\s\d,]|$)/g, ' Road '],
  [/街(?=[\s\d,]|$)/g, ' St '],
  [/巷(?=[\s\d,]|$)/g, ' Lane '],
  [/대로(?=[\s\d,]|$)/g, '-daero '],
  [/로(?=[\s\d,]|$)/g, '-ro '],
  [/길(?=[\s\d,]|$)/g, '-gil '],
  [/([\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])(?=\d)/g, '$1 '],
];

const STARTS_WITH_NUMBER = /^\d/;
const RULES: readonly Rule[] = [
  [/^([pvcl])\.\s?(zza|za|le|so|go|lo)\b\.?/i, '$1$2'],
  [/^c(?:\/|\.)\s?(?=[a-z]{3})/i, 'calle '],
  [/^v\.\s?(?=[a-z]{3})/i, 'via '],
  [/^(\d+[a-z]?,? )?r\.\s?(?=[a-z])/i, '$1rue '],
  [/\bpr-k?t\b\.?/i, 'prospekt'],
  [/\bb-r\b\.?/i, 'blvd'],
];
/** 'Carrera 7 # 12-34': the house stands 34 metres past crossing 12. */
const COLOMBIAN =
  /^((?:carrera|cra|kra|kr|cr|calle|cll|cl|diagonal|dg|transversal|tv|tr)\b\.?\s*\d+\s?[a-z]?)\s*(?:#|n[o0]?\b\.?|nro\b\.?)\s*(?=\d)/i;
const NUMBER_WORD =
  /(?<!\b(?:highway|hwy|route|rte|road|rd|box|mile|interstate|autoroute|flat|apt|apartment|unit|suite|ste|room|shop|plot|house|door|block))[\s,]+(?:no|nr|nro|num|numero|nomor|d|dom|hausnr|so)\b[.:]*\s*(?=\d)/i;
const FLAT_WORDS =
  'kv|kvart|kvartira|m|mieszk|lok|lokal|apto|ap|dpto|depto|piso|pta|puerta|int|interno|scala|lgh|top|stiege|whg|wohnung|daire|d|kat|byt|lakas|appt|app|bat|esc|et|rekv';
/** A flat behind the house number: 'ul. Lenina 5, kv. 12', 'Dluga 5 m. 7'. */
const FLAT = new RegExp(`^(.*[a-z].*?\\d[a-z]?)[\\s,/]+(?:${FLAT_WORDS})\\b[.:]*\\s*(\\d{1,4}\\s?[a-z]?)$`, 'i');
/** A floor and a door: '5, 3º B', '5, 2. OG', '5, 2. tv'. */
const FLOOR =
  /^(.*[a-z].*?\d[a-z]?)\s*,\s*(\d{1,2})\s?(?:\.|o|a)\s?(og|ug|stock|etage|piso|planta|sal|tv|th|mf|izq|izda|dcha|dch|der|[a-h])?\.?$/i;
const MOST_PARTS = 3;

/** A line in East Asian script with its house number apart and the words for roads, floors and rooms in English. */
export function withWesternNumbers(raw: string): string {
  if (!EAST_ASIAN.test(raw)) return raw;
  const counted = raw.normalize('NFKC').replace(KANJI_BLOCK, (digit) => String(KANJI_DIGITS.indexOf(digit) + 1));
  return applied(counted, EAST_ASIAN_RULES);
}

/** A line in ASCII in the one habit, its flat and floor apart. */
export function plainStreetLine(ascii: string): PlainLine {
  // Most lines of the world begin with the number and shorten nothing.
  if (isDigit(ascii.charCodeAt(0)) && !ascii.includes('.')) return { line: ascii, unit: '' };
  const line = applied(ascii.replace(/[\s.,]+$/, ''), RULES);
  const numbered = STARTS_WITH_NUMBER.test(line) ? line : line.replace(COLOMBIAN, '$1 , ').replace(NUMBER_WORD, ' , ');
  return withoutFlat(numbered);
}

function withoutFlat(line: string): PlainLine {
  const units: string[] = [];
  let rest = line;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const found = STARTS_WITH_NUMBER.test(rest) ? null : (FLAT.exec(rest) ?? FLOOR.exec(rest));
    if (found === null) break;
    units.unshift(`${found[2]!}${found[3] ?? ''}`.toLowerCase().replace(/\s+/g, ''));
    rest = found[1]!;
  }
  return { line: rest, unit: units.join(' ') };
}

function applied(text: string, rules: readonly Rule[]): string {
  return rules.reduce((line, [pattern, replacement]) => line.replace(pattern, replacement), text);
}
