// Loads the corrected rows of a quarantine file into the graph, and leaves in the file what is still bad.

import type { QuarantinedRow, ReadQuarantine } from '../services/inputs.ts';
import { correctionsOf } from '../services/quarantine/corrections.ts';
import type { CliContext } from './context.ts';
import { type RunLoad, runLoad, summaryLines } from './load.ts';
import { openNoted } from './openNoted.ts';
import { QuarantineFile } from './quarantineFile.ts';

export interface ReplayOptions {
  readonly mapping?: string;
  readonly file?: string;
  readonly json?: true;
}

interface ReplayPorts {
  readonly readQuarantine: ReadQuarantine;
  readonly runLoad: RunLoad;
}

export async function replayIntoGraph(
  context: CliContext,
  { readQuarantine, runLoad: run }: ReplayPorts,
  path: string,
  { mapping, file: only, json }: ReplayOptions,
): Promise<void> {
  const all = await readQuarantine(path);
  const rows = all.filter(({ file }) => only === undefined || file === only);
  if (rows.length === 0) return context.out(`No row ${only === undefined ? '' : `of ${only} `}is in quarantine.`);
  const files = [...new Set(rows.map(({ file }) => file))];
  const specs = files.map((file) => ({ file, mapping: mapping ?? null }));
  const inputs = await openNoted(context, specs, { corrections: correctionsOf(rows), alone: true });
  const stillBad: QuarantinedRow[] = [];
  const collected = { add: (bad: readonly QuarantinedRow[]) => stillBad.push(...bad), close: () => undefined };
  // Rows that nobody has corrected yet are no reason to refuse those that somebody has.
  const summary = await runLoad(context, run, { inputs, full: false, maxBad: 1 }, collected);
  keepInQuarantine(path, [...all.filter((row) => !rows.includes(row)), ...stillBad]);
  if (json) context.out(JSON.stringify(summary));
  else for (const line of summaryLines(summary, path)) context.out(line);
}

/** The header alone where nothing is bad any more. */
function keepInQuarantine(path: string, rows: readonly QuarantinedRow[]): void {
  const quarantine = new QuarantineFile(path);
  quarantine.add(rows);
  quarantine.close();
}
