// The hash by which a load tells changed content from the same content. Names of properties are sorted, so that it does
// not depend on the order in which they were set.

import { createHash } from 'node:crypto';

/** 128 bits of SHA-256 over canonical JSON, in base64url: enough that two contents of one key never collide by chance. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('base64url').slice(0, 22);
}

/** JSON with sorted property names; properties that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => (isPlainObject(part) ? sorted(part) : part)) ?? 'null';
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(object).sort();
  return Object.fromEntries(names.map((name) => [name, object[name]]));
}
