// `kinhold explain`: why two records are one, or why not; in the graph, or in what `resolve` wrote.

import { join } from 'node:path';
import { Command } from 'commander';
import { KinholdError } from '../domain/errors.ts';
import { explain, type PairLinks } from '../services/explain.ts';
import { readPairFromFiles } from '../services/explainFiles.ts';
import type { ReadTable } from '../services/outputs.ts';
import type { CliContext } from './context.ts';

export interface ExplainPorts {
  readonly readTable: ReadTable;
  /** Null where the graph lacks one of the records. */
  readonly readPairLinks: (left: string, right: string) => Promise<PairLinks | null>;
}

export function explainCommand({ out }: CliContext, ports: ExplainPorts): Command {
  return new Command('explain')
    .description('say why two records are one, or why not')
    .argument('<left>', 'a record key, e.g. crm:person:17')
    .argument('<right>', 'another')
    .option('--from <dir>', 'look in what resolve wrote there instead of the graph')
    .option('--json', 'print the explanation as one JSON object')
    .action(async (left: string, right: string, { from, json }: { from?: string; json?: true }) => {
      const pair = from === undefined ? await inGraph(left, right, ports) : await inFiles(left, right, from, ports);
      const explanation = explain(pair.left, pair.right, pair);
      if (json) out(JSON.stringify(explanation));
      else for (const line of explanation.text) out(line);
    });
}

async function inGraph(left: string, right: string, { readPairLinks }: ExplainPorts) {
  const pair = await readPairLinks(left, right);
  if (pair) return { ...pair, left, right };
  throw new KinholdError(
    'not-found',
    `the graph does not hold both ${left} and ${right}; give record keys such as crm:person:17`,
  );
}

function inFiles(left: string, right: string, folder: string, { readTable }: ExplainPorts) {
  return readPairFromFiles(
    left,
    right,
    { clusters: join(folder, 'clusters.csv'), links: join(folder, 'links.csv') },
    readTable,
  );
}
