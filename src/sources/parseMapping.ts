// From a mapping file or a JSON value to a checked mapping, or to an error that points at every wrong key.

import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { type ErrorDetail, KinholdError } from '../domain/errors.ts';
import { checkMapping } from './checkMapping.ts';
import { MAPPING_KEYS, type Mapping, recordMappingSchema, relationshipMappingSchema } from './mappingSchema.ts';
import { pointer } from './pointer.ts';
import { didYouMean } from './suggest.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Reads and checks a mapping file. Throws KinholdError 'invalid-mapping'. */
export async function readMapping(file: string): Promise<Mapping> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const what = missing ? 'does not exist; check the path' : `cannot be read: ${(cause as Error).message}`;
    throw new KinholdError('invalid-mapping', `mapping ${file} ${what}`, { cause });
  }
  return parseMapping(jsonOf(text, file), file);
}

/** Checks a JSON value as a mapping; `name` is what errors call it. Throws KinholdError 'invalid-mapping'. */
export function parseMapping(json: unknown, name: string): Mapping {
  const isRelationship = isRecord(json) && json.type === 'relationship';
  const result = (isRelationship ? relationshipMappingSchema : recordMappingSchema).safeParse(json);
  const errors = result.success
    ? checkMapping(result.data)
    : result.error.issues.flatMap((issue) => detailsOf(issue, [], isRelationship));
  if (!result.success || errors.length > 0) throw mappingError(name, errors);
  return result.data;
}

/** The error for everything wrong with one mapping; its message holds the first. */
export function mappingError(name: string, errors: readonly ErrorDetail[]): KinholdError {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const where = first?.pointer ? `${first.pointer} ` : '';
  return new KinholdError('invalid-mapping', `mapping ${name}: ${where}${first?.detail ?? 'is not valid'}${more}`, {
    errors,
  });
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new KinholdError('invalid-mapping', `mapping ${file} is not valid JSON: ${(cause as Error).message}`, {
      cause,
    });
  }
}

function detailsOf(issue: Issue, above: Path, isRelationship: boolean): ErrorDetail[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path, isRelationship);
    return issue.keys.map((key) => ({
      pointer: pointer(...path, key),
      detail: `'${key}' is not a key of a mapping here${didYouMean(key, known)}`,
    }));
  }
  if (issue.code === 'invalid_union') {
    const inner = meantBranch(issue.errors);
    // A misspelt key comes before the right one that is missing because of it.
    const unknownFirst = (issues: readonly Issue[]) =>
      [...issues].sort((a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'));
    if (inner !== null) return unknownFirst(inner).flatMap((one) => detailsOf(one, path, isRelationship));
  }
  return [{ pointer: pointer(...path), detail: messageOf(issue) }];
}

/** Of a union's alternatives, the one that the value has the shape of: its faults are inside, not at the value itself. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const meant = branches.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys' || issue.code === 'too_small'),
  );
  const fewest = (a: readonly Issue[], b: readonly Issue[]) => (b.length < a.length ? b : a);
  return meant.length === 0 ? null : meant.reduce(fewest);
}

function keysAt(path: Path, isRelationship: boolean): readonly string[] {
  if (path.length === 0) return isRelationship ? MAPPING_KEYS.relationship : MAPPING_KEYS.record;
  if (path.length === 2 && path[0] === 'relationships') return MAPPING_KEYS.relationships;
  if (path.length === 2 && path[0] === 'policies') return MAPPING_KEYS.policies;
  return MAPPING_KEYS.value;
}

function messageOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && /received undefined/.test(issue.message)) return 'is missing';
  return issue.message.replace(/^Invalid (input|option): /, '');
}

function isRecord(value: unknown): value is { readonly type?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
