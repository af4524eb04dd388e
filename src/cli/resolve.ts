// `kinhold resolve`: files in, files out, no database.

import { type Command, InvalidArgumentError } from 'commander';
import type { CliContext } from './context.ts';
import { InputCommand } from './inputArguments.ts';
import { type ResolvePorts, runResolve } from './runResolve.ts';

interface ResolveOptions {
  readonly out: string;
  readonly only?: 'clusters';
  readonly threshold?: number;
  readonly model?: string;
  readonly judgements?: string;
  readonly previous?: string;
  readonly json?: true;
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
      const { out, only, threshold = null, model = null, judgements = null, previous = null, json } = options;
      const asked = { files: command.inputs(), judgements, model, threshold };
      const onlyClusters = only === 'clusters';
      await runResolve(context, ports, { asked, out, onlyClusters, previous, json: json === true });
    });
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
