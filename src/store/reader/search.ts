// Search over all types at once: what a text identifies, and what its words find.

import { z } from 'zod';
import type { IdentifiedHit, IdentifierSearch, NamedHit, WordSearch } from '../../services/ports.ts';
import { NODE_TYPES } from '../../services/views.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';
import { LABELS } from './labels.ts';
import { tolerantQuery } from './lucene.ts';

/**
 * How many the index offers where some types are left out, which it can't tell apart: a word that more entities hold may hide
 * a rare type. Where 300,000 had the word, reading them all took a second, these a quarter of it.
 */
const FILTERED_REACH = 50_000;

const hitRow = z.object({
  type: z.enum(NODE_TYPES),
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  city: z.string().nullable(),
  recordCount: z.int().nullable(),
  memberCount: z.int().nullable(),
});
const identifiedRow = z.object({ item: hitRow, on: z.array(z.string()) });
const namedRow = z.object({ item: hitRow.extend({ recordTexts: z.string().nullable() }), score: z.number() });

/** By name and id, what `text` or its readings as identifiers lead to. */
export async function searchIdentifiers(
  database: Database,
  { types, ...asked }: IdentifierSearch,
): Promise<IdentifiedHit[]> {
  const params = { ...asked, labels: types.map((type) => LABELS[type]) };
  const rows = await database.read(query('read/searchIdentifiers'), params, identifiedRow);
  return rows.map(({ item, on }) => ({ ...item, on }));
}

/** In the index's order, what the words of `text` find; nothing where it holds no word. */
export async function searchWords(database: Database, { text, types, limit }: WordSearch): Promise<NamedHit[]> {
  const words = tolerantQuery(text);
  if (words === null) return [];
  const reach = types.length === NODE_TYPES.length ? limit : FILTERED_REACH;
  const params = { words, labels: types.map((type) => LABELS[type]), reach, limit };
  const rows = await database.read(query('read/searchWords'), params, namedRow);
  return rows.map(({ item, score }) => ({ ...item, score }));
}
