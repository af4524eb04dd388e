// What holds an entity together, and what its golden record was made of.

import { z } from 'zod';
import type { SourceRecord } from '../../domain/record.ts';
import type { ClusterLinks } from '../../services/explainFiles.ts';
import type { EntityNeighbourhood, GoldenFacts } from '../../services/ports.ts';
import type { ResolvedType } from '../../services/views.ts';
import type { Database } from '../database.ts';
import { KeptOverrideRow } from '../graph/overrideRow.ts';
import { query } from '../queries.ts';
import { LABELS } from './labels.ts';
import { linkRow, provenanceRows } from './rows.ts';

const clusterRow = z.object({ cluster: z.string(), records: z.array(z.string()), links: z.array(linkRow) });

const neighbourhoodRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z
    .string()
    .nullable()
    .transform((kind) => kind ?? ''),
  records: z.array(z.object({ key: z.string(), source: z.string(), id: z.string() })),
  identifiers: z.array(
    z.object({ key: z.string(), type: z.string(), value: z.string(), holders: z.array(z.string()) }),
  ),
  links: z.array(linkRow),
});

const goldenRow = z.object({
  id: z.string(),
  provenance: provenanceRows,
  records: z.array(z.string()),
  overrides: z.array(KeptOverrideRow),
});

/** The records of the entity with this very id and the links at them, those that lead out of it included. */
export async function readClusterLinks(
  database: Database,
  type: ResolvedType,
  id: string,
): Promise<ClusterLinks | null> {
  const [row] = await database.read(query('read/linksOfEntity'), { id, label: LABELS[type] }, clusterRow);
  return row ?? null;
}

/** The entity with this very id and the first of what is around it. */
export async function readNeighbourhood(
  database: Database,
  type: ResolvedType,
  id: string,
  most: { readonly nodes: number; readonly links: number },
): Promise<EntityNeighbourhood | null> {
  const params = { id, label: LABELS[type], ...most };
  const [row] = await database.read(query('read/neighbourhood'), params, neighbourhoodRow);
  return row ?? null;
}

/** Provenance and the first records of the entity with this very id. */
export async function readGoldenRecord(
  database: Database,
  type: ResolvedType,
  id: string,
  limit: number,
): Promise<GoldenFacts | null> {
  const [row] = await database.read(query('read/goldenRecord'), { id, label: LABELS[type], limit }, goldenRow);
  if (row === undefined) return null;
  // Written by this store from checked records, as in graph/readFacts.ts.
  return { ...row, records: row.records.map((data) => JSON.parse(data) as SourceRecord) };
}
