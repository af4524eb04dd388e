// `kinhold load`: files into the graph. What it needs of a database is put together by the composition root.

import type { OpenedInputs } from '../services/inputs.ts';
import { checkRows } from '../services/load/checkRows.ts';
import type { BulkSummary, LoadRequest, LoadSummary } from '../services/load/contract.ts';
import type { CliContext } from './context.ts';
import { InputCommand } from './inputArguments.ts';
import { openNoted } from './openNoted.ts';
import { parseShare } from './parseShare.ts';
import { QuarantineFile } from './quarantineFile.ts';
import { namesOf, refuseOverwriting } from './refuseOverwriting.ts';

/** Loads into the database that the configuration names or this machine runs; knows the time and the model. */
export type RunLoad = (request: Omit<LoadRequest, 'at' | 'engine'>) => Promise<LoadSummary>;

/** The same into an empty local database, by way of files that Neo4j imports. */
export type RunBulkLoad = (...request: Parameters<RunLoad>) => Promise<BulkSummary>;

export interface LoadRuns {
  readonly runLoad: RunLoad;
  readonly runBulkLoad: RunBulkLoad;
}

interface LoadOptions {
  readonly bulk?: true;
  readonly full?: true;
  readonly quarantine: string;
  readonly maxBad?: number;
  readonly json?: true;
}

/** The command; what `runs` holds starts and stops the database around one load. */
export function loadCommand(context: CliContext, { runLoad: run, runBulkLoad }: LoadRuns): InputCommand {
  const command = new InputCommand('load');
  command
    .description('load files into the graph; loading the same content again changes nothing')
    .option('--bulk', 'into an empty local database, many times faster: it is stopped, and Neo4j imports all at once')
    .option('--full', 'the files are all there is: retire what they no longer hold of their sources and types')
    .option('--quarantine <file>', 'where rows that could not be read go', 'kinhold-quarantine.csv')
    .option(
      '--max-bad <share>',
      'load nothing where a larger share of the rows of a file is bad, as 5% or 0.05; by default a tenth, of few rows a half',
      parseShare,
    )
    .option('--json', 'print the summary as one JSON object')
    .action(async (_files: string[], options: LoadOptions) => {
      const inputs = await openNoted(context, command.inputs());
      refuseOverwriting(namesOf(command.inputs()), [options.quarantine], '--quarantine');
      const quarantine = new QuarantineFile(options.quarantine);
      const request = { inputs, full: options.full === true, maxBad: options.maxBad ?? null };
      const summary = await runLoad(context, options.bulk ? runBulkLoad : run, request, quarantine);
      if (options.json) context.out(JSON.stringify(summary));
      else for (const line of summaryLines(summary, quarantine.path)) context.out(line);
    });
  return command;
}

interface CheckedLoad {
  readonly inputs: OpenedInputs;
  readonly full: boolean;
  /** Null where the usual share of bad rows is allowed. */
  readonly maxBad: number | null;
}

/** Checks all rows, then loads; the bad ones are in `quarantine` before anything is written. */
export async function runLoad<Summary extends LoadSummary>(
  context: CliContext,
  run: (...request: Parameters<RunLoad>) => Promise<Summary>,
  { inputs, full, maxBad }: CheckedLoad,
  quarantine: Pick<QuarantineFile, 'add' | 'close'>,
): Promise<Summary> {
  const progress = context.progress('loading');
  progress.step('checking');
  try {
    await checkRows(inputs, maxBad, (rows) => quarantine.add(rows)).finally(() => quarantine.close());
    return await run({
      inputs,
      full,
      onProgress: (done, total) => progress.update(done, total),
      onDeriving: () => progress.step('resolving'),
    });
  } finally {
    progress.stop();
  }
}

/** The summary in words; the last lines say what is in the graph now. */
export function summaryLines(summary: LoadSummary | BulkSummary, quarantineFile: string | null): string[] {
  const { records, relationships, quarantined, keptForBadRows, waiting, identities, totals } = summary;
  return [
    counts('records', { ...records, quarantined }),
    ...(relationships.read + relationships.retired > 0 ? [counts('relationships', { ...relationships })] : []),
    ...(quarantined > 0
      ? [`${quarantined} rows could not be read${quarantineFile ? `: see ${quarantineFile}` : ''}`]
      : []),
    ...(keptForBadRows > 0
      ? [`${keptForBadRows} records were not retired, because a row that could not be read names their id`]
      : []),
    ...(waiting
      ? [`${waiting} relationships wait for a record that is not loaded, or mean nothing between their records`]
      : []),
    ...('imported' in summary ? [importLine(summary)] : []),
    summary.derived ? counts('identities', { ...identities }) : 'nothing changed',
    counts('graph', { ...totals }),
  ];
}

function importLine({ imported }: BulkSummary): string {
  const sum = (numbers: Readonly<Record<string, number>>) => Object.values(numbers).reduce((all, one) => all + one, 0);
  return counts('imported', { nodes: sum(imported.nodes), relationships: sum(imported.relationships) });
}

function counts(title: string, numbers: Readonly<Record<string, number>>): string {
  const parts = Object.entries(numbers).map(([name, number]) => `${number} ${name}`);
  return `${title}: ${parts.join(', ')}`;
}
