// `kinhold db`: starts, stops, shows and resets the local Neo4j.

import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { KinholdError } from '../domain/errors.ts';
import type { CliContext } from './context.ts';

interface DbOptions {
  readonly json?: true;
}

/** The command with its four subcommands. */
export function dbCommand(context: CliContext): Command {
  const db = new Command('db').description('the local Neo4j: start, stop, status, reset');
  const subcommand = (name: string, description: string) =>
    db.command(name).description(description).option('--json', 'print the answer as one JSON object');
  subcommand('start', 'start it, and leave it running when this command ends').action((options: DbOptions) =>
    start(context, options),
  );
  subcommand('stop', 'stop it, whoever started it').action((options: DbOptions) => stop(context, options));
  subcommand('status', 'say whether it runs, and where').action((options: DbOptions) => status(context, options));
  subcommand('reset', 'stop it and delete all of its data')
    .option('-y, --yes', 'do not ask')
    .action((options: DbOptions & { yes?: true }) => reset(context, options));
  return db;
}

async function start(context: CliContext, options: DbOptions): Promise<void> {
  const running = await context.localDatabase.start({ onStep: context.note, keepRunning: true });
  // Lets go of the server, which was asked to stay.
  await running.stop();
  await status(context, options);
}

async function stop({ localDatabase, out }: CliContext, { json }: DbOptions): Promise<void> {
  const stopped = await localDatabase.stop();
  if (json) out(JSON.stringify({ stopped }));
  else out(stopped ? 'Neo4j has stopped.' : 'No Neo4j was running.');
}

async function status({ localDatabase, out }: CliContext, { json }: DbOptions): Promise<void> {
  const found = await localDatabase.status();
  if (json) return out(JSON.stringify(found));
  if (found.state === 'stopped') return out(`No Neo4j runs on ${found.home}; \`kinhold db start\` starts one.`);
  const { uri, username, browserUrl } = found.address;
  out(`Neo4j          ${uri} (process ${found.pid})`);
  if (browserUrl !== null) out(`Neo4j Browser  ${browserUrl}`);
  out(`User           ${username}, password in ${found.home}/password`);
}

async function reset(context: CliContext, { json, yes }: DbOptions & { yes?: true }): Promise<void> {
  const { home } = await context.localDatabase.status();
  if (!yes) await confirm(`Delete every customer, record and judgement in ${home}? Type yes: `);
  await context.localDatabase.reset();
  context.out(json ? JSON.stringify({ reset: home }) : `The data in ${home} is gone.`);
}

/** Throws KinholdError 'invalid-request' unless a person at a terminal types yes. */
async function confirm(question: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new KinholdError('invalid-request', 'db reset deletes all data: say --yes where nobody can be asked.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(question);
  terminal.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new KinholdError('invalid-request', 'Nothing was deleted.');
}
