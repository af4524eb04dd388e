// `kinhold migrate-model`: the graph under another model, or only what that would merge and split.

import { Command } from 'commander';
import type { EntityChange } from '../services/load/partitionChange.ts';
import type { MigrateModelRequest, MigrateModelSummary } from '../services/migrateModel.ts';
import type { ReadModelFile } from '../services/modelFile.ts';
import type { CliContext } from './context.ts';

export type RunMigrateModel = (
  request: Pick<MigrateModelRequest, 'models' | 'dryRun' | 'most'>,
) => Promise<MigrateModelSummary>;

export interface MigrateModelPorts {
  readonly readModelFile: ReadModelFile;
  readonly runMigrateModel: RunMigrateModel;
}

interface Options {
  readonly model?: string;
  readonly dryRun?: boolean;
  readonly json?: true;
}

/** Samples that are printed of each kind. */
const MOST = 5;

export function migrateModelCommand({ out, progress }: CliContext, ports: MigrateModelPorts): Command {
  return new Command('migrate-model')
    .description('put the graph under another model; ids stay with most of their records')
    .option(
      '--model <file>',
      'a model that `kinhold train` wrote; without it one is learnt anew from the records of the graph',
    )
    .option('--dry-run', 'only show how many customers, organizations and accounts would merge or split, with samples')
    .option('--json', 'print the summary as one JSON object')
    .action(async ({ model, dryRun = false, json }: Options) => {
      const models = model === undefined ? null : (await ports.readModelFile(model)).types;
      const bar = progress('resolving');
      bar.step('resolving');
      const summary = await ports.runMigrateModel({ models, dryRun, most: MOST }).finally(() => bar.stop());
      if (json) out(JSON.stringify(summary));
      else for (const line of linesOf(summary, dryRun)) out(line);
    });
}

function linesOf({ from, to, ...change }: MigrateModelSummary, dryRun: boolean): string[] {
  const { before, after, merges, splits, records, mergeSamples, splitSamples } = change;
  const would = dryRun ? 'would be' : 'were';
  return [
    `model: ${from ?? 'none'} -> ${to}${from === to ? ', the same' : ''}`,
    `entities: ${before} before, ${after} after; ${merges} ${would} merged out of several, ${splits} ${would} split, with ${records} records`,
    ...mergeSamples.map((one) => `  merge of ${one.ids.join(' and ')}: ${recordsOf(one)}`),
    ...splitSamples.map((one) => `  split of ${one.ids.join()}: ${recordsOf(one)}`),
    ...(dryRun ? ['nothing was written; run it without --dry-run to put the graph under this model'] : []),
  ];
}

function recordsOf({ records }: EntityChange): string {
  return records.map((part) => part.join(', ')).join(' | ');
}
