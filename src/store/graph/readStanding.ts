// Reads the derived graph as it stands, by key and hash, and what the ledger and it say about ids.

import { z } from 'zod';
import { LIFTED_EDGES } from '../../services/derivation.ts';
import type { Standing, StandingGraph, StoredIdentity } from '../../services/graphPorts.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';
import { ClaimRow, claimsOf } from './householdClaims.ts';

const standing = { key: z.string(), hash: z.string(), ref: z.string() };
export const NodeRow = z.object({
  label: z.enum(['Customer', 'Organization', 'Account', 'Household', 'Residence']),
  ...standing,
});
export const EdgeRow = z.object({ type: z.enum(['LINKED', 'MEMBER_OF', 'LIVES_AT', ...LIFTED_EDGES]), ...standing });
const Resolution = z.object({ record: z.string(), entity: z.string() });
const Birth = z.object({ id: z.string(), born: z.int().nullable(), tick: z.int().nullable() });
const Stays = z.object({ record: z.string(), held: z.array(z.string()) });
const Redirect = z.object({ id: z.string(), to: z.string() });

export async function readStanding(database: Database): Promise<StandingGraph> {
  const nodes = await gathered(database.stream(query('derived/readNodes'), {}, NodeRow), ({ label }) => label);
  const edges = await gathered(database.stream(query('derived/readEdges'), {}, EdgeRow), ({ type }) => type);
  return { nodes, edges };
}

/** What rows say that stands. */
export async function gatherStanding(
  nodes: Iterable<z.infer<typeof NodeRow>>,
  edges: Iterable<z.infer<typeof EdgeRow>>,
): Promise<StandingGraph> {
  return {
    nodes: await gathered(nodes, ({ label }) => label),
    edges: await gathered(edges, ({ type }) => type),
  };
}

async function gathered<Kind, Row extends Standing & { readonly key: string }>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  kindOf: (row: Row) => Kind,
): Promise<Map<Kind, Map<string, Standing>>> {
  const kinds = new Map<Kind, Map<string, Standing>>();
  for await (const row of rows) {
    const known = kinds.get(kindOf(row)) ?? new Map<string, Standing>();
    kinds.set(kindOf(row), known.set(row.key, { hash: row.hash, ref: row.ref }));
  }
  return kinds;
}

export async function readIdentity(database: Database): Promise<StoredIdentity> {
  const resolutions = await database.read(query('derived/readResolutions'), {}, Resolution);
  const households = await database.read(query('derived/readHouseholds'), {}, ClaimRow);
  const births = await database.read(query('derived/readBirths'), {}, Birth);
  const stays = await database.read(query('derived/readStays'), {}, Stays);
  const redirects = await database.read(query('ledger/readRedirects'), {}, Redirect);
  return {
    previous: new Map(resolutions.map(({ record, entity }) => [record, entity])),
    previousHouseholds: claimsOf(households),
    born: new Map(births.flatMap(({ id, born }) => (born === null ? [] : [[id, born] as const]))),
    held: new Map(stays.map(({ record, held }) => [record, held])),
    redirects: new Map(redirects.map(({ id, to }) => [id, to])),
    lastTick: births.reduce((last, { tick }) => Math.max(last, tick ?? 0), 0),
  };
}
