// `kinhold train`: learns a model from files and writes it for `resolve --model`.

import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import type { Judgement } from '../domain/link.ts';
import type { OpenOutput, ReadTable } from '../services/outputs.ts';
import { type TrainFilesSummary, trainFiles } from '../services/trainFiles.ts';
import type { CliContext } from './context.ts';
import { InputCommand } from './inputArguments.ts';
import { readJudgements } from './judgements.ts';
import { openNoted } from './openNoted.ts';
import { namesOf, refuseOverwriting } from './refuseOverwriting.ts';
import { trainingText } from './trainingText.ts';

interface TrainOptions {
  readonly out: string;
  readonly labels?: string;
  readonly labelsFromGraph?: true;
  readonly json?: true;
}

export interface TrainPorts {
  readonly openOutput: OpenOutput;
  readonly readTable: ReadTable;
  /** The judgements that stand in the graph. */
  readonly readGraphJudgements: () => Promise<readonly Judgement[]>;
}

export function trainCommand(context: CliContext, ports: TrainPorts): Command {
  const command = new InputCommand('train');
  return command
    .description('learn from files how to tell who is who, and write it as a model that resolve --model applies')
    .requiredOption('--out <file>', 'the model, a JSON file; its folder is made where it is missing')
    .option(
      '--labels <file>',
      'CSV of left,right,verdict (same, different, unsure) over record keys: corrects the model',
    )
    .option('--labels-from-graph', 'the judgements that stand in the graph as labels, beside those of --labels')
    .option('--json', 'print what was learnt as one JSON object')
    .action(async (_files: string[], options: TrainOptions) => {
      const summary = await train(context, ports, command, options);
      if (options.json) context.out(JSON.stringify(summary));
      else {
        for (const line of trainingText(summary)) context.out(line);
        context.out(`The model is in ${options.out}.`);
      }
    });
}

async function train(
  context: CliContext,
  { openOutput, readTable, readGraphJudgements }: TrainPorts,
  command: InputCommand,
  { out, labels, labelsFromGraph }: TrainOptions,
): Promise<TrainFilesSummary> {
  const inputs = await openNoted(context, command.inputs());
  refuseOverwriting([...namesOf(command.inputs()), labels ?? null], [out], '--out');
  const judged = [
    ...(labels ? await readJudgements(labels, readTable) : []),
    ...(labelsFromGraph ? await readGraphJudgements() : []),
  ];
  const progress = context.progress('reading');
  return trainFiles({
    inputs,
    output: await openOutput(dirname(out)),
    name: basename(out),
    labels: judged,
    version: context.version,
    onRead: (done, total) => progress.update(done, total),
    onStep: (step) => progress.step(step),
  }).finally(() => progress.stop());
}
