// The main job without a database: reads files, derives everything in memory and writes the results as files.

import type { SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';
import type { Facts } from './derivation.ts';
import { deriveClusters } from './derive/clusters.ts';
import { derive } from './derive.ts';
import type { QuarantinedRow } from './inputs.ts';
import { JsonLog } from './jsonLog.ts';
import { writeReport } from './resolveFiles/report.ts';
import type { ResolveFilesRequest, ResolveFilesSummary } from './resolveFiles/request.ts';
import { writeClusters, writeGolden, writeHouseholds, writeLinks, writeQuarantine } from './resolveFiles/tables.ts';

/** Reads, derives, writes; nothing appears in the output unless all of it does. */
export async function resolveFiles(request: ResolveFilesRequest): Promise<ResolveFilesSummary> {
  const { output } = request;
  try {
    const read = await readAll(request);
    const summary = request.onlyClusters ? await onlyClusters(request, read) : await everything(request, read);
    await output.commit();
    return summary;
  } catch (error) {
    await output.abort();
    throw error;
  }
}

interface ReadInputs {
  readonly facts: Facts;
  readonly quarantined: readonly QuarantinedRow[];
}

async function readAll({ inputs, judgements, previous, threshold, onRead }: ResolveFilesRequest): Promise<ReadInputs> {
  const records = new JsonLog<SourceRecord>();
  const relationships: Relationship[] = [];
  const quarantined: QuarantinedRow[] = [];
  for await (const batch of inputs.batches()) {
    for (const record of batch.records) records.append(record);
    relationships.push(...batch.relationships);
    quarantined.push(...batch.quarantined);
    onRead?.(batch.bytesRead, inputs.totalBytes);
  }
  const facts: Facts = {
    records,
    relationships,
    judgements,
    policies: inputs.policies,
    compare: inputs.compare,
    ...(threshold !== null && { threshold }),
    sourcePriority: [],
    previous,
    idAges: new Map(),
    previousHouseholds: new Map(),
  };
  return { facts, quarantined };
}

async function onlyClusters({ output, onStep }: ResolveFilesRequest, { facts, quarantined }: ReadInputs) {
  onStep?.('resolving');
  const { entities, links, resolutions } = deriveClusters(facts);
  await writeClusters(output, entities);
  return {
    records: facts.records.size,
    relationships: facts.relationships.length,
    quarantined: quarantined.length,
    clusters: entities.length,
    links: links.filter(({ status }) => status === 'linked').length,
    households: null,
    resolutions,
  };
}

async function everything({ output, onStep }: ResolveFilesRequest, { facts, quarantined }: ReadInputs) {
  onStep?.('resolving');
  const derivation = derive(facts);
  onStep?.('writing');
  await writeClusters(output, derivation.entities);
  await writeLinks(output, derivation.links);
  await writeGolden(output, derivation.entities);
  await writeHouseholds(output, derivation, facts.records);
  await writeQuarantine(output, quarantined);
  const summary: ResolveFilesSummary = {
    records: facts.records.size,
    relationships: facts.relationships.length,
    quarantined: quarantined.length,
    clusters: derivation.entities.length,
    links: derivation.links.filter(({ status }) => status === 'linked').length,
    households: derivation.households.length,
    resolutions: derivation.resolutions,
  };
  await writeReport(output, summary, derivation);
  return summary;
}
