// `kinhold backup` and `kinhold restore`: the whole graph of the local database as one file, and back.

import { Command } from 'commander';
import type { CliContext } from './context.ts';

export interface BackupOptions {
  /** Overwrites: the file of a backup, or what the database of a restore holds. */
  readonly force: boolean;
}

/** What was written or read. */
export interface BackupSummary {
  readonly file: string;
  readonly bytes: number;
  /** Nodes of the restored graph by label; null of a backup, which counts nothing. */
  readonly nodes: Readonly<Record<string, number>> | null;
}

export type RunBackup = (file: string, options: BackupOptions) => Promise<BackupSummary>;

export interface BackupPorts {
  readonly runBackup: RunBackup;
  readonly runRestore: RunBackup;
}

interface Flags {
  readonly force?: boolean;
  readonly json?: boolean;
}

export function backupCommand(context: CliContext, { runBackup }: BackupPorts): Command {
  return new Command('backup')
    .description('write the local graph into one file; its Neo4j stops meanwhile')
    .argument('<file>', 'a dump that `kinhold restore` and `neo4j-admin database load` read')
    .option('--force', 'overwrite the file')
    .option('--json', 'print what was written as one JSON object')
    .action(async (file: string, { force = false, json }: Flags) => {
      const summary = await withProgress(context, 'backing up', () => runBackup(file, { force }));
      context.out(json ? JSON.stringify(summary) : `The graph is in ${summary.file} (${size(summary.bytes)}).`);
    });
}

export function restoreCommand(context: CliContext, { runRestore }: BackupPorts): Command {
  return new Command('restore')
    .description('put the graph of a backup in the place of the local one, which stays where that fails')
    .argument('<file>', 'what `kinhold backup` or `neo4j-admin database dump` has written')
    .option('--force', 'also where the database holds something, which is then gone')
    .option('--json', 'print what was restored as one JSON object')
    .action(async (file: string, { force = false, json }: Flags) => {
      const summary = await withProgress(context, 'restoring', () => runRestore(file, { force }));
      if (json) context.out(JSON.stringify(summary));
      else context.out(`The graph of ${summary.file} is back: ${counts(summary.nodes ?? {})}.`);
    });
}

function withProgress<T>({ progress }: CliContext, label: string, work: () => Promise<T>): Promise<T> {
  const bar = progress(label);
  bar.step(label);
  return work().finally(() => bar.stop());
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function counts(nodes: Readonly<Record<string, number>>): string {
  const shown = {
    records: 'Record',
    customers: 'Customer',
    organizations: 'Organization',
    accounts: 'Account',
    households: 'Household',
  };
  return Object.entries(shown)
    .map(([name, label]) => `${nodes[label] ?? 0} ${name}`)
    .join(', ');
}
