// `kinhold load`: files into the graph. What it needs of a database is put together by the composition root.

import type { OpenedInputs } from '../services/inputs.ts';
import type { LoadRequest, LoadSummary } from '../services/load/contract.ts';
import type { CliContext } from './context.ts';
import { InputCommand } from './inputArguments.ts';
import { QuarantineFile } from './quarantineFile.ts';

/** Loads into the database that the configuration names or this machine runs; knows the time and the model. */
export type RunLoad = (request: Omit<LoadRequest, 'at' | 'model'>) => Promise<LoadSummary>;

interface LoadOptions {
  readonly full?: true;
  readonly quarantine: string;
  readonly json?: true;
}

/** The command; `run` starts and stops the database around one load. */
export function loadCommand(context: CliContext, run: RunLoad): InputCommand {
  const command = new InputCommand('load');
  command
    .description('load files into the graph; loading the same content again changes nothing')
    .option('--full', 'the files are all there is: retire what they no longer hold of their sources and types')
    .option('--quarantine <file>', 'where rows that could not be read go', 'kinhold-quarantine.csv')
    .option('--json', 'print the summary as one JSON object')
    .action(async (_files: string[], options: LoadOptions) => {
      const inputs = await context.openInputs(command.inputs());
      showGuesses(context, inputs);
      const quarantine = new QuarantineFile(options.quarantine);
      const summary = await runWithProgress(context, run, inputs, quarantine, options.full === true);
      if (options.json) context.out(JSON.stringify(summary));
      else for (const line of summaryLines(summary, quarantine.path)) context.out(line);
    });
  return command;
}

function showGuesses({ note }: CliContext, { guessed }: OpenedInputs): void {
  for (const { file, mapping } of guessed) {
    note(`${file} has no mapping; guessed this one, which you can save, correct and give with --mapping:`);
    note(JSON.stringify(mapping, null, 2));
  }
}

async function runWithProgress(
  context: CliContext,
  run: RunLoad,
  inputs: OpenedInputs,
  quarantine: QuarantineFile,
  full: boolean,
): Promise<LoadSummary> {
  const progress = context.progress('loading');
  try {
    return await run({
      inputs,
      full,
      onProgress: (done, total) => progress.update(done, total),
      onQuarantined: (rows) => quarantine.add(rows),
      onDeriving: () => progress.step('resolving'),
    });
  } finally {
    progress.stop();
    quarantine.close();
  }
}

/** The summary in words; the last lines say what is in the graph now. */
export function summaryLines(summary: LoadSummary, quarantineFile: string | null): string[] {
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
    summary.derived ? counts('identities', { ...identities }) : 'nothing changed',
    counts('graph', { ...totals }),
  ];
}

function counts(title: string, numbers: Readonly<Record<string, number>>): string {
  const parts = Object.entries(numbers).map(([name, number]) => `${number} ${name}`);
  return `${title}: ${parts.join(', ')}`;
}
