// Neo4j's own tool for the files of a database whose server does not run: import, dump, load.

import { closeSync, openSync } from 'node:fs';
import { KinholdError } from '../../domain/errors.ts';
import type { DumpJob, ImportJob } from '../../services/localDatabase.ts';
import type { LocalDatabaseOptions } from './options.ts';
import type { ToolResult } from './runTool.ts';
import type { Way } from './way.ts';

/** The one database of the Community Edition that holds the graph. */
const DATABASE = 'neo4j';
/** '(2/4) Relationship import ...', then lines of dots that end in '  45% ...'. */
const STAGE = /^\((\d)\/(\d)\) /;
const PERCENT = /^[.\-\s]+ (\d+)% /;

type OnSpawn = (pid: number) => void;

/** Fills the database, which has no data, from CSV files. Throws KinholdError 'database-load-failed'. */
export async function importFiles(
  way: Way,
  options: LocalDatabaseOptions,
  { folder, args, onProgress }: ImportJob,
  onSpawn: OnSpawn,
): Promise<void> {
  let done = 0;
  const onLine = (line: string) => {
    const stage = STAGE.exec(line);
    if (stage) done = Number(stage[1]) - 1;
    const percent = PERCENT.exec(line);
    if (percent) onProgress(100 * done + Number(percent[1]), 400);
  };
  const result = await way.admin(options, ['database', 'import', 'full', DATABASE, ...args], {
    folder,
    onLine,
    onSpawn,
  });
  refuseFailure(result, 'import the files');
}

/** Writes the database's dump into a file. Throws KinholdError 'database-load-failed'. */
export async function dumpInto(way: Way, options: LocalDatabaseOptions, file: string): Promise<void> {
  const output = openSync(file, 'wx', 0o600);
  try {
    const result = await way.admin(options, ['database', 'dump', DATABASE, '--to-stdout'], { output });
    refuseFailure(result, 'dump the database');
  } finally {
    closeSync(output);
  }
}

/** Fills the database, which has no data, from a dump. Throws KinholdError 'database-load-failed'. */
export async function loadDump(
  way: Way,
  options: LocalDatabaseOptions,
  { file }: DumpJob,
  onSpawn: OnSpawn,
): Promise<void> {
  const input = openSync(file, 'r');
  try {
    const result = await way.admin(options, ['database', 'load', DATABASE, '--from-stdin'], { input, onSpawn });
    refuseFailure(result, 'load the dump');
  } finally {
    closeSync(input);
  }
}

function refuseFailure({ code, lines }: ToolResult, what: string): void {
  if (code === 0) return;
  throw new KinholdError('database-load-failed', `Neo4j's admin tool could not ${what}: ${reasonIn(lines)}`);
}

/** The line that names the error, else the last one that is no stack trace. */
function reasonIn(lines: readonly string[]): string {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '' && !/^(at |\.\.\. \d+ more)/.test(line));
  if (said.some((line) => /no space left on device/i.test(line))) return 'the disk is full. Make room and try again.';
  return said.findLast((line) => /^(caused by|error|.*exception)\b/i.test(line)) ?? said.at(-1) ?? 'it gave no reason';
}
