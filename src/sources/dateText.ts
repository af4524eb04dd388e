// Dates of typed formats as the texts that mappings read.

/** ISO date, with the time where it is not midnight (UTC); '' for a date that does not exist. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace('.000Z', 'Z');
}
