// `kinhold resolve`: files in, files out, no database.

import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import type { ReadModelFile } from '../services/modelFile.ts';
import type { OpenOutput, ReadTable } from '../services/outputs.ts';
import type { ResolveFilesSummary } from '../services/resolveFiles/request.ts';
import { resolveFiles } from '../services/resolveFiles.ts';
import type { CliContext } from './context.ts';
import { startCrew } from './crew.ts';
import { InputCommand } from './inputArguments.ts';
import { readJudgements } from './judgements.ts';
import { openNoted } from './openNoted.ts';

/** Inputs from this size on are worth the start of more threads. */
const LARGE_BYTES = 4 * 1024 * 1024;

interface ResolveOptions {
  readonly out: string;
  readonly only?: 'clusters';
  readonly threshold?: number;
  readonly model?: string;
  readonly judgements?: string;
  readonly previous?: string;
  readonly json?: true;
}

export interface ResolvePorts {
  readonly openOutput: OpenOutput;
  readonly readTable: ReadTable;
  readonly readModelFile: ReadModelFile;
}

export function resolveCommand(context: CliContext, ports: ResolvePorts): Command {
  const command = new InputCommand('resolve');
  return command
    .description('read files and write clusters, links, golden records and households as files; needs no database')
    .requiredOption('--out <dir>', 'folder for the results, made where it is missing')
    .option('--only <what>', 'write clusters.csv alone: --only clusters', parseOnly)
    .option('--threshold <probability>', 'link from this probability on, 0 to 1', parseProbability)
    .option('--model <file>', 'apply this model, of train or of an earlier run, rather than learn from the files')
    .option('--judgements <file>', 'CSV of left,right,verdict (same, different, unsure) over record keys')
    .option('--previous <file>', 'clusters.csv of an earlier run: its ids are kept')
    .option('--json', 'print the summary as one JSON object')
    .action(async (_files: string[], options: ResolveOptions) => {
      const inputs = await openNoted(context, command.inputs());
      const judgements = options.judgements ? await readJudgements(options.judgements, ports.readTable) : [];
      const previous = options.previous
        ? await readPrevious(options.previous, ports.readTable)
        : new Map<string, string>();
      const models = options.model ? (await ports.readModelFile(options.model)).types : {};
      const output = await ports.openOutput(options.out);
      const isLarge = options.only === 'clusters' && inputs.totalBytes >= LARGE_BYTES && availableParallelism() > 1;
      const crew = isLarge ? startCrew(command.inputs()) : null;
      const progress = context.progress('reading');
      const summary = await resolveFiles({
        inputs,
        output,
        onlyClusters: options.only === 'clusters',
        crew,
        threshold: options.threshold ?? null,
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
      if (options.json) context.out(JSON.stringify(summary));
      else announce(context, summary, options.out);
    });
}

function announce({ out }: CliContext, summary: ResolveFilesSummary, folder: string): void {
  const { records, clusters, links, households, quarantined } = summary;
  out(`${records} records became ${clusters} entities over ${links} links.`);
  if (households !== null) out(`${households} households.`);
  if (quarantined > 0) out(`${quarantined} rows could not be read; see quarantine.csv.`);
  out(`Results are in ${folder}.`);
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

function parseOnly(text: string): 'clusters' {
  if (text === 'clusters') return text;
  throw new InvalidArgumentError('The one thing that can stand alone is clusters.');
}

function parseProbability(text: string): number {
  const probability = Number(text);
  if (text.trim() !== '' && probability >= 0 && probability <= 1) return probability;
  throw new InvalidArgumentError('Give a probability from 0 to 1.');
}
