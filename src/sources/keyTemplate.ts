// Templates of record keys, such as 'crm:account:{account_id}': what the ends of relationships are written as.

import { ENTITY_TYPES, parseRecordKey } from '../domain/record.ts';

const HOLE = /\{([^{}]+)\}/g;

/** Whether a text has {braces} to fill in. */
export function isTemplate(text: string): boolean {
  return /\{[^{}]+\}/.test(text);
}

/** The columns a template names, trimmed, in order. */
export function templateColumns(template: string): readonly string[] {
  return [...template.matchAll(HOLE)].map(([, column]) => column!.trim());
}

/** Fills a template; `valueAt` gets the number of the hole, from 0. */
export function fillTemplate(template: string, valueAt: (hole: number) => string): string {
  let hole = 0;
  return template.replace(HOLE, () => valueAt(hole++));
}

/** Why a text cannot be a template of record keys; null where it can. A single {column} may hold whole record keys. */
export function keyTemplateFault(template: string): string | null {
  if (isWholeKey(template)) return null;
  const parts = template.split(':');
  const [source, type, id] = parts;
  if (parts.length !== 3 || !source || !type || !id) {
    return `'${template}' is not a record key; write source:type:id, as in 'crm:account:{account_id}'`;
  }
  if (!isTemplate(type) && !(ENTITY_TYPES as readonly string[]).includes(type)) {
    return `'${type}' is not a type of record; there are ${ENTITY_TYPES.join(', ')}`;
  }
  return null;
}

/** The record key that a template and its values give; null where it is none. Values and constants are percent-encoded. */
export function fillKey(template: string, values: readonly string[]): string | null {
  if (isWholeKey(template)) return parseRecordKey(values[0]!) === null ? null : values[0]!;
  let hole = 0;
  const encoded = template.split(':').map((part) => {
    const from = hole;
    hole += templateColumns(part).length;
    return encodePart(part, values.slice(from, hole));
  });
  const key = encoded.join(':');
  return parseRecordKey(key) === null ? null : key;
}

function isWholeKey(template: string): boolean {
  return /^\{[^{}]+\}$/.test(template);
}

/** Encodes a part once filled in; the constant text around the holes may be written encoded already. */
function encodePart(part: string, values: readonly string[]): string {
  const pieces = part.split(/\{[^{}]+\}/);
  return pieces.map((piece, i) => encodeConstant(piece) + encodeURIComponent(values[i] ?? '')).join('');
}

function encodeConstant(text: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(text));
  } catch {
    return encodeURIComponent(text);
  }
}
