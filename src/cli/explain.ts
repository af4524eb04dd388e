// `kinhold explain`: why two records are one, or why not, or how a cluster came to be; in the graph, or in what `resolve` wrote.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { parseRecordKey } from '../domain/record.ts';
import { explainCluster } from '../services/explain/cluster.ts';
import { pairInGraph, type ReadPairLinks } from '../services/explain/inGraph.ts';
import { explain, type PairLinks } from '../services/explain.ts';
import { readClusterFromFiles, readPairFromFiles } from '../services/explainFiles.ts';
import type { ReadTable } from '../services/outputs.ts';
import type { CliContext } from './context.ts';

export interface ExplainPorts {
  readonly readTable: ReadTable;
  readonly readPairLinks: ReadPairLinks;
}

const HELP = `
Examples:
  kinhold explain crm:person:17 shop:person:204              why the two are one, or not, in the graph
  kinhold explain crm:person:17 shop:person:204 --from out   the same in what resolve wrote to out
  kinhold explain crm:person:17 --from out                   how the cluster of a record came to be
  kinhold explain cus_4hjx09 --from out                      the same, by the cluster's id`;

/** What of report.json is asked for here. */
const ReportedThresholds = z.object({ resolutions: z.record(z.string(), z.object({ threshold: z.number() })) });

export function explainCommand({ out }: CliContext, ports: ExplainPorts): Command {
  return new Command('explain')
    .description('say why two records are one, or why not; of one record or cluster, how it came to be')
    .argument('<left>', 'a record key, e.g. crm:person:17; alone, also the id of a cluster')
    .argument('[right]', 'another record key')
    .option('--from <dir>', 'look in what resolve wrote there instead of the graph; ids that are unique will do too')
    .option('--json', 'print the explanation as one JSON object')
    .addHelpText('after', HELP)
    .action(async (left: string, right: string | undefined, { from, json }: { from?: string; json?: true }) => {
      const explanation = right === undefined ? await how(left, from, ports) : await why(left, right, from, ports);
      if (json) out(JSON.stringify(explanation));
      else for (const line of explanation.text) out(line);
    });
}

async function why(left: string, right: string, folder: string | undefined, ports: ExplainPorts) {
  if (folder === undefined) return explain(left, right, await pairInGraph(left, right, ports.readPairLinks));
  const pair = await readPairFromFiles(left, right, filesIn(folder), ports.readTable);
  return explain(pair.left, pair.right, { ...pair, ...(await thresholdIn(folder, pair.left)) });
}

async function how(name: string, folder: string | undefined, ports: ExplainPorts) {
  if (folder !== undefined) return explainCluster(await readClusterFromFiles(name, filesIn(folder), ports.readTable));
  const { links } = await pairInGraph(name, name, ports.readPairLinks);
  const records = new Set([name, ...links.flatMap(({ left, right }) => [left, right])]);
  return explainCluster({ cluster: `the cluster of ${name}`, records: [...records].sort(), links });
}

function filesIn(folder: string) {
  return { clusters: join(folder, 'clusters.csv'), links: join(folder, 'links.csv') };
}

/** The threshold that the run used, as report.json states it; nothing where it does not. */
async function thresholdIn(folder: string, record: string): Promise<Pick<PairLinks, 'threshold'>> {
  const text = await readFile(join(folder, 'report.json'), 'utf8').catch(() => '{}');
  const report = ReportedThresholds.safeParse(parseJson(text));
  const probability = report.data?.resolutions[parseRecordKey(record)?.type ?? '']?.threshold;
  return probability === undefined ? {} : { threshold: Math.log2(probability / (1 - probability)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
