// Which of two records is newer, when some state a date, some a moment and some nothing.
// One order for golden records and households, so that both agree on what is current.

/** What recency depends on; a SourceRecord has it. */
export interface Observed {
  readonly key: string;
  readonly observedAt: string | null;
  readonly position: number;
}

const ISO = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Milliseconds since 1970 of an ISO date (yyyy, yyyy-mm, yyyy-mm-dd) or date-time; null where it is neither.
 * A date is its first moment and a time without a zone is UTC, so that the answer never depends on where it is computed.
 */
export function instantOf(iso: string | null | undefined): number | null {
  const [, date, time, zone = 'Z'] = ISO.exec(iso?.trim() ?? '') ?? [];
  if (date === undefined) return null;
  const withColon = zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2').toUpperCase();
  const instant = Date.parse(time === undefined ? date : `${date}T${time}${withColon}`);
  return Number.isNaN(instant) ? null : instant;
}

/** The UTC day (yyyy-mm-dd) of an ISO date or date-time; null where it is neither. */
export function dayOf(iso: string | null | undefined): string | null {
  const instant = instantOf(iso);
  return instant === null ? null : new Date(instant).toISOString().slice(0, 10);
}

/** Code unit order: the same on every machine, unlike localeCompare. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Oldest first: what states no date is older than what does (a known date is the stronger claim), then by date, then by
 * position. 0 only for records that nothing tells apart in time.
 */
export function compareRecency(a: Observed, b: Observed): number {
  const left = instantOf(a.observedAt) ?? Number.NEGATIVE_INFINITY;
  const right = instantOf(b.observedAt) ?? Number.NEGATIVE_INFINITY;
  if (left !== right) return left < right ? -1 : 1;
  return a.position - b.position;
}
