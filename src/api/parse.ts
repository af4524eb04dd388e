// Parses what a request brings with Zod; what does not fit becomes one invalid-request error that points at each value.

import type { z } from 'zod';
import { KinholdError } from '../domain/errors.ts';

/**
 * `value` as `schema` reads it.
 * @throws KinholdError 'invalid-request' with a pointer such as '/query/limit' for each issue
 */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: 'path' | 'query' | 'headers' | 'body',
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) => detailsOf(issue, part));
  const names = errors.map((error) => error.pointer.slice(part.length + 2)).filter((name) => name !== '');
  const where = names.length === 0 ? part : `${part}: ${[...new Set(names)].join(', ')}`;
  throw new KinholdError('invalid-request', `The request is not valid in its ${where}; see errors.`, { errors });
}

function detailsOf(issue: z.core.$ZodIssue, part: string) {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointer(part, [key]), detail: 'There is no such parameter here.' }));
  }
  return [{ pointer: pointer(part, issue.path), detail: issue.message }];
}

/** A JSON pointer, RFC 6901. */
function pointer(part: string, path: readonly PropertyKey[]): string {
  return ['', part, ...path.map(String)].map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}
