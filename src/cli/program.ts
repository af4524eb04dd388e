// All commands as one program. What reaches the world comes in through ports, so that the program runs in a test as it does
// in a process.

import { Command } from 'commander';
import { type BackupPorts, backupCommand, restoreCommand } from './backup.ts';
import type { CliContext } from './context.ts';
import { dbCommand } from './db.ts';
import { evaluateCommand } from './evaluate.ts';
import { type ExplainPorts, explainCommand } from './explain.ts';
import { type LoadRuns, loadCommand } from './load.ts';
import { type MigrateModelPorts, migrateModelCommand } from './migrateModel.ts';
import { type QuarantinePorts, quarantineCommand } from './quarantine.ts';
import { type RunRebuild, rebuildCommand } from './rebuild.ts';
import { resolveCommand } from './resolve.ts';
import { type Served, type ServeOptions, serveCommand } from './serve.ts';
import { type Started, startCommand } from './start.ts';
import { type TrainPorts, trainCommand } from './train.ts';

export interface ProgramPorts
  extends QuarantinePorts,
    ExplainPorts,
    LoadRuns,
    BackupPorts,
    TrainPorts,
    MigrateModelPorts {
  readonly serve: (options: ServeOptions) => Promise<Served>;
  readonly start: () => Promise<Started>;
  readonly runRebuild: RunRebuild;
}

/** The program; a wrong word on the command line throws commander's CommanderError rather than ending the process. */
export function createProgram(context: CliContext, ports: ProgramPorts): Command {
  const program = new Command('kinhold')
    .description('a customer graph: one customer out of many records')
    .version(context.version);
  program.addCommand(resolveCommand(context, ports));
  program.addCommand(trainCommand(context, ports));
  program.addCommand(evaluateCommand(context, ports.readTable));
  program.addCommand(loadCommand(context, ports));
  program.addCommand(quarantineCommand(context, ports));
  program.addCommand(rebuildCommand(context, ports.runRebuild));
  program.addCommand(migrateModelCommand(context, ports));
  program.addCommand(explainCommand(context, ports));
  program.addCommand(serveCommand(context, ports.serve));
  program.addCommand(startCommand(context, ports.start));
  program.addCommand(dbCommand(context));
  program.addCommand(backupCommand(context, ports));
  program.addCommand(restoreCommand(context, ports));
  for (const command of withSubcommands(program)) {
    command.exitOverride();
    command.configureOutput({ writeErr: (text) => context.note(text.trimEnd()) });
  }
  return program;
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
