// Cursors: where the next page of a list starts, in a form that callers pass back and need not understand.

import { z } from 'zod';
import { KinholdError } from '../../domain/errors.ts';

/** After this name and id, in a list by name. */
export const nameCursor = z.tuple([z.literal('name'), z.string(), z.string()]);
/** After this score and id, in a list by relevance. */
export const scoreCursor = z.tuple([z.literal('score'), z.number(), z.string()]);
/** After this key, in a list of records. */
export const keyCursor = z.tuple([z.literal('key'), z.string()]);

type Cursor = z.infer<typeof nameCursor> | z.infer<typeof scoreCursor> | z.infer<typeof keyCursor>;

/** The cursor as text that needs no escaping in an address. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * The cursor that a caller passed back, or null on the first page.
 * @throws KinholdError 'invalid-request' where it is none, or of another list
 */
export function decodeCursor<C extends Cursor>(text: string | null, schema: z.ZodType<C>): C | null {
  if (text === null) return null;
  const parsed = schema.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  const detail = 'This is no cursor of this list; pass nextCursor of its page before, or none for the first page.';
  throw new KinholdError('invalid-request', detail, { errors: [{ pointer: '/query/cursor', detail }] });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first `limit` of `rows`, which were read with one more to see whether there is a next page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  itemOf: (row: Row) => Item,
  cursorOf: (row: Row) => Cursor,
): { items: readonly Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null;
  return { items: shown.map(itemOf), nextCursor };
}
