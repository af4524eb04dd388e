// The composition root: reads the configuration, wires the ports to what implements them, and runs one command.

import { randomInt, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createApp } from '../api/app.ts';
import { createLog } from '../api/log.ts';
import { startServer } from '../api/server.ts';
import { type Config, readConfig } from '../config.ts';
import { derive } from '../services/derive.ts';
import type { InputSpec, OpenedInputs } from '../services/inputs.ts';
import type { LiveChanges } from '../services/live/changes.ts';
import { drainHierarchies } from '../services/live/drainHierarchies.ts';
import { drainHouseholds } from '../services/live/drainHouseholds.ts';
import { keyExpiry } from '../services/live/expireKeys.ts';
import { type Keeper, keepUp } from '../services/live/keepUp.ts';
import { LiveGraph } from '../services/live/liveGraph.ts';
import type { BulkSummary, LoadRequest, LoadSummary } from '../services/load/contract.ts';
import { load } from '../services/load.ts';
import type { RunningDatabase } from '../services/localDatabase.ts';
import { type MigrateModelSummary, migrateModel } from '../services/migrateModel.ts';
import { type RebuildSummary, rebuild } from '../services/rebuild.ts';
import { upgrade } from '../services/upgrade.ts';
import { readModelFile } from '../sources/modelFile.ts';
import { openInputs } from '../sources/open.ts';
import { readQuarantine } from '../sources/quarantineRows.ts';
import { readTable } from '../sources/readTable.ts';
import { backUp, restore } from '../store/backup.ts';
import { openBulkGraph } from '../store/bulk/bulkGraph.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { hasOtherRecords, readPairLinks } from '../store/explanations.ts';
import { readJudgements } from '../store/graph/readFacts.ts';
import { graphStores } from '../store/graph.ts';
import { knownReader } from '../store/known.ts';
import { hierarchyStore } from '../store/live/hierarchyStore.ts';
import { householdStore } from '../store/live/householdStore.ts';
import { liveReader } from '../store/live/liveReader.ts';
import { expireKeys, liveStore } from '../store/live/liveStore.ts';
import { stampEvents } from '../store/live/stampEvents.ts';
import { localDatabase } from '../store/local/localDatabase.ts';
import { migrate } from '../store/migrate.ts';
import { openOutputFolder } from '../store/outputFolder.ts';
import { graphReader } from '../store/reader.ts';
import { reviewStore } from '../store/review.ts';
import type { CliContext } from './context.ts';
import { exitCodeOf } from './exitCode.ts';
import type { RunMigrateModel } from './migrateModel.ts';
import { createProgram, type ProgramPorts } from './program.ts';
import { terminalProgress } from './progress.ts';
import type { RunRebuild } from './rebuild.ts';
import type { Served, ServeOptions } from './serve.ts';
import type { Started } from './start.ts';

const STOP_TIMEOUT_MS = 5000;
/** Where a local database lives. */
const HOME = resolve('.neo4j');
const DEFAULT_PORTS = { bolt: 7687, http: 7474 };
const LOCAL: ServeOptions = { host: '127.0.0.1', port: null, openToNetwork: false };

const root = fileURLToPath(new URL('../../', import.meta.url));
const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** What derives; a new version of Kinhold derives anew. */
const ENGINE = `Kinhold ${version}`;

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

function createContext(config: Config): CliContext {
  return {
    version,
    out: (line) => process.stdout.write(`${line}\n`),
    note,
    progress: terminalProgress(process.stderr),
    openInputs,
    localDatabase: localDatabase({
      configured: config.neo4j,
      home: HOME,
      cacheFolder: config.cacheFolder,
      memory: config.memory,
      ports: DEFAULT_PORTS,
      environment: config.environment,
    }),
  };
}

/** An open, migrated database and how it came to be. */
interface OpenGraph {
  readonly database: Database;
  readonly running: RunningDatabase;
  close(): Promise<void>;
}

async function openGraph({ localDatabase: local, note }: CliContext): Promise<OpenGraph> {
  const running = await local.start({ onStep: note, keepRunning: false });
  const database = await openDatabase(running);
  const close = async () => {
    await database.close();
    await running.stop();
  };
  try {
    await migrate(database);
    const ports = { derived: graphStores(database).derived, derive };
    if (await upgrade(requestOfNow(), ports)) note('derived anew a graph that an earlier version had left');
  } catch (error) {
    await close();
    throw error;
  }
  return { database, running, close };
}

