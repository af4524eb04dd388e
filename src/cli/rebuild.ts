// `kinhold rebuild`: everything derived made again from facts and ledger, or only compared with what stands.

import { Command } from 'commander';
import { KinholdError } from '../domain/errors.ts';
import type { GraphDifference } from '../services/load/checkGraph.ts';
import type { RebuildRequest, RebuildSummary } from '../services/rebuild.ts';
import type { CliContext } from './context.ts';

export type RunRebuild = (request: Pick<RebuildRequest, 'check' | 'most'>) => Promise<RebuildSummary>;

/** Differences that are printed. */
const MOST = 20;

export function rebuildCommand({ out, progress }: CliContext, run: RunRebuild): Command {
  return new Command('rebuild')
    .description('make everything derived again from facts and ledger; ids stay')
    .option('--check', 'only compare, name the first differences, and end with an error where there are any')
    .option('--json', 'print the summary as one JSON object')
    .action(async ({ check = false, json }: { check?: boolean; json?: true }) => {
      const bar = progress(check ? 'comparing' : 'rebuilding');
      bar.step(check ? 'comparing' : 'rebuilding');
      const summary = await run({ check, most: MOST }).finally(() => bar.stop());
      if (json) out(JSON.stringify(summary));
      else for (const line of linesOf(summary, check)) out(line);
      if (check && summary.differences.length > 0) {
        throw new KinholdError(
          'graph-differs',
          'the graph is not what follows from its facts; `kinhold rebuild` makes it so',
        );
      }
    });
}

function linesOf({ nodes, relationships, differences }: RebuildSummary, check: boolean): string[] {
  const size = `${nodes} nodes, ${relationships} relationships`;
  if (differences.length === 0) return [`${size}: all as they should be`];
  const more = differences.length === MOST ? ' or more' : '';
  return [
    `${size}: ${differences.length}${more} differed${check ? '' : ', and were made as they should be'}`,
    ...differences.map(words),
  ];
}

function words({ kind, key, problem, field, stands, expected }: GraphDifference): string {
  const where = `${kind} ${key}`;
  if (problem !== 'differs') return `  ${where} is ${problem}`;
  const values =
    stands === undefined && expected === undefined
      ? ''
      : `: ${stands ?? 'nothing'}, should be ${expected ?? 'nothing'}`;
  return `  ${where} differs${field === undefined ? '' : ` in ${field}`}${values}`;
}
