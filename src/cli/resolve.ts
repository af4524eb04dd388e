// `kinhold resolve`: files in, files out, no database.

import { type Command, InvalidArgumentError } from 'commander';
import { KinholdError } from '../domain/errors.ts';
import { type Judgement, VERDICTS, type Verdict } from '../domain/link.ts';
import type { OpenOutput, ReadTable } from '../services/outputs.ts';
import type { ResolveFilesSummary } from '../services/resolveFiles/request.ts';
import { resolveFiles } from '../services/resolveFiles.ts';
import type { CliContext } from './context.ts';
import { InputCommand } from './inputArguments.ts';

interface ResolveOptions {
  readonly out: string;
  readonly only?: 'clusters';
  readonly threshold?: number;
  readonly judgements?: string;
  readonly previous?: string;
  readonly json?: true;
}

export interface ResolvePorts {
  readonly openOutput: OpenOutput;
  readonly readTable: ReadTable;
}

export function resolveCommand(context: CliContext, ports: ResolvePorts): Command {
  const command = new InputCommand('resolve');
  return command
    .description('read files and write clusters, links, golden records and households as files; needs no database')
    .requiredOption('--out <dir>', 'folder for the results, made where it is missing')
    .option('--only <what>', 'write clusters.csv alone: --only clusters', parseOnly)
    .option('--threshold <probability>', 'link from this probability on, 0 to 1', parseProbability)
    .option('--judgements <file>', 'CSV of left,right,verdict (same, different, unsure) over record keys')
    .option('--previous <file>', 'clusters.csv of an earlier run: its ids are kept')
    .option('--json', 'print the summary as one JSON object')
    .action(async (_files: string[], options: ResolveOptions) => {
      const inputs = await context.openInputs(command.inputs());
      for (const { file, mapping } of inputs.guessed) {
        context.note(`No mapping for ${file}; guessed this one, which you can save and correct:`);
        context.note(JSON.stringify(mapping, null, 2));
      }
      const judgements = options.judgements ? await readJudgements(options.judgements, ports.readTable) : [];
      const previous = options.previous
        ? await readPrevious(options.previous, ports.readTable)
        : new Map<string, string>();
      const progress = context.progress('reading');
      const summary = await resolveFiles({
        inputs,
        output: await ports.openOutput(options.out),
        onlyClusters: options.only === 'clusters',
        threshold: options.threshold ?? null,
        judgements,
        previous,
        onRead: (done, total) => progress.update(done, total),
        onStep: (step) => progress.step(step),
      }).finally(() => progress.stop());
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

async function readJudgements(file: string, readTable: ReadTable): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  for await (const { left, right, verdict } of readTable(file, ['left', 'right', 'verdict'])) {
    if (!(VERDICTS as readonly string[]).includes(verdict!)) {
      throw new KinholdError(
        'invalid-input',
        `${file}: verdict '${verdict}' of ${left} is none of ${VERDICTS.join(', ')}`,
      );
    }
    judgements.push({ left: left!, right: right!, verdict: verdict as Verdict });
  }
  return judgements;
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
