// Reads the derived graph as it stands, by key and hash, and what the ledger and it say about ids.

import { z } from 'zod';
import { LIFTED_EDGES } from '../../services/derivation.ts';
import type { DerivedEdgeType, NodeImage, Standing, StandingGraph, StoredIdentity } from '../../services/graphPorts.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';

const standing = { key: z.string(), hash: z.string(), ref: z.string() };
const NodeRow = z.object({
  label: z.enum(['Customer', 'Organization', 'Account', 'Household', 'Residence']),
  ...standing,
});
const EdgeRow = z.object({ type: z.enum(['LINKED', 'MEMBER_OF', 'LIVES_AT', ...LIFTED_EDGES]), ...standing });
const Resolution = z.object({ record: z.string(), entity: z.string() });
const HouseholdRow = z.object({ record: z.string(), household: z.string() });
const Age = z.object({ id: z.string(), sequence: z.int() });
const Redirect = z.object({ id: z.string(), to: z.string() });

export async function readStanding(database: Database): Promise<StandingGraph> {
  const nodes = new Map<NodeImage['label'], Map<string, Standing>>();
  for await (const { label, ...node } of database.stream(query('derived/readNodes'), {}, NodeRow))
    put(nodes, label, node);
  const edges = new Map<DerivedEdgeType, Map<string, Standing>>();
  for await (const { type, ...edge } of database.stream(query('derived/readEdges'), {}, EdgeRow))
    put(edges, type, edge);
  return { nodes, edges };
}

function put<Kind>(
  kinds: Map<Kind, Map<string, Standing>>,
  kind: Kind,
  { key, hash, ref }: { key: string; hash: string; ref: string },
): void {
  const known = kinds.get(kind) ?? new Map<string, Standing>();
  kinds.set(kind, known.set(key, { hash, ref }));
}

export async function readIdentity(database: Database): Promise<StoredIdentity> {
  const resolutions = await database.read(query('derived/readResolutions'), {}, Resolution);
  const households = await database.read(query('derived/readHouseholds'), {}, HouseholdRow);
  const ages = await database.read(query('ledger/readIdAges'), {}, Age);
  const redirects = await database.read(query('ledger/readRedirects'), {}, Redirect);
  return {
    previous: new Map(resolutions.map(({ record, entity }) => [record, entity])),
    previousHouseholds: new Map(households.map(({ record, household }) => [record, household])),
    idAges: new Map(ages.map(({ id, sequence }) => [id, sequence])),
    redirects: new Map(redirects.map(({ id, to }) => [id, to])),
  };
}
