// Runs `kinhold` within the test's process: the program with the real readers and outputs, quicker than a process of its own.
// A graph is not there: a load that comes as far as writing fails.

import { join } from 'node:path';
import { exitCodeOf } from '../../src/cli/exitCode.ts';
import { createProgram, type ProgramPorts } from '../../src/cli/program.ts';
import { derive } from '../../src/services/derive.ts';
import type { DerivedStore, FactStore } from '../../src/services/graphPorts.ts';
import type { LoadPorts } from '../../src/services/load/contract.ts';
import { load } from '../../src/services/load.ts';
import { readModelFile } from '../../src/sources/modelFile.ts';
import { openInputs } from '../../src/sources/open.ts';
import { readQuarantine } from '../../src/sources/quarantineRows.ts';
import { readTable } from '../../src/sources/readTable.ts';
import { openOutputFolder } from '../../src/store/outputFolder.ts';
import type { Ran } from './kinhold.ts';

/** Runs one command to its end; `onProgress` is called as rows are read. Files are to be named by absolute paths. */
export async function inProcess(
  words: readonly string[],
  onProgress: () => void = () => {},
  readGraphJudgements: ProgramPorts['readGraphJudgements'] = noGraph,
): Promise<Ran> {
  const printed: { out: string[]; err: string[] } = { out: [], err: [] };
  const context = {
    version: '0.0.0',
    out: (line: string) => void printed.out.push(line),
    note: (line: string) => void printed.err.push(line),
    progress: () => ({ update: onProgress, step: () => {}, stop: () => {} }),
    openInputs,
    localDatabase: { start: noGraph, stop: noGraph, status: noGraph, reset: noGraph, dump: noGraph, replace: noGraph },
  };
  const graph = {
    facts: untouchable<FactStore>(),
    derived: untouchable<DerivedStore>(),
    derive,
    live: untouchable<NonNullable<LoadPorts['live']>>(),
  };
  const program = createProgram(context, {
    openOutput: openOutputFolder,
    readTable,
    readModelFile,
    readQuarantine,
    runLoad: (request) => load({ ...request, at: '2026-01-01T00:00:00.000Z', engine: 'test-1' }, graph),
    readGraphJudgements,
    runBulkLoad: noGraph,
    runBackup: noGraph,
    runRestore: noGraph,
    readPairLinks: noGraph,
    serve: noGraph,
    start: noGraph,
    runRebuild: noGraph,
    runMigrateModel: noGraph,
  });
  let code = 0;
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    code = exitCodeOf(error, context.note);
  }
  return { code, out: printed.out.join('\n'), err: printed.err.join('\n') };
}

/** Words and texts in which a folder's files stand by their names alone. */
export function within(folder: string) {
  return {
    pathOf: (name: string) => join(folder, name),
    shortened: (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(folder, '.'),
  };
}

function noGraph(): never {
  throw new Error('there is no graph here');
}

function untouchable<Store extends object>(): Store {
  return new Proxy({}, { get: noGraph }) as Store;
}
