// Reading dates as people and systems write them: one text to its ISO readings, and a whole column to its order of
// day and month. Pure: what the order is, and what to do where it stays open, is the caller's decision.

export const DATE_ORDERS = ['DMY', 'MDY'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Two-digit years below this are of the 2000s, the others of the 1900s; fixed, because a clock would make results age. */
const CENTURY_PIVOT = 30;
const MONTH_LOCALES = ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb'];

/** A day as written: one ISO reading, or numbers whose order is not known. */
type Day =
  | { readonly kind: 'fixed'; readonly iso: string }
  | { readonly kind: 'numeric'; readonly first: number; readonly second: number; readonly year: number };

const TIME =
  /(?:T|[\s,]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:([ap])\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const YEAR_FIRST = /^([12]\d{3})(?:([/.-])(\d{1,2})(?:\2(\d{1,2}))?)?$/;
const COMPACT = /^([12]\d{3})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2([12]\d{3}|\d{2})$/;
const DAY_MONTH_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(\p{L}{3,})[\s.,/-]*([12]\d{3}|\d{2})$/u;
const MONTH_DAY_YEAR = /^(\p{L}{3,})[\s./-]*(\d{1,2})(?:st|nd|rd|th)?[\s.,/-]+([12]\d{3}|\d{2})$/u;
const YEAR_MONTH_DAY = /^([12]\d{3})[\s./-]*(\p{L}{3,})[\s./-]*(\d{1,2})$/u;
const MONTH_YEAR = /^(\p{L}{3,})[\s.,/-]*([12]\d{3})$/u;
const EPOCH = /^\d{10}(\d{3})?$/;

/**
 * The ISO readings (yyyy, yyyy-mm or yyyy-mm-dd) of one date: none where it is no real date, two where day and month
 * could be either way round and `order` is null. A time of day is left out.
 */
export function dateReadings(text: string, order: DateOrder | null): readonly string[] {
  const day = readDay(withoutTime(text.trim()));
  if (day === null) return [];
  if (day.kind === 'fixed') return [day.iso];
  const readings = readingsOf(day);
  if (readings.length < 2) return readings.map(([, iso]) => iso);
  if (order !== null) return readings.filter(([of]) => of === order).map(([, iso]) => iso);
  return [...new Set(readings.map(([, iso]) => iso))].sort();
}

/**
 * The ISO date, or with a time of day the ISO date-time in UTC, of one moment; null where `text` is none. A time without
 * a zone is taken as UTC. Seconds and milliseconds since 1970 (10 and 13 digits) are moments too.
 */
export function momentOf(text: string, order: DateOrder): string | null {
  const trimmed = text.trim();
  if (EPOCH.test(trimmed)) return new Date(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1)).toISOString();
  const [date] = dateReadings(trimmed, order);
  const time = TIME.exec(trimmed);
  if (date === undefined || time === null || date.length < 10) return date ?? null;
  return instant(date, time);
}

/** The orders of day and month under which `text` is a real date; none where its order is not in question. */
export function possibleOrders(text: string): readonly DateOrder[] {
  const day = readDay(withoutTime(text.trim()));
  return day?.kind === 'numeric' ? readingsOf(day).map(([order]) => order) : [];
}

/** How many dates of a column can be read day first only, and month first only. */
interface OrderTally {
  dayFirst: number;
  monthFirst: number;
}

/** Counts one text of a column; texts that could be either say nothing. */
export function tallyOrder(tally: OrderTally, text: string): void {
  const orders = possibleOrders(text);
  if (orders.length !== 1) return;
  if (orders[0] === 'DMY') tally.dayFirst++;
  else tally.monthFirst++;
}

/**
 * The order of a whole column; null where nothing or too much speaks against it. One contrary date in a hundred is
 * taken for a mistyped one, since a single slip should not make a large column ambiguous.
 */
export function decideOrder({ dayFirst, monthFirst }: OrderTally): DateOrder | null {
  if (dayFirst > 0 && monthFirst * 100 <= dayFirst) return 'DMY';
  if (monthFirst > 0 && dayFirst * 100 <= monthFirst) return 'MDY';
  return null;
}

function withoutTime(text: string): string {
  return text.includes(':') ? text.replace(TIME, '') : text;
}

function readDay(text: string): Day | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return fixed(calendar(yearFirst[1]!, yearFirst[3], yearFirst[4]));
  const compact = COMPACT.exec(text);
  if (compact) return fixed(calendar(compact[1]!, compact[2], compact[3]));
  const numeric = NUMERIC.exec(text.includes(' ') ? text.replace(/\s*([/.-])\s*/g, '$1') : text);
  if (numeric) return numericDay(numeric[1]!, numeric[3]!, numeric[4]!);
  return /\p{L}{3}/u.test(text) ? fixed(namedDay(text)) : null;
}

