// `kinhold evaluate`: clusters against the truth.

import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { KinholdError } from '../domain/errors.ts';
import type { EvaluateRequest } from '../services/evaluate.ts';
import { evaluate } from '../services/evaluate.ts';
import type { ReadTable } from '../services/outputs.ts';
import type { CliContext } from './context.ts';
import { evaluationText } from './evaluationText.ts';

interface EvaluateOptions {
  readonly clusters?: string;
  readonly from?: string;
  readonly truth: string;
  readonly column: string;
  readonly examples: number;
  readonly json?: true;
}

const CLUSTER_COLUMN = 'cluster_id';
const EXAMPLES = 3;

export function evaluateCommand({ out }: CliContext, readTable: ReadTable): Command {
  return new Command('evaluate')
    .description('score clusters against the truth: pairs, B-cubed and whole clusters, and what caused the errors')
    .option('--clusters <file>', 'CSV with record_key, id and the cluster column, as resolve writes it')
    .option('--from <dir>', 'what resolve wrote: its clusters, and its links to tell the causes of errors')
    .requiredOption(
      '--truth <file>',
      'CSV with record_id and entity_id; record_id is a record key, or an id where that is unique',
    )
    .option('--column <name>', 'the cluster column; household_id for households', CLUSTER_COLUMN)
    .option('--examples <count>', 'examples of each cause', parseCount, EXAMPLES)
    .option('--json', 'print the measures as one JSON object')
    .action(async (options: EvaluateOptions) => {
      const evaluation = await evaluate(requestOf(options), readTable);
      if (options.json) out(JSON.stringify(evaluation));
      else for (const line of evaluationText(evaluation)) out(line);
    });
}

/** Links are about records that are one: they say nothing about households. */
function requestOf({ clusters, from, truth, column, examples }: EvaluateOptions): EvaluateRequest {
  if (clusters === undefined && from === undefined) {
    throw new KinholdError('invalid-input', 'no clusters to score; name them with --clusters FILE or --from DIR');
  }
  const ofClusters = column === CLUSTER_COLUMN;
  return {
    clustersFile: clusters ?? join(from!, ofClusters ? 'clusters.csv' : 'households.csv'),
    linksFile: from === undefined || !ofClusters ? null : join(from, 'links.csv'),
    truthFile: truth,
    column,
    examples,
  };
}

function parseCount(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('give a whole number');
  return Number(text);
}
