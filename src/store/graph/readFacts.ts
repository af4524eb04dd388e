// Reads every fact that stands, in the order of keys, so that what is derived does not depend on how it got here.

import { z } from 'zod';
import { type Judgement, VERDICTS } from '../../domain/link.ts';
import { RELATIONS, type Relationship } from '../../domain/relationship.ts';
import type { StoredFacts } from '../../services/graphPorts.ts';
import { RecordLog } from '../../services/load/recordLog.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';
import { HouseholdOverrideRow } from './householdOverrideRow.ts';
import { OverrideRow } from './overrideRow.ts';

const RecordRow = z.object({ key: z.string(), data: z.string() });
const text = z.string().exactOptional();
const share = z.number().exactOptional();
const RelationshipRow = z.object({
  left: z.string(),
  right: z.string(),
  properties: z.object({
    key: z.string(),
    source: z.string(),
    relation: z.enum(RELATIONS),
    role: text,
    share,
    shareMin: share,
    shareMax: share,
    basis: text,
    hierarchy: text,
    validFrom: text,
    validTo: text,
    declaredBy: text,
    position: z.int(),
  }),
});
const JudgementRow = z.object({ left: z.string(), right: z.string(), verdict: z.enum(VERDICTS) });

export async function readFacts(database: Database): Promise<StoredFacts> {
  const records = new RecordLog();
  for await (const { key, data } of database.stream(query('facts/readRecords'), {}, RecordRow)) {
    // Written by this store from a checked record; parsing it by a schema again would double the time of a load.
    records.append(key, data);
  }
  const relationships: Relationship[] = [];
  for await (const { left, right, properties } of database.stream(
    query('facts/readRelationships'),
    {},
    RelationshipRow,
  )) {
    relationships.push({ left, right, ...properties });
  }
  const judgements = await readJudgements(database);
  const overrides = await database.read(query('facts/readOverrides'), {}, OverrideRow);
  const householdOverrides = await database.read(query('facts/readHouseholdOverrides'), {}, HouseholdOverrideRow);
  return { records, relationships, judgements, overrides, householdOverrides };
}

/** What people decided and did not take back. */
export function readJudgements(database: Database): Promise<Judgement[]> {
  return database.read(query('facts/readJudgements'), {}, JudgementRow);
}