function fixed(iso: string | null): Day | null {
  return iso === null ? null : { kind: 'fixed', iso };
}

function numericDay(first: string, second: string, last: string): Day | null {
  // 85-03-12: no month has 85 days, so a two-digit year stands first.
  if (Number(first) > 31 && last.length === 2) return fixed(calendar(fullYear(first), second, last));
  return { kind: 'numeric', first: Number(first), second: Number(second), year: Number(fullYear(last)) };
}

function readingsOf(day: Day & { kind: 'numeric' }): readonly [DateOrder, string][] {
  const readings: [DateOrder, string][] = [];
  const dayFirst = realDate(day.year, day.second, day.first);
  const monthFirst = realDate(day.year, day.first, day.second);
  if (dayFirst !== null) readings.push(['DMY', dayFirst]);
  if (monthFirst !== null) readings.push(['MDY', monthFirst]);
  return readings;
}

/** ISO of a year with what is known of month and day; databases write 00 for an unknown part. */
function calendar(year: string, month?: string, day?: string): string | null {
  if (month === undefined || (Number(month) === 0 && Number(day ?? 0) === 0)) return year;
  if (day === undefined || Number(day) === 0) {
    const first = realDate(Number(year), Number(month), 1);
    return first === null ? null : first.slice(0, 7);
  }
  return realDate(Number(year), Number(month), Number(day));
}

function realDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < CENTURY_PIVOT ? `20${year}` : `19${year}`;
}

function namedDay(text: string): string | null {
  const plain = fold(text)
    .replace(/^\p{L}{3,9}day,?\s+|\b(?:of|de|the)\b/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const dayFirst = DAY_MONTH_YEAR.exec(plain);
  if (dayFirst) return namedCalendar(dayFirst[3]!, dayFirst[2]!, dayFirst[1]);
  const monthFirst = MONTH_DAY_YEAR.exec(plain);
  if (monthFirst) return namedCalendar(monthFirst[3]!, monthFirst[1]!, monthFirst[2]);
  const yearFirst = YEAR_MONTH_DAY.exec(plain);
  if (yearFirst) return namedCalendar(yearFirst[1]!, yearFirst[2]!, yearFirst[3]);
  const monthYear = MONTH_YEAR.exec(plain);
  return monthYear ? namedCalendar(monthYear[2]!, monthYear[1]!) : null;
}

function namedCalendar(year: string, month: string, day?: string): string | null {
  const number = monthNumbers().get(month);
  return number === undefined ? null : calendar(fullYear(year), String(number), day);
}

let months: ReadonlyMap<string, number> | null = null;

/** Month names, long and short, of the languages above as the Unicode CLDR has them; the earlier language wins. */
function monthNumbers(): ReadonlyMap<string, number> {
  if (months !== null) return months;
  const names = new Map<string, number>();
  for (const locale of MONTH_LOCALES) {
    for (const month of ['long', 'short'] as const)
      addMonths(names, new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }));
  }
  months = names;
  return names;
}

function addMonths(names: Map<string, number>, format: Intl.DateTimeFormat): void {
  for (let month = 1; month <= 12; month++) {
    const name = fold(format.format(Date.UTC(2000, month - 1, 15))).replace(/\.$/, '');
    if (!names.has(name)) names.set(name, month);
  }
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function instant(date: string, [, hours, minutes, seconds, fraction, half, zone]: RegExpExecArray): string | null {
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 24 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return date;
  const [year, month, day] = date.split('-').map(Number);
  const milliseconds = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3));
  const utc = Date.UTC(year!, month! - 1, day!, hour, Number(minutes), Number(seconds ?? 0), milliseconds);
  return new Date(utc - offsetMinutes(zone) * 60_000).toISOString();
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || /[a-z]/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  return zone.startsWith('-') ? -minutes : minutes;
}
