// One run of files into files, from the names that were given to what is printed; `kinhold resolve` and the replay of what it
// quarantined share it.

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Replay } from '../services/inputs.ts';
import type { ReadModelFile } from '../services/modelFile.ts';
import type { OpenOutput, ReadTable } from '../services/outputs.ts';
import type { AskedRun, ResolveFilesSummary } from '../services/resolveFiles/request.ts';
import { RESULT_FILES, resolveFiles } from '../services/resolveFiles.ts';
import type { CliContext } from './context.ts';
import { startCrew } from './crew.ts';
import { readJudgements } from './judgements.ts';
import { openNoted } from './openNoted.ts';
import { namesOf, refuseOverwriting } from './refuseOverwriting.ts';

/** Inputs from this size on are worth the start of more threads. */
const LARGE_BYTES = 4 * 1024 * 1024;

export interface ResolvePorts {
  readonly openOutput: OpenOutput;
  readonly readTable: ReadTable;
  readonly readModelFile: ReadModelFile;
}

export interface ResolveRun {
  readonly asked: AskedRun;
  readonly out: string;
  readonly onlyClusters: boolean;
  /** clusters.csv of an earlier run, whose ids are kept. */
  readonly previous: string | null;
  readonly replay?: Replay;
  readonly json: boolean;
}

/** Runs, and prints what came of it. */
export async function runResolve(context: CliContext, ports: ResolvePorts, run: ResolveRun): Promise<void> {
  const { asked, out, onlyClusters, replay } = run;
  const inputs = await openNoted(context, asked.files, replay);
  const given = [...namesOf(asked.files), asked.judgements];
  refuseOverwriting(
    given,
    RESULT_FILES.map((name) => join(out, name)),
    '--out',
  );
  const judgements = asked.judgements ? await readJudgements(asked.judgements, ports.readTable) : [];
  const previous = run.previous ? await readPrevious(run.previous, ports.readTable) : new Map<string, string>();
  const models = asked.model ? (await ports.readModelFile(asked.model)).types : {};
  const output = await ports.openOutput(out);
  const isLarge = inputs.totalBytes >= LARGE_BYTES && availableParallelism() > 1;
  const crew = isLarge ? startCrew(asked.files, onlyClusters) : null;
  const progress = context.progress('reading');
  const summary = await resolveFiles({
    inputs,
    output,
    onlyClusters,
    crew,
    asked,
    ...(replay && { corrections: replay.corrections }),
    threshold: asked.threshold,
    models,
    version: context.version,
    judgements,
    previous,
    onRead: (done, total) => progress.update(done, total),
    onStep: (step) => progress.step(step),
  }).finally(async () => {
    progress.stop();
    await crew?.close();
  });
  noteMisfits(context, summary);
  if (run.json) context.out(JSON.stringify(summary));
  else announce(context, summary, out);
}

function announce({ out }: CliContext, summary: ResolveFilesSummary, folder: string): void {
  const { records, clusters, links, households, quarantined } = summary;
  out(`${records} records became ${clusters} entities over ${links} links.`);
  if (households !== null) out(`${households} households.`);
  if (quarantined > 0) out(quarantineLine(quarantined, households === null, folder));
  out(`Results are in ${folder}.`);
}

/** Clusters alone come without quarantine.csv. */
function quarantineLine(quarantined: number, onlyClusters: boolean, folder: string): string {
  const where = onlyClusters ? 'a run without --only names them' : `kinhold quarantine list ${folder} counts them`;
  return `${quarantined} rows could not be read; ${where}.`;
}

/** Says where a given model and the files do not fit. */
function noteMisfits({ note }: CliContext, { resolutions }: ResolveFilesSummary): void {
  for (const [type, { unknownFields, absentFields }] of Object.entries(resolutions)) {
    if (unknownFields.length > 0)
      note(`The ${type} model does not know ${unknownFields.join(', ')}: taken as is usual for such a field.`);
    if (absentFields.length > 0) note(`The ${type} records lack ${absentFields.join(', ')}, which the model knows.`);
  }
}

async function readPrevious(file: string, readTable: ReadTable): Promise<Map<string, string>> {
  const previous = new Map<string, string>();
  for await (const { record_key: key, cluster_id: id } of readTable(file, ['record_key', 'cluster_id']))
    previous.set(key!, id!);
  return previous;
}
