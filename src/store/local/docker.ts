// The Docker way: a container from the image that docker-compose.yml pins, with its data in a named volume. The docker
// command runs in the foreground under the supervisor. It is stopped through the engine and not by a signal to the
// command: a command that was killed, or that has not created its container yet, passes no signal on.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KinholdError } from '../../domain/errors.ts';
import { ASIDE_SCRIPTS } from './asideFiles.ts';
import type { ServerPorts } from './neo4jConf.ts';
import type { LocalDatabaseOptions, OnStep } from './options.ts';
import { runTool, type ToolOptions, type ToolResult } from './runTool.ts';
import type { Way } from './way.ts';

const COMPOSE = fileURLToPath(new URL('../../../docker-compose.yml', import.meta.url));
/** An engine that is there answers at once, unless the machine is very busy. */
const ANSWER_MS = 15_000;
const PULL_MS = 600_000;
/** What a checkpoint of a large store may take, before the engine kills the container. */
const STOP_SECONDS = 100;

export const dockerWay: Way = {
  name: 'docker',

  async obstacle(options, onStep) {
    return (await engineObstacle(options)) ?? (await imageObstacle(options, onStep));
  },

  async prepare(options, ports, password) {
    const name = containerName(options.home);
    return {
      command: 'docker',
      args: runArguments(name, options, ports),
      environment: { NEO4J_AUTH: `neo4j/${password}` },
      stop: ['docker', ...stopArguments(name)],
    };
  },

  async stopOutside(options) {
    const name = containerName(options.home);
    const running = await docker(options, ['ps', '--quiet', '--filter', `name=^${name}$`]);
    if (running.code !== 0 || running.lines.length === 0) return false;
    const { code } = await docker(options, stopArguments(name));
    await docker(options, ['rm', '--force', name]);
    return code === 0;
  },

  async deleteOutside(options) {
    const name = containerName(options.home);
    await docker(options, ['rm', '--force', name]);
    const deleted = await docker(options, ['volume', 'rm', '--force', name]);
    if (deleted.code === 0) return;
    throw new KinholdError(
      'database-unavailable',
      `The data is in the Docker volume ${name}, which could not be deleted${inBrackets(deleted)}. ` +
        'Start Docker, then run `kinhold db reset` again.',
    );
  },

  admin(options, words, { folder, ...io }) {
    const mounted = folder === undefined ? [] : ['--volume', `${folder}:${IMPORT_FOLDER}:ro`];
    // What it reports of bad rows has no place in a folder that it may only read.
    const report = folder === undefined ? [] : ['--report-file=/tmp/import.report'];
    const inFolder = folder === undefined ? [] : ['--workdir', IMPORT_FOLDER];
    return inContainer(options, [...mounted, ...inFolder], ['neo4j-admin', ...words, ...report], io);
  },

  setAside: (options) => inData(options, ASIDE_SCRIPTS.set),
  async putBack(options) {
    // A container goes on when the command that ran it is killed.
    await docker(options, ['rm', '--force', adminName(options)]);
    await inData(options, ASIDE_SCRIPTS.back);
  },

  dropAside: (options) => inData(options, ASIDE_SCRIPTS.drop),
};

const IMPORT_FOLDER = '/import-files';

/** One container at a time works on the files of a folder's volume. */
function adminName({ home }: LocalDatabaseOptions): string {
  return `${containerName(home)}-admin`;
}

/** Runs a command of the image on the volume, as the image's own user. */
function inContainer(
  options: LocalDatabaseOptions,
  flags: readonly string[],
  command: readonly string[],
  io: Omit<ToolOptions, 'environment'> = {},
): Promise<ToolResult> {
  const volume = `${containerName(options.home)}:/data`;
  const { heapMb } = options.memory;
  return runTool(
    'docker',
    [
      'run',
      '--rm',
      '--interactive',
      '--name',
      adminName(options),
      '--env',
      `HEAP_SIZE=${heapMb}m`,
      '--volume',
      volume,
      ...flags,
      pinnedImage(),
      ...command,
    ],
    { ...io, environment: options.environment },
  );
}