async function withGraph<T>(context: CliContext, work: (graph: OpenGraph) => Promise<T>): Promise<T> {
  const graph = await openGraph(context);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** When, and by what, something is derived. */
function requestOfNow(): Pick<LoadRequest, 'at' | 'engine'> {
  return { at: new Date().toISOString(), engine: ENGINE };
}

function loadInto(database: Database, request: Omit<LoadRequest, 'at' | 'engine'>): Promise<LoadSummary> {
  const graph = liveGraph(database);
  const live = {
    resolve: (changes: LiveChanges) => graph.resolve(changes, { cause: 'load' }),
    settle: async () => {
      for (const chore of choresOf(database)) await chore();
    },
  };
  return load({ ...request, ...requestOfNow() }, { ...graphStores(database), derive, live });
}

async function loadInBulk(context: CliContext, request: Omit<LoadRequest, 'at' | 'engine'>): Promise<BulkSummary> {
  const graph = await openBulkGraph(context.localDatabase, join(HOME, 'bulk'), context.note);
  try {
    const ports = { facts: graph.facts, derived: graph.derived, derive, live: null };
    const summary = await load({ ...request, ...requestOfNow() }, ports);
    const bar = context.progress('importing');
    const imported = await graph.land({ onStep: bar.step, onProgress: bar.update }).finally(bar.stop);
    return { ...summary, imported };
  } finally {
    graph.close();
  }
}

async function serve(config: Config, graph: OpenGraph, options: ServeOptions, level: string): Promise<Served> {
  const webRoot = join(root, 'dist', 'web');
  let draining = () => false;
  const app = createApp({
    reader: graphReader(graph.database),
    live: liveGraph(graph.database),
    known: knownReader(graph.database),
    liveReader: liveReader(graph.database),
    households: householdStore(graph.database),
    review: { store: reviewStore(graph.database), now: Date.now },
    today: () => new Date().toISOString().slice(0, 10),
    log: createLog({ level, stream: process.stderr }),
    webRoot: existsSync(webRoot) ? webRoot : null,
    version,
    newId: randomUUID,
    isDraining: () => draining(),
  });
  const server = await startServer(app, { ...options, port: options.port ?? config.port });
  draining = () => server.isDraining();
  const keeper = keepGraphUp(graph.database);
  const stopped = askedToStop().then(async () => {
    await keeper.stop();
    await server.stop(STOP_TIMEOUT_MS);
    await graph.close();
  });
  return { url: server.url, browserUrl: graph.running.browserUrl, stopped };
}

function liveGraph(database: Database): LiveGraph {
  return new LiveGraph({ store: liveStore(database, randomInt(256)), now: Date.now, nonce: randomUUID });
}

function keepGraphUp(database: Database): Keeper {
  return keepUp({
    chores: [
      ...choresOf(database),
      keyExpiry({ expireKeys: (before, limit) => expireKeys(database, before, limit), now: Date.now }),
    ],
    pause: (ms, signal) => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined),
    onError: (error) => note(`bringing the graph up to date failed, and is tried again: ${String(error)}`),
  });
}

/** What follows steps; each tells how much there was to do. */
function choresOf(database: Database): (() => Promise<number>)[] {
  return [
    () => stampEvents(database),
    () => drainHouseholds(householdStore(database)),
    () => drainHierarchies(hierarchyStore(database)),
  ];
}

function migrateGraphModel(database: Database, request: Parameters<RunMigrateModel>[0]): Promise<MigrateModelSummary> {
  return migrateModel({ ...request, ...requestOfNow() }, { derived: graphStores(database).derived, derive });
}

function rebuildGraph(database: Database, request: Parameters<RunRebuild>[0]): Promise<RebuildSummary> {
  const ports = { derived: graphStores(database).derived, derive };
  return rebuild({ ...request, ...requestOfNow() }, ports);
}

function askedToStop(): Promise<void> {
  return new Promise((resolveStop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolveStop());
  });
}

async function start(context: CliContext, config: Config): Promise<Started> {
  const graph = await openGraph(context);
  try {
    const seeds = await loadSeeds(context, graph.database);
    const level = config.environment.LOG_LEVEL ? config.logLevel : 'warn';
    return { seeds, ...(await serve(config, graph, LOCAL, level)) };
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Loads the seeds, unless the database holds anything else. */
async function loadSeeds({ note }: CliContext, database: Database): Promise<LoadSummary | null> {
  const folder = join(root, 'seeds');
  const manifest: { files: InputSpec[] } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const specs = manifest.files.map(({ file, mapping }) => ({
    file: join(folder, file),
    mapping: join(folder, mapping!),
  }));
  const inputs = await openInputs(specs);
  if (await hasOtherRecords(database, await keysIn(inputs))) return null;
  note('loading the seeds');
  return loadInto(database, { inputs, full: false });
}

/** Keys of all records, and of those that relationships name: a missing target stands in the graph too. */
async function keysIn(inputs: OpenedInputs): Promise<string[]> {
  const keys = new Set<string>();
  for await (const { records, relationships } of inputs.batches()) {
    for (const { key } of records) keys.add(key);
    for (const { left, right } of relationships) keys.add(left).add(right);
  }
  return [...keys];
}

/** What the commands reach the world by. */
function portsOf(context: CliContext, config: Config): ProgramPorts {
  return {
    openOutput: openOutputFolder,
    readTable,
    readModelFile,
    readQuarantine,
    runLoad: (request) => withGraph(context, ({ database }) => loadInto(database, request)),
    readGraphJudgements: () => withGraph(context, ({ database }) => readJudgements(database)),
    runBulkLoad: (request) => loadInBulk(context, request),
    readPairLinks: (left, right) => withGraph(context, ({ database }) => readPairLinks(database, left, right)),
    serve: async (options) => serve(config, await openGraph(context), options, config.logLevel),
    start: () => start(context, config),
    runBackup: (file, { force }) => backUp(context.localDatabase, file, { force, onStep: context.note }),
    runRestore: (file, { force }) => restore(context.localDatabase, file, { force, onStep: context.note }),
    runMigrateModel: (request) => withGraph(context, ({ database }) => migrateGraphModel(database, request)),
    runRebuild: (request) => withGraph(context, ({ database }) => rebuildGraph(database, request)),
  };
}

// Whoever reads the output may stop before its end, as `head` does: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const config = readConfig();
  const context = createContext(config);
  await createProgram(context, portsOf(context, config)).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error, note);
}
