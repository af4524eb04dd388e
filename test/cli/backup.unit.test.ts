// What `kinhold backup` and `kinhold restore` ask for and print. What they do to a database is tested in test/store/.

import { describe, expect, it } from 'vitest';
import { type BackupOptions, type BackupSummary, backupCommand, restoreCommand } from '../../src/cli/backup.ts';
import type { CliContext } from '../../src/cli/context.ts';

/** What a run of the command printed and asked for. */
async function run(...words: string[]): Promise<{ out: string[]; asked: [string, BackupOptions][] }> {
  const out: string[] = [];
  const asked: [string, BackupOptions][] = [];
  const context = {
    out: (line: string) => out.push(line),
    progress: () => ({ step: () => undefined, update: () => undefined, stop: () => undefined }),
  } as unknown as CliContext;
  const answer = (nodes: BackupSummary['nodes']) => async (file: string, options: BackupOptions) => {
    asked.push([file, options]);
    return { file, bytes: 1_234_567, nodes };
  };
  const ports = { runBackup: answer(null), runRestore: answer({ Record: 3, Customer: 2, Lease: 5 }) };
  const [name, ...rest] = words;
  const command = name === 'backup' ? backupCommand(context, ports) : restoreCommand(context, ports);
  await command.exitOverride().parseAsync(rest, { from: 'user' });
  return { out, asked };
}

describe('backup', () => {
  it('says where the graph is, and how large', async () => {
    const { out, asked } = await run('backup', 'monday.dump');
    expect(asked).toEqual([['monday.dump', { force: false }]]);
    expect(out).toEqual(['The graph is in monday.dump (1.2 MB).']);
  });

  it('prints one JSON object for machines', async () => {
    const { out, asked } = await run('backup', '--force', '--json', 'monday.dump');
    expect(asked).toEqual([['monday.dump', { force: true }]]);
    expect(out.map((line) => JSON.parse(line))).toEqual([{ file: 'monday.dump', bytes: 1_234_567, nodes: null }]);
  });
});

describe('restore', () => {
  it('says what is back, and overwrites only when told to', async () => {
    const { out, asked } = await run('restore', 'monday.dump');
    expect(asked).toEqual([['monday.dump', { force: false }]]);
    expect(out).toEqual([
      'The graph of monday.dump is back: 3 records, 2 customers, 0 organizations, 0 accounts, 0 households.',
    ]);
    expect((await run('restore', '--force', 'monday.dump')).asked).toEqual([['monday.dump', { force: true }]]);
  });
});
