// The main job without a database: reads files, derives everything in memory and writes the results as files.

import type { SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';
import type { Facts } from './derivation.ts';
import { deriveClusters } from './derive/clusters.ts';
import { Intake } from './derive/intake.ts';
import type { ResolvedType } from './derive/resolveType.ts';
import { deriveFrom, openIntake } from './derive.ts';
import type { QuarantinedRow } from './inputs.ts';
import { JsonLog } from './jsonLog.ts';
import { modelFileText, type PinnedModels } from './modelFile.ts';
import { BadShare } from './quarantine/badShare.ts';
import { LinkTallies } from './resolveFiles/report/linkTally.ts';
import { writeReport } from './resolveFiles/report.ts';
import type { ResolveFilesRequest, ResolveFilesSummary } from './resolveFiles/request.ts';
import {
  writeClusters,
  writeCorrections,
  writeGolden,
  writeHouseholds,
  writeLinks,
  writeQuarantine,
} from './resolveFiles/tables.ts';
import { type TakenInputs, takeInTogether } from './resolveFiles/takeInTogether.ts';

/** Names of all that a run may write. */
export const RESULT_FILES = [
  'clusters.csv',
  'links.csv',
  'golden.csv',
  'golden_provenance.csv',
  'households.csv',
  'memberships.csv',
  'quarantine.csv',
  'corrections.csv',
  'model.json',
  'report.json',
  'report.html',
] as const;

/** Reads, derives, writes; nothing appears in the output unless all of it does. */
export async function resolveFiles(request: ResolveFilesRequest): Promise<ResolveFilesSummary> {
  const { output } = request;
  try {
    const summary = request.onlyClusters ? await onlyClusters(request) : await everything(request);
    await output.commit(earlierFiles(request));
    return summary;
  } catch (error) {
    await output.abort();
    throw error;
  }
}

/** What an earlier run may have left and this one does not write, so that no folder holds files of two runs. */
function earlierFiles({ models = {} }: ResolveFilesRequest): readonly string[] {
  // A model that was given may stand in the same folder, and it is the model of this run.
  const isGiven = Object.keys(models).length > 0;
  return RESULT_FILES.filter((name) => name !== 'model.json' || !isGiven);
}

/** Clusters alone need what the intake keeps of a record, and no more. */
async function onlyClusters(request: ResolveFilesRequest): Promise<ResolveFilesSummary> {
  const { intake, relationships, quarantined } = (await takeInTogether(request)) ?? (await takeInAlone(request));
  refuseNothing(intake.size + relationships.length, quarantined);
  request.onStep?.('resolving');
  const facts = factsOf(request, new JsonLog(), relationships);
  const { resolved, links, resolutions } = deriveClusters(facts, intake, request.crew?.team);
  request.onStep?.('writing');
  await writeClusters(request.output, resolved);
  return {
    records: intake.size,
    relationships: relationships.length,
    quarantined: quarantined.length,
    clusters: resolved.reduce((sum, { clusters }) => sum + clusters.size, 0),
    links: links.counts().linked,
    households: null,
    resolutions,
  };
}

async function takeInAlone(request: ResolveFilesRequest): Promise<TakenInputs> {
  const intake = new Intake(request.inputs.compare);
  return { intake, ...(await readAll(request, (record) => intake.add(record))) };
}

async function everything(request: ResolveFilesRequest): Promise<ResolveFilesSummary> {
  const { output, onStep } = request;
  const records = new JsonLog<SourceRecord>();
  const takenIn = openIntake(request.inputs.compare);
  const { relationships, quarantined } = await readAll(request, (record) => {
    takenIn.intake.add(record);
    records.append(record);
  });
  refuseNothing(records.size + relationships.length, quarantined);
  onStep?.('resolving');
  const derivation = deriveFrom(factsOf(request, records, relationships), takenIn, request.crew?.team);
  onStep?.('writing');
  await writeClusters(output, derivation.resolved);
  const tallies = new LinkTallies();
  await writeLinks(output, tallies.watch(derivation.links));
  await writeGolden(output, derivation.entities);
  await writeHouseholds(output, derivation, records);
  await writeQuarantine(output, quarantined);
  if (request.corrections) await writeCorrections(output, request.corrections, quarantined);
  await output.text('model.json', modelFileText(pinnedModels(derivation.resolved), request.version));
  const summary: ResolveFilesSummary = {
    records: records.size,
    relationships: relationships.length,
    quarantined: quarantined.length,
    clusters: derivation.entities.length,
    links: derivation.links.counts().linked,
    households: derivation.households.length,
    resolutions: derivation.resolutions,
  };
  const { previous, asked } = request;
  await writeReport(output, { summary, derivation, tallies, records, previous, asked });
  return summary;
}

function pinnedModels(resolved: readonly ResolvedType[]): PinnedModels {
  return Object.fromEntries(resolved.map(({ type, pin }) => [type, pin()]));
}

/** Where no row of any file is good, no result says anything. Throws KinholdError 'too-many-bad-rows'. */
function refuseNothing(good: number, quarantined: readonly QuarantinedRow[]): void {
  if (good > 0) return;
  const share = new BadShare();
  for (const row of quarantined) share.add({ ...NO_ROWS, file: row.file, quarantined: [row] });
  share.check(0, 'nothing was written. Correct the file or its mapping');
}

const NO_ROWS = { records: [], relationships: [], bytesRead: 0 } as const;

interface ReadInputs {
  readonly relationships: readonly Relationship[];
  readonly quarantined: readonly QuarantinedRow[];
}

async function readAll(
  { inputs, onRead }: ResolveFilesRequest,
  onRecord: (record: SourceRecord) => void,
): Promise<ReadInputs> {
  const relationships: Relationship[] = [];
  const quarantined: QuarantinedRow[] = [];
  for await (const batch of inputs.batches()) {
    for (const record of batch.records) onRecord(record);
    relationships.push(...batch.relationships);
    quarantined.push(...batch.quarantined);
    onRead?.(batch.bytesRead, inputs.totalBytes);
  }
  return { relationships, quarantined };
}

function factsOf(
  { inputs, judgements, previous, threshold, models = {} }: ResolveFilesRequest,
  records: Facts['records'],
  relationships: readonly Relationship[],
): Facts {
  return {
    records,
    relationships,
    judgements,
    policies: inputs.policies,
    compare: inputs.compare,
    models,
    ...(threshold !== null && { threshold }),
    sourcePriority: [],
    previous,
    idAges: new Map(),
    previousHouseholds: new Map(),
  };
}
