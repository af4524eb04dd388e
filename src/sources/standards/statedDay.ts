// Dates as the standards write them.

/** Milliseconds since 1970, as some exports have them. */
const EPOCH_MS = /^-?\d{9,14}$/;
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;

/** The day of a date, a date-time (the day where it was written) or milliseconds since 1970; undefined where there is none. */
export function statedDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (EPOCH_MS.test(text)) return new Date(Number(text)).toISOString().slice(0, 10);
  return DAY.exec(text)?.[0];
}

/** The later of two days; undefined is before all. */
export function laterDay(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

/** The earlier of two days; undefined is after all. */
export function earlierDay(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

/** The instant of a date or date-time, as records state when they were observed; null where there is none. */
export function statedMoment(text: string | null | undefined): string | null {
  if (!text) return null;
  const at = EPOCH_MS.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(at)) return null;
  return /^[\d-]{4,10}$/.test(text) ? text : new Date(at).toISOString();
}