async function inData(options: LocalDatabaseOptions, script: string): Promise<void> {
  const moved = await inContainer(options, ['--workdir', '/data'], ['sh', '-c', script]);
  if (moved.code === 0) return;
  throw new KinholdError(
    'database-load-failed',
    `The files in the Docker volume ${containerName(options.home)} could not be moved${inBrackets(moved)}.`,
  );
}

/** The one place an image is pinned is docker-compose.yml. */
export function pinnedImage(): string {
  const image = /image:\s*(neo4j:\S+)/.exec(readFileSync(COMPOSE, 'utf8'))?.[1];
  if (!image) throw new Error(`${COMPOSE} pins no neo4j image`);
  return image;
}

/** One container and one volume for each folder, both of this name. */
export function containerName(home: string): string {
  return `kinhold-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}

function runArguments(name: string, { memory }: LocalDatabaseOptions, ports: ServerPorts): string[] {
  const settings = [
    `NEO4J_server_memory_heap_max__size=${memory.heapMb}m`,
    `NEO4J_server_memory_pagecache_size=${memory.pageCacheMb}m`,
    `NEO4J_server_bolt_advertised__address=localhost:${ports.bolt}`,
    `NEO4J_server_http_advertised__address=localhost:${ports.http}`,
    // As in neo4jConf.ts: no usage report, and no waiting for idle connections at the stop.
    'NEO4J_dbms_usage__report_enabled=false',
    'NEO4J_internal_server_bolt_thread__pool__shutdown__wait__time=0s',
    'NEO4J_internal_server_bolt_connection__shutdown__wait__time=0s',
  ];
  return [
    ...['run', '--rm', '--name', name, '--volume', `${name}:/data`],
    ...['--publish', `127.0.0.1:${ports.bolt}:7687`, '--publish', `127.0.0.1:${ports.http}:7474`],
    // Without a value docker takes it from its environment, where no other user sees it.
    ...['--env', 'NEO4J_AUTH'],
    ...settings.flatMap((setting) => ['--env', setting]),
    pinnedImage(),
  ];
}

function stopArguments(name: string): string[] {
  return ['stop', '-t', String(STOP_SECONDS), name];
}

async function engineObstacle(options: LocalDatabaseOptions): Promise<string | null> {
  const info = await docker(options, ['info', '--format', '{{.ServerVersion}}'], ANSWER_MS);
  if (info.code !== 0 || !info.lines[0]?.trim()) return `no Docker engine answers${inBrackets(info)}`;
  const context = await docker(options, ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], ANSWER_MS);
  const address = context.lines[0]?.trim() ?? '';
  if (!/^(tcp|ssh|https?):\/\//.test(address) || /\/\/(localhost|127\.|\[::1\])/.test(address)) return null;
  return `the Docker engine is on another machine (${address}), where its containers' ports are out of reach`;
}

async function imageObstacle(options: LocalDatabaseOptions, onStep: OnStep): Promise<string | null> {
  const image = pinnedImage();
  const local = await docker(options, ['image', 'inspect', image], ANSWER_MS);
  if (local.code === 0) return null;
  onStep(`downloading the image ${image} with Docker (once)`);
  const pulled = await docker(options, ['pull', '--quiet', image], PULL_MS);
  return pulled.code === 0 ? null : `the image ${image} is neither here nor to be had${inBrackets(pulled)}`;
}

function docker({ environment }: LocalDatabaseOptions, args: readonly string[], timeout?: number): Promise<ToolResult> {
  return runTool('docker', args, timeout === undefined ? { environment } : { environment, timeout });
}

/** The last thing that docker said, which is its reason, for the end of half a sentence. */
function inBrackets({ lines }: ToolResult): string {
  const said = lines.map((line) => line.trim()).filter(Boolean);
  return said.length > 0 ? ` (${said.at(-1)})` : '';
}
