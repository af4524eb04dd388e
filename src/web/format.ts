// Turns what the API states into what a person reads: field names, dates, record keys, numbers. Pure.

import type { RelatedRef } from './api.ts';
import { FIELD_LABELS, RELATION_LABELS, TEXTS } from './texts.ts';

/** The language of the page; its numbers and dates are written in it wherever the reader is. */
export const LOCALE = 'en-GB';

const countFormat = new Intl.NumberFormat(LOCALE);
const weightFormat = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
const dayFormat = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** 12345 as '12,345'. */
export function formatCount(count: number): string {
  return countFormat.format(count);
}

/** A log2 weight with its sign, '+12.1'. */
export function formatWeight(weight: number): string {
  return weightFormat.format(weight).replace('-', '−');
}

/** A probability as a percentage that claims no certainty it does not have: '97.3 %', 'over 99.9 %'. */
export function formatProbability(probability: number): string {
  if (probability >= 1) return '100 %';
  if (probability > 0.999) return 'over 99.9 %';
  if (probability > 0 && probability < 0.001) return 'under 0.1 %';
  return `${new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 }).format(probability * 100)} %`;
}

/** An ISO date, month, year or date-time for people: '3 Mar 2024', 'Mar 2024', '2024'. Anything else as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  if (month === undefined) return year!;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1'));
  const valid = new Date(time).getUTCMonth() === Number(month) - 1;
  if (!valid) return iso;
  return (day === undefined ? monthFormat : dayFormat).format(time);
}

/** When something held, in words; empty where nothing is stated. */
export function formatInterval(validFrom: string | null, validTo: string | null): string {
  if (validFrom !== null && validTo !== null) return `${formatDate(validFrom)} – ${formatDate(validTo)}`;
  if (validFrom !== null) return `${TEXTS.entity.since} ${formatDate(validFrom)}`;
  return validTo === null ? '' : `${TEXTS.entity.until} ${formatDate(validTo)}`;
}

/** What stands beside a related entity's name: its role, else the relation unless that is plain from the place; and when. */
export function formatRelation(related: RelatedRef, relationIsPlain: boolean): string {
  const relation = relationIsPlain
    ? ''
    : (RELATION_LABELS[related.relation] ?? spellOut(related.relation).toLowerCase());
  const role = related.role?.trim() || relation;
  return [role, formatInterval(related.validFrom, related.validTo)].filter((part) => part !== '').join(', ');
}

/** Words as a choice: 'accounts, households or organizations'. */
export function formatChoice(words: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'disjunction' }).format(words);
}

/** A field's name for people: 'address[billing].city' as 'City (billing)', 'attribute.vip_level' as 'Vip level'. */
export function fieldLabel(field: string): string {
  const kind = /\[([^\]]*)\]/.exec(field)?.[1];
  const plain = field.replace(/\[[^\]]*\]/, '');
  const label = FIELD_LABELS[plain] ?? spellOut(plain.replace(/^(identifier|attribute)\./, ''));
  return kind ? `${label} (${kind})` : label;
}

/** A field's value for people: dates are written out, everything else stays as it is. */
export function fieldValue(field: string, value: string): string {
  return field === 'birthDate' ? formatDate(value) : value;
}

/** The source and id inside a record key; the whole key as the id where it is not one. */
export function readRecordKey(key: string): { readonly source: string; readonly id: string } {
  const [source, type, id, ...rest] = key.split(':');
  if (!source || !type || !id || rest.length > 0) return { source: '', id: key };
  try {
    return { source: decodeURIComponent(source), id: decodeURIComponent(id) };
  } catch {
    return { source: '', id: key };
  }
}

/** 'loyaltyCard_no' as 'Loyalty card no'. */
export function spellOut(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_.\s]+/g, ' ')
    .trim();
  const lower = /[a-z]/.test(words) ? words.toLowerCase() : words;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
