// `kinhold evaluate`: clusters against the truth.

import { Command } from 'commander';
import { type Evaluation, evaluate, type Measure } from '../services/evaluate.ts';
import type { ReadTable } from '../services/outputs.ts';
import type { CliContext } from './context.ts';

interface EvaluateOptions {
  readonly clusters: string;
  readonly truth: string;
  readonly column: string;
  readonly json?: true;
}

export function evaluateCommand({ out }: CliContext, readTable: ReadTable): Command {
  return new Command('evaluate')
    .description('score clusters against the truth: pairwise and B-cubed precision, recall and F1')
    .requiredOption('--clusters <file>', 'CSV with record_key, id and the cluster column, as resolve writes it')
    .requiredOption(
      '--truth <file>',
      'CSV with record_id and entity_id; record_id is a record key, or an id where that is unique',
    )
    .option('--column <name>', 'the cluster column; household_id for households', 'cluster_id')
    .option('--json', 'print the measures as one JSON object')
    .action(async ({ clusters, truth, column, json }: EvaluateOptions) => {
      const evaluation = await evaluate({ clustersFile: clusters, truthFile: truth, column }, readTable);
      if (json) out(JSON.stringify(evaluation));
      else for (const line of describe(evaluation)) out(line);
    });
}

function describe({ records, pairwise, bCubed, clusters, largest, withoutTruth, onlyInTruth }: Evaluation): string[] {
  return [
    `records   ${records}; ${onlyInTruth} only in the truth, each counted as found alone; ${withoutTruth} without truth, left out`,
    `pairwise  ${measures(pairwise)}; ${pairwise.truePairs} true pairs, ${pairwise.falsePairs} false, ${pairwise.missedPairs} missed`,
    `B-cubed   ${measures(bCubed)}`,
    `clusters  ${clusters.found} found, ${clusters.true} true; largest ${largest.found} found, ${largest.true} true`,
  ];
}

function measures({ precision, recall, f1 }: Measure): string {
  return `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;
}
