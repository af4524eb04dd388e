// One search over everything that has a name: exact identifiers first, then by how well the typed words fit.

import { compareText } from '../domain/recency.ts';
import type { GraphReader, SearchHit } from './ports.ts';
import { typedIdentifiers } from './search/identifiers.ts';
import { type Match, matchTexts, type SearchedTexts } from './search/match.ts';
import type { NodeType, SearchItem, SearchResult } from './views.ts';

export interface SearchRequest {
  readonly q: string;
  /** Which types to look among. */
  readonly types: readonly NodeType[];
  readonly limit: number;
}

/** How many the index may offer to be ranked; far more than one answer shows, so that its own order hardly matters. */
const CANDIDATES = 300;

/**
 * What `q` finds, best first: what it identifies, then whole words before beginnings of words before misspelt words, and
 * among equals names before other texts, names with fewer further words, the index's own score, name and id.
 */
export async function search(reader: GraphReader, { q, types, limit }: SearchRequest): Promise<SearchResult> {
  if (q.trim() === '') return { items: [], hasMore: false };
  const [identified, named] = await Promise.all([
    reader.searchIdentifiers({ ...typedIdentifiers(q), text: q.trim(), types, limit: limit + 1 }),
    reader.searchWords({ text: q, types, limit: CANDIDATES }),
  ]);
  const first = identified.map(({ on, ...hit }) => item(hit, 'identifier', on));
  const known = new Set(identified.map(({ id }) => id));
  const others = named.filter(({ id }) => !known.has(id)).map((hit) => ({ hit, ...matchTexts(q, hit) }));
  const ranked = others.sort((a, b) => compareRanks(a.rank, b.rank) || compareHits(a.hit, b.hit));
  const found = [...first, ...ranked.map(({ hit, match, matchedOn }) => item(hit, match, matchedOn))];
  return { items: found.slice(0, limit), hasMore: found.length > limit };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.map((rank, at) => rank - b[at]!).find((difference) => difference !== 0) ?? 0;
}

function compareHits(a: SearchHit & { score: number }, b: SearchHit & { score: number }): number {
  return b.score - a.score || compareText(a.name, b.name) || compareText(a.id, b.id);
}

function item(hit: SearchHit & Partial<SearchedTexts>, match: Match, matchedOn: readonly string[]): SearchItem {
  const { type, id, name, email = null, city = null, recordCount, memberCount } = hit;
  return { type, id, name, match, matchedOn, email, city, recordCount, memberCount };
}
