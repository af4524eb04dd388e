// Facts as they stood at an instant, and what the ledger keeps of ids: implements KnownReader with the queries of cypher/known/.

import { z } from 'zod';
import { ENTITY_TYPES, type SourceRecord } from '../domain/record.ts';
import { RELATIONS, type Relationship } from '../domain/relationship.ts';
import type { KnownReader } from '../services/known/contract.ts';
import type { Database } from './database.ts';
import { OverrideRow } from './graph/overrideRow.ts';
import { query } from './queries.ts';
import { decodeCursor, keyCursor, toPage } from './reader/cursor.ts';
import { recordFields } from './reader/recordFields.ts';

const Texts = z.array(z.string());
const KeyRow = z.object({ key: z.string() });
const LedRow = z.object({ led: Texts });
const RecordRow = z.object({
  overrides: z.array(OverrideRow),
  key: z.string(),
  source: z.string(),
  type: z.enum(ENTITY_TYPES),
  id: z.string(),
  held: Texts,
  observedAt: z.string().nullable(),
  // Records as JSON are trusted, since only Kinhold writes them.
  data: z.string().transform((text) => JSON.parse(text) as SourceRecord),
  versions: z.int(),
});
/** What is null does not stand on the relationship. */
const Fact = z
  .object({ key: z.string(), source: z.string(), relation: z.enum(RELATIONS), position: z.number() })
  .catchall(z.string().nullable())
  .transform((fact) => Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== null)));
const DeclaredRow = z
  .object({
    left: z.string(),
    right: z.string(),
    fact: Fact,
    since: z.string(),
    until: z.string().nullable(),
    stood: Texts,
  })
  .transform(({ left, right, fact, ...rest }) => ({
    ...rest,
    fact: { ...fact, left, right } as unknown as Relationship,
  }));

/** Reads what was known out of the graph in `database`. */
export function knownReader(database: Database): KnownReader {
  const recordsAt = (keys: readonly string[], at: string) =>
    database.read(query('known/recordsAt'), { keys, at }, RecordRow);
  return {
    recordsAt,
    async everOf(ids) {
      const rows = await database.read(query('known/everOf'), { ids }, KeyRow);
      return rows.map(({ key }) => key);
    },
    async recordPage(keys, at, { limit, cursor }) {
      const [, after] = decodeCursor(cursor, keyCursor) ?? ['key', ''];
      const asked = keys.filter((key) => key > after).sort();
      const rows = await recordsAt(asked.slice(0, limit + 1), at);
      return toPage(
        rows,
        limit,
        ({ held: _held, overrides: _overrides, data, ...record }) => ({
          ...record,
          fields: recordFields(data),
          identifiers: [],
          links: [],
        }),
        ({ key }) => ['key', key],
      );
    },
    declared: (keys) => database.read(query('known/declaredBy'), { keys }, DeclaredRow),
    async led(id) {
      const [row] = await database.read(query('known/led'), { id }, LedRow);
      return row?.led ?? [];
    },
  };
}
