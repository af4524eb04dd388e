// Addresses in one line: read from the end (country, postal code, region, city), for what is left is the street.

import type { Address } from '../../domain/record.ts';
import { countryCode } from './country.ts';
import { regionCode } from './region.ts';
import { endOfStreet } from './street.ts';
import { fold, foldTokens } from './text.ts';

type Parts = Partial<Record<'street' | 'unit' | 'city' | 'region' | 'postalCode' | 'country', string>>;

const BRITISH_END = /\b([a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2})\s*$/i;
const CANADIAN_END = /\b([a-z]\d[a-z]\s*\d[a-z]\d)\s*$/i;
const DUTCH_START = /^(\d{4}\s?[a-z]{2})\s+(?=[a-z])/i;
const DIGITS_END = /(?:^|\s)(\d{5}-\d{3,4}|\d{3}-\d{4}|\d{2}-\d{3}|\d{4,6})\s*$/;
const DIGITS_START = /^(?:[a-z]{1,2}-)?(\d{2}-\d{3}|\d{3}\s\d{2}|\d{4,5})\s+(?=\D)/i;
// '... NV 89132 USA', '... SW1A 2AA United Kingdom'.
const COUNTRY_AFTER_CODE = /^(.*\s(?:\d{4,6}|\d{5}-\d{3,4}|\d[a-z]{2}|\d[a-z]\d))\s+([a-z][a-z.]+(?:\s[a-z]+){0,2})$/i;
const UNIT_PART = /^(?:apt|apartment|unit|suite|ste|flat|floor|level|room|#)\b/i;
const DIRECTION = /^(?:[NSEW]{1,2}\.?|north|south|east|west|north(?:east|west)|south(?:east|west))$/i;
const STARTS_WITH_NUMBER = /^\d+[a-z]?\s/i;

/**
 * The parts of a one-line address as raw text; parts it doesn't state are absent. `knownCountry` is alpha-2 in lower case, or ''; a different
 * one at the end of a line of three pieces or more is believed, else it is a city called like a country (Lebanon, Peru).
 */
export function parseFullAddress(full: string, knownCountry: string): Address {
  const pieces = full
    .split(/[,;\n\r]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const found: Parts = {};
  takeCountry(pieces, found, knownCountry);
  takePostalCode(pieces, found);
  const stated = found.country === undefined ? knownCountry : countryCode(found.country);
  const country = stated === '' && BRITISH_END.test(found.postalCode ?? '') ? 'gb' : stated;
  takeRegion(pieces, found, country);
  if (found.postalCode === undefined) takePostalCode(pieces, found);
  takeCity(pieces, found);
  if (pieces.length > 0) found.street = pieces.join(', ');
  return found;
}

function takeCountry(pieces: string[], found: Parts, knownCountry: string): void {
  const last = pieces.at(-1);
  if (last === undefined) return;
  const afterCode = COUNTRY_AFTER_CODE.exec(last);
  if (afterCode !== null && isCountryText(afterCode[2]!)) {
    found.country = afterCode[2]!;
    replaceLast(pieces, afterCode[1]!);
  } else if (pieces.length > 1 && isCountryText(last) && isBelievable(last, pieces.length, knownCountry)) {
    found.country = last;
    pieces.pop();
  }
}

function isBelievable(text: string, pieceCount: number, knownCountry: string): boolean {
  return knownCountry === '' || pieceCount > 2 || countryCode(text) === knownCountry;
}

/** CA, IN and DE are states before they are countries, and so is Georgia. */
function isCountryText(text: string): boolean {
  const folded = fold(text);
  if (folded.length < 3 && !['us', 'uk', 'gb'].includes(folded) && regionCode(folded, '') !== undefined) return false;
  return folded !== 'georgia' && countryCode(text) !== '';
}

/** Takes a postal code off the end or the start of the last piece, or of the one before it ('10115 Berlin, BE'). */
function takePostalCode(pieces: string[], found: Parts): void {
  const last = pieces.at(-1);
  if (last === undefined) return;
  const single = pieces.length === 1;
  const end = BRITISH_END.exec(last) ?? CANADIAN_END.exec(last) ?? DIGITS_END.exec(last);
  if (end !== null && !(single && end.index === 0)) {
    found.postalCode = end[1]!;
    replaceLast(pieces, last.slice(0, end.index));
    return;
  }
  const start = single ? null : (DUTCH_START.exec(last) ?? DIGITS_START.exec(last));
  if (start === null) return;
  found.postalCode = start[1]!;
  replaceLast(pieces, last.slice(start[0].length));
}

/** Takes the last one to three words where they name a region ('NV', 'New South Wales') and something is left before them. */
function takeRegion(pieces: string[], found: Parts, country: string): void {
  const last = pieces.at(-1);
  if (last === undefined) return;
  const words = last.split(/\s+/);
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    const text = words.slice(-count).join(' ');
    const whole = count === words.length;
    if (whole && pieces.length < 2) continue;
    if (!isRegionText(text, country, whole) || endsStreet(words.slice(0, -count), found)) continue;
    if (whole && found.postalCode === undefined && pieces.length === 2 && !/^[A-Za-z]{2,3}$/.test(text)) continue;
    found.region = text;
    replaceLast(pieces, words.slice(0, -count).join(' '));
    return;
  }
}

/** Whether words before a would-be region are a street without a city, so that it is part of it: '20 17th Ave NE', '12 Oak CT'. */
function endsStreet(words: readonly string[], found: Parts): boolean {
  if (!/^\d/.test(words[0] ?? '')) return false;
  const end = endOfStreet(words.map((word) => fold(word)));
  return end < 0 ? found.postalCode === undefined || words.length < 3 : end === words.length;
}

/** Codes inside a longer piece count in capitals alone: 'Rue de la Paix' has no Louisiana. */
function isRegionText(text: string, country: string, whole: boolean): boolean {
  if (whole && /^[A-Z]{2,3}$/.test(text)) return true;
  if (regionCode(fold(text), country) === undefined) return false;
  return whole || text.length > 3 || text === text.toUpperCase() || country !== '';
}

function takeCity(pieces: string[], found: Parts): void {
  const last = pieces.at(-1);
  if (last === undefined) return;
  if (pieces.length > 1 ? isCity(last) : isLoneCity(last, found)) {
    found.city = last;
    pieces.pop();
  } else if (STARTS_WITH_NUMBER.test(last)) splitStreetAndCity(pieces, last.split(/\s+/), found);
}

function isCity(piece: string): boolean {
  return !UNIT_PART.test(piece) && !(STARTS_WITH_NUMBER.test(piece) && endOfStreet(foldTokens(piece)) > 0);
}

/** Whether the only piece left is a city: no number in it, and no street type unless a region or code followed it. */
function isLoneCity(piece: string, found: Parts): boolean {
  if (/\d/.test(piece)) return false;
  return found.region !== undefined || found.postalCode !== undefined || endOfStreet(foldTokens(piece)) < 0;
}

/** '123 Main St N Apt 4 Springfield': directions and units after the street type still belong to the street. */
function splitStreetAndCity(pieces: string[], words: readonly string[], found: Parts): void {
  let end = endOfStreet(words.map((word) => fold(word)));
  if (end < 0) return;
  while (DIRECTION.test(words[end] ?? '') && (words[end]!.length < 3 || end + 1 === words.length)) end += 1;
  if (UNIT_PART.test(words[end] ?? '')) end += /\d/.test(words[end]!) ? 1 : 2;
  replaceLast(pieces, words.slice(0, end).join(' '));
  if (end < words.length) found.city = words.slice(end).join(' ');
}

function replaceLast(pieces: string[], text: string): void {
  pieces.pop();
  const trimmed = text.replace(/[\s,]+$/, '').trim();
  if (trimmed !== '') pieces.push(trimmed);
}
