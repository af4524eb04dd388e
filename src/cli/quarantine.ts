// `kinhold quarantine`: what could not be read, counted, and read again once it is corrected.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { ReadQuarantine } from '../services/inputs.ts';
import { countReasons } from '../services/quarantine/corrections.ts';
import { aligned } from './aligned.ts';
import type { CliContext } from './context.ts';
import type { RunLoad } from './load.ts';
import { replayIntoFolder } from './replayIntoFolder.ts';
import { type ReplayOptions, replayIntoGraph } from './replayIntoGraph.ts';
import type { ResolvePorts } from './runResolve.ts';

export interface QuarantinePorts extends ResolvePorts {
  readonly readQuarantine: ReadQuarantine;
  readonly runLoad: RunLoad;
}

const HELP = `
Correct the rows in the quarantine file, in its column row, or correct the mapping; leave its other columns as they are.

Examples:
  kinhold quarantine replay out                      resolve again what was resolved into out, with the corrected rows in
                                                     the places of the bad ones
  kinhold quarantine replay kinhold-quarantine.csv --mapping crm.json
                                                     load the corrected rows into the graph; what is still bad stays in
                                                     the file`;

/** The command with its two subcommands. */
export function quarantineCommand(context: CliContext, ports: QuarantinePorts): Command {
  const quarantine = new Command('quarantine').description('rows that could not be read: list, replay');
  quarantine
    .command('list')
    .description('count the rows by reason and field, and say where each reason was met first')
    .argument('<path>', 'a quarantine file, or the folder that resolve wrote it to')
    .option('--json', 'print the counts as one JSON object')
    .action((path: string, { json }: { json?: true }) => list(context, ports, path, json === true));
  quarantine
    .command('replay')
    .description('read corrected rows again: into a folder that resolve wrote, or into the graph')
    .argument('<path>', 'the folder that resolve wrote, or the quarantine file of a load')
    .option('--out <dir>', 'of a folder: write the results there rather than into the same folder')
    .option('--mapping <file>', 'of a file: how its rows become records')
    .option('--file <file>', 'of a file: read only the rows of this input file; the others stay in quarantine')
    .option('--json', 'print the summary as one JSON object')
    .addHelpText('after', HELP)
    .action((path: string, options: ReplayOptions & { out?: string }) => replay(context, ports, path, options));
  return quarantine;
}

async function list({ out }: CliContext, ports: QuarantinePorts, path: string, json: boolean): Promise<void> {
  const rows = await ports.readQuarantine(isFolder(path) ? join(path, 'quarantine.csv') : path);
  const counts = countReasons(rows);
  if (json) return out(JSON.stringify({ rows: rows.length, reasons: counts }));
  if (rows.length === 0) return out('No row is in quarantine.');
  const lines = counts.map(({ rows: count, field, reason, file, line }) => [
    `${field === '' ? '' : `${field}: `}${reason}`,
    String(count),
    `${file}:${line}`,
  ]);
  for (const line of aligned([['reason', 'rows', 'first'], ...lines])) out(line);
}

async function replay(
  context: CliContext,
  ports: QuarantinePorts,
  path: string,
  options: ReplayOptions & { readonly out?: string },
): Promise<void> {
  if (isFolder(path)) await replayIntoFolder(context, ports, path, options);
  else await replayIntoGraph(context, ports, path, options);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
