// The graph as plain data, for comparing two of them: everything but the names of ids and the stamps of time.

import { z } from 'zod';
import { canonicalJson } from '../../../src/services/load/contentHash.ts';
import type { Database } from '../../../src/store/database.ts';
import { adHoc } from '../../support/database.ts';

const Row = z.record(z.string(), z.unknown());
const ID = /\b(?:cus|org|acc|hou)_[0-9a-z]{16}\b/g;
/** Order of arrival, times and content hashes over ids say nothing about what is known. */
const STAMPS = [
  'position',
  'loadedAt',
  'changedAt',
  'derivedAt',
  'at',
  'changes',
  'derivedChanges',
  'hash',
  'data',
  'born',
  'tick',
  'held',
  'stood',
];

/** Rows of a query of a test's own. */
export function rowsOf(database: Database, text: string): Promise<Record<string, unknown>[]> {
  return database.read(adHoc(text), {}, Row);
}

/** Every node and relationship in one line each, sorted; an id is replaced by what its records say it is. */
export async function dumpGraph(database: Database): Promise<string[]> {
  return inWords(database, [...(await rowsOf(database, NODES)), ...(await rowsOf(database, EDGES))], STAMPS);
}

/**
 * The same of all that there is, ledger, model, leases and migrations included, with its times: two loads at one time have no
 * other. Hashes are left out where they are over ids.
 */
export async function dumpEverything(database: Database): Promise<string[]> {
  const rows = [...(await rowsOf(database, ALL_NODES)), ...(await rowsOf(database, ALL_EDGES))];
  return inWords(database, rows, ['landedAt']);
}

async function inWords(
  database: Database,
  rows: readonly Record<string, unknown>[],
  stamps: readonly string[],
): Promise<string[]> {
  const names = await idNames(database);
  const lines = rows.map((row) => canonicalJson(without(stamps, row)));
  return lines.map((line) => line.replace(ID, (id) => names.get(id) ?? id)).sort();
}

const KEY = (node: string) => `coalesce(${node}.key, ${node}.id, ${node}.name, toString(${node}.sequence), '')`;
const NODES = `
  MATCH (n) WHERE NOT n:Migration AND NOT n:IdentityEvent AND NOT n:Redirect AND NOT n:RecordVersion AND NOT n:Model AND NOT n:Lease
  RETURN labels(n) AS labels, ${KEY('n')} AS key, properties(n) AS properties`;
const EDGES = `
  MATCH (a)-[e]->(b) WHERE NOT b:RecordVersion
  RETURN ${KEY('a')} AS from, type(e) AS type, ${KEY('b')} AS to, properties(e) AS properties`;

const ALL_NODES = `
  MATCH (n)
  WITH n, CASE WHEN n.id IS NULL OR n:Record THEN properties(n) ELSE n {.*, hash: null} END AS properties
  RETURN labels(n) AS labels, properties`;
const ALL_EDGES = `
  MATCH (a)-[e]->(b)
  RETURN ${KEY('a')} AS from, type(e) AS type, ${KEY('b')} AS to,
         CASE WHEN type(e) IN ['DECLARES', 'LINKED'] THEN properties(e) ELSE e {.*, hash: null} END AS properties`;

/** Ids by the records behind them. */
async function idNames(database: Database): Promise<Map<string, string>> {
  const rows = await rowsOf(
    database,
    `MATCH (r:Record)-[:RESOLVES_TO]->(e) WITH e, r ORDER BY r.key RETURN e.id AS id, collect(r.key) AS keys
     UNION
     MATCH (h:Household)<-[m:MEMBER_OF]-(c)<-[:RESOLVES_TO]-(r) WITH h, r.key AS key, m ORDER BY key, m.validFrom
     RETURN h.id AS id, collect(key + coalesce(m.validFrom, '')) AS keys`,
  );
  return new Map(rows.map(({ id, keys }) => [String(id), `<${String(keys)}>`]));
}

function without(stamps: readonly string[], { properties, ...row }: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(properties as object).filter(([name]) => !stamps.includes(name));
  return { ...row, properties: Object.fromEntries(kept) };
}
